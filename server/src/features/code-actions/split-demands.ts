import { CodeActionKind } from 'vscode-languageserver-protocol';
import { demandsOf } from '../../checks/completeness/demands';
import { splitIntoParts } from '../../checks/completeness/demands-fixes';
import { t } from '../../l10n';
import { isKind } from '../../plan/entity';
import { shortened } from '../words';
import type { Action, Offer, PlaceOfActions } from './action';
import { clausesOf } from './clauses';

/** Makes a record of each demand of a recommendation, where its text parts them clearly. */
export const splitDemands: Action = { kind: CodeActionKind.RefactorRewrite, offers };

/** Of each part so much is shown before the choice, UTF-16 units. */
const SHOWN = 40;

function offers({ plan, record }: PlaceOfActions): Offer[] {
  if (!record || !isKind(record, 'recommendation')) return [];
  const { text, part } = record.value;
  if (typeof text !== 'string' || part !== undefined) return [];
  const byStates = demandsOf(text);
  const demands = byStates.length > 1 ? byStates : clausesOf(text, plan.setting('languages')?.[0] ?? 'en');
  if (demands.length < 2) return [];
  const beginnings = demands.map((demand) => `“${shortened(demand, SHOWN)}”`).join(', ');
  const [fix] = splitIntoParts(plan, record, demands);
  if (!fix) return [];
  const title = t('Split into {count} parts: {beginnings}', { count: demands.length, beginnings });
  return [{ title, changes: () => fix.changes }];
}
