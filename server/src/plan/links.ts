import { type Entity, isKind } from './entity';
import type { Plan } from './plan';

/** How records serve each other: recommendations, their clusters, actions and indicators (model.md, "Effective values"). */

/** The actions that serve a recommendation: nested in it, naming it, or belonging to its cluster. */
export function actionsOf(plan: Plan, recommendation: Entity<'recommendation'>): Entity<'action'>[] {
  const actions = new Set(ownActions(plan, recommendation, 'recommendations'));
  const cluster = clusterOf(plan, recommendation);
  if (cluster) for (const action of ownActions(plan, cluster, 'clusters')) actions.add(action);
  return [...actions];
}

/** The actions of a cluster itself, not those of its members. */
export function actionsOfCluster(plan: Plan, cluster: Entity<'cluster'>): Entity<'action'>[] {
  return [...new Set(ownActions(plan, cluster, 'clusters'))];
}

function* ownActions(plan: Plan, served: Entity, key: string): Generator<Entity<'action'>> {
  for (const child of served.children) if (isKind(child, 'action')) yield child;
  for (const { from } of plan.referrersInBoth(served, key)) if (isKind(from, 'action')) yield from;
}

export function clusterOf(plan: Plan, recommendation: Entity<'recommendation'>): Entity<'cluster'> | undefined {
  return plan.find('cluster', recommendation.value.cluster);
}

/** The recommendations that are handled in a cluster. */
export function membersOf(plan: Plan, cluster: Entity<'cluster'>): Entity<'recommendation'>[] {
  const members = new Set<Entity<'recommendation'>>();
  for (const { from } of plan.referrers(cluster.id, 'cluster')) if (isKind(from, 'recommendation')) members.add(from);
  return [...members];
}

/** The clusters that an action serves: the one it is nested in and those it names. */
export function clustersOf(plan: Plan, action: Entity<'action'>): Entity<'cluster'>[] {
  const clusters = new Set<Entity<'cluster'>>();
  if (action.parent && isKind(action.parent, 'cluster')) clusters.add(action.parent);
  for (const id of action.value.clusters ?? []) {
    const cluster = plan.find('cluster', id);
    if (cluster) clusters.add(cluster);
  }
  return [...clusters];
}

/** The recommendations that an action serves: its parent, those it names, and its clusters' members. */
export function recommendationsOf(plan: Plan, action: Entity<'action'>): Entity<'recommendation'>[] {
  const served = new Set<Entity<'recommendation'>>();
  if (action.parent && isKind(action.parent, 'recommendation')) served.add(action.parent);
  for (const id of action.value.recommendations ?? []) {
    const recommendation = plan.find('recommendation', id);
    if (recommendation) served.add(recommendation);
  }
  for (const cluster of clustersOf(plan, action)) for (const member of membersOf(plan, cluster)) served.add(member);
  return [...served];
}

/** The indicators of a recommendation, action or cluster itself: nested in it or named by it. */
export function indicatorsOf(plan: Plan, owner: Entity): Entity<'indicator'>[] {
  const indicators = new Set<Entity<'indicator'>>();
  for (const child of owner.children) if (isKind(child, 'indicator')) indicators.add(child);
  for (const { key, path, id } of owner.references) {
    const indicator = key === 'indicators' && path.length === 2 ? plan.find('indicator', id) : undefined;
    if (indicator) indicators.add(indicator);
  }
  return [...indicators];
}

/** Who uses an indicator: the record it is nested in and those that name it. */
export function ownersOf(plan: Plan, indicator: Entity<'indicator'>): Entity[] {
  const owners = new Set<Entity>(indicator.parent ? [indicator.parent] : []);
  for (const { from } of plan.referrers(indicator.id, 'indicators')) owners.add(from);
  return [...owners];
}
