import { type Entity, isKind, lacks } from '../../plan/entity';
import { openActionsOf } from '../../plan/figures/effective';
import { isCommitted, isDiscontinued } from '../../plan/figures/status';
import { clusterOf, membersOf, ownersOf, recommendationsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';

// Completeness is asked of committed recommendations and of what serves them.

/** The committed recommendations that an action serves; none for a discontinued action. */
export function committedServed(plan: Plan, action: Entity<'action'>): Entity<'recommendation'>[] {
  if (isDiscontinued(plan, action)) return [];
  return recommendationsOf(plan, action).filter((recommendation) => isCommitted(plan, recommendation));
}

/** Whether an indicator measures what is done for a committed recommendation. */
export function measuresCommitted(plan: Plan, indicator: Entity<'indicator'>): boolean {
  return ownersOf(plan, indicator).some((owner) => {
    if (isKind(owner, 'recommendation')) return isCommitted(plan, owner);
    if (isKind(owner, 'action')) return committedServed(plan, owner).length > 0;
    return isKind(owner, 'cluster') && membersOf(plan, owner).some((member) => isCommitted(plan, member));
  });
}

/**
 * Everything that can give a committed recommendation its values: itself, its cluster and its actions. Undefined where
 * some of it cannot be read or found: nobody may then say what is missing.
 */
export interface Team {
  readonly recommendation: Entity<'recommendation'>;
  readonly cluster: Entity<'cluster'> | undefined;
  readonly actions: readonly Entity<'action'>[];
}

export function teamOf(plan: Plan, recommendation: Entity<'recommendation'>): Team | undefined {
  if (!isCommitted(plan, recommendation)) return undefined;
  const cluster = clusterOf(plan, recommendation);
  if (!cluster && !lacks(recommendation, 'cluster')) return undefined;
  const owners: Entity[] = cluster ? [recommendation, cluster] : [recommendation];
  if (owners.some((owner) => owner.damaged || owner.invalid.has('actions'))) return undefined;
  return { recommendation, cluster, actions: openActionsOf(plan, recommendation) };
}

/** Whether the key was left out, or its list is empty. */
export function leavesOut(entity: Entity, key: string): boolean {
  const value = (entity.value as Readonly<Record<string, unknown>>)[key];
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined && !entity.invalid.has(key) && !entity.damaged;
}
