import type { Location, Range } from 'vscode-languageserver-protocol';
import type { Place } from '../checks/finding';
import { offsetOf, type Piece, type PlanDocument, positionAt } from '../document/document';
import { nextLine } from '../document/lines';
import type { Position } from '../document/snapshot';
import { type Entity, withDescendants } from '../plan/entity';
import type { Plan } from '../plan/plan';
import type { Workspace } from '../plan/workspace';

// From offsets in pieces, as the plan has them, to lines and characters, as the protocol has them (UTF-16 both).

/** A stretch of a piece of this very snapshot. */
export function rangeIn(document: PlanDocument, piece: Piece, { start, end }: { start: number; end: number }): Range {
  const at = offsetOf(document, piece);
  return { start: positionAt(document, at + start), end: positionAt(document, at + end) };
}

/** Where a place is; undefined for one in a file that has gone. */
export function locationOf(workspace: Workspace, place: Place): Location | undefined {
  const document = workspace.document(place.uri);
  return document && { uri: place.uri, range: rangeIn(document, place.piece, place) };
}

/** For many positions in one piece: from an offset to the line, counted from the piece's first, and the character. */
export function positionsIn({ text }: Piece): (offset: number) => Position {
  const starts = [0];
  for (let line = nextLine(text, 0); line >= 0; line = nextLine(text, line)) starts.push(line);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - starts[low]! };
  };
}

export function movedDown(range: Range, lines: number): Range {
  const { start, end } = range;
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

/** The pieces of a document that have some of the lines of a range: the first, and the one after the last. */
export function piecesIn({ lines, lineBreaks }: PlanDocument, range: Range): readonly [from: number, to: number] {
  let from = 0;
  while (from + 1 < lines.length && lines[from + 1]! <= range.start.line) from += 1;
  let to = from;
  while (to < lines.length && lines[to]! <= Math.min(range.end.line, lineBreaks)) to += 1;
  return [from, to];
}

/** What `read` says of a piece, worked out once: what an edit leaves alone stays the same object. */
export function perPiece<Result>(read: (piece: Piece, plan: Plan) => Result): (piece: Piece, plan: Plan) => Result {
  const known = new WeakMap<Piece, Result>();
  return (piece, plan) => {
    let found = known.get(piece);
    if (found === undefined) {
      found = read(piece, plan);
      known.set(piece, found);
    }
    return found;
  };
}

/** The records of a piece, those nested in others too. */
export function recordsOf(plan: Plan, piece: Piece): Entity[] {
  return plan.entitiesOf(piece).flatMap((top) => [...withDescendants(top)]);
}
