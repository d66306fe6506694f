import { t } from '../../l10n';
import { addMonths, lastDay } from '../../plan/dates';
import { addItems, setValue } from '../../plan/edit';
import { type Entity, isKind, type Path } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { RecommendationRecord } from '../../plan/records';
import type { Fix } from '../finding';
import { fixOf } from '../fix';

/** Later dates to choose from: until `latest`, else until the plan's end; the end of the quarter; half a year from now. */
export function postpone(plan: Plan, entity: Entity, path: Path, latest = lastDay(plan.setting('end'))): Fix[] {
  const { asOf } = plan.dates;
  const quarterEnd = lastDay(`${asOf.slice(0, 4)}-Q${Math.ceil(Number(asOf.slice(5, 7)) / 3)}`);
  const days = [quarterEnd, addMonths(asOf, 6), latest].filter(
    (day): day is string => day !== undefined && day > asOf && (latest === undefined || day <= latest),
  );
  return [...new Set(days)].flatMap((day) =>
    fixOf(t('Move the due date to {day}', { day }), entity.uri, setValue(plan, entity, path, day)),
  );
}

/** Implemented, and completed on the as-of date: an action has a key for that date, all others say it by an update, if any. */
export function markDone(plan: Plan, entity: Entity): Fix[] {
  const { asOf } = plan.dates;
  const { status, updates = [] } = entity.value as Partial<RecommendationRecord>;
  const isAction = isKind(entity, 'action');
  const isUpdated = !isAction && updates.some((update) => update.status !== undefined);
  const changes = [
    ...(isAction ? setValue(plan, entity, ['completed'], asOf) : []),
    ...(isUpdated && status === undefined ? [] : setValue(plan, entity, ['status'], 'implemented')),
    ...(isAction && entity.value.progress !== undefined ? setValue(plan, entity, ['progress'], 100) : []),
    ...(isUpdated ? addItems(plan, entity, ['updates'], { date: asOf, status: 'implemented' }) : []),
  ];
  return fixOf(t('Mark as implemented on {day}', { day: asOf }), entity.uri, changes);
}

export function completeMilestone(plan: Plan, action: Entity<'action'>, index: number): Fix[] {
  const { asOf } = plan.dates;
  const changes = setValue(plan, action, ['milestones', index, 'completed'], asOf);
  return fixOf(t('Mark the milestone as completed on {day}', { day: asOf }), action.uri, changes);
}
