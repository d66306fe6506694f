import { mechanism } from '../../catalogue/mechanisms';
import { sdgTarget } from '../../catalogue/sdg';
import { t } from '../../l10n';
import { type RecommendationStanding, standingsOf } from '../../plan/figures/standing';
import { STATUSES } from '../../plan/figures/status';
import type { Status } from '../../plan/records';
import type { Choice, FilterChoices } from '../../protocol';
import { groupName, positionName, statusName } from '../labels';
import type { Told } from '../record-line';

/** What each filter can be given in a plan, in the order in which people look for it. */
export function choicesOf(told: Told): FilterChoices {
  const { plan, language } = told;
  const standings = standingsOf(plan);
  const all = standings.recommendations();
  const choices = (
    idsOf: (one: RecommendationStanding) => readonly (string | undefined)[],
    titleOf: (id: string) => string,
    sortKey: (id: string) => string = titleOf,
  ): Choice[] => {
    const counts = new Map<string, number>();
    for (const one of all) {
      for (const id of new Set(idsOf(one))) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts]
      .map(([id, count]) => ({ id, title: titleOf(id), count, key: sortKey(id) }))
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      .map(({ id, title, count }) => ({ id, title, count }));
  };
  const ofGroup = (kind: 'theme' | 'group' | 'institution' | 'sdg') => (id: string) =>
    groupName(plan, kind, id, language);
  return {
    theme: choices((one) => one.themes, ofGroup('theme')),
    institution: choices(
      (one) => [one.lead, ...one.actions.map((action) => standings.action(action).lead)],
      ofGroup('institution'),
    ),
    sdg: choices(
      (one) => [...one.goals, ...(one.entity.value.sdg ?? [])],
      (code) => sdgTarget(code)?.title ?? ofGroup('sdg')(code),
      (code) =>
        code
          .split('.')
          .map((part) => part.padStart(3, '0'))
          .join('.'),
    ),
    group: choices((one) => one.groups, ofGroup('group')),
    mechanism: choices(
      (one) => [one.mechanism],
      (id) => mechanism(id)?.name ?? id,
    ),
    cycle: choices(
      (one) => [one.cycle === undefined ? undefined : String(one.cycle)],
      (cycle) => t('Cycle {cycle}', { cycle }),
    ),
    status: choices(
      (one) => [one.status],
      (status) => statusName(status as Status),
      (status) => String(STATUSES.indexOf(status as Status)),
    ),
    position: choices(
      (one) => [one.entity.value.position],
      (position) => positionName(position),
    ),
  };
}
