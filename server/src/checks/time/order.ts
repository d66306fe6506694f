import { t } from '../../l10n';
import { lastDay } from '../../plan/dates';
import { type Entity, isKind } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import { sortByDate } from './order-fixes';

/** The order of dated entries (checks.md, "Time and status"). */
export const orderChecks: readonly Check[] = [
  recordCheck({
    code: 'unsorted-dates',
    severity: 'hint',
    kinds: ['recommendation', 'action', 'indicator'],
    finds: () => t('Updates, measurements or milestones that are not in the order of their dates.'),
    fix: 'automatic',
    check: unsortedDates,
  }),
];

function unsortedDates(
  entity: Entity<'recommendation'> | Entity<'action'> | Entity<'indicator'>,
  plan: Plan,
  report: Report,
): void {
  for (const { list, key, days } of datedLists(entity)) {
    const first = days.findIndex(
      (day, index) => day !== undefined && days.slice(0, index).some((one) => one && one > day),
    );
    if (first < 0) continue;
    report({
      place: placeOf(entity, [list, first, key]),
      message: t('{day} comes after a later date: news is found most easily in the order in which it came.', {
        day: days[first] ?? '',
      }),
      advice: t('Put the list in the order of its dates.'),
      fixes: () => sortByDate(plan, entity, list, days),
    });
  }
}

interface DatedList {
  readonly list: string;
  readonly key: string;
  readonly days: readonly (string | undefined)[];
}

function datedLists(entity: Entity): DatedList[] {
  if (isKind(entity, 'indicator')) {
    const days = (entity.value.measurements ?? []).map(({ date }) => lastDay(date));
    return [{ list: 'measurements', key: 'date', days }];
  }
  const { updates = [] } = (entity as Entity<'recommendation'> | Entity<'action'>).value;
  const lists = [{ list: 'updates', key: 'date', days: updates.map(({ date }) => lastDay(date)) }];
  if (isKind(entity, 'action')) {
    const days = (entity.value.milestones ?? []).map(({ due }) => lastDay(due));
    lists.push({ list: 'milestones', key: 'due', days });
  }
  return lists;
}
