import type { Entity } from '../entity';
import { clusterOf, indicatorsOf } from '../links';
import type { Plan } from '../plan';
import { effectiveDue, effectiveLead, openActionsOf } from './effective';

/** Which parts of a complete plan a recommendation has. */
export interface Coverage<T = boolean> {
  readonly action: T;
  readonly lead: T;
  readonly due: T;
  readonly indicator: T;
  readonly sdg: T;
  readonly budget: T;
}

export const COVERAGE_KEYS: readonly (keyof Coverage)[] = ['action', 'lead', 'due', 'indicator', 'sdg', 'budget'];

/** What is planned for one recommendation, through itself, its cluster and its actions (model.md, "Coverage"). */
export function coverageOf(plan: Plan, recommendation: Entity<'recommendation'>): Coverage {
  const actions = openActionsOf(plan, recommendation);
  return {
    action: actions.length > 0,
    lead: effectiveLead(plan, recommendation) !== undefined,
    due: effectiveDue(plan, recommendation) !== undefined,
    indicator: hasIndicator(plan, recommendation, actions),
    sdg: (recommendation.value.sdg ?? []).length > 0,
    budget: hasBudget(recommendation, actions),
  };
}

/** One of its own, of its cluster or of an action. */
function hasIndicator(
  plan: Plan,
  recommendation: Entity<'recommendation'>,
  actions: readonly Entity<'action'>[],
): boolean {
  const cluster = clusterOf(plan, recommendation);
  const owners: readonly Entity[] = [recommendation, ...(cluster ? [cluster] : []), ...actions];
  return owners.some((owner) => indicatorsOf(plan, owner).length > 0);
}

/** A budget of its own or of an action, or all actions within existing resources. */
function hasBudget(recommendation: Entity<'recommendation'>, actions: readonly Entity<'action'>[]): boolean {
  const withBudget = [recommendation, ...actions].some((entity) => (entity.value.budget ?? []).length > 0);
  return (
    withBudget || (actions.length > 0 && actions.every((action) => action.value['within-existing-resources'] === true))
  );
}

/** For each part, how many of the recommendations have it. */
export function coverageCounts(plan: Plan, recommendations: readonly Entity<'recommendation'>[]): Coverage<number> {
  const counts = { action: 0, lead: 0, due: 0, indicator: 0, sdg: 0, budget: 0 };
  for (const recommendation of recommendations) {
    const coverage = coverageOf(plan, recommendation);
    for (const key of COVERAGE_KEYS) if (coverage[key]) counts[key] += 1;
  }
  return counts;
}
