import { cycleOfSession } from '../catalogue/mechanisms';
import { t } from '../l10n';
import type { ImportedList, ImportProblem } from './imported';
import { mergeIntoPlan } from './merge';

import { newPlanText } from './new-plan';
import { recommendationIds } from './records';
import { readThematicList } from './thematic-list';

export interface PlanFile {
  readonly uri: string;
  readonly text: string;
}

/** What the list does not say of itself, or says otherwise: given here, it counts. */
export interface ImportOptions {
  /** The State under review, ISO alpha-3. */
  readonly country?: string;
  /** Symbol of the report of the Working Group. */
  readonly symbol?: string;
  /** Of the UPR Working Group. */
  readonly session?: number;
  readonly cycle?: number;
  /** The language of the list's texts, a tag; left out, a new plan is in English and an existing one in its first language. */
  readonly language?: string;
  /** Id of the document record; left out, `upr` and the cycle. */
  readonly document?: string;
  /** When the State gave its positions, `YYYY-MM-DD`. */
  readonly positionDate?: string;
  /** Where a new plan is to be written; left out, a name is made of the country and the document. */
  readonly newFile?: string;
  /** Keys whose written values the list's replace: `position`, `text` … Others are only listed as differences. */
  readonly take?: readonly string[];
}

/** A written value that the list says otherwise. */
export interface Difference {
  /** The record's id. */
  readonly record: string;
  readonly key: string;
  readonly written: string;
  readonly imported: string;
}

export interface ImportResult {
  /** The files that are new or changed, whole. */
  readonly files: readonly PlanFile[];
  /** Ids of records. `updated` were in the plan and got something new; `unchanged` were, and have all that the list says. */
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
  readonly differences: readonly Difference[];
  readonly problems: readonly ImportProblem[];
}

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
  if (files.length > 0) return mergeIntoPlan(list, options, newDocument, files);

  const document = options.document ?? newDocument;
  const missing = list.country === undefined ? [withoutCountry()] : [];
  const uri = options.newFile ?? `${list.country?.toLowerCase() ?? 'new'}-${document}.plan.yaml`;
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
