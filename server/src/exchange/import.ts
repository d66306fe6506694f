import { cycleOfSession } from '../catalogue/mechanisms';
import { t } from '../l10n';
import type { ImportedList, ImportOptions, ImportProblem, ImportResult, PlanFile } from './imported';
import { importIntoPlan } from './into-plan/existing-plan';
import { newPlanText } from './into-plan/new-plan';
import { recommendationIds } from './into-plan/records';
import { readThematicList } from './thematic-list/read-list';

export type { Difference, ImportOptions, ImportProblem, ImportResult, PlanFile } from './imported';

/**
 * Imports OHCHR's thematic list of recommendations (.docx) into a plan: a new one where there are no files, else the plan
 * in these files, root first. What is written there stays, but for the keys to `take`; importing twice changes nothing.
 * Never rejects.
 */
export async function importThematicList(
  bytes: ArrayBuffer,
  options: ImportOptions,
  files: readonly PlanFile[],
): Promise<ImportResult> {
  return importList(withOptions(await readThematicList(bytes), options), options, files);
}

/** As `importThematicList`, for a list that is read already. */
export function importList(list: ImportedList, options: ImportOptions, files: readonly PlanFile[]): ImportResult {
  const nothing = { files: [], added: [], updated: [], unchanged: [], differences: [], problems: list.problems };
  if (list.recommendations.length === 0) return nothing;
  const cycle = list.cycle ?? cycleOfSession(list.session ?? 0);
  const newDocument = `upr${cycle ?? ''}`;
  if (files.length > 0) return importIntoPlan(list, options, newDocument, files);

  const document = options.document ?? newDocument;
  const missing = list.country === undefined ? [withoutCountry()] : [];
  const uri = options.file ?? `${list.country?.toLowerCase() ?? 'new'}-${document}.plan.yaml`;
  const language = options.language ?? 'en';
  const text = newPlanText(list, {
    document,
    language,
    ...(options.positionDate && { positionDate: options.positionDate }),
  });
  const added = [document, ...recommendationIds(list.recommendations, document, new Set()).values()];
  return { ...nothing, files: [{ uri, text }], added, problems: [...missing, ...list.problems] };
}

function withoutCountry(): ImportProblem {
  return {
    row: 0,
    message: t('The list does not say which State was reviewed. Name it, so that the plan can.'),
    text: '',
  };
}

function withOptions(list: ImportedList, { country, symbol, session, cycle }: ImportOptions): ImportedList {
  return {
    ...list,
    ...(country !== undefined && { country }),
    ...(symbol !== undefined && { symbol }),
    ...(session !== undefined && { session }),
    ...(cycle !== undefined && { cycle }),
  };
}
