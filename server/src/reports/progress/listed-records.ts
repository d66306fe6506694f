import { daysBetween } from '../../plan/dates';
import { type Entity, isKind } from '../../plan/entity';
import { isOpen } from '../../plan/figures/schedule';
import { type Standings, standingsOf } from '../../plan/figures/standing';
import { actionsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import type { Filters, ListedRecord } from '../../protocol';
import { named, recordLine, type Told } from '../record-line';
import { countedAs, recordsBehind } from './picks';
import { selectionOf } from './selection';

/** The records that make up the figure of a key, with what people ask of each; undefined for a text that is no key. */
export function listedRecords(
  plan: Plan,
  filters: Filters,
  key: string,
  language?: string,
): readonly ListedRecord[] | undefined {
  const selection = selectionOf(plan, filters, language);
  return recordsBehind(selection, key)?.map((entity) => listed(selection, standingsOf(plan), entity));
}

export function listed(told: Told, standings: Standings, entity: Entity): ListedRecord {
  const standing = isKind(entity, 'recommendation')
    ? standings.recommendation(entity)
    : isKind(entity, 'action')
      ? standings.action(entity)
      : undefined;
  return {
    ...recordLine(told, entity),
    status: standing?.status ?? null,
    progress: standing?.progress ?? null,
    due: standing?.due ?? null,
    lead: named(told, 'institution', standing?.lead),
    overdue: standing?.overdue ?? false,
    daysLeft: daysLeft(told.plan, entity, standing?.due),
    ...ofRecommendation(told.plan, entity),
  };
}

function ofRecommendation(plan: Plan, entity: Entity): Pick<ListedRecord, 'number' | 'position' | 'actions'> {
  if (!isKind(entity, 'recommendation')) return { number: '', position: null, actions: null };
  const { number = '', part, position = null } = entity.value;
  const actions = entity.id === undefined ? null : countedAs('actions-of', entity.id, actionsOf(plan, entity).length);
  return { number: part === undefined ? number : `${number} (${part})`, position, actions };
}

function daysLeft(plan: Plan, entity: Entity, due: string | undefined): number | null {
  if (due === undefined || !(isKind(entity, 'recommendation') || isKind(entity, 'action'))) return null;
  const isDated = isOpen(plan, entity) && !(isKind(entity, 'action') && entity.value.continuous === true);
  return isDated ? daysBetween(plan.dates.asOf, due) : null;
}
