import { t } from '../../l10n';
import { standingsOf } from '../../plan/figures/standing';
import type { Graph } from '../../protocol';
import { graphOf } from '../../reports/graph';
import type { IsCancelled, Session } from '../feature';
import { Refusal } from '../refusal';
import { settle } from '../settle';
import { type Given, optionalText, planOf, recordNameOf } from './given';

/** How the records of a plan, or those around one of them, serve each other. */
export async function graph(given: Given, session: Session, isCancelled: IsCancelled): Promise<Graph | null> {
  const record = given.record === undefined ? undefined : recordNameOf(given, 'record');
  const language = optionalText(given, 'language');
  if (!(await settle(standingsOf(planOf(session, given)), isCancelled))) return null;
  const found = graphOf(planOf(session, given), record, language);
  if (!found) throw new Refusal(t('The plan has no record with the id “{id}”.', { id: record?.id ?? '' }));
  return found;
}
