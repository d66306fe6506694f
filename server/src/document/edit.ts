import { isBlank, lineContentEnd, lineEnd, skipSpaces } from './lines';
import type { ListNode, MapEntry, MapNode, Node, Piece, ScalarNode } from './nodes';
import { offsetOf, type PlanDocument, type TextChange } from './snapshot';
import {
  blockScalarSource,
  entrySource,
  flowSource,
  itemSource,
  type Plain,
  readsAsOther,
  scalarSource,
} from './write';

export type { TextChange } from './snapshot';
export { type Plain, scalarSource } from './write';

// The smallest changes that do something to a document. Each function gives changes of the document's text as it is, one at
// most, so that a caller can sort several from last to first and apply them one after the other.

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

/** Adds `key: value` to a map, after the entry with the key `after` or at the end. */
export function insertEntry(
  document: PlanDocument,
  piece: Piece,
  map: MapNode,
  key: string,
  value: Plain,
  after?: string,
): TextChange[] {
  const previous =
    map.entries.find((entry) => entry.key.kind === 'scalar' && entry.key.text === after) ?? map.entries.at(-1);
  if (map.flow) return insertInFlow(document, piece, map, previous && entryEnd(piece, previous), flowEntry(key, value));
  if (!previous) return [];
  const column = columnOf(piece, map.entries[0]!.key.start);
  const lineBreak = lineBreakOf(document);
  const text = lineBreak + ' '.repeat(column) + entrySource(key, value, column, lineBreak);
  return [insertion(document, piece, lineContentEnd(piece.text, entryEnd(piece, previous)), text)];
}

function flowEntry(key: string, value: Plain): string {
  return flowSource({ [key]: value }).slice(2, -2);
}

/** Adds an item at the end of a list. */
export function appendItem(document: PlanDocument, piece: Piece, list: ListNode, value: Plain): TextChange[] {
  const last = list.items.at(-1);
  if (list.flow) return insertInFlow(document, piece, list, last?.end, flowSource(value));
  const column = columnOf(piece, list.start);
  const lineBreak = lineBreakOf(document);
  const text = lineBreak + ' '.repeat(column) + itemSource(value, column, lineBreak);
  return [insertion(document, piece, lineContentEnd(piece.text, last?.end ?? list.end), text)];
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
export function addRecord(document: PlanDocument, section: string, record: Plain): TextChange[] {
  const lineBreak = lineBreakOf(document);
  const lastItems = document.pieces.findLast((piece) => piece.section === section && piece.items.length > 0);
  if (lastItems) {
    const last = lastItems.items.at(-1);
    const column = skipSpaces(lastItems.text, 0);
    const end = lineContentEnd(lastItems.text, last?.end ?? column + 1);
    return [
      insertion(document, lastItems, end, lineBreak + ' '.repeat(column) + itemSource(record, column, lineBreak)),
    ];
  }
  for (const piece of document.pieces) {
    const entry = piece.entries.find(({ key }) => key.kind === 'scalar' && key.text === section);
    if (!entry) continue;
    const { value } = entry;
    if (value?.kind === 'list' && value.items.length > 0) return appendItem(document, piece, value, record);
    const text = `${lineBreak}  ${itemSource(record, 2, lineBreak)}`;
    const end = entryEnd(piece, entry);
    if (!value) return [insertion(document, piece, lineContentEnd(piece.text, end), text)];
    const at = offsetOf(document, piece);
    return value.kind === 'list' ? [{ start: at + end - (value.end - value.start), end: at + end, text }] : [];
  }
  const last = document.pieces.at(-1)?.text ?? '';
  const gap = last === '' ? '' : last.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  const text = `${gap}${section}:${lineBreak}  ${itemSource(record, 2, lineBreak)}${lineBreak}`;
  return [{ start: document.length, end: document.length, text }];
}

/** Removes an entry with its line; comments on lines of their own stay. */
export function removeEntry(document: PlanDocument, piece: Piece, map: MapNode, entry: MapEntry): TextChange[] {
  const index = map.entries.indexOf(entry);
  if (index < 0) return [];
  const next = map.entries[index + 1]?.key.start;
  if (!map.flow) return removeLines(document, piece, entry.key.start, entryEnd(piece, entry), next);
  const ends = map.entries.map((each) => entryEnd(piece, each));
  return removeFromFlow(document, piece, map, ends, index);
}

/** Removes an item with its lines; comments on lines of their own stay. */
export function removeItem(document: PlanDocument, piece: Piece, list: ListNode, item: Node): TextChange[] {
  const index = list.items.indexOf(item);
  if (index < 0) return [];
  if (list.flow) {
    const ends = list.items.map((each) => each?.end ?? list.start + 1);
    return removeFromFlow(document, piece, list, ends, index);
  }
  const column = columnOf(piece, list.start);
  const next = list.items[index + 1];
  return removeLines(document, piece, dashOf(piece, item, column), item.end, next && dashOf(piece, next, column));
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
  index: number,
): TextChange[] {
  const at = offsetOf(document, piece);
  const isLast = index === ends.length - 1;
  const slot = (of: number) => (of === 0 ? collection.start + 1 : piece.text.indexOf(',', ends[of - 1]!) + 1);
  if (!isLast)
    return [{ start: at + slotContent(piece, slot(index)), end: at + slotContent(piece, slot(index + 1)), text: '' }];
  const start = index === 0 ? slotContent(piece, slot(0)) : ends[index - 1]!;
  return [{ start: at + start, end: at + ends[index]!, text: '' }];
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
  if (value) return value.end;
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
