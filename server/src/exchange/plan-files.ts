import { readDocument, type TextChange, textOf } from '../document/document';
import { applyChanges } from '../document/edit';
import { t } from '../l10n';
import { type Dates, Plan } from '../plan/plan';
import { readEntities } from '../plan/read';
import type { ImportProblem, PlanFile } from './imported';

/** The plan in these files, root first. */
export function openPlan(files: readonly PlanFile[], dates: Dates = { asOf: '', today: '' }): Plan {
  const plan = new Plan(files[0]?.uri ?? '', dates);
  for (const { uri, text } of files) {
    const document = readDocument(uri, text);
    plan.documents.set(uri, document);
    plan.update([], new Map(document.pieces.map((piece) => [piece, readEntities(uri, piece)])));
  }
  return plan;
}

/** The first place of a plan's files that can't be read: nothing is imported before it is corrected. */
export function faultIn(plan: Plan): ImportProblem | undefined {
  for (const { uri, pieces, problems } of plan.documents.values()) {
    const [fault] = [...problems, ...pieces.flatMap((piece) => piece.problems)];
    if (!fault) continue;
    const message = t('Nothing was imported, since {file} can’t be read in full. Correct it first.', { file: uri });
    return { row: 0, message, text: fault.message };
  }
  return undefined;
}

/** Changes of one of a plan's files. */
export interface FileChanges {
  readonly uri: string;
  readonly changes: readonly TextChange[];
}

/** The files that the changes are of, with their new texts. */
export function changedFiles(plan: Plan, changes: readonly FileChanges[]): PlanFile[] {
  return [...plan.documents].flatMap(([uri, document]) => {
    const own = changes.filter((change) => change.uri === uri).flatMap((change) => change.changes);
    return own.length > 0 ? [{ uri, text: applyChanges(textOf(document), own) }] : [];
  });
}
