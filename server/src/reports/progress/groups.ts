import type { ActionStanding, RecommendationStanding } from '../../plan/figures/standing';
import { meanProgress, type Progress } from '../../plan/figures/status';
import type { GroupRow, InstitutionRow, SdgRow } from '../../protocol';
import { groupName } from '../labels';
import { countedAs } from './picks';
import type { Selection } from './selection';

// Committed recommendations by theme, group of persons, goal and institution. Each counts once in each group it belongs to.

export function themeRows(selection: Selection): GroupRow[] {
  return rows(selection, 'theme', (one) => one.themes);
}

export function groupRows(selection: Selection): GroupRow[] {
  return rows(selection, 'group', (one) => one.groups);
}

function rows(
  selection: Selection,
  name: 'theme' | 'group' | 'sdg' | 'institution',
  idsOf: (one: RecommendationStanding) => readonly string[],
): GroupRow[] {
  const committed = selection.recommendations.filter((one) => one.committed);
  return largestFirst([...membersBy(committed, idsOf)].map(([id, members]) => rowOf(selection, name, id, members)));
}

function rowOf(
  { plan, language }: Selection,
  name: 'theme' | 'group' | 'sdg' | 'institution',
  id: string,
  members: readonly RecommendationStanding[],
): GroupRow {
  return {
    id,
    title: groupName(plan, name, id, language),
    recommendations: countedAs(name, id, members.length),
    implemented: members.filter(({ status }) => status === 'implemented').length,
    overdue: countedAs(`${name}-overdue`, id, members.filter(({ overdue }) => overdue).length),
    progress: progressOfAll(members),
  };
}

/** Goals that any recommendation names, whatever its position, the one named most often first. */
export function sdgRows(selection: Selection): SdgRow[] {
  const asked = selection.recommendations.filter((one) => one.isAsked);
  const named = membersBy(asked, ({ goals }) => goals);
  const committed = selection.recommendations.filter((one) => one.committed);
  const members = membersBy(committed, ({ goals }) => goals);
  return [...new Set([...named.keys(), ...members.keys()])]
    .map((goal) => {
      const count = named.get(goal)?.length ?? 0;
      return {
        ...rowOf(selection, 'sdg', goal, members.get(goal) ?? []),
        named: countedAs('sdg-named', goal, count),
        share: asked.length === 0 ? 0 : (count / asked.length) * 100,
      };
    })
    .sort((a, b) => b.named.count - a.named.count || Number(a.id) - Number(b.id));
}

/** What each institution leads. Its progress is that of its actions. */
export function institutionRows(selection: Selection): InstitutionRow[] {
  const leadOf = ({ lead }: { readonly lead: string | undefined }) => (lead === undefined ? [] : [lead]);
  const led = membersBy(
    selection.recommendations.filter((one) => one.committed),
    leadOf,
  );
  const actions = membersBy(selection.actions, leadOf);
  const all = [...new Set([...led.keys(), ...actions.keys()])].map((id) => {
    const own = actions.get(id) ?? [];
    return {
      ...rowOf(selection, 'institution', id, led.get(id) ?? []),
      actions: countedAs('institution-actions', id, own.length),
      openActions: countedAs('institution-open-actions', id, own.filter(isOpen).length),
      overdueActions: countedAs('institution-overdue-actions', id, own.filter(({ overdue }) => overdue).length),
      progress: progressOfAll(own),
    };
  });
  return largestFirst(all, ({ actions: { count } }) => count);
}

function isOpen({ status }: ActionStanding): boolean {
  return status !== 'implemented';
}

export function progressOfAll(members: readonly { readonly progress: Progress | undefined }[]): Progress | null {
  return meanProgress(members.flatMap(({ progress }) => progress ?? [])) ?? null;
}

function membersBy<One>(all: readonly One[], idsOf: (one: One) => readonly string[]): Map<string, One[]> {
  const members = new Map<string, One[]>();
  for (const one of all) {
    for (const id of idsOf(one)) {
      const list = members.get(id);
      if (list) list.push(one);
      else members.set(id, [one]);
    }
  }
  return members;
}

function largestFirst<Row extends GroupRow>(all: Row[], second: (row: Row) => number = () => 0): Row[] {
  return all.sort(
    (a, b) =>
      b.recommendations.count - a.recommendations.count ||
      second(b) - second(a) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
