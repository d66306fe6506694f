import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver-protocol';
import type { Piece } from '../document/document';
import { HASH, nextLine, skipSpaces } from '../document/lines';
import type { Node } from '../document/nodes';
import type { Feature, Session } from './feature';
import { perPiece, positionsIn } from './places';

/** Sections, records, lists and long texts of a plan file can be folded away, and comments of several lines. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  handlers: { 'textDocument/foldingRange': fold },
};

/** Lines from the first to the last one, which is folded too. */
interface Fold {
  readonly start: number;
  readonly end: number;
  /** 0 for a section or other top-level entry, 1 for a record, and so on. */
  readonly depth: number;
  readonly isComment: boolean;
}

function fold({ textDocument }: FoldingRangeParams, session: Session): FoldingRange[] {
  const document = session.workspace.document(textDocument.uri);
  const plan = session.workspace.planOf(textDocument.uri);
  if (!document || !plan) return [];
  const limit = session.client.textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
  const pieces = document.pieces.map((piece) => pieceFolds(piece, plan));
  const deepest = deepestWithin(limit, pieces);
  const ranges: FoldingRange[] = [];
  let section: FoldingRange | undefined;
  for (const [index, { own, header, last }] of pieces.entries()) {
    const line = document.lines[index]!;
    if (header !== undefined) {
      section = { startLine: line + header, endLine: line + header };
      ranges.push(section);
    }
    for (const { start, end, depth, isComment } of own) {
      if (depth > deepest) continue;
      const range: FoldingRange = { startLine: line + start, endLine: line + end };
      if (isComment) range.kind = 'comment';
      ranges.push(range);
    }
    if (section && last !== undefined) section.endLine = line + last;
  }
  return ranges.filter(({ startLine, endLine }) => endLine > startLine).slice(0, limit);
}

/** The deepest level with which no more ranges come than a client takes; the outermost in any case. */
function deepestWithin(limit: number, pieces: readonly PieceFolds[]): number {
  const counts: number[] = [];
  for (const { own, header } of pieces) {
    if (header !== undefined) counts[0] = (counts[0] ?? 0) + 1;
    for (const { depth } of own) counts[depth] = (counts[depth] ?? 0) + 1;
  }
  let [deepest, sum] = [0, counts[0] ?? 0];
  while (deepest + 1 < counts.length && sum + (counts[deepest + 1] ?? 0) <= limit) {
    deepest += 1;
    sum += counts[deepest] ?? 0;
  }
  return deepest;
}

interface PieceFolds {
  readonly own: readonly Fold[];
  /** The line of the last top-level key, to which the items of the pieces below belong. */
  readonly header: number | undefined;
  /** The last line of the last value. */
  readonly last: number | undefined;
}

/** Kept by piece. */
const pieceFolds = perPiece(readFolds);

function readFolds(piece: Piece): PieceFolds {
  const position = positionsIn(piece);
  const lineOf = (offset: number) => position(offset).line;
  const own: Fold[] = [];
  const texts: Node[] = [];
  let last: number | undefined;

  function add(start: number, node: Node, depth: number): void {
    const [first, end] = [lineOf(start), lineOf(node.end)];
    const isWider = own.at(-1)?.start === first && own.at(-1)!.end >= end;
    if (end > first && !isWider) own.push({ start: first, end, depth, isComment: false });
  }

  function visit(node: Node | undefined, depth: number): void {
    if (node?.kind === 'scalar') texts.push(node);
    else if (node?.kind === 'list') {
      for (const item of node.items) {
        if (item) add(item.start, item, depth);
        visit(item, depth + 1);
      }
    } else if (node?.kind === 'map') {
      for (const { key, value } of node.entries) {
        if (value) add(key.start, value, depth);
        visit(value, depth + 1);
      }
    }
  }

  const header = piece.entries.at(-1);
  for (const entry of piece.entries) {
    const { key, value } = entry;
    last = lineOf((value ?? key).end);
    if (value && entry !== header) add(key.start, value, 0);
    visit(value, 1);
  }
  for (const item of piece.items) {
    if (!item) continue;
    add(item.start, item, 1);
    visit(item, 2);
    last = lineOf(item.end);
  }
  if (piece.root && piece.entries.length === 0) visit(piece.root, 0);
  own.push(...commentFolds(piece, texts));
  return { own, header: header && lineOf(header.key.start), last };
}

/** Runs of two or more lines that hold nothing but a comment. */
function commentFolds({ text }: Piece, texts: readonly Node[]): Fold[] {
  const folds: Fold[] = [];
  if (!text.includes('#')) return folds;
  let first = -1;
  let number = 0;
  for (let line = 0; line >= 0; line = nextLine(text, line)) {
    const at = skipSpaces(text, line);
    const isComment = text.charCodeAt(at) === HASH && !texts.some(({ start, end }) => start < at && at < end);
    if (isComment && first < 0) first = number;
    if (!isComment) {
      if (first >= 0 && number - 1 > first) folds.push({ start: first, end: number - 1, depth: 1, isComment: true });
      first = -1;
    }
    number += 1;
  }
  if (first >= 0 && number - 1 > first) folds.push({ start: first, end: number - 1, depth: 1, isComment: true });
  return folds;
}
