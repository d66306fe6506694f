import { lastDay } from '../dates';
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
  return ownLead(plan, recommendation) ?? sharedLead(plan, recommendation);
}

function ownLead(plan: Plan, recommendation: Entity<'recommendation'>): string | undefined {
  return recommendation.value.lead ?? clusterOf(plan, recommendation)?.value.lead;
}

/** The lead that all actions share; one nested in another recommendation may have it from there. */
function sharedLead(plan: Plan, recommendation: Entity<'recommendation'>): string | undefined {
  const leads = openActionsOf(plan, recommendation).map((action) => {
    const { parent } = action;
    const elsewhere = parent !== recommendation && parent && isKind(parent, 'recommendation') ? parent : undefined;
    return ownOrClusterLead(plan, action) ?? (elsewhere && ownLead(plan, elsewhere));
  });
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
  const writer = dueWriter(plan, entity);
  return writer && dueDay(writer);
}

/** The record that writes the due date which holds for this one: itself, or the one that it inherits from. */
export function dueWriter(
  plan: Plan,
  entity: Entity<'recommendation'> | Entity<'action'>,
): Entity<'recommendation' | 'action' | 'cluster'> | undefined {
  if (dueDay(entity) !== undefined) return entity;
  if (isKind(entity, 'recommendation')) return dueWriterOfRecommendation(plan, entity);
  const { parent } = entity;
  if (parent && isKind(parent, 'recommendation')) return dueWriterOfRecommendation(plan, parent);
  return parent && isKind(parent, 'cluster') && dueDay(parent) !== undefined ? parent : undefined;
}

function dueWriterOfRecommendation(plan: Plan, recommendation: Entity<'recommendation'>) {
  if (dueDay(recommendation) !== undefined) return recommendation;
  const cluster = clusterOf(plan, recommendation);
  return (
    latestDue(openActionsOf(plan, recommendation)) ?? (cluster && dueDay(cluster) !== undefined ? cluster : undefined)
  );
}

/** The one that is due last; of several on one day the first by id, so that the order of records does not matter. */
function latestDue(actions: readonly Entity<'action'>[]): Entity<'action'> | undefined {
  const sortKey = (action: Entity<'action'>) => [dueDay(action) ?? '', action.id ?? ''] as const;
  let latest: Entity<'action'> | undefined;
  for (const action of actions) {
    const [day, id] = sortKey(action);
    if (day === '') continue;
    const [latestDay, latestId] = latest ? sortKey(latest) : ['', ''];
    if (day > latestDay || (day === latestDay && id < latestId)) latest = action;
  }
  return latest;
}

function dueDay(entity: Entity<'recommendation' | 'action' | 'cluster'>): string | undefined {
  return lastDay(entity.value.due);
}

/** The actions of a recommendation without the discontinued ones, which count nowhere. */
export function openActionsOf(plan: Plan, recommendation: Entity<'recommendation'>): Entity<'action'>[] {
  return actionsOf(plan, recommendation).filter((action) => !isDiscontinued(plan, action));
}
