import { offsetOf, type PlanDocument, pieceAt } from '../../document/document';
import type { Plan } from '../../plan/plan';
import { recordsAround } from '../records-around';
import type { PlaceOfActions } from './action';

/** What a selection of a file is in, offsets from the file's start. In a broken record nobody knows what a change would do. */
export function placeAt(plan: Plan, document: PlanDocument, start: number, end: number): PlaceOfActions {
  const piece = pieceAt(document, start);
  if (!piece) return { plan, document, record: undefined, at: 0 };
  const record = piece.problems.length > 0 ? undefined : recordsAround(plan, document, start, end).at(-1);
  return { plan, document, record, at: start - offsetOf(document, piece) };
}
