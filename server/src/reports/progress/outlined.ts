import type { Entity } from '../../plan/entity';
import type { ActionStanding, RecommendationStanding } from '../../plan/figures/standing';
import type { OutlineOrder } from '../../protocol';
import type { Selection } from './selection';

// Which group of the outline a recommendation is in. Unlike the breakdowns of the figures, these hold also what a State has only
// noted, so that nothing of a plan is missing.

/** What is due on a day that has passed, within the next 90 days; beside these a group is a year. */
export const LATE = 'late';
export const SOON = 'soon';
/** What nobody has promised; beside it the groups are the statuses. */
export const NOT_COMMITTED = 'not-committed';
/** The group of what has no theme, no lead, no due date … */
export const NONE = '';

/** The groups that a recommendation is in, by their ids. */
export const orders: Readonly<Record<OutlineOrder, (one: RecommendationStanding) => readonly string[]>> = {
  theme: ({ themes }) => orNone(themes),
  institution: ({ lead }) => [lead ?? NONE],
  sdg: ({ goals }) => orNone(goals),
  document: ({ entity }) => [entity.value.document ?? NONE],
  due: dueGroup,
  status: ({ committed, status }) => [committed || status === 'discontinued' ? status : NOT_COMMITTED],
};

function orNone(ids: readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : [NONE];
}

function dueGroup({ due, overdue, dueSoon, committed }: RecommendationStanding): readonly string[] {
  if (due === undefined) return [NONE];
  if (committed && overdue) return [LATE];
  return [committed && dueSoon ? SOON : due.slice(0, 4)];
}

export interface Outlined {
  readonly recommendations: RecommendationStanding[];
  /** What an institution leads for a recommendation that another one leads. */
  readonly actions: ActionStanding[];
}

/** The members of each group, in the order of the plan. */
export function outlined(selection: Selection, by: OutlineOrder): Map<string, Outlined> {
  const groups = new Map<string, Outlined>();
  const group = (id: string) => {
    const known = groups.get(id) ?? { recommendations: [], actions: [] };
    groups.set(id, known);
    return known;
  };
  for (const one of selection.recommendations) {
    for (const id of orders[by](one)) group(id).recommendations.push(one);
  }
  if (by !== 'institution') return groups;
  const leads = new Map(selection.recommendations.map(({ entity, lead }) => [entity, lead]));
  for (const action of selection.actions) {
    const { lead, recommendations } = action;
    if (lead === undefined || recommendations.some((one) => leads.get(one) === lead)) continue;
    group(lead).actions.push(action);
  }
  return groups;
}

/** The records of a group, named as `theme:water`. */
export function outlinedIn(selection: Selection, about: string): Entity[] {
  const [, by = '', id = NONE] = /^([^:]*):?(.*)$/s.exec(about) ?? [];
  if (!Object.hasOwn(orders, by)) return [];
  const { recommendations = [], actions = [] } = outlined(selection, by as OutlineOrder).get(id) ?? {};
  return [...recommendations, ...actions].map(({ entity }) => entity);
}
