import { lastDay, later } from '../dates';
import { type Entity, isKind } from '../entity';
import { actionsOf, clusterOf, clustersOf } from '../links';
import type { Plan } from '../plan';
import { isDiscontinued } from './status';

/** The institution that leads: the record's own, or else inherited (model.md, "Effective values"). */
export function effectiveLead(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): string | undefined {
  if (isKind(entity, 'recommendation')) return leadOfRecommendation(plan, entity);
  return ownOrClusterLead(plan, entity) ?? leadOfParent(plan, entity);
}

function leadOfRecommendation(plan: Plan, recommendation: Entity<'recommendation'>): string | undefined {
  return recommendation.value.lead ?? clusterOf(plan, recommendation)?.value.lead ?? sharedLead(plan, recommendation);
}

function sharedLead(plan: Plan, recommendation: Entity<'recommendation'>): string | undefined {
  const leads = openActionsOf(plan, recommendation).map((action) => ownOrClusterLead(plan, action));
  return leads.every((lead) => lead === leads[0]) ? leads[0] : undefined;
}

function ownOrClusterLead(plan: Plan, action: Entity<'action'>): string | undefined {
  if (action.value.lead !== undefined) return action.value.lead;
  for (const cluster of clustersOf(plan, action)) if (cluster.value.lead !== undefined) return cluster.value.lead;
  return undefined;
}

function leadOfParent(plan: Plan, action: Entity<'action'>): string | undefined {
  const { parent } = action;
  return parent && isKind(parent, 'recommendation') ? leadOfRecommendation(plan, parent) : undefined;
}

/** The day by which it is due, the last one of a period: the record's own, or else inherited. */
export function effectiveDue(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): string | undefined {
  const own = lastDay(entity.value.due);
  if (own !== undefined) return own;
  if (isKind(entity, 'recommendation')) return dueOfRecommendation(plan, entity);
  const { parent } = entity;
  if (parent && isKind(parent, 'recommendation')) return dueOfRecommendation(plan, parent);
  return parent && isKind(parent, 'cluster') ? lastDay(parent.value.due) : undefined;
}

function dueOfRecommendation(plan: Plan, recommendation: Entity<'recommendation'>): string | undefined {
  return (
    lastDay(recommendation.value.due) ??
    openActionsOf(plan, recommendation).reduce<string | undefined>(
      (latest, action) => later(latest, lastDay(action.value.due)),
      undefined,
    ) ??
    lastDay(clusterOf(plan, recommendation)?.value.due)
  );
}

/** The actions of a recommendation without the discontinued ones, which count nowhere. */
export function openActionsOf(plan: Plan, recommendation: Entity<'recommendation'>): Entity<'action'>[] {
  return actionsOf(plan, recommendation).filter((action) => !isDiscontinued(plan, action));
}
