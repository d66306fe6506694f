import { commentsEnd, commentsStart, lastLineEnd } from './items';
import { isBlank, lineContentEnd, lineEnd, skipSpaces } from './lines';
import type { ListNode, MapEntry, MapNode, Node, Piece, ScalarNode } from './nodes';
import { offsetOf, type PlanDocument, type TextChange } from './snapshot';
import {
  blockScalarSource,
  entrySource,
  flowSource,
  itemSource,
  LINE_WIDTH,
  type NewRecord,
  type Plain,
  readsAsOther,
  recordSource,
  scalarSource,
  valueSource,
} from './write';

export type { TextChange } from './snapshot';
export { type NewRecord, type Plain, scalarSource } from './write';

// The smallest changes that do something to a document. Each function gives changes of the document's text as it is, one at
// most, so that a caller can sort several from last to first and apply them one after the other.

/** Makes all changes at once; their offsets are those of `text`. Of several at one place the first given comes first. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: inserted } of changes.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), inserted);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** The line break that the document uses. */
export function lineBreakOf(document: PlanDocument): string {
  const piece = document.pieces.find(({ lineBreaks }) => lineBreaks > 0);
  return piece?.text.includes('\r\n') ? '\r\n' : '\n';
}

/** Gives a scalar another text, in the quoting it has where that can hold it. Block scalars stay block scalars. */
export function replaceScalar(
  document: PlanDocument,
  piece: Piece,
  node: ScalarNode,
  value: string | number | boolean,
): TextChange[] {
  const at = offsetOf(document, piece);
  return [{ start: at + node.start, end: at + node.end, text: replacement(document, piece, node, value) }];
}

function replacement(document: PlanDocument, piece: Piece, node: ScalarNode, value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (node.style === 'literal' || node.style === 'folded') {
    const first = piece.text.slice(lineEnd(piece.text, node.start) + 1);
    const column = /^(?:[ ]*\r?\n)*([ ]*)/.exec(first)![1]!.length;
    return blockScalarSource(value, node.style, Math.max(column, 1), lineBreakOf(document)) ?? scalarSource(value);
  }
  const flow = isInFlow(piece, node);
  // `2027` stays as unquoted as the `2026` it replaces.
  const staysBare = node.style === 'plain' && readsAsOther(node.text) && readsAsOther(value) && !value.includes(',');
  return staysBare ? value : scalarSource(value, { style: node.style, flow });
}

/** Whether a node stands inside brackets. */
function isInFlow(piece: Piece, wanted: Node): boolean {
  const search = (node: Node | undefined, flow: boolean): boolean => {
    if (!node || node.end < wanted.start || node.start > wanted.end) return false;
    if (node === wanted) return flow;
    if (node.kind === 'list') return node.items.some((item) => search(item, flow || node.flow));
    if (node.kind !== 'map') return false;
    return node.entries.some(({ key, value }) => search(key, flow || node.flow) || search(value, flow || node.flow));
  };
  const root = piece.root;
  if (root) return search(root, false);
  return (
    piece.items.some((item) => search(item, false)) ||
    piece.entries.some(({ key, value }) => search(key, false) || search(value, false))
  );
}

/**
 * Gives an entry of a map another value, written anew, or its first one. Comments stay; where there is one before or behind
 * the value, or an anchor, the new value stands in one line.
 */
export function setEntry(
  document: PlanDocument,
  piece: Piece,
  map: MapNode,
  entry: MapEntry,
  value: Plain,
): TextChange[] {
  const { text } = piece;
  const colon = colonEnd(piece, entry.key);
  const { start, end } = entry.value ?? { start: colon, end: colon };
  const before = text.slice(colon, start);
  const follows = !isBlank(before, 0, before.length);
  const column = columnOf(piece, entry.key.start);
  const room = LINE_WIDTH - column - (colon + 1 - entry.key.start);
  const inLine = typeof value === 'string' && !map.flow ? scalarSource(value) : flowSource(value);
  const written =
    map.flow || follows || !isBlank(text, end, lineContentEnd(text, end))
      ? ` ${inLine}`
      : valueSource(value, column, room, lineBreakOf(document));
  const at = offsetOf(document, piece);
  if (follows || (before !== '' && !before.includes('\n') && written.startsWith(' '))) {
    // On a line of its own it has to be indented further than its key.
    const indent = before.includes('\n') ? '  ' : '';
    return [{ start: at + start, end: at + end, text: indent + written.trimStart() }];
  }
  const mark = text.charAt(colon - 1) === ':' ? '' : ':';
  return [{ start: at + colon, end: at + end, text: mark + written }];
}

/**
 * Adds `key: value` to a map: behind the last written of the keys that are to stand before it (`after`), else at the end.
 * Several added at one place come in the order in which they are applied.
 */
export function insertEntry(
  document: PlanDocument,
  piece: Piece,
  map: MapNode,
  key: string,
  value: Plain,
  after: readonly string[] = [],
): TextChange[] {
  const earlier = new Set(after);
  const previous =
    map.entries.findLast((entry) => entry.key.kind === 'scalar' && earlier.has(entry.key.text)) ?? map.entries.at(-1);
  if (map.flow) return insertInFlow(document, piece, map, previous && entryEnd(piece, previous), flowEntry(key, value));
  if (!previous) return [];
  const column = columnOf(piece, map.entries[0]!.key.start);
  const lineBreak = lineBreakOf(document);
  const text = lineBreak + ' '.repeat(column) + entrySource(key, value, column, lineBreak);
  const end = previous.value
    ? lastLineEnd(piece.text, previous.value)
    : lineContentEnd(piece.text, entryEnd(piece, previous));
  return [insertion(document, piece, end, text)];
}

function flowEntry(key: string, value: Plain): string {
  return flowSource({ [key]: value }).slice(2, -2);
}

/** Adds items at the end of a list, in braces where the last one is. */
export function appendItem(
  document: PlanDocument,
  piece: Piece,
  list: ListNode,
  ...values: readonly Plain[]
): TextChange[] {
  if (values.length === 0) return [];
  const last = list.items.findLast((item) => item !== undefined);
  if (list.flow) return insertInFlow(document, piece, list, last?.end, values.map(flowSource).join(', '));
  const column = columnOf(piece, list.start);
  const lineBreak = lineBreakOf(document);
  const margin = lineBreak + ' '.repeat(column);
  const text = values.map((value) => margin + itemSource(value, column, lineBreak, isInBraces(last))).join('');
  const end = last ? lastLineEnd(piece.text, last) : lineContentEnd(piece.text, list.end);
  return [insertion(document, piece, end, text)];
}

function isInBraces(node: Node | undefined): boolean {
  return node?.kind === 'map' && node.flow;
}

function insertInFlow(
  document: PlanDocument,
  piece: Piece,
  collection: MapNode | ListNode,
  after: number | undefined,
  text: string,
): TextChange[] {
  if (after !== undefined) return [insertion(document, piece, after, `, ${text}`)];
  const at = offsetOf(document, piece);
  const inner = collection.kind === 'map' ? ` ${text} ` : text;
  return [{ start: at + collection.start + 1, end: at + collection.end - 1, text: inner }];
}

/** Adds a record at the end of a section; a section that is not there yet is added at the end of the document. */
export function addRecord(document: PlanDocument, section: string, value: Plain): TextChange[] {
  return addRecords(document, section, [{ value }]);
}

/** Where new records stand: behind another one; a section that is not there yet above the first of others, by their names. */
interface Placing {
  readonly after?: { readonly piece: Piece; readonly node: Node };
  readonly above?: readonly string[];
}

/**
 * Adds records at the end of their section, and a section that is not there yet at the end of the document, unless `placing`
 * says otherwise. They are parted by blank lines where the records before them are, and in a section that had none; in braces
 * where the last one is. In a section on one line comments are left out, and lines that are there already find no room.
 */
export function addRecords(
  document: PlanDocument,
  section: string,
  records: readonly NewRecord[],
  { after, above = [] }: Placing = {},
): TextChange[] {
  if (records.length === 0 || document.pieces.some(({ root }) => isInBraces(root))) return [];
  const lineBreak = lineBreakOf(document);
  const lines = (column: number, gap: string, last?: Node) =>
    records
      .map((record) => lineBreak + ' '.repeat(column) + recordSource(record, column, lineBreak, isInBraces(last)))
      .join(gap);
  const inSection = ({ items, section: name }: Piece) => name === section && items.length > 0;
  const piece = after?.piece ?? document.pieces.findLast(inSection);
  if (piece && inSection(piece)) {
    const column = skipSpaces(piece.text, 0);
    const last = after?.node ?? piece.items.at(-1);
    const end = commentsEnd(
      piece.text,
      last ? lastLineEnd(piece.text, last) : lineContentEnd(piece.text, column + 1),
      column,
    );
    const before = document.pieces[document.pieces.indexOf(piece) - 1];
    const isSpaced = before !== undefined && inSection(before) && /\n[ \t]*\r?\n$/.test(before.text);
    return [
      insertion(document, piece, end, (isSpaced ? lineBreak : '') + lines(column, isSpaced ? lineBreak : '', last)),
    ];
  }
  for (const each of document.pieces) {
    const entry = each.entries.find(({ key }) => key.kind === 'scalar' && key.text === section);
    if (!entry) continue;
    const { value } = entry;
    if (value === undefined)
      return [insertion(document, each, lineContentEnd(each.text, entryEnd(each, entry)), lines(2, lineBreak))];
    if (value.kind !== 'list') return [];
    if (value.items.length > 0) {
      const values = records.flatMap((record) => ('value' in record ? [record.value] : []));
      return values.length === records.length ? appendItem(document, each, value, ...values) : [];
    }
    const colon = colonEnd(each, entry.key);
    const start = offsetOf(document, each) + (isBlank(each.text, colon, value.start) ? colon : value.start);
    return [{ start, end: offsetOf(document, each) + value.end, text: lines(2, lineBreak) }];
  }
  return [newSection(document, `${section}:${lines(2, lineBreak)}${lineBreak}`, above)];
}

function newSection(document: PlanDocument, source: string, above: readonly string[]): TextChange {
  const { pieces, length } = document;
  const lineBreak = lineBreakOf(document);
  const isBelow = ({ entries }: Piece) => entries.some(({ key }) => key.kind === 'scalar' && above.includes(key.text));
  const index = pieces.findIndex(isBelow);
  if (index > 0) {
    const before = pieces[index - 1]!;
    const comments = commentsStart(before.text, before.text.length, 0);
    // Comments at the top of a file are about the file.
    const start = offsetOf(document, before) + (index === 1 && comments === 0 ? before.text.length : comments);
    return { start, end: start, text: source + lineBreak };
  }
  const last = pieces.at(-1)?.text ?? '';
  const gap = last === '' ? '' : last.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  return { start: length, end: length, text: gap + source };
}

/** Removes an entry with its line; comments on lines of their own stay. */
export function removeEntry(document: PlanDocument, piece: Piece, map: MapNode, entry: MapEntry): TextChange[] {
  const index = map.entries.indexOf(entry);
  if (index < 0) return [];
  const next = map.entries[index + 1]?.key.start;
  if (!map.flow) return removeLines(document, piece, entry.key.start, entryEnd(piece, entry), next);
  const ends = map.entries.map((each) => entryEnd(piece, each));
  return removeFromFlow(document, piece, map, ends, [index]);
}

/** Removes items with their lines, by one change each; comments on lines of their own stay. */
export function removeItems(
  document: PlanDocument,
  piece: Piece,
  list: ListNode,
  ...items: readonly Node[]
): TextChange[] {
  const indexes = [...list.items.keys()].filter((index) => items.includes(list.items[index]!));
  if (list.flow) {
    const ends = list.items.map((each) => each?.end ?? list.start + 1);
    return removeFromFlow(document, piece, list, ends, indexes);
  }
  const column = columnOf(piece, list.start);
  return indexes.flatMap((index) => {
    const [item, next] = [list.items[index]!, list.items[index + 1]];
    return removeLines(document, piece, dashOf(piece, item, column), item.end, next && dashOf(piece, next, column));
  });
}

/** Removes a record of a section with its lines; comments on lines of their own stay. */
export function removeRecord(document: PlanDocument, piece: Piece, record: Node): TextChange[] {
  const index = piece.items.indexOf(record);
  if (index < 0) return [];
  const column = skipSpaces(piece.text, 0);
  return removeLines(document, piece, dashOf(piece, record, column), record.end, undefined);
}

/** Whole lines where nothing else stands on the first of them; else up to what comes `next`. */
function removeLines(
  document: PlanDocument,
  piece: Piece,
  start: number,
  end: number,
  next: number | undefined,
): TextChange[] {
  const { text } = piece;
  const at = offsetOf(document, piece);
  const line = start - columnOf(piece, start);
  const after = lineContentEnd(text, end);
  if (isBlank(text, line, start)) {
    return [{ start: at + line, end: at + Math.min(lineEnd(text, end) + 1, text.length), text: '' }];
  }
  const to = next !== undefined && isBlank(text, after, next) ? next : after;
  return [{ start: at + start, end: at + to, text: '' }];
}

function removeFromFlow(
  document: PlanDocument,
  piece: Piece,
  collection: MapNode | ListNode,
  ends: readonly number[],
  indexes: readonly number[],
): TextChange[] {
  const at = offsetOf(document, piece);
  // From here to the end everything goes, and the comma before it too.
  let last = ends.length;
  while (indexes.includes(last - 1)) last -= 1;
  const slot = (of: number) => (of === 0 ? collection.start + 1 : piece.text.indexOf(',', ends[of - 1]!) + 1);
  const changes = indexes
    .filter((index) => index < last)
    .map((index) => ({
      start: at + slotContent(piece, slot(index)),
      end: at + slotContent(piece, slot(index + 1)),
      text: '',
    }));
  if (last === ends.length) return changes;
  const start = last === 0 ? slotContent(piece, slot(0)) : ends[last - 1]!;
  return [...changes, { start: at + start, end: at + ends.at(-1)!, text: '' }];
}

function slotContent(piece: Piece, from: number): number {
  let at = from;
  while (at < piece.text.length && isBlank(piece.text, at, at + 1)) at += 1;
  return at;
}

function insertion(document: PlanDocument, piece: Piece, at: number, text: string): TextChange {
  const start = offsetOf(document, piece) + at;
  return { start, end: start, text };
}

/** Where an entry ends, its colon included. */
function entryEnd(piece: Piece, { key, value }: MapEntry): number {
  return value?.end ?? colonEnd(piece, key);
}

/** Behind the colon of a key, or behind the key where it has none. */
function colonEnd(piece: Piece, key: Node): number {
  const colon = skipSpaces(piece.text, key.end);
  return piece.text.charAt(colon) === ':' ? colon + 1 : key.end;
}

function columnOf(piece: Piece, at: number): number {
  return at - (piece.text.lastIndexOf('\n', at - 1) + 1);
}

/** The dash, at `column`, of an item that begins on its line or below. */
function dashOf(piece: Piece, item: Node, column: number): number {
  let line = item.start - columnOf(piece, item.start);
  while (line > 0 && piece.text.charAt(line + column) !== '-') line = piece.text.lastIndexOf('\n', line - 2) + 1;
  return line + column;
}
