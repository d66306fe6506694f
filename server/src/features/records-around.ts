import { offsetOf, type Piece, type PlanDocument } from '../document/document';
import { isBlank, lineContentEnd } from '../document/lines';
import { pieceIndexAt } from '../document/snapshot';
import type { Entity } from '../plan/entity';
import type { Plan } from '../plan/plan';

/** The records that a selection of a file is in, offsets from the file's start, outermost first. Costs what a piece costs. */
export function recordsAround(plan: Plan, document: PlanDocument, start: number, end = start): Entity[] {
  const piece = document.pieces[pieceIndexAt(document, start)];
  if (!piece) return [];
  const base = offsetOf(document, piece);
  const around: Entity[] = [];
  let inside: Entity | undefined;
  let entities = plan.entitiesOf(piece);
  do {
    inside = entities.find(({ node }) => node.kind === 'map' && holds(piece, node, start - base, end - base));
    if (inside) around.push(inside);
    entities = inside?.children ?? [];
  } while (inside);
  return around;
}

/** With the whole of its lines, the dash included, where nothing else stands on them. */
function holds({ text }: Piece, node: Entity['node'], start: number, end: number): boolean {
  const line = text.lastIndexOf('\n', node.start - 1) + 1;
  const isAlone = isBlank(text.slice(line, node.start).replace('-', ' '), 0, node.start - line);
  const last = isAlone ? lineContentEnd(text, node.end) : node.end;
  return (isAlone ? line : node.start) <= start && end <= last;
}
