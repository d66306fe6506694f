import { type Entity, isKind } from '../../plan/entity';
import { type Standings, standingsOf } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import type { Filters, ListedRecord } from '../../protocol';
import { named, recordLine, type Told } from '../record-line';
import { recordsBehind } from './picks';
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
  };
}
