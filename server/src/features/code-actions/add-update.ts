import { CodeActionKind } from 'vscode-languageserver-protocol';
import { t } from '../../l10n';
import { addItems } from '../../plan/edit';
import { isKind } from '../../plan/entity';
import { type Action, type Offer, offerOf, type PlaceOfActions } from './action';

/** Adds news of the as-of date, to be worded by a person. */
export const addUpdate: Action = { kind: CodeActionKind.RefactorRewrite, offers };

function offers({ plan, record }: PlaceOfActions): Offer[] {
  if (!record || !(isKind(record, 'action') || isKind(record, 'recommendation'))) return [];
  const { asOf } = plan.dates;
  const title = t('Add an update of {day}', { day: asOf });
  return offerOf(title, record.uri, addItems(plan, record, ['updates'], { date: asOf, text: '' }));
}
