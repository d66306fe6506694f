import { t } from '../../l10n';
import { addMonths, lastDay } from '../../plan/dates';
import { setValue } from '../../plan/edit';
import { type Entity, isKind, type Path } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
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

/** Implemented, and completed on the as-of date where the record has a date for it. */
export function markDone(plan: Plan, entity: Entity): Fix[] {
  const { asOf } = plan.dates;
  const isAction = isKind(entity, 'action');
  const changes = [
    ...(isAction ? setValue(plan, entity, ['completed'], asOf) : []),
    ...setValue(plan, entity, ['status'], 'implemented'),
    ...(isAction && entity.value.progress !== undefined ? setValue(plan, entity, ['progress'], 100) : []),
  ];
  return fixOf(t('Mark as implemented on {day}', { day: asOf }), entity.uri, changes);
}

export function completeMilestone(plan: Plan, action: Entity<'action'>, index: number): Fix[] {
  const { asOf } = plan.dates;
  const changes = setValue(plan, action, ['milestones', index, 'completed'], asOf);
  return fixOf(t('Mark the milestone as completed on {day}', { day: asOf }), action.uri, changes);
}
