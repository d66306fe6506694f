/** The scripts of which one official language of the United Nations is written, and the frequent words of the others that no other of them has. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['zh', /\p{Script=Han}/gu],
];
const frequentWords: readonly (readonly [string, RegExp])[] = [
  ['en', /(?<!\p{L})(the|and|of|to|with|for|all)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(les|des|et|du|dans|pour|aux|une|leur)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(el|los|las|y|del|con|para|por)(?!\p{L})/giu],
];
const leastWords = 3;

/** The language that texts are most likely in, of the six official ones of the United Nations; undefined where that is not clear. */
export function likelyLanguage(texts: readonly string[]): string | undefined {
  const text = texts.join(' ').slice(0, 50_000);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const script = scripts.find(([, pattern]) => count(pattern) > letters / 2);
  if (script) return script[0];
  const [best, second] = frequentWords
    .map(([language, pattern]) => ({ language, words: count(pattern) }))
    .sort((a, b) => b.words - a.words);
  return best && second && best.words >= leastWords && best.words > 3 * second.words ? best.language : undefined;
}
