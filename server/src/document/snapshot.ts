import type { Links } from './aliases';
import { lineContentEnd, nextLine } from './lines';
import type { Piece, Problem } from './nodes';
import type { SplitState } from './split';

/** Replaces `[start, end)`, UTF-16 offsets, by `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Zero-based, in UTF-16 units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A piece and how it came to be: where reading it again would begin, and what it shares with others. */
export interface Reading {
  readonly piece: Piece;
  readonly before: SplitState;
  readonly links: Links | undefined;
}

/** An immutable snapshot of a file. Edits share all pieces that they leave alone. */
export interface PlanDocument {
  readonly uri: string;
  readonly pieces: readonly Piece[];
  /** In UTF-16 units. */
  readonly length: number;
  readonly lineBreaks: number;
  /** What concerns the whole file; positions are offsets in it. */
  readonly problems: readonly Problem[];
  /** By piece, in the same order; for the document layer only. */
  readonly readings: readonly Reading[];
  /** By piece: the offset and the line at which it begins. */
  readonly offsets: Uint32Array;
  readonly lines: Uint32Array;
  /** Whether a conflict marker of git stands in it. */
  readonly conflicted: boolean;
  /** Whether an anchor or alias stands in it. */
  readonly linked: boolean;
}

/** The whole text. O(length): for saving and for tests, not for each keystroke. */
export function textOf(document: PlanDocument): string {
  return document.pieces.map((piece) => piece.text).join('');
}

/** The text of `[start, end)`; O(its length). */
export function sliceOf(document: PlanDocument, start: number, end: number): string {
  let text = '';
  for (
    let index = pieceIndexAt(document, start);
    index < document.pieces.length && document.offsets[index]! < end;
    index += 1
  ) {
    const offset = document.offsets[index]!;
    text += document.pieces[index]!.text.slice(Math.max(start - offset, 0), end - offset);
  }
  return text;
}

/** Where a piece stood when somebody last asked: from one edit to the next it moves by little. */
const hints = new WeakMap<Piece, number>();

/** The offset at which a piece of this very snapshot begins. Throws for a piece of another. */
export function offsetOf(document: PlanDocument, piece: Piece): number {
  const at = indexOf(document.pieces, piece);
  if (at < 0) throw new Error('The piece is not in this version of the document.');
  return document.offsets[at]!;
}

function indexOf(pieces: readonly Piece[], piece: Piece): number {
  // In a document just read no piece has been looked for: searching for each from the beginning would be quadratic.
  if (pieces[0] && !hints.has(pieces[0])) for (const [at, each] of pieces.entries()) hints.set(each, at);
  const hint = hints.get(piece) ?? 0;
  for (let distance = 0; distance <= Math.max(hint, pieces.length - hint); distance += 1) {
    const at = pieces[hint + distance] === piece ? hint + distance : hint - distance;
    if (pieces[at] !== piece) continue;
    if (distance > 0) hints.set(piece, at);
    return at;
  }
  return -1;
}

/** The piece that holds the character at `offset`; at the end of the text the last piece. Nothing in an empty document. */
export function pieceAt(document: PlanDocument, offset: number): Piece | undefined {
  return document.pieces[pieceIndexAt(document, offset)];
}

/** The index of that piece; 0 in an empty document. */
export function pieceIndexAt(document: PlanDocument, offset: number): number {
  return lastAtMost(document.offsets, offset);
}

/** The last index whose number is at most `limit`; 0 if there is none. */
function lastAtMost(sorted: Uint32Array, limit: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offsets beyond the text count as its end. */
export function positionAt(document: PlanDocument, offset: number): Position {
  const at = Math.max(0, Math.min(offset, document.length));
  const index = pieceIndexAt(document, at);
  const piece = document.pieces[index];
  if (!piece) return { line: 0, character: 0 };
  const within = at - document.offsets[index]!;
  let line = document.lines[index]!;
  let lineStart = 0;
  for (let next = nextLine(piece.text, 0); next <= within && next >= 0; next = nextLine(piece.text, next)) {
    lineStart = next;
    line += 1;
  }
  return { line, character: within - lineStart };
}

/** A character beyond its line counts as the line's end, a line beyond the text as the text's end. */
export function offsetAt(document: PlanDocument, { line, character }: Position): number {
  if (line < 0) return 0;
  if (line > document.lineBreaks) return document.length;
  const index = lastAtMost(document.lines, line);
  const text = document.pieces[index]?.text ?? '';
  let lineStart = 0;
  for (let left = line - (document.lines[index] ?? 0); left > 0; left -= 1) lineStart = nextLine(text, lineStart);
  const at = Math.min(lineStart + Math.max(character, 0), lineContentEnd(text, lineStart));
  return (document.offsets[index] ?? 0) + at;
}
