import { offsetOf, type Piece, type PlanDocument } from '../../document/document';
import { isBlank, lineContentEnd } from '../../document/lines';
import { pieceIndexAt } from '../../document/snapshot';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { PlaceOfActions } from './action';

/** What a selection of a file is in, offsets from the file's start. Costs what a piece costs. */
export function placeAt(plan: Plan, document: PlanDocument, start: number, end: number): PlaceOfActions {
  const piece = document.pieces[pieceIndexAt(document, start)];
  if (!piece) return { plan, document, record: undefined, at: 0 };
  const base = offsetOf(document, piece);
  const at = start - base;
  if (piece.problems.length > 0) return { plan, document, record: undefined, at };
  return { plan, document, record: smallest(plan.entitiesOf(piece), piece, at, end - base), at };
}

function smallest(entities: readonly Entity[], piece: Piece, start: number, end: number): Entity | undefined {
  for (const entity of entities) {
    if (entity.node.kind === 'map' && holds(piece, entity, start, end)) {
      return smallest(entity.children, piece, start, end) ?? entity;
    }
  }
  return undefined;
}

/** With the whole of its lines, the dash included, where nothing else stands on them. */
function holds({ text }: Piece, { node }: Entity, start: number, end: number): boolean {
  const line = text.lastIndexOf('\n', node.start - 1) + 1;
  const isAlone = isBlank(text.slice(line, node.start).replace('-', ' '), 0, node.start - line);
  const last = isAlone ? lineContentEnd(text, node.end) : node.end;
  return (isAlone ? line : node.start) <= start && end <= last;
}
