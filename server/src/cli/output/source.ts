import type { Position } from '../../document/document';

/** A file's text with its lines, which end at `\n`, `\r\n` or `\r`. Looking up a position costs the logarithm of the lines. */
export interface SourceText {
  readonly text: string;
  /** Zero-based, in UTF-16. */
  positionAt(offset: number): Position;
  /** Without its line break. */
  line(index: number): string;
  readonly lineCount: number;
}

const LINE_BREAK = /\r\n|\n|\r/g;

export function sourceText(text: string): SourceText {
  let starts: number[] | undefined;
  const lineStarts = () => {
    starts ??= [0, ...Array.from(text.matchAll(LINE_BREAK), (found) => found.index + found[0].length)];
    return starts;
  };
  return {
    text,
    positionAt(offset) {
      const all = lineStarts();
      let low = 0;
      let high = all.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (all[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: Math.min(offset, text.length) - all[low]! };
    },
    line(index) {
      const all = lineStarts();
      return text.slice(all[index] ?? text.length, all[index + 1] ?? text.length).replace(/[\r\n]+$/, '');
    },
    get lineCount() {
      return lineStarts().length;
    },
  };
}
