import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import { readLists, type SourceFile } from '../read-lists';
import type { Work } from '../work';
import type { Refusal } from './documents';
import { type Verification, type VerifyOptions, verify } from './verify';

/**
 * Compares a plan, as it is when the file has been read, with the lists of a file that people send. Rejects with `UnreadableFile`.
 * What could not be read comes first among the problems, also of a refusal.
 */
export async function verifyFile(
  plan: () => Plan,
  file: SourceFile,
  options: VerifyOptions,
  work: Work,
): Promise<Verification | (Refusal & Pick<Verification, 'problems'>)> {
  const stopped = () => t('This was stopped before the plan was compared.');
  const read = await readLists(file, { ...work, stopped });
  const result = verify(plan(), read.lists, options);
  const problems = 'refusal' in result ? [] : result.problems;
  return { ...result, problems: [...read.problems, ...problems] };
}
