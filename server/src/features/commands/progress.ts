import { t } from '../../l10n';
import { standingsOf } from '../../plan/figures/standing';
import type { ProgressSnapshot, RecordsAnswer } from '../../protocol';
import { listedRecords } from '../../reports/progress/listed-records';
import { progressSnapshot } from '../../reports/progress/snapshot';
import type { IsCancelled, Session } from '../feature';
import { Refusal } from '../refusal';
import { settle } from '../settle';
import { filtersOf, type Given, optionalCount, optionalText, planOf, textOf } from './given';

/** All figures of a plan. */
export async function progress(
  given: Given,
  session: Session,
  isCancelled: IsCancelled,
): Promise<ProgressSnapshot | null> {
  const options = {
    filters: filtersOf(given),
    language: optionalText(given, 'language'),
    limit: optionalCount(given, 'limit'),
  };
  const settled = await settle(standingsOf(planOf(session, given)), isCancelled);
  return settled ? progressSnapshot(planOf(session, given), options) : null;
}

/** The records that make up a figure. */
export async function records(given: Given, session: Session, isCancelled: IsCancelled): Promise<RecordsAnswer | null> {
  const [filters, language, key] = [filtersOf(given), optionalText(given, 'language'), textOf(given, 'key')];
  if (!(await settle(standingsOf(planOf(session, given)), isCancelled))) return null;
  const found = listedRecords(planOf(session, given), filters, key, language);
  if (!found) throw new Refusal(t('“{key}” is not the key of a figure.', { key }));
  return { records: found };
}
