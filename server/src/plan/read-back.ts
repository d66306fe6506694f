import { editDocument, type PlanDocument, type TextChange } from '../document/document';
import { type Entity, withDescendants } from './entity';
import { readEntities } from './read';

export interface ReadBack {
  readonly document: PlanDocument;
  readonly entity: Entity;
}

/** A record as it is read after changes of its file; undefined where it can't be read then, or where the file gets a fault. */
export function readBack(
  before: PlanDocument,
  changes: readonly TextChange[],
  { kind, id }: { readonly kind: string; readonly id: string },
): ReadBack | undefined {
  const document = changed(before, changes);
  const old = new Set(before.pieces);
  const pieces = document.pieces.filter((piece) => !old.has(piece));
  const problems = (all: PlanDocument) => all.pieces.reduce((sum, piece) => sum + piece.problems.length, 0);
  const entity = pieces
    .flatMap((piece) => readEntities(before.uri, piece))
    .flatMap((top) => [...withDescendants(top)])
    .find((one) => one.kind === kind && one.id === id);
  return entity && problems(document) <= problems(before) ? { document, entity } : undefined;
}

/** From the last change to the first, so that offsets stay those of the text before; of several at one place the last first. */
function changed(document: PlanDocument, changes: readonly TextChange[]): PlanDocument {
  const fromTheEnd = changes.toSorted((a, b) => a.start - b.start).reverse();
  return fromTheEnd.reduce((now, change) => editDocument(now, [change]), document);
}
