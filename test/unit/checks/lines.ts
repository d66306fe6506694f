/** A line of a text: `content` without its line break, `end` behind it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    lines.push({ start, end, content: text.slice(start, end).replace(/\r?\n$/, '') });
    start = end;
  }
  return lines;
}

/** What nobody can see in an editor is written `\u{202e}`. */
export function escaped(text: string): string {
  return text.replace(
    /[\p{C}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u{ff01}-\u{ff5e}\ufffd]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

export function unescaped(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** The lines that differ, `- ` before and `+ ` after; `…` between places that are apart. */
export function difference(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => linesOf(text).map(({ content }) => escaped(content))) as [
    string[],
    string[],
  ];
  const common = commonLengths(old, now);
  const result: string[] = [];
  let [i, j, apart] = [0, 0, false];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      apart = result.length > 0;
      i++;
      j++;
      continue;
    }
    if (apart) result.push('…');
    apart = false;
    const takesOld = i < old.length && (j === now.length || common[i + 1]![j]! >= common[i]![j + 1]!);
    result.push(takesOld ? `- ${old[i++]}` : `+ ${now[j++]}`);
  }
  return result;
}

/** How many lines the rests of two texts, from each line on, have in common (longest common subsequence). */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}
