import { lastDay } from '../plan/dates';
import { type Entity, isKind } from '../plan/entity';
import { isOpen } from '../plan/figures/schedule';
import type { Plan } from '../plan/plan';

/**
 * The last day of a due date that is still to be met: of a recommendation or action, or of the milestone with this index.
 * Undefined for other records, and where the work is done, given up, or goes on for good.
 */
export function openDueDay(plan: Plan, entity: Entity, milestone?: number): string | undefined {
  if (!isKind(entity, 'recommendation') && !isKind(entity, 'action')) return undefined;
  if (isKind(entity, 'action') && entity.value.continuous === true && milestone === undefined) return undefined;
  const day = lastDay(milestone === undefined ? entity.value.due : milestoneDue(entity, milestone));
  return day !== undefined && isOpen(plan, entity) ? day : undefined;
}

function milestoneDue(entity: Entity<'recommendation' | 'action'>, index: number): string | undefined {
  const milestone = isKind(entity, 'action') ? entity.value.milestones?.[index] : undefined;
  return milestone?.completed === undefined ? milestone?.due : undefined;
}
