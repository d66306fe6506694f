import { t } from '../../l10n';
import { standingsOf } from '../../plan/figures/standing';
import type { Outline, OutlineOrder } from '../../protocol';
import { outlineOf } from '../../reports/outline';
import { orders } from '../../reports/progress/outlined';
import type { IsCancelled, Session } from '../feature';
import { Refusal } from '../refusal';
import { settle } from '../settle';
import { filtersOf, type Given, optionalText, planOf, recordNameOf, textOf } from './given';

/** The recommendations of a plan in groups: how many each holds, and on request the way to a record. */
export async function outline(given: Given, session: Session, isCancelled: IsCancelled): Promise<Outline | null> {
  const by = orderOf(given);
  const [filters, language] = [filtersOf(given), optionalText(given, 'language')];
  const to = given.to === undefined ? undefined : recordNameOf(given, 'to');
  if (!(await settle(standingsOf(planOf(session, given)), isCancelled))) return null;
  return outlineOf(planOf(session, given), by, { filters, language, to });
}

function orderOf(given: Given): OutlineOrder {
  const by = textOf(given, 'by');
  if (Object.hasOwn(orders, by)) return by as OutlineOrder;
  throw new Refusal(t('Recommendations can’t be grouped by “{by}”.', { by }));
}
