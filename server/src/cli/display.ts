// How text looks on a terminal: columns, and characters that must not reach it as they are.

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** East Asian wide and full-width characters (Unicode Standard Annex 11), and what is shown as an emoji. */
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u;
const ZERO_WIDTH = /^[\p{M}\p{Cf}]+$/u;
const PLAIN = /^[\x20-\x7E]*$/;

/** What could move a terminal's cursor, change its colours or turn lines around: controls, and Unicode's bidirectional embeddings, overrides and isolates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const UNSAFE = /[\x00-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** Letters of scripts written from right to left; a terminal may or may not turn their order around. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The same text with a visible sign for each control character. Plans are other people's text: none of it may control the terminal. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/** The parts of a text that a reader sees as one character each, with their columns. */
export function* graphemes(
  text: string,
): Generator<{ readonly text: string; readonly start: number; readonly width: number }> {
  if (PLAIN.test(text)) {
    for (let start = 0; start < text.length; start += 1) yield { text: text.charAt(start), start, width: 1 };
    return;
  }
  for (const { segment, index } of segmenter.segment(text)) {
    yield { text: segment, start: index, width: widthOfGrapheme(segment) };
  }
}

/** Columns that a text takes. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += grapheme.width;
  return width;
}

function widthOfGrapheme(grapheme: string): number {
  if (ZERO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** Fills up with spaces to a number of columns. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

/** At most so many columns; what is cut is shown by `…`. */
export function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let result = '';
  let width = 0;
  for (const grapheme of graphemes(text)) {
    if (width + grapheme.width > columns - 1) break;
    result += grapheme.text;
    width += grapheme.width;
  }
  return `${result.trimEnd()}…`;
}

/** Lines of at most so many columns, broken between words. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    const wordWidth = displayWidth(word);
    if (line !== '' && width + 1 + wordWidth > columns) {
      lines.push(line);
      line = word;
      width = wordWidth;
    } else {
      width += line === '' ? wordWidth : 1 + wordWidth;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
