import type { Position } from '../../document/document';
import { cut, displayWidth, graphemes, isRightToLeft, visible } from '../display';

const TAB_WIDTH = 4;
/** Of a longer line only what stands around the finding is laid out: hostile lines of megabytes must not cost seconds. */
const MOST_CHARACTERS = 400;

/** The line in question and the line of carets below it. */
export interface Frame {
  readonly line: string;
  readonly marks: string;
}

/**
 * Shows where in a line something stands, in at most so many columns: tabs spread, wide characters counted as two columns,
 * control characters made visible, long lines cut around the place. Where letters run from right to left, terminals differ in
 * where they put them, so carets could point anywhere: the words themselves stand below instead.
 *
 * `end` is where the range ends in this line; the line's length or more if it goes on.
 */
export function frameOf(
  line: string,
  start: Position['character'],
  end: Position['character'],
  columns: number,
): Frame {
  const from = Math.max(0, start - MOST_CHARACTERS);
  const window = line.slice(from, from + 2 * MOST_CHARACTERS + columns);
  const [first, last] = [start - from, Math.max(start + 1, end) - from];
  if (isRightToLeft(window)) {
    const words = cut(visible(window.slice(first, last)), columns - 2);
    return { line: cut(visible(window.trim()), columns), marks: words === '' ? '^' : `“${words}”` };
  }
  return cutAround(cellsOf(window), first, last, columns, from > 0, window.length < line.length - from);
}

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly width: number;
}

/** What each character of the line looks like. */
function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { text, start, width } of graphemes(line)) {
    const spread = TAB_WIDTH - (column % TAB_WIDTH);
    const shown = text === '\t' ? ' '.repeat(spread) : visible(text);
    const cell = { text: shown, start, width: text === '\t' ? spread : shown === text ? width : displayWidth(shown) };
    cells.push(cell);
    column += cell.width;
  }
  return cells;
}

function cutAround(
  cells: readonly Cell[],
  start: number,
  end: number,
  columns: number,
  cutBefore: boolean,
  cutAfter: boolean,
): Frame {
  const marked = (cell: Cell) => cell.start >= start && cell.start < end;
  let from = cells.findIndex(marked);
  if (from < 0) from = cells.length;
  let to = from;
  let width = 0;
  // The marked stretch first, as far as it fits; then what stands before it, what follows, and what is left to show.
  const room = columns - 2;
  while (to < cells.length && marked(cells[to]!) && width + cells[to]!.width <= (room * 2) / 3)
    width += cells[to++]!.width;
  const beforeToo = to < cells.length ? (room * 5) / 6 : room;
  while (from > 0 && width + cells[from - 1]!.width <= beforeToo) width += cells[--from]!.width;
  while (to < cells.length && width + cells[to]!.width <= room) width += cells[to++]!.width;
  while (from > 0 && width + cells[from - 1]!.width <= room) width += cells[--from]!.width;
  const before = from > 0 || cutBefore ? '…' : '';
  const after = to < cells.length || cutAfter ? '…' : '';
  const shown = cells.slice(from, to);
  const marks = shown.map((cell) => (marked(cell) ? '^' : ' ').repeat(cell.width)).join('');
  const line = `${before}${shown.map((cell) => cell.text).join('')}${after}`.trimEnd();
  const caret = marks.includes('^') ? marks.trimEnd() : `${marks}^`;
  return { line, marks: `${before === '' ? '' : ' '}${caret}` };
}
