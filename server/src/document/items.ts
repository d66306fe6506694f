import { HASH, isBlank, lineContentEnd, nextLine, skipSpaces } from './lines';
import type { Node, Range } from './nodes';

// Items of block lists as people see them: the lines that go along when an item is moved.

/** The column of the dash of an item of a block list: the last one before it on its line or on the lines above. */
export function dashColumn(text: string, item: Node): number {
  const dash = dashBefore(text, item);
  return dash - lineStart(text, dash);
}

function dashBefore(text: string, item: Node): number {
  let at = item.start - 1;
  while (
    at >= 0 &&
    !(text.charAt(at) === '-' && isBlank(text, at + 1, at + 2) && isBlank(text, lineStart(text, at), at))
  ) {
    at -= 1;
  }
  return at;
}

/**
 * The lines of an item of a block list, without the last line break: with the comments right above its dash that are indented no
 * further than it, and with those right below its last line that are.
 */
export function itemLines(text: string, item: Node): Range {
  const dash = dashBefore(text, item);
  const line = lineStart(text, dash);
  const column = dash - line;
  return { start: commentsStart(text, line, column), end: commentsEnd(text, lastLineEnd(text, item), column) };
}

/** Where the comments begin that stand right above a line and are indented no further than a dash: they are the item's below. */
export function commentsStart(text: string, line: number, dash: number): number {
  let start = line;
  for (let above = line; above > 0; ) {
    above = lineStart(text, above - 1);
    if (!isComment(text, above) || skipSpaces(text, above) - above > dash) break;
    start = above;
  }
  return start;
}

/** Lines moved to the left by so many columns, as far as each has spaces there. Without line breaks. */
export function outdented(source: string, columns: number): string[] {
  const margin = new RegExp(`^ {0,${columns}}`);
  return source.split(/\r\n|\n|\r/).map((line) => line.replace(margin, ''));
}

/** The end of the comments right below `from`, on lines of their own that are indented further than a dash. */
export function commentsEnd(text: string, from: number, dash: number): number {
  let end = from;
  for (let line = nextLine(text, end); line >= 0; line = nextLine(text, end)) {
    if (!isComment(text, line) || skipSpaces(text, line) - line <= dash) break;
    end = lineContentEnd(text, line);
  }
  return end;
}

/**
 * The end of the last line of a value in block style, a comment on that line included. A block scalar with `+` owns the
 * blank lines below it too (YAML 1.2.2, section 8.1.1.2).
 */
export function lastLineEnd(text: string, node: Node): number {
  const last = lastLeaf(node);
  let end = lineContentEnd(text, last.end);
  if (last.kind !== 'scalar' || !/^[|>]\d?\+/.test(text.slice(last.start, last.start + 3))) return end;
  for (let line = nextLine(text, end); line >= 0 && line < text.length; line = nextLine(text, end)) {
    const to = lineContentEnd(text, line);
    if (!isBlank(text, line, to)) break;
    end = to;
  }
  return end;
}

function lastLeaf(node: Node): Node {
  const last = node.kind === 'map' ? node.entries.at(-1)?.value : node.kind === 'list' ? node.items.at(-1) : undefined;
  return last === undefined || ('flow' in node && node.flow) ? node : lastLeaf(last);
}

/**
 * The lines of an item as a cut takes them: with their last line break, and with the blank lines that part it from one
 * neighbour, so that others stay parted as they were.
 */
export function cutLines(text: string, item: Node): Range {
  const { start, end } = itemLines(text, item);
  const [above, below] = [blankLinesAbove(text, start), blankLinesBelow(text, end)];
  const isLast = below === text.length || skipSpaces(text, below) - below < dashColumn(text, item);
  if (above < start && (isLast || below > lineAfter(text, end))) return { start: above, end: lineAfter(text, end) };
  return { start, end: isLast ? lineAfter(text, end) : below };
}

function blankLinesAbove(text: string, line: number): number {
  let start = line;
  while (start > 0 && isBlank(text, lineStart(text, start - 1), start)) start = lineStart(text, start - 1);
  return start;
}

function blankLinesBelow(text: string, end: number): number {
  let line = lineAfter(text, end);
  while (line < text.length && isBlank(text, line, lineContentEnd(text, line))) line = lineAfter(text, line);
  return line;
}

function lineAfter(text: string, at: number): number {
  const next = nextLine(text, at);
  return next < 0 ? text.length : next;
}

function isComment(text: string, line: number): boolean {
  return text.charCodeAt(skipSpaces(text, line)) === HASH;
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}
