import type { Location, Range } from 'vscode-languageserver-protocol';
import type { Place } from '../checks/finding';
import { offsetOf, type Piece, type PlanDocument } from '../document/document';
import { nextLine } from '../document/lines';
import type { Node, ScalarNode } from '../document/nodes';
import { type Position, pieceIndexAt } from '../document/snapshot';
import { type Entity, withDescendants } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { type Shape, shapeOf } from '../plan/schema';
import { keyText } from '../plan/values';
import type { Workspace } from '../plan/workspace';

// From offsets in pieces, as the plan has them, to lines and characters, as the protocol has them (UTF-16 both).

/** A stretch of a piece of this very snapshot. */
export function rangeIn(document: PlanDocument, piece: Piece, { start, end }: { start: number; end: number }): Range {
  const position = positionsIn(piece);
  return movedDown({ start: position(start), end: position(end) }, lineOf(document, piece));
}

/** The line on which a piece of this very snapshot begins. */
export function lineOf(document: PlanDocument, piece: Piece): number {
  return document.lines[pieceIndexAt(document, offsetOf(document, piece))]!;
}

/** Where a place is; undefined for one in a file that has gone. */
export function locationOf(workspace: Workspace, place: Place): Location | undefined {
  const document = workspace.document(place.uri);
  return document && { uri: place.uri, range: rangeIn(document, place.piece, place) };
}

/** For offsets in a piece: the line, counted from the piece's first, and the character. */
export function positionsIn(piece: Piece): (offset: number) => Position {
  const starts = lineStarts(piece);
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

const knownLines = new WeakMap<Piece, Uint32Array>();

/** Where the lines of a piece begin. */
function lineStarts(piece: Piece): Uint32Array {
  let starts = knownLines.get(piece);
  if (!starts) {
    starts = new Uint32Array(piece.lineBreaks + 1);
    let line = 0;
    for (let at = 0; at >= 0; at = nextLine(piece.text, at)) {
      starts[line] = at;
      line += 1;
    }
    knownLines.set(piece, starts);
  }
  return starts;
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

/**
 * The same for what says on which line it stands: worked out again where the piece moves, counted from the file's first line. Large
 * answers are made of it after each keystroke, so objects that stay the same are no new rubbish to collect.
 */
export function perPieceAtLine<Result>(
  read: (piece: Piece, plan: Plan, line: number) => Result,
): (piece: Piece, plan: Plan, line: number) => Result {
  const known = new WeakMap<Piece, { readonly line: number; readonly result: Result }>();
  return (piece, plan, line) => {
    let found = known.get(piece);
    if (found?.line !== line) {
      found = { line, result: read(piece, plan, line) };
      known.set(piece, found);
    }
    return found.result;
  };
}

/**
 * The scalars of a record with what the schema says of each, under the key that holds them, without those of records nested
 * in it and those behind an alias. `index` is the place of the innermost list's item. Quicker than `valuesOf`, for whole files.
 */
export function eachScalar(
  entity: Entity,
  visit: (node: ScalarNode, shape: Shape, key: string, index: number | undefined) => void,
): void {
  function walk(node: Node | undefined, shape: Shape | undefined, key: string, index: number | undefined): void {
    if (!node || !shape || (node !== entity.node && entity.children.some((child) => child.node === node))) return;
    if (node.kind === 'scalar') visit(node, shape, key, index);
    else if (node.kind === 'list') for (const [at, item] of node.items.entries()) walk(item, shape.items, key, at);
    else if (node.kind === 'map') {
      for (const entry of node.entries) {
        const name = keyText(entry.key);
        if (name !== undefined) walk(entry.value, shape.properties?.get(name) ?? shape.additional, name, index);
      }
    }
  }
  walk(entity.node, shapeOf(entity.kind), '', undefined);
}

/** The records of a piece, those nested in others too. */
export function recordsOf(plan: Plan, piece: Piece): Entity[] {
  return plan.entitiesOf(piece).flatMap((top) => [...withDescendants(top)]);
}
