import { t } from '../../l10n';
import type { RecordDetails } from '../../protocol';
import { detailsOf } from '../../reports/details';
import type { Session } from '../feature';
import { Refusal } from '../refusal';
import { type Given, optionalText, planOf, recordNameOf } from './given';

/** What people have said and shown of a record. */
export function details(given: Given, session: Session): RecordDetails {
  const plan = planOf(session, given);
  const { kind, id } = recordNameOf(given, 'record');
  const entity = plan.find(kind, id);
  if (!entity) throw new Refusal(t('The plan has no record with the id “{id}”.', { id }));
  return detailsOf(plan, entity, { language: optionalText(given, 'language'), internal: given.internal === true });
}
