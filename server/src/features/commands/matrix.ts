import { standingsOf } from '../../plan/figures/standing';
import type { Matrix } from '../../protocol';
import { matrixOf } from '../../reports/matrix';
import type { IsCancelled, Session } from '../feature';
import { settle } from '../settle';
import { filtersOf, type Given, optionalText, planOf } from './given';

/** The rows of the matrix. */
export async function matrix(given: Given, session: Session, isCancelled: IsCancelled): Promise<Matrix | null> {
  const [filters, language] = [filtersOf(given), optionalText(given, 'language')];
  const settled = await settle(standingsOf(planOf(session, given)), isCancelled);
  return settled ? matrixOf(planOf(session, given), filters, language) : null;
}
