/** A place in a text, in lines and UTF-16 characters from 0. */
export interface Spot {
  readonly line: number;
  readonly character: number;
}

export interface Stretch {
  readonly start: Spot;
  readonly end: Spot;
}

/** Where words stand after a change of their text: `range` became `text`. Undefined where they were changed themselves. */
export function rangeAfter(words: Stretch, { range, text }: { range: Stretch; text: string }): Stretch | undefined {
  if (isBefore(words.end, range.start)) return words;
  if (!isBefore(range.end, words.start)) return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.length ?? 0;
  const endOfText = lines.length > 1 ? last : range.start.character + last;
  const moved = ({ line, character }: Spot): Spot => ({
    line: line + range.start.line + lines.length - 1 - range.end.line,
    character: line === range.end.line ? character + endOfText - range.end.character : character,
  });
  return { start: moved(words.start), end: moved(words.end) };
}

function isBefore(a: Spot, b: Spot): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
