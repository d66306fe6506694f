import type { Location, Range } from 'vscode-languageserver-protocol';
import type { Place } from '../checks/finding';
import { offsetOf, type Piece, type PlanDocument, positionAt } from '../document/document';
import { nextLine } from '../document/lines';
import type { Position } from '../document/snapshot';
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
