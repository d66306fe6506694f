import type { YAMLError } from 'yaml';
import { t } from '../l10n';
import { explain, explainError } from './explain';
import {
  afterDash,
  contentEnd,
  HASH,
  isBlank,
  isDash,
  lineEnd,
  mapKeyEnd,
  SPACE,
  TAB,
  trimmedEnd,
  valueShape,
} from './lines';
import type { ListNode, MapEntry, MapNode, Node } from './nodes';
import { type Composed, compose, convert, failure, isSound, type Reader, tooDeep } from './parse';

// What is broken is split again by the shape of its lines, level by level, until the broken part is as small as it gets.

/** Nesting that the recovery follows; each level costs one more reading of what is broken. */
const DEPTH_LIMIT = 20;

/** A line with content. `column` is where its content begins; for the first line of an item, that after the `- `. */
interface Line {
  readonly start: number;
  readonly column: number;
  readonly end: number;
}

interface Recovered {
  readonly entries: readonly MapEntry[];
  /** Records that stand deeper than they belong: items of the nearest list around. */
  readonly strays: readonly (Node | undefined)[];
  readonly damaged: boolean;
}

/** Reads what can be read of the items in `[start, end)`. */
export function recoverItems(
  reader: Reader,
  start: number,
  end: number,
  error?: YAMLError,
): readonly (Node | undefined)[] {
  return recover(reader, start, end, error, (lines) => readItems(reader, lines, 0));
}

/** Reads what can be read of the top-level entries in `[start, end)`. */
export function recoverEntries(reader: Reader, start: number, end: number, error?: YAMLError): readonly MapEntry[] {
  return recover(reader, start, end, error, (lines) => readEntries(reader, lines, 0, 0).entries);
}

function recover<T>(
  reader: Reader,
  start: number,
  end: number,
  error: YAMLError | undefined,
  read: (lines: readonly Line[]) => readonly T[],
): readonly T[] {
  if (error?.code === 'RESOURCE_EXHAUSTION') return giveUp(reader, start, end, error);
  const before = reader.problems.length;
  const found = read(linesOf(reader.text, start, end));
  // Each part may be sound where the whole is not.
  if (reader.problems.length === before) giveUp(reader, start, end, error);
  return found;
}

/** Reports the first error of a text whose lines say nothing about its structure. */
export function recoverNothing(reader: Reader, start: number, end: number, error: YAMLError): void {
  giveUp(reader, start, end, error);
}

function giveUp(reader: Reader, start: number, end: number, error: YAMLError | undefined): [] {
  const at = Math.min(start + (error?.pos[0] ?? 0), Math.max(trimmedEnd(reader.text, start, end) - 1, start));
  if (error?.code === 'RESOURCE_EXHAUSTION') tooDeep(reader, at);
  else report(reader, explainError(reader.text, start, end, error, start));
  reader.damaged.push({ start, end });
  return [];
}

function linesOf(text: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let line = start; line < end; ) {
    const next = lineEnd(text, line);
    let at = line;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const isContent = text.charCodeAt(at) !== HASH && !isBlank(text, at, next);
    if (isContent) lines.push({ start: line, column: at - line, end: Math.min(next + 1, end) });
    line = next + 1;
  }
  return lines;
}

/** The lines `[from, to)` as YAML of its own; what comes before the first line's column is masked. */
function composeLines(reader: Reader, lines: readonly Line[]): Composed {
  const first = lines[0]!;
  const text = reader.text.slice(first.start + first.column, lines.at(-1)!.end);
  return compose(' '.repeat(first.column) + text);
}

function at(line: Line): number {
  return line.start + line.column;
}

function isItem(reader: Reader, line: Line): boolean {
  return isDash(reader.text, at(line));
}

function isTabbed(reader: Reader, line: Line): boolean {
  return reader.text.charCodeAt(at(line)) === TAB;
}

/** The offset after the colon where the line begins with a key, else -1. */
function keyEnd(reader: Reader, line: Line): number {
  return mapKeyEnd(reader.text, at(line), lineEnd(reader.text, line.start));
}

/** The index of the first line from `from` on that ends a chunk. */
function findEnd(lines: readonly Line[], from: number, isEnd: (line: Line) => boolean): number {
  let index = from;
  while (index < lines.length && !isEnd(lines[index]!)) index += 1;
  return index;
}

/** Items of a list; the first line holds the first of them and so says at which column they stand. */
function readItems(reader: Reader, lines: readonly Line[], depth: number): (Node | undefined)[] {
  const items: (Node | undefined)[] = [];
  const column = lines[0]?.column ?? 0;
  for (let from = 0; from < lines.length; ) {
    const to = findEnd(lines, from + 1, (line) => line.column <= column && isItem(reader, line));
    const chunk = lines.slice(from, to);
    const composed = composeLines(reader, chunk);
    const node = isSound(composed, 'list') ? convert(reader, composed, chunk[0]!.start) : undefined;
    if (node?.kind === 'list') items.push(...node.items);
    else items.push(...readItem(reader, chunk, depth));
    from = to;
  }
  return items;
}

function readItem(reader: Reader, lines: readonly Line[], depth: number): (Node | undefined)[] {
  const [first, ...others] = lines as [Line, ...Line[]];
  if (!isItem(reader, first)) return breakOff(reader, lines);
  const content = afterDash(reader.text, at(first));
  const inner = { ...first, column: content - first.start };
  const next = others[0];
  const isHalfKey = next !== undefined && next.column === inner.column && keyEnd(reader, next) >= 0;
  if (depth >= DEPTH_LIMIT || (keyEnd(reader, inner) < 0 && !isHalfKey)) {
    if (others.length === 0 || failure(composeLines(reader, [first]))) return breakOff(reader, lines);
    // `-` alone, or a flow map that is sound by itself: what follows does not belong to it.
    if (isBlank(reader.text, content, first.end))
      return [mapOf(readEntries(reader, others, others[0]!.column, depth + 1))];
    const alone = convert(reader, composeLines(reader, [first]), first.start) as ListNode;
    breakOff(reader, others);
    return [...alone.items];
  }
  const recovered = readEntries(reader, [inner, ...others], inner.column, depth + 1);
  return [mapOf(recovered), ...recovered.strays];
}

function mapOf({ entries, damaged }: Recovered): MapNode | undefined {
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return undefined;
  const end = last.value?.end ?? last.key.end;
  return { kind: 'map', start: first.key.start, end, flow: false, entries, ...(damaged && { damaged: true }) };
}

/** Entries of a map whose keys stand at `column`. */
function readEntries(reader: Reader, lines: readonly Line[], column: number, depth: number): Recovered {
  const entries: MapEntry[] = [];
  const strays: (Node | undefined)[] = [];
  let damaged = false;

  function take(recovered: Recovered): void {
    entries.push(...recovered.entries);
    strays.push(...recovered.strays);
    damaged ||= recovered.damaged;
  }

  for (let from = 0; from < lines.length; ) {
    const head = lines[from]!;
    const holdsList =
      keyEnd(reader, head) >= 0 &&
      valueShape(reader.text, keyEnd(reader, head), lineEnd(reader.text, head.start)) === 'absent';
    const to = findEnd(lines, from + 1, (line) => {
      if (isTabbed(reader, line) || line.column > column) return false;
      return !(holdsList && line.column === head.column && isItem(reader, line));
    });
    const chunk = lines.slice(from, to);
    if (isItem(reader, head)) {
      take(misplacedItems(reader, chunk, depth));
    } else if (from > 0 && head.column < column && !isTabbed(reader, head)) {
      const message = t('This line begins further to the left than the lines it belongs with. Indent it like them.');
      if (keyEnd(reader, head) >= 0) {
        report(reader, { start: at(head), end: contentEnd(reader.text, at(head)), message });
        take(readChunk(reader, chunk, depth));
      } else {
        breakOff(reader, chunk);
        damaged = true;
      }
    } else {
      take(readChunk(reader, chunk, depth));
    }
    from = to;
  }
  return { entries, strays, damaged };
}

/** One entry and the deeper lines after it. */
function readChunk(reader: Reader, lines: readonly Line[], depth: number): Recovered {
  const composed = composeLines(reader, lines);
  const [head, ...others] = lines as [Line, ...Line[]];
  const node = isSound(composed, 'map') ? convert(reader, composed, head.start) : undefined;
  if (node?.kind === 'map') return { entries: node.entries, strays: [], damaged: false };
  const next = others[0];
  const end = keyEnd(reader, head);
  if (end < 0 || !next || depth >= DEPTH_LIMIT) return lost(reader, lines);
  if (valueShape(reader.text, end, lineEnd(reader.text, head.start)) === 'absent' && !isTabbed(reader, next)) {
    return readNested(reader, head, others, depth);
  }
  const alone = composeLines(reader, [head]);
  const entry = isSound(alone, 'map') ? convert(reader, alone, head.start) : undefined;
  if (entry?.kind !== 'map') return lost(reader, lines);
  const rest = readTooDeep(reader, others, depth);
  return { ...rest, entries: [...entry.entries, ...rest.entries] };
}

/** `key:` and, on the lines below it, a list or a map that is broken somewhere. */
function readNested(reader: Reader, head: Line, lines: readonly Line[], depth: number): Recovered {
  const key = convert(reader, composeLines(reader, [head]), head.start) as MapNode;
  const name = key.entries[0]!.key;
  const first = lines[0]!;
  if (isItem(reader, first)) {
    const to = findEnd(
      lines,
      1,
      (line) => line.column < first.column && !isItem(reader, line) && !isTabbed(reader, line),
    );
    const items = readItems(reader, lines.slice(0, to), depth + 1);
    const last = items.findLast((item) => item !== undefined);
    const value: ListNode = { kind: 'list', start: at(first), end: last?.end ?? at(first) + 1, flow: false, items };
    const entry = { key: name, value };
    if (to === lines.length) return { entries: [entry], strays: [], damaged: false };
    const rest = readTooDeep(reader, lines.slice(to), depth);
    return { ...rest, entries: [entry, ...rest.entries] };
  }
  if (keyEnd(reader, first) < 0) return lost(reader, [head, ...lines]);
  const recovered = readEntries(reader, lines, first.column, depth + 1);
  return { entries: [{ key: name, value: mapOf(recovered) }], strays: recovered.strays, damaged: false };
}

/** Lines that are indented under a key which holds its value already. */
function readTooDeep(reader: Reader, lines: readonly Line[], depth: number): Recovered {
  const first = lines[0]!;
  if (isItem(reader, first)) return misplacedItems(reader, lines, depth);
  if (isTabbed(reader, first) || keyEnd(reader, first) < 0) return lost(reader, lines);
  const message = t('This line is indented further than the lines it belongs with. Begin it below the line above.');
  report(reader, { start: at(first), end: contentEnd(reader.text, at(first)), message });
  return readEntries(reader, lines, first.column, depth + 1);
}

/** `- …` where no list can be: read, and given to the list around. */
function misplacedItems(reader: Reader, lines: readonly Line[], depth: number): Recovered {
  const first = lines[0]!;
  const message = t(
    'A new item of a list can’t begin here. Indent its lines like the other items of the list it belongs to.',
  );
  report(reader, { start: at(first), end: contentEnd(reader.text, at(first)), message });
  return { entries: [], strays: readItems(reader, lines, depth + 1), damaged: false };
}

function lost(reader: Reader, lines: readonly Line[]): Recovered {
  breakOff(reader, lines);
  return { entries: [], strays: [], damaged: true };
}

/** Reports the lines as broken, once, at the smallest range that can be named. */
function breakOff(reader: Reader, lines: readonly Line[]): [] {
  const first = lines[0]!;
  const end = lines.at(-1)!.end;
  const composed = composeLines(reader, lines);
  const start = at(first);
  report(reader, explain(reader.text, start, end, failure(composed), first.start));
  reader.damaged.push({ start, end: trimmedEnd(reader.text, start, end) });
  return [];
}

function report(reader: Reader, { start, end, message }: { start: number; end: number; message: string }): void {
  reader.problems.push({ code: 'yaml-syntax', start, end, message });
}
