import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver-protocol';
import { offsetAt, type Piece, type PlanDocument, positionAt } from '../document/document';
import type { Node } from '../document/nodes';
import { pieceIndexAt } from '../document/snapshot';
import type { Feature, Session } from './feature';

/** Widens the selection from a word to its value, the entry, the record, the section, the file. */
export const selectionRange: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  handlers: { 'textDocument/selectionRange': select },
};

function select({ textDocument, positions }: SelectionRangeParams, session: Session): SelectionRange[] | null {
  const document = session.workspace.document(textDocument.uri);
  return document ? positions.map((position) => selectionAt(document, position)) : null;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function selectionAt(document: PlanDocument, position: Position): SelectionRange {
  const offset = offsetAt(document, position);
  let selection: SelectionRange | undefined;
  let outer: Stretch | undefined;
  for (const stretch of [{ start: 0, end: document.length }, ...stretchesAt(document, offset)]) {
    const fits = !outer || (outer.start <= stretch.start && stretch.end <= outer.end);
    const isSame = outer?.start === stretch.start && outer.end === stretch.end;
    if (!fits || isSame) continue;
    const range = { start: positionAt(document, stretch.start), end: positionAt(document, stretch.end) };
    selection = { range, ...(selection && { parent: selection }) };
    outer = stretch;
  }
  return selection!;
}

/** What holds the offset, widest first; offsets in the file. */
function stretchesAt(document: PlanDocument, offset: number): Stretch[] {
  const index = pieceIndexAt(document, offset);
  const piece = document.pieces[index];
  if (!piece) return [];
  const base = document.offsets[index]!;
  const inPiece: Stretch[] = [];
  for (const { key, value } of piece.entries) {
    addEntry(inPiece, key, value, offset - base);
  }
  for (const item of piece.items) addNode(inPiece, item, offset - base);
  const own = inPiece.map(({ start, end }) => ({ start: start + base, end: end + base }));
  return [...sectionAt(document, index), ...own];
}

/** The lines of the section that holds a piece: its header and all pieces with its items. */
function sectionAt({ pieces, offsets, length }: PlanDocument, index: number): Stretch[] {
  const { section } = pieces[index]!;
  let first = index;
  while (first > 0 && pieces[first]!.entries.length === 0 && pieces[first]!.section !== undefined) first -= 1;
  const name = section ?? nameOfLast(pieces[first]!);
  let after = index + 1;
  while (after < pieces.length && pieces[after]!.entries.length === 0 && pieces[after]!.section === name) after += 1;
  return [{ start: offsets[first]!, end: offsets[after] ?? length }];
}

function nameOfLast({ entries }: Piece): string | undefined {
  const key = entries.at(-1)?.key;
  return key?.kind === 'scalar' ? key.text : undefined;
}

function addNode(stretches: Stretch[], node: Node | undefined, at: number): void {
  if (!node || at < node.start || at > node.end) return;
  stretches.push(node);
  if (node.kind === 'list') for (const item of node.items) addNode(stretches, item, at);
  else if (node.kind === 'map') for (const { key, value } of node.entries) addEntry(stretches, key, value, at);
  else if (node.kind === 'scalar' && (node.style === 'single' || node.style === 'double')) {
    const inner = { start: node.start + 1, end: node.end - 1 };
    if (inner.start <= at && at <= inner.end) stretches.push(inner);
  }
}

function addEntry(stretches: Stretch[], key: Node, value: Node | undefined, at: number): void {
  const end = value?.end ?? key.end;
  if (at < key.start || at > end) return;
  stretches.push({ start: key.start, end });
  if (at <= key.end) addNode(stretches, key, at);
  else addNode(stretches, value, at);
}
