import { distance } from 'fastest-levenshtein';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/**
 * The form of a text by which it is looked up: lower case, without diacritics, full-width forms, typographic
 * apostrophes, quotation marks and dashes, invisible characters; `&` is `and`, every other punctuation parts words,
 * and words are parted by one space. So `Côte d’Ivoire` and `COTE D'IVOIRE` are one. Idempotent; linear in length.
 */
export function lookupKey(text: string): string {
  return plain(text)
    .replace(/&/g, ' and ')
    .replace(/['’‘ʼʻ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** An id made of a label: its words in lower case joined by hyphens, `&` as `and`, punctuation dropped (model.md). */
export function idOf(label: string): string {
  return lookupKey(label).replaceAll(' ', '-');
}

/** The same characters as they are typed on a plain keyboard: spaces, quotes, dashes, full-width letters, digits of all scripts. */
export function plainCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[‘’ʼʻ‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10))
    .replace(/٫/g, '.')
    .replace(/\s+/g, ' ')
    .trim();
}

function plain(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text.replaceAll('`', "'").toLowerCase();
  // Spacing accents (´ and the like) become a space and a mark when taken apart, so apostrophes are read first.
  return text
    .replace(/[´`]/g, "'")
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøđðłþıς]/g, (letter) => undecomposed[letter] ?? letter);
}

/** What is longer is not compared: no code, id or key is as long, and the cost grows with the square of the length. */
const longestCompared = 100;

/**
 * The candidates most like a word, nearest first: at most a third of its letters differ, and no more than four.
 * Case, accents and punctuation do not count as differences.
 */
export function closest(word: string, candidates: Iterable<string>, count = 3): readonly string[] {
  if (word.length > longestCompared) return [];
  const key = lookupKey(word);
  if (key === '') return [];
  const allowed = Math.min(4, Math.max(1, Math.floor(key.length / 3)));
  const near: { readonly candidate: string; readonly away: number }[] = [];
  for (const candidate of candidates) {
    if (candidate.length > longestCompared) continue;
    const other = lookupKey(candidate);
    if (Math.abs(other.length - key.length) > allowed) continue;
    const away = distance(key, other);
    if (away <= allowed) near.push({ candidate, away });
  }
  near.sort((a, b) => a.away - b.away);
  return near.slice(0, count).map(({ candidate }) => candidate);
}

/** The one candidate a person most likely meant, or undefined where none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  return closest(word, candidates, 1)[0];
}

/**
 * The entries whose code begins with the query, or whose words each begin with one of the query's words, in the
 * entries' order, codes first. An empty query gives all.
 */
export function searchEntries<Entry>(
  query: string,
  entries: Iterable<Entry>,
  codeOf: (entry: Entry) => string,
  textOf: (entry: Entry) => string,
): readonly Entry[] {
  const asked = query.slice(0, longestCompared);
  const code = plainCharacters(asked).toLowerCase();
  const words = lookupKey(asked).split(' ');
  const askedWords = code === '' || words[0] !== '';
  const byCode: Entry[] = [];
  const byText: Entry[] = [];
  for (const entry of entries) {
    if (codeOf(entry).toLowerCase().startsWith(code)) byCode.push(entry);
    else if (askedWords && beginWords(words, lookupKey(textOf(entry)).split(' '))) byText.push(entry);
  }
  return [...byCode, ...byText];
}

function beginWords(beginnings: readonly string[], words: readonly string[]): boolean {
  return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
}

/** A value computed on first use: keeps start-up short where a command needs no catalogue. */
export function lazy<Value>(compute: () => Value): () => Value {
  let box: { readonly value: Value } | undefined;
  return () => {
    box ??= { value: compute() };
    return box.value;
  };
}

/** Control characters and half surrogate pairs, which XML 1.0 (section 2.2) and HTML forbid and terminals obey. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with a visible sign for each character that no file may hold. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}

/** Part of a file's name on any system; what can't stand in one becomes a hyphen. */
export function fileNamePart(text: string): string {
  return text.replace(/[^\p{L}\p{N}._-]+/gu, '-');
}
