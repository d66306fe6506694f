import {
  afterDash,
  closingQuote,
  documentMarker,
  HASH,
  isBare,
  isBlank,
  isDash,
  isSpace,
  keyText,
  lineContentEnd,
  mapKeyEnd,
  nextLine,
  skipSpaces,
  trimmedEnd,
} from '../../document/lines';
import { flowSpot } from './flow';
import { type Level, level, quoteAt, type Spot, token, type Written } from './spot';

// Where in a piece of YAML a place is, told from the text before it alone: so it holds while the rest is broken or missing.

/** Lines below a place: the next one with content. */
interface Next {
  readonly column: number;
  readonly dash: boolean;
}

/**
 * What can stand at an offset of a piece whose items belong to `section`; several answers where the indentation allows them,
 * none inside texts and comments. `below` is the text of the next pieces. O(length of the piece).
 */
export function spotsAt(text: string, section: string | undefined, at: number, below: string): Spot[] {
  const root: Level = level('map', 0, section, section !== undefined);
  const levels: Level[] = [root];
  let blockScalar = -1;
  for (let line = text.charCodeAt(0) === 0xfeff ? 1 : 0; line >= 0; ) {
    const end = lineContentEnd(text, line);
    const isHere = at <= end;
    let next = nextLine(text, line);
    const start = skipSpaces(text, line);
    const column = start - line;
    if (at < line) return [];
    if (start >= end) {
      if (isHere) return blockScalar >= 0 && at - line > blockScalar ? [] : blankSpots(text, levels, line, at, below);
    } else if (blockScalar < 0 && (text.charCodeAt(start) === HASH || isMarker(text, start, column))) {
      if (isHere) return [];
    } else if (blockScalar >= 0 && column > blockScalar) {
      if (isHere) return [];
    } else if (isHere && at < start) {
      return [];
    } else {
      blockScalar = -1;
      const found = readLine({ text, levels, line, start, end, at: isHere ? at : -1, goal: at, below });
      if (found.spots) return found.spots;
      if (found.blockScalar !== undefined) blockScalar = found.blockScalar;
      if (found.resume !== undefined) next = nextLine(text, found.resume);
      if (found.resume !== undefined && at <= lineContentEnd(text, found.resume)) return [];
    }
    line = next;
  }
  return [];
}

/** Between documents of one file. */
function isMarker(text: string, at: number, column: number): boolean {
  return column === 0 && documentMarker(text, at) !== undefined;
}

interface Line {
  readonly text: string;
  readonly levels: Level[];
  readonly line: number;
  /** Where its content begins and the line ends. */
  readonly start: number;
  readonly end: number;
  /** The place asked for where it is on this line, else -1. */
  readonly at: number;
  readonly goal: number;
  readonly below: string;
}

interface LineRead {
  readonly spots?: Spot[];
  /** The column that the text of a block scalar must pass. */
  readonly blockScalar?: number;
  /** The line has a value over several lines, which ends there. */
  readonly resume?: number;
}

/** Follows one line into the levels that it opens. */
function readLine(given: Line): LineRead {
  const { text, levels, line, end, at, below } = given;
  let here = given.start;
  let dashes = 0;
  while (isDash(text, here)) {
    dashes += 1;
    if (at >= 0 && at <= here) return { spots: [] };
    enterItem(levels, here - line);
    const content = Math.min(afterDash(text, here), end);
    if (isBlank(text, content, end)) {
      if (at < 0) return {};
      const before = at === here + 1 ? ' ' : '';
      const next = nextContent(text, at, below);
      const column = at + before.length - line;
      if (next && next.column > here - line && (next.dash || next.column !== column)) return { spots: [] };
      return { spots: [spot('content', levels, given, { start: at, before, column })] };
    }
    if (at >= 0 && at < content) return { spots: [] };
    here = content;
  }
  if (/[&!]/.test(text.charAt(here))) here = skipProperties(text, here, end);
  const column = here - line;
  const first = text.charAt(here);
  const keyEnd = mapKeyEnd(text, here, end);
  if (keyEnd >= 0) return readEntry(given, here, keyEnd);
  leaveDeeper(levels, column, false);
  const top = levels.at(-1)!;
  const opens = dashes > 0 || (top.awaiting && top.column < column) || column === 0;
  if (first === '{' || first === '[') {
    // At the very top brackets hold the whole file.
    const isRoot = column === 0 && levels.length === 1;
    return opens ? readFlow(given, here, isRoot ? -1 : top.column, isRoot ? [] : levels) : {};
  }
  if (first === '|' || first === '>') return { ...(at >= 0 && { spots: [] }), blockScalar: top.column };
  if (at < 0) {
    const written = token(text, here, end, here + (quoteAt(text, here) ? 1 : 0));
    if (opens && written && top.step !== undefined)
      top.values.set(String(top.step), text.slice(written.start, written.end));
    if (opens) top.awaiting = false;
    const close = quoteAt(text, here) ? closingQuote(text, here, limitOf(text, end, top.column)) : -1;
    return close > end ? { resume: close } : {};
  }
  const leftTop = leavesAt(levels, column);
  if (dashes > 0 || (leftTop.awaiting && leftTop.column < column)) {
    const written = token(text, here, end, at);
    return { spots: written ? [spot('content', levels, given, { ...written, column })] : [] };
  }
  if (leftTop.kind !== 'map' || leftTop.column !== column) return { spots: [] };
  const written = token(text, here, end, at);
  const inner = levels.slice(0, levels.indexOf(leftTop) + 1);
  return { spots: written ? [keySpot(inner, given, { ...written, column })] : [] };
}

/** A line `key: value`, or what follows its dashes. */
function readEntry(given: Line, here: number, keyEnd: number): LineRead {
  const { text, levels, line, end, at, below } = given;
  const column = here - line;
  leaveDeeper(levels, column, true);
  if (levels.at(-1)!.column !== column || levels.at(-1)!.kind !== 'map') {
    levels.at(-1)!.awaiting = false;
    levels.push(level('map', column, undefined, false));
  }
  const map = levels.at(-1)!;
  const key = keyText(text, here, keyEnd - 1);
  const nameEnd = trimmedEnd(text, here, keyEnd - 1);
  if (at >= 0 && at < keyEnd) {
    if (at > nameEnd) return { spots: [] };
    const quote = quoteAt(text, here);
    const inner = quote ? { start: here + 1, end: nameEnd - 1, quote, closed: true } : { start: here, end: nameEnd };
    if (at < inner.start || at > inner.end) return { spots: [] };
    return { spots: [keySpot(levels, given, { ...inner, column, hasColon: true })] };
  }
  map.step = key;
  map.awaiting = true;
  if (key !== undefined && !map.values.has(key)) map.values.set(key, '');
  const value = skipProperties(text, skipSpaces(text, keyEnd), end);
  if (isBare(text, keyEnd, end)) {
    if (at < 0) return {};
    const comment = text.indexOf('#', keyEnd);
    const next = nextContent(text, end, below);
    const follows = next && (next.column > column || (next.dash && next.column === column));
    if (follows || (comment >= 0 && comment < end && at >= comment)) return { spots: [] };
    const before = at === keyEnd ? ' ' : '';
    return { spots: [spot('value', levels, given, { start: at, before, column })] };
  }
  if (at >= 0 && at < value) return { spots: [] };
  const first = text.charAt(value);
  if (first === '{' || first === '[') return readFlow(given, value, column, levels);
  map.awaiting = false;
  if (first === '|' || first === '>') return { ...(at >= 0 && { spots: [] }), blockScalar: column };
  const written = token(text, value, end, at < 0 ? value + (quoteAt(text, value) ? 1 : 0) : at);
  if (at >= 0) return { spots: written && first !== '*' ? [spot('value', levels, given, { ...written, column })] : [] };
  if (key !== undefined && written) map.values.set(key, text.slice(written.start, written.end));
  if (!quoteAt(text, value)) return {};
  const close = closingQuote(text, value, limitOf(text, end, column));
  return close > end ? { resume: close } : {};
}

function readFlow(given: Line, from: number, column: number, levels: Level[]): LineRead {
  const { text, end, goal } = given;
  const whole = limitOf(text, end, column);
  // Brackets that nothing closes hold no more than their line.
  const limit = flowSpot(text, from, whole, text.length + 1, levels).closedAt === undefined ? end : whole;
  const outer = levels.at(-1);
  if (outer) outer.awaiting = false;
  const { inside, closedAt } = flowSpot(text, from, limit, goal, levels);
  if (inside) {
    const spots = inside.map((one) => spot(one.role, one.levels, given, one));
    return { spots };
  }
  if (closedAt === undefined) return {};
  return closedAt > end ? { resume: closedAt } : given.at >= 0 ? { spots: [] } : {};
}

/** Where what began inside a map at `column` must end: at the next line that is not indented further. */
function limitOf(text: string, lineEnd: number, column: number): number {
  for (let line = nextLine(text, lineEnd); line >= 0; line = nextLine(text, line)) {
    const start = skipSpaces(text, line);
    if (start >= lineContentEnd(text, line) || '}]'.includes(text.charAt(start))) continue;
    if (start - line <= column) return line;
  }
  return text.length;
}

/** What can stand on an empty line: the indentation decides. */
function blankSpots(text: string, given: readonly Level[], line: number, at: number, below: string): Spot[] {
  const column = at - line;
  const next = nextContent(text, at, below);
  if (next && next.column > column) return [];
  const isNext = next?.column === column;
  const levels = given.filter((one) => one.column <= column);
  const top = levels.at(-1)!;
  const place = { text, line, end: lineContentEnd(text, line), below };
  const at0 = { start: at, column };
  const spots: Spot[] = [];
  if (top.column === column) {
    const map = top.kind === 'map' ? top : levels.at(-2);
    const mapLevels = top.kind === 'map' ? levels : levels.slice(0, -1);
    if (top.kind === 'list') spots.push(spot('item', levels, place, at0));
    else if (top.awaiting && typeof top.step === 'string' && (!isNext || next.dash)) {
      spots.push(spot('item', [...levels, level('list', column, 0, true)], place, at0));
    }
    if (map?.kind === 'map' && map.column === column && !(isNext && next.dash))
      spots.push(keySpot(mapLevels, place, at0));
    return spots;
  }
  if (!top.awaiting) return [];
  if (isNext && next.dash) return [spot('item', [...levels, level('list', column, 0, true)], place, at0)];
  return [spot('content', levels, place, at0)];
}

function keySpot(levels: readonly Level[], place: Pick<Line, 'text' | 'line' | 'end' | 'below'>, more: Written): Spot {
  const next = nextContent(place.text, place.end, place.below);
  const column = more.column ?? 0;
  const hasValueBelow = next !== undefined && (next.column > column || (next.dash && next.column === column));
  return spot('key', levels, place, { ...more, hasValueBelow });
}

function spot(
  role: Spot['role'],
  levels: readonly Level[],
  { text, end: lineEnd }: Pick<Line, 'text' | 'end'>,
  more: Written,
): Spot {
  const column = more.column ?? 0;
  return {
    role,
    levels: [...levels],
    end: more.start,
    quote: undefined,
    closed: false,
    flow: false,
    column,
    before: '',
    behind: '',
    hasColon: false,
    hasValueBelow: false,
    keysBelow: role === 'value' || more.flow ? [] : keysBelow(text, lineEnd, column),
    ...more,
  };
}

/** Behind an anchor `&name` and a tag `!tag`. */
function skipProperties(text: string, from: number, end: number): number {
  let at = from;
  while ((text.charAt(at) === '&' || text.charAt(at) === '!') && at < end) {
    while (at < end && !isSpace(text.charCodeAt(at))) at += 1;
    at = Math.min(skipSpaces(text, at), end);
  }
  return at;
}

function enterItem(levels: Level[], column: number): void {
  while (levels.at(-1)!.column > column) levels.pop();
  const top = levels.at(-1)!;
  if (top.kind === 'list' && top.column === column) {
    top.step = Number(top.step) + 1;
    top.awaiting = true;
    return;
  }
  top.awaiting = false;
  levels.push(level('list', column, 0, true));
}

/** Leaves the levels that a line at this column has ended; one with a key also ends a list whose dashes stand there. */
function leaveDeeper(levels: Level[], column: number, isKey: boolean): void {
  for (let top = levels.at(-1)!; levels.length > 1; top = levels.at(-1)!) {
    if (top.column > column || (isKey && top.kind === 'list' && top.column === column)) levels.pop();
    else return;
  }
}

/** The level to which a half-typed word at this column belongs. */
function leavesAt(levels: readonly Level[], column: number): Level {
  const top = levels.at(-1)!;
  const outer = levels.at(-2);
  return top.kind === 'list' && top.column === column && outer?.column === column ? outer : top;
}

function keysBelow(text: string, from: number, column: number): string[] {
  const keys: string[] = [];
  for (let line = nextLine(text, from); line >= 0; line = nextLine(text, line)) {
    const end = lineContentEnd(text, line);
    const start = skipSpaces(text, line);
    if (start >= end || text.charCodeAt(start) === HASH) continue;
    if (start - line < column) break;
    if (start - line > column || isDash(text, start)) continue;
    const keyEnd = mapKeyEnd(text, start, end);
    const key = keyEnd < 0 ? undefined : keyText(text, start, keyEnd - 1);
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

function nextContent(text: string, from: number, below: string): Next | undefined {
  return contentFrom(text, nextLine(text, from)) ?? contentFrom(below, 0);
}

function contentFrom(text: string, from: number): Next | undefined {
  for (let line = from; line >= 0 && line < text.length; line = nextLine(text, line)) {
    const start = skipSpaces(text, line);
    if (start >= lineContentEnd(text, line) || text.charCodeAt(start) === HASH) continue;
    return { column: start - line, dash: isDash(text, start) };
  }
  return undefined;
}
