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

/**
 * Of each fold three numbers: its first line; its last one, which is folded too; its depth (0 for a section or other top-level entry, 1
 * for a record, and so on). A large plan has tens of thousands of folds: as objects of their own they would take three times as much.
 */
type Folds = readonly number[];

/** Comments are as deep as records. */
const COMMENT_DEPTH = 1;

function eachFold(folds: Folds, visit: (start: number, end: number, depth: number) => void): void {
  for (let at = 0; at < folds.length; at += 3) visit(folds[at]!, folds[at + 1]!, folds[at + 2]!);
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
  for (const [index, { own, comments, header, last }] of pieces.entries()) {
    const line = document.lines[index]!;
    const rangeOf = (start: number, end: number) => ({ startLine: line + start, endLine: line + end });
    if (header !== undefined) {
      section = { startLine: line + header, endLine: line + header };
      ranges.push(section);
    }
    eachFold(own, (start, end, depth) => {
      if (depth <= deepest) ranges.push(rangeOf(start, end));
    });
    eachFold(comments, (start, end, depth) => {
      if (depth <= deepest) ranges.push({ ...rangeOf(start, end), kind: 'comment' });
    });
    if (section && last !== undefined) section.endLine = line + last;
  }
  return ranges.filter(({ startLine, endLine }) => endLine > startLine).slice(0, limit);
}

/** The deepest level with which no more ranges come than a client takes; the outermost in any case. */
function deepestWithin(limit: number, pieces: readonly PieceFolds[]): number {
  const counts: number[] = [];
  const count = (depth: number) => {
    counts[depth] = (counts[depth] ?? 0) + 1;
  };
  for (const { own, comments, header } of pieces) {
    if (header !== undefined) count(0);
    for (const folds of [own, comments]) eachFold(folds, (_start, _end, depth) => count(depth));
  }
  let [deepest, sum] = [0, counts[0] ?? 0];
  while (deepest + 1 < counts.length && sum + (counts[deepest + 1] ?? 0) <= limit) {
    deepest += 1;
    sum += counts[deepest] ?? 0;
  }
  return deepest;
}

interface PieceFolds {
  readonly own: Folds;
  readonly comments: Folds;
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
  const own: number[] = [];
  const texts: Node[] = [];
  let last: number | undefined;

  function add(start: number, node: Node, depth: number): void {
    const [first, end] = [lineOf(start), lineOf(node.end)];
    const isWider = own.at(-3) === first && own.at(-2)! >= end;
    if (end > first && !isWider) own.push(first, end, depth);
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
  return { own: own.slice(), comments: commentFolds(piece, texts), header: header && lineOf(header.key.start), last };
}

/** Runs of two or more lines that hold nothing but a comment. */
function commentFolds({ text }: Piece, texts: readonly Node[]): Folds {
  if (!text.includes('#')) return NONE;
  const folds: number[] = [];
  let first = -1;
  let number = 0;
  const end = () => {
    if (first >= 0 && number - 1 > first) folds.push(first, number - 1, COMMENT_DEPTH);
    first = -1;
  };
  for (let line = 0; line >= 0; line = nextLine(text, line)) {
    const at = skipSpaces(text, line);
    const isComment = text.charCodeAt(at) === HASH && !texts.some(({ start, end }) => start < at && at < end);
    if (!isComment) end();
    else if (first < 0) first = number;
    number += 1;
  }
  end();
  return folds.length > 0 ? folds : NONE;
}

const NONE: Folds = [];
