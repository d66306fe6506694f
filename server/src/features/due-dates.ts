import { lastDay } from '../plan/dates';
import { type Entity, isKind, type Path } from '../plan/entity';
import { isOpen } from '../plan/figures/schedule';
import type { Plan } from '../plan/plan';

/**
 * The last day of a due date that is still to be met: of a recommendation, an action or a milestone, at its path in the
 * record. Undefined for other values, and where the work is done, given up, or goes on for good.
 */
export function openDueDay(plan: Plan, entity: Entity, path: Path): string | undefined {
  if (path.at(-1) !== 'due') return undefined;
  if (!isKind(entity, 'recommendation') && !isKind(entity, 'action')) return undefined;
  if (isKind(entity, 'action') && entity.value.continuous === true && path.length === 1) return undefined;
  const day = lastDay(path.length === 1 ? entity.value.due : milestoneDue(entity, path));
  return day !== undefined && isOpen(plan, entity) ? day : undefined;
}

function milestoneDue(entity: Entity<'recommendation' | 'action'>, [key, index]: Path): string | undefined {
  const milestone =
    isKind(entity, 'action') && key === 'milestones' ? entity.value.milestones?.[Number(index)] : undefined;
  return milestone?.completed === undefined ? milestone?.due : undefined;
}
