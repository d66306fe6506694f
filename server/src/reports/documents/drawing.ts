import { type Direction, directionOfText } from '../../catalogue/direction';
import { escaped } from './markup';
import { palette } from './palette';

// Drawings for reports as SVG: boxes and words, which also run from right to left, with no font and no picture from elsewhere.

/** All lengths are in units of the drawing. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** How much of both sides is cut off, for a drawing on a page that has margins of its own. */
  readonly inset?: number;
}

export interface Lettering {
  readonly size?: number;
  readonly isBold?: boolean;
  /** RRGGBB */
  readonly colour?: string;
  /** Which end of the words is at the place; their beginning unless given. */
  readonly anchor?: 'start' | 'middle' | 'end';
}

const SIZE = 13;

/** Words on one line. `x` is counted from the side where the language begins, `y` is the line on which letters stand. */
export function words(canvas: Canvas, x: number, y: number, text: string, look: Lettering = {}): string {
  const { size = SIZE, isBold = false, colour = palette.text, anchor = 'start' } = look;
  const place = canvas.direction === 'rtl' ? canvas.width - x : x;
  const own = directionOfText(text, canvas.direction);
  const turned = own === canvas.direction ? '' : ` direction="${own}"`;
  const end = turned === '' ? anchor : opposite[anchor];
  const weight = isBold ? ' font-weight="700"' : '';
  return `<text x="${number(place)}" y="${number(y)}" font-size="${size}"${weight} fill="#${colour}" text-anchor="${end}"${turned}>${escaped(text.replace(/\s+/g, ' '))}</text>`;
}

/** Of words that run against the page. */
const opposite = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Words in lines no wider than `width`, one under the other, and where the next line would stand. */
export function wrappedWords(
  canvas: Canvas,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  text: string,
  look: Lettering = {},
): { readonly svg: string; readonly below: number } {
  const { size = SIZE } = look;
  const leading = size * 1.4;
  const lines = wrapped(text, width, size);
  return {
    svg: lines.map((line, index) => words(canvas, x, y + index * leading, line, look)).join('\n'),
    below: y + lines.length * leading,
  };
}

/** A filled rectangle; see `words` for `x`. */
export function box(canvas: Canvas, x: number, y: number, width: number, height: number, colour: string): string {
  const place = canvas.direction === 'rtl' ? canvas.width - x - width : x;
  return `<rect x="${number(place)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="#${colour}"/>`;
}

/** The whole drawing; the description is for those who can't see it. */
export function drawing(
  { width, height, direction, inset = 0 }: Canvas,
  description: string,
  language: string,
  parts: readonly string[],
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${inset} 0 ${width - 2 * inset} ${height}" width="${width - 2 * inset}" height="${height}" lang="${escaped(language)}" direction="${direction}" font-family="Arial, 'Noto Sans', 'Noto Naskh Arabic', sans-serif" role="img">
<title>${escaped(description)}</title>
${parts.join('\n')}
</svg>`;
}

/** Lines of words; a word wider than a line has one of its own. */
export function wrapped(text: string, width: number, size: number = SIZE): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s)|(?=\p{Script=Han})/u)) {
    if (line !== '' && textWidth((line + word).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** About as wide as Arial, rather too wide. */
function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(character)
      ? 1
      : /[\p{Lu}mw%&@—…]/u.test(character)
        ? 0.75
        : /[ijlt.,;:'’|!()[\] fr-]/.test(character)
          ? 0.33
          : 0.57;
  }
  return width * size;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
