import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from './nodes';
import { valueAt } from './words';

// Most of a plan is written in a small part of YAML: block maps and lists, values on one line, plain folded or literal
// texts. That part is read here in a single pass, many times quicker than by the library. Whatever else comes (anchors,
// tags, escapes, values over several lines, every error) ends the attempt, and the library reads the piece. A property test
// holds the two against each other.

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const GREATER = 62;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const BAR = 124;
const CLOSE_MAP = 125;

/** A plain key that no rule of YAML makes special. */
const KEY = /[A-Za-z_][\w.-]*(?=:(?:[ \r\n]|$))/y;
const FLOW_KEY = /[A-Za-z_][\w.-]*(?=: )/y;
/** What a plain value may not begin with here; `-`, `?` and `:` could begin one, but seldom do. */
const INDICATORS = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((character) => character.charCodeAt(0)));
/** Deeper text is left to the library, which has its own limit. */
const DEPTH_LIMIT = 30;

/** Thrown and caught in this file only: the text is not simple. */
const NOT_SIMPLE = new Error('not simple');

/**
 * The block map or block list that fills `text` from `start` to `end` (both at the beginning of a line, or at the text's
 * end). Undefined where the text is anything but simple, which is no error. Offsets are those of `text`.
 */
export function readSimple(text: string, start: number, end: number): MapNode | ListNode | undefined {
  const cursor: Cursor = {
    text: end === text.length ? text : text.slice(0, end),
    at: start,
    column: 0,
    emptyEnd: start,
  };
  try {
    nextLine(cursor);
    const node = cursor.at < end ? readBlock(cursor, 0) : undefined;
    return cursor.at >= end ? node : undefined;
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

/** Keys are half of all scalars, and look alike: their nodes are made when somebody looks, and not kept. */
class SimpleEntry implements MapEntry {
  constructor(
    private readonly name: string,
    private readonly start: number,
    readonly value: Node | undefined,
  ) {}

  get key(): ScalarNode {
    const { name, start } = this;
    return { kind: 'scalar', start, end: start + name.length, text: name, style: 'plain' };
  }
}

interface Cursor {
  readonly text: string;
  /** At the first character of a line that says something, or at the text's end. */
  at: number;
  /** How far that character is from the beginning of its line; -1 at the text's end. */
  column: number;
  /** The end of the latest key or dash without a value, spaces after it included, as the library has it. */
  emptyEnd: number;
}

function readBlock(cursor: Cursor, depth: number): MapNode | ListNode {
  if (depth > DEPTH_LIMIT) throw NOT_SIMPLE;
  return isDash(cursor.text, cursor.at) ? readList(cursor, depth) : readMap(cursor, depth);
}

function readMap(cursor: Cursor, depth: number): MapNode {
  const { text, column, at: start } = cursor;
  const entries: MapEntry[] = [];
  let end = start;
  while (cursor.column === column && !isDash(text, cursor.at)) {
    const key = cursor.at;
    const name = readKey(text, key, KEY);
    cursor.at = key + name.length + 1;
    const value = readValue(cursor, column, true, depth);
    entries.push(new SimpleEntry(name, key, value));
    end = value?.end ?? cursor.emptyEnd;
  }
  if (cursor.column > column || (cursor.column === column && entries.length === 0)) throw NOT_SIMPLE;
  return { kind: 'map', start, end, flow: false, entries: entries.slice() };
}

function readList(cursor: Cursor, depth: number): ListNode {
  const { text, column, at: start } = cursor;
  const items: (Node | undefined)[] = [];
  let end = start;
  while (cursor.column === column && isDash(text, cursor.at)) {
    const dash = cursor.at;
    const inline = skipSpaces(text, dash + 1);
    if (isDash(text, inline) || isKeyAt(text, inline, KEY)) {
      cursor.at = inline;
      cursor.column = column + inline - dash;
      const item = readBlock(cursor, depth + 1);
      items.push(item);
      end = item.end;
    } else {
      cursor.at = dash + 1;
      const item = readValue(cursor, column, false, depth);
      items.push(item);
      end = item?.end ?? cursor.emptyEnd;
    }
  }
  if (cursor.column > column) throw NOT_SIMPLE;
  return { kind: 'list', start, end, flow: false, items: items.slice() };
}

/** What stands after `key:` or `-`, on the same line or below. Leaves the cursor at the next line. */
function readValue(cursor: Cursor, column: number, afterKey: boolean, depth: number): Node | undefined {
  const { text } = cursor;
  const at = skipSpaces(text, cursor.at);
  const first = text.charCodeAt(at);
  if (isLineEnd(text, at) || (first === HASH && at > cursor.at)) {
    const emptyEnd = at;
    endLine(cursor);
    const isBelow = cursor.column > column || (afterKey && cursor.column === column && isDash(text, cursor.at));
    if (isBelow) return readBlock(cursor, depth + 1);
    cursor.emptyEnd = emptyEnd;
    return undefined;
  }
  if (first === BAR || first === GREATER) return readBlockText(cursor, at, column);
  const value = first === OPEN_LIST || first === OPEN_MAP ? readFlow(text, at, depth) : readScalar(text, at, false);
  cursor.at = value.end;
  endLine(cursor);
  if (cursor.column > column) throw NOT_SIMPLE;
  return value;
}

/** A text under `|` or `>`, without blank lines inside or lines that are indented further, which folding treats apart. */
function readBlockText(cursor: Cursor, start: number, column: number): ScalarNode {
  const { text } = cursor;
  const folded = text.charCodeAt(start) === GREATER;
  const strip = text.charCodeAt(start + 1) === DASH;
  let at = start + (strip ? 2 : 1);
  if (!isLineEnd(text, at)) throw NOT_SIMPLE;
  const lines: string[] = [];
  let indent = -1;
  let end = at;
  for (;;) {
    const lineStart = afterLine(text, at);
    if (lineStart >= text.length) break;
    const content = skipSpaces(text, lineStart);
    if (isLineEnd(text, content)) {
      if (blankRunEndsText(text, lineStart, column)) break;
      throw NOT_SIMPLE;
    }
    if (content - lineStart <= column) break;
    if (indent < 0) indent = content - lineStart;
    if (content - lineStart !== indent || text.charCodeAt(content) === TAB) throw NOT_SIMPLE;
    at = lineEnd(text, content);
    end = at;
    const line = text.slice(content, at);
    if (line.includes('\r')) throw NOT_SIMPLE;
    lines.push(line);
  }
  if (lines.length === 0) throw NOT_SIMPLE;
  const joined = lines.join(folded ? ' ' : '\n');
  cursor.at = at;
  endLine(cursor);
  if (cursor.column > column) throw NOT_SIMPLE;
  while (text.charCodeAt(end - 1) === SPACE || text.charCodeAt(end - 1) === TAB) end--;
  return {
    kind: 'scalar',
    start,
    end,
    text: strip ? joined : `${joined}\n`,
    style: folded ? 'folded' : 'literal',
  };
}

/** Whether nothing but blank lines separate this line from the end of the block text. */
function blankRunEndsText(text: string, lineStart: number, column: number): boolean {
  let at = lineStart;
  while (at < text.length) {
    const content = skipSpaces(text, at);
    // Spaces beyond the indentation would be part of the text.
    if (content - at > column) return false;
    if (!isLineEnd(text, content)) return true;
    at = afterLine(text, content);
  }
  return true;
}

function readFlow(text: string, start: number, depth: number): MapNode | ListNode {
  if (depth > DEPTH_LIMIT) throw NOT_SIMPLE;
  return text.charCodeAt(start) === OPEN_LIST ? readFlowList(text, start, depth) : readFlowMap(text, start, depth);
}

function readFlowList(text: string, start: number, depth: number): ListNode {
  const items: Node[] = [];
  let at = skipSpaces(text, start + 1);
  while (text.charCodeAt(at) !== CLOSE_LIST) {
    const item = readInFlow(text, at, depth);
    items.push(item);
    at = afterComma(text, item.end, CLOSE_LIST);
  }
  return { kind: 'list', start, end: at + 1, flow: true, items: items.slice() };
}

function readFlowMap(text: string, start: number, depth: number): MapNode {
  const entries: MapEntry[] = [];
  let at = skipSpaces(text, start + 1);
  while (text.charCodeAt(at) !== CLOSE_MAP) {
    const name = readKey(text, at, FLOW_KEY);
    const value = readInFlow(text, skipSpaces(text, at + name.length + 1), depth);
    entries.push(new SimpleEntry(name, at, value));
    at = afterComma(text, value.end, CLOSE_MAP);
  }
  return { kind: 'map', start, end: at + 1, flow: true, entries: entries.slice() };
}

function readInFlow(text: string, at: number, depth: number): Node {
  const first = text.charCodeAt(at);
  return first === OPEN_LIST || first === OPEN_MAP ? readFlow(text, at, depth + 1) : readScalar(text, at, true);
}

/** The offset of the next item, or of the closing bracket. */
function afterComma(text: string, from: number, close: number): number {
  const at = skipSpaces(text, from);
  if (text.charCodeAt(at) === close) return at;
  if (text.charCodeAt(at) !== COMMA) throw NOT_SIMPLE;
  const next = skipSpaces(text, at + 1);
  if (text.charCodeAt(next) === close) throw NOT_SIMPLE;
  return next;
}

function readScalar(text: string, start: number, inFlow: boolean): ScalarNode {
  const first = text.charCodeAt(start);
  if (first === DOUBLE_QUOTE) return readDoubleQuoted(text, start);
  if (first === SINGLE_QUOTE) return readSingleQuoted(text, start);
  const end = plainEnd(text, start, inFlow);
  return { kind: 'scalar', start, end, text: valueAt(text, start, end), style: 'plain' };
}

function readDoubleQuoted(text: string, start: number): ScalarNode {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH || isBreak(code)) throw NOT_SIMPLE;
    if (code !== DOUBLE_QUOTE) continue;
    return { kind: 'scalar', start, end: at + 1, text: valueAt(text, start + 1, at), style: 'double' };
  }
  throw NOT_SIMPLE;
}

function readSingleQuoted(text: string, start: number): ScalarNode {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) throw NOT_SIMPLE;
    if (code !== SINGLE_QUOTE) continue;
    if (text.charCodeAt(at + 1) === SINGLE_QUOTE) throw NOT_SIMPLE;
    return { kind: 'scalar', start, end: at + 1, text: valueAt(text, start + 1, at), style: 'single' };
  }
  throw NOT_SIMPLE;
}

/** The end of a plain value of one line, without spaces at its end. */
function plainEnd(text: string, start: number, inFlow: boolean): number {
  if (INDICATORS.has(text.charCodeAt(start))) throw NOT_SIMPLE;
  let end = start;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) break;
    if (code === SPACE) continue;
    if (code === TAB) throw NOT_SIMPLE;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
    if (inFlow) {
      if (code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP) break;
      if (code === OPEN_LIST || code === OPEN_MAP) throw NOT_SIMPLE;
    }
    if (code === COLON && !isInsideWord(text, at + 1, inFlow)) throw NOT_SIMPLE;
    end = at + 1;
  }
  if (end === start) throw NOT_SIMPLE;
  return end;
}

function isInsideWord(text: string, at: number, inFlow: boolean): boolean {
  const code = text.charCodeAt(at);
  if (isLineEnd(text, at) || code === SPACE || code === TAB) return false;
  return !(
    inFlow &&
    (code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP)
  );
}

function readKey(text: string, at: number, pattern: RegExp): string {
  if (!isKeyAt(text, at, pattern)) throw NOT_SIMPLE;
  return valueAt(text, at, text.indexOf(':', at));
}

function isKeyAt(text: string, at: number, pattern: RegExp): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** From the end of a value to the next line that says something; only a comment may stand between. */
function endLine(cursor: Cursor): void {
  const { text } = cursor;
  const at = skipSpaces(text, cursor.at);
  const isComment = text.charCodeAt(at) === HASH && at > cursor.at;
  if (!isComment && !isLineEnd(text, at)) throw NOT_SIMPLE;
  cursor.at = afterLine(text, at);
  nextLine(cursor);
}

/** From the beginning of a line to the first character that is neither blank nor comment. */
function nextLine(cursor: Cursor): void {
  const { text } = cursor;
  let lineStart = cursor.at;
  while (lineStart < text.length) {
    const at = skipSpaces(text, lineStart);
    if (text.charCodeAt(at) === TAB) throw NOT_SIMPLE;
    if (!isLineEnd(text, at) && text.charCodeAt(at) !== HASH) {
      cursor.at = at;
      cursor.column = at - lineStart;
      return;
    }
    lineStart = afterLine(text, at);
  }
  cursor.at = text.length;
  cursor.column = -1;
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === DASH && (text.charCodeAt(at + 1) === SPACE || isLineEnd(text, at + 1));
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

function isBreak(code: number): boolean {
  return code === LINE_FEED || code === RETURN;
}

/** At a line break or the text's end. A carriage return counts only before a line feed. */
function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === RETURN && text.charCodeAt(at + 1) !== LINE_FEED) throw NOT_SIMPLE;
  return at >= text.length || isBreak(code);
}

/** The end of the line's characters, before its line break. */
function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  if (feed < 0) return text.length;
  return text.charCodeAt(feed - 1) === RETURN ? feed - 1 : feed;
}

/** The beginning of the next line, or the text's end. */
function afterLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed + 1;
}
