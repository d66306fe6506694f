import type { PlanDocument, TextChange } from '../../document/document';
import { t } from '../../l10n';
import { type ReadBack, readBack as readAfter } from '../../plan/read-back';
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

/** The record as it is read after the changes. Refuses changes after which it can't be read. */
export function readBack(
  before: PlanDocument,
  changes: readonly TextChange[],
  name: { readonly kind: string; readonly id: string },
): ReadBack {
  const after = readAfter(before, changes, name);
  if (after) return after;
  const { id } = name;
  throw new Refusal(t('“{id}” is written in a form that can’t be changed here. Change it in the text.', { id }));
}
