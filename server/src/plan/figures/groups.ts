import { goalOf } from '../../catalogue/sdg';
import type { Entity } from '../entity';
import { membersOf } from '../links';
import type { Plan } from '../plan';
import { findTerm, type TermKind } from '../terms';
import { effectiveLead } from './effective';
import { isCommitted, meanProgress, type Progress, progressOf } from './status';

export type Dimension = 'theme' | 'institution' | 'sdg' | 'group' | 'cluster' | 'document' | 'status';

/** One row of a breakdown: a theme, an institution, a goal … */
export interface GroupFigures {
  readonly id: string;
  /** Committed recommendations in the group; for an institution, those it leads. */
  readonly recommendations: number;
  /** Actions that an institution leads; absent for other groups. */
  readonly actions?: number;
  /** Mean progress of the recommendations, for an institution of the actions it leads, in per cent. */
  readonly progress: Progress | undefined;
}

/**
 * Figures by theme, group, SDG goal, cluster, document or institution, the largest group first. A recommendation counts once in
 * each group it belongs to, so rows may add up to more than the total (model.md, "Groups").
 */
export function groupsBy(plan: Plan, dimension: Exclude<Dimension, 'status'>): GroupFigures[] {
  if (dimension === 'institution') return institutions(plan);
  const members = new Map<string, Entity<'recommendation'>[]>();
  for (const recommendation of committed(plan)) {
    for (const id of new Set(keysOf(plan, recommendation, dimension))) push(members, id, recommendation);
  }
  const rows = [...members].map(([id, recommendations]) => ({
    id,
    recommendations: recommendations.length,
    progress: meanProgress(recommendations.flatMap((one) => progressOf(plan, one) ?? [])),
  }));
  return largestFirst(rows);
}

export function committed(plan: Plan): Entity<'recommendation'>[] {
  return [...plan.all('recommendation')].filter((recommendation) => isCommitted(plan, recommendation));
}

function keysOf(
  plan: Plan,
  { value }: Entity<'recommendation'>,
  dimension: Exclude<Dimension, 'status' | 'institution'>,
): string[] {
  switch (dimension) {
    case 'theme':
      return (value.themes ?? []).map((written) => termId(plan, 'theme', written));
    case 'group':
      return (value.groups ?? []).map((written) => termId(plan, 'group', written));
    case 'sdg':
      return (value.sdg ?? []).map(goalOf).filter((goal) => goal !== undefined);
    case 'cluster':
      return value.cluster === undefined ? [] : [value.cluster];
    case 'document':
      return value.document === undefined ? [] : [value.document];
  }
}

/** A theme or group written as its label or alias counts under its id. */
function termId(plan: Plan, kind: TermKind, written: string): string {
  return findTerm(plan, kind, written)?.id ?? written;
}

function institutions(plan: Plan): GroupFigures[] {
  const recommendations = new Map<string, number>();
  for (const recommendation of committed(plan)) {
    const lead = effectiveLead(plan, recommendation);
    if (lead !== undefined) recommendations.set(lead, (recommendations.get(lead) ?? 0) + 1);
  }
  const actions = new Map<string, Progress[]>();
  for (const action of plan.all('action')) {
    const lead = effectiveLead(plan, action);
    const progress = progressOf(plan, action);
    if (lead !== undefined && progress !== undefined) push(actions, lead, progress);
  }
  const ids = new Set([...recommendations.keys(), ...actions.keys()]);
  const rows = [...ids].map((id) => ({
    id,
    recommendations: recommendations.get(id) ?? 0,
    actions: actions.get(id)?.length ?? 0,
    progress: meanProgress(actions.get(id) ?? []),
  }));
  return largestFirst(rows);
}

/** The figures of one cluster: the mean progress of its committed recommendations. */
export function clusterProgress(plan: Plan, cluster: Entity<'cluster'>): Progress | undefined {
  const members = membersOf(plan, cluster).filter((member) => isCommitted(plan, member));
  return meanProgress(members.flatMap((member) => progressOf(plan, member) ?? []));
}

export interface SdgShare {
  /** The goal's number, `1` to `17`. */
  readonly goal: string;
  readonly recommendations: number;
  /** Per cent of all recommendations of the plan. */
  readonly share: number;
}

/** The share of recommendations that name each goal or one of its targets, the largest first. */
export function sdgShares(plan: Plan): SdgShare[] {
  const all = [...plan.all('recommendation')].filter(
    ({ value }) => (value.kind ?? 'recommendation') === 'recommendation',
  );
  const counts = new Map<string, number>();
  for (const recommendation of all) {
    for (const goal of new Set(keysOf(plan, recommendation, 'sdg'))) counts.set(goal, (counts.get(goal) ?? 0) + 1);
  }
  return [...counts]
    .map(([goal, recommendations]) => ({ goal, recommendations, share: (recommendations / all.length) * 100 }))
    .sort((a, b) => b.recommendations - a.recommendations || Number(a.goal) - Number(b.goal));
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function largestFirst(rows: GroupFigures[]): GroupFigures[] {
  return rows.sort(
    (a, b) =>
      b.recommendations - a.recommendations ||
      (b.actions ?? 0) - (a.actions ?? 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
