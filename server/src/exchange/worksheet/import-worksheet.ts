import { t } from '../../l10n';
import { later } from '../../plan/dates';
import type { ImportProblem, ImportResult, PlanFile } from '../imported';
import { changedFiles, faultIn, openPlan } from '../plan-files';
import { UnreadableFile } from '../unreadable';
import { applyAnswers } from './apply-answers';
import type { Conflict } from './conflicts';
import { readWorkbook } from './read-workbook';
import { readWorksheet } from './read-worksheet';

export type { Conflict } from './conflicts';

export interface WorksheetOptions {
  /** The day of the import, YYYY-MM-DD: the updates bear it, or the day of the worksheet where that is later. */
  readonly asOf: string;
  /**
   * Keys whose answers count even where the plan has changed since, of all records or of one: `status`, `progress`, `completed`,
   * `due`, `spent`, `r1-a1.status`.
   */
  readonly take?: readonly string[];
}

export interface WorksheetResult extends ImportResult {
  readonly differences: readonly Conflict[];
}

/**
 * Brings the answers of a worksheet into the plan in these files, root first. Importing it again changes nothing. Never rejects: a file
 * that can't be read is a problem of row 0.
 */
export async function importWorksheet(
  bytes: ArrayBuffer,
  { asOf, take = [] }: WorksheetOptions,
  files: readonly PlanFile[],
): Promise<WorksheetResult> {
  try {
    return apply(readWorksheet(await readWorkbook(bytes)), asOf, new Set(take), files);
  } catch (error) {
    if (error instanceof UnreadableFile) return refused({ row: 0, message: error.message, text: '' });
    throw error;
  }
}

function apply(
  returned: ReturnType<typeof readWorksheet>,
  today: string,
  take: ReadonlySet<string>,
  files: readonly PlanFile[],
): WorksheetResult {
  if ('message' in returned) return refused(returned);
  const { sent } = returned;
  if (files.length === 0) {
    const message = t('This worksheet holds answers about the plan “{plan}”. Import it into that plan.', {
      plan: sent.plan,
    });
    return refused({ row: 0, message, text: '' });
  }
  const asOf = later(today, sent.asOf)!;
  const plan = openPlan(files, { asOf, today: asOf });
  const id = plan.root?.id ?? '';
  const obstacle = faultIn(plan);
  if (obstacle) return refused(obstacle);
  if (id !== sent.plan) {
    const message = t('This worksheet is of the plan “{sent}”, not of “{plan}”; nothing was imported.', {
      sent: sent.plan,
      plan: id,
    });
    return refused({ row: 0, message, text: '' });
  }
  // It may stand in the plan that this one follows, whose files are not here.
  if (plan.setting('follows') === undefined && !plan.find('institution', sent.institution)) {
    const message = t('The plan has no institution “{id}”, from which this worksheet comes; nothing was imported.', {
      id: sent.institution,
    });
    return refused({ row: 0, message, text: '' });
  }
  const { changes, conflicts, problems, updated, unchanged } = applyAnswers(plan, returned, take);
  return {
    files: changedFiles(plan, changes),
    added: [],
    updated,
    unchanged,
    differences: conflicts,
    problems: [...returned.problems, ...problems],
  };
}

function refused(problem: ImportProblem): WorksheetResult {
  return { files: [], added: [], updated: [], unchanged: [], differences: [], problems: [problem] };
}
