import { editDocument, type PlanDocument, type TextChange } from '../../document/document';
import { t } from '../../l10n';
import { type Entity, withDescendants } from '../../plan/entity';
import { readEntities } from '../../plan/read';
import type { EditAnswer } from '../../protocol';
import type { Session } from '../feature';
import { Refusal } from '../refusal';
import { workspaceEdit } from '../workspace-edit';
import { type Given, isApplied } from './given';

/** Changes by file, as the client's edit; made at once unless the argument says `apply: false`. */
export async function editAnswer(
  session: Session,
  given: Given,
  label: string,
  changes: ReadonlyMap<string, readonly TextChange[]>,
): Promise<EditAnswer> {
  const edit = workspaceEdit(session, changes);
  const isAsked = isApplied(given) && [...changes.values()].some((own) => own.length > 0);
  const applied = isAsked && session.applyEdit ? await session.applyEdit(label, edit) : false;
  return { edit, applied };
}

export interface ReadBack {
  readonly document: PlanDocument;
  readonly entity: Entity;
}

/** The record as it is read after the changes. Refuses changes after which it can't be read. */
export function readBack(
  before: PlanDocument,
  changes: readonly TextChange[],
  { kind, id }: { readonly kind: string; readonly id: string },
): ReadBack {
  const document = changed(before, changes);
  const old = new Set(before.pieces);
  const pieces = document.pieces.filter((piece) => !old.has(piece));
  const problems = (all: PlanDocument) => all.pieces.reduce((sum, piece) => sum + piece.problems.length, 0);
  const entity = pieces
    .flatMap((piece) => readEntities(before.uri, piece))
    .flatMap((top) => [...withDescendants(top)])
    .find((one) => one.kind === kind && one.id === id);
  if (entity && problems(document) <= problems(before)) return { document, entity };
  throw new Refusal(t('“{id}” is written in a form that can’t be changed here. Change it in the text.', { id }));
}

/** From the last change to the first, so that offsets stay those of the text before. */
function changed(document: PlanDocument, changes: readonly TextChange[]): PlanDocument {
  return changes.toSorted((a, b) => b.start - a.start).reduce((now, change) => editDocument(now, [change]), document);
}
