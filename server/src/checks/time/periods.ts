import { t } from '../../l10n';
import { firstDay, lastDay } from '../../plan/dates';
import { type Entity, isKind, lacks, type Path } from '../../plan/entity';
import { isOpen, isOverdue } from '../../plan/figures/schedule';
import { isDiscontinued } from '../../plan/figures/status';
import { recommendationsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import { type Check, MOST_RELATED, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';

/** Dates that do not fit each other or the plan's period (checks.md, "Time and status"). */
export const periodChecks: readonly Check[] = [
  recordCheck({
    code: 'no-period',
    severity: 'information',
    kinds: ['plan'],
    finds: () => t('A plan that does not say when it starts or ends.'),
    check: noPeriod,
  }),
  recordCheck({
    code: 'end-before-start',
    severity: 'error',
    kinds: ['plan', 'action', 'funding', 'institution'],
    finds: () => t('Something that ends before it starts.'),
    check: endBeforeStart,
  }),
  recordCheck({
    code: 'outside-plan-period',
    severity: 'warning',
    kinds: ['recommendation', 'cluster', 'action', 'indicator'],
    finds: () => t('A start, due or target date before the plan starts or after it ends.'),
    check: outsidePlanPeriod,
  }),
  recordCheck({
    code: 'due-after-next-review',
    severity: 'warning',
    kinds: ['recommendation', 'cluster', 'action'],
    finds: () => t('A due date after the State’s next review.'),
    check: dueAfterNextReview,
  }),
  recordCheck({
    code: 'due-after-recommendation',
    severity: 'warning',
    kinds: ['action'],
    finds: () => t('An action that is due later than a recommendation it serves.'),
    check: dueAfterRecommendation,
  }),
  recordCheck({
    code: 'completed-before-review',
    severity: 'information',
    kinds: ['action'],
    finds: () => t('An action that was completed before the review which asked for it.'),
    check: completedBeforeReview,
  }),
];

function noPeriod(plan: Entity<'plan'>, _: Plan, report: Report): void {
  const [noStart, noEnd] = [lacks(plan, 'start'), lacks(plan, 'end')];
  if (!noStart && !noEnd) return;
  report({
    place: placeOf(plan),
    message:
      noStart && noEnd
        ? t('The plan does not say when it starts and ends, so no date can be compared with its period.')
        : noStart
          ? t('The plan does not say when it starts, so no date can be compared with its period.')
          : t('The plan does not say when it ends, so no date can be compared with its period.'),
    advice: t('Add “start” and “end” to the section “plan”: a day or a year.'),
  });
}

interface Period {
  readonly from: Path;
  readonly to: Path;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** What starts and ends in a record, as written. */
function periodsOf(entity: Entity): Period[] {
  if (isKind(entity, 'institution')) {
    return (entity.value['focal-points'] ?? []).map((focalPoint, index) => ({
      from: ['focal-points', index, 'valid-from'],
      to: ['focal-points', index, 'valid-until'],
      start: firstDay(focalPoint['valid-from']),
      end: lastDay(focalPoint['valid-until']),
    }));
  }
  if (isKind(entity, 'action')) {
    const { start, due } = entity.value;
    return [{ from: ['start'], to: ['due'], start: firstDay(start), end: lastDay(due) }];
  }
  if (isKind(entity, 'plan') || isKind(entity, 'funding')) {
    const { start, end } = entity.value;
    return [{ from: ['start'], to: ['end'], start: firstDay(start), end: lastDay(end) }];
  }
  return [];
}

function isReversed({ start, end }: Period): boolean {
  return start !== undefined && end !== undefined && end < start;
}

function endBeforeStart(entity: Entity, _: Plan, report: Report): void {
  for (const period of periodsOf(entity)) {
    if (!isReversed(period)) continue;
    const { from, to, start = '', end = '' } = period;
    report({
      place: placeOf(entity, to),
      message: t('This ends on {end}, before it starts on {start}. One of the two dates is wrong.', { start, end }),
      advice: t('Correct the start or the end.'),
      related: [{ place: placeOf(entity, from), message: t('It starts here.') }],
    });
  }
}

interface PlanPeriod {
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** The plan's own period, as far as it is known; nothing where the plan ends before it starts. */
function planPeriod(plan: Plan): PlanPeriod {
  const start = firstDay(plan.setting('start'));
  const end = lastDay(plan.setting('end'));
  return start !== undefined && end !== undefined && end < start
    ? { start: undefined, end: undefined }
    : { start, end };
}

function isOutside({ start, end }: PlanPeriod, day: string): boolean {
  return (start !== undefined && day < start) || (end !== undefined && day > end);
}

/** Dates of a record that the plan's period should hold, as the day that is meant. */
function* plannedDays(entity: Entity): Generator<{ readonly path: Path; readonly day: string | undefined }> {
  if (isKind(entity, 'indicator')) {
    yield { path: ['target', 'date'], day: lastDay(entity.value.target?.date) };
    for (const [index, { date }] of (entity.value['interim-targets'] ?? []).entries()) {
      yield { path: ['interim-targets', index, 'date'], day: lastDay(date) };
    }
  } else if (isKind(entity, 'action')) {
    yield { path: ['start'], day: firstDay(entity.value.start) };
    yield { path: ['due'], day: lastDay(entity.value.due) };
    for (const [index, { due }] of (entity.value.milestones ?? []).entries()) {
      yield { path: ['milestones', index, 'due'], day: lastDay(due) };
    }
  } else if (isKind(entity, 'recommendation') || isKind(entity, 'cluster')) {
    yield { path: ['due'], day: lastDay(entity.value.due) };
  }
}

function outsidePlanPeriod(entity: Entity, plan: Plan, report: Report): void {
  const planned = [...plannedDays(entity)].filter(({ day }) => day !== undefined);
  if (planned.length === 0 || periodsOf(entity).some(isReversed)) return;
  const period = planPeriod(plan);
  for (const { path, day = '' } of planned) {
    if (!isOutside(period, day)) continue;
    const early = period.start !== undefined && day < period.start;
    report({
      place: placeOf(entity, path),
      message: early
        ? t('{day} is before the plan starts, on {start}. Reports on the plan would leave it out.', {
            day,
            start: period.start ?? '',
          })
        : t('{day} is after the plan ends, on {end}. Reports on the plan would leave it out.', {
            day,
            end: period.end ?? '',
          }),
      advice: t('Choose a date within the plan’s period, or change the period in the section “plan”.'),
    });
  }
}

function dueAfterNextReview(
  entity: Entity<'recommendation'> | Entity<'cluster'> | Entity<'action'>,
  plan: Plan,
  report: Report,
): void {
  const due = lastDay(entity.value.due);
  if (due === undefined || periodsOf(entity).some(isReversed)) return;
  const review = lastDay(plan.setting('next-review'));
  if (review === undefined || due <= review || isOutside(planPeriod(plan), due)) return;
  if ((isKind(entity, 'recommendation') || isKind(entity, 'action')) && !isOpen(plan, entity)) return;
  report({
    place: placeOf(entity, ['due']),
    message: t('This is due on {due}, after the next review on {review}, which could not take it into account.', {
      due,
      review,
    }),
    advice: t('Choose an earlier date, or say in the plan what will be done before the review.'),
  });
}

/** Of a recommendation that is done nobody asks the day, and of one that is overdue the day is said to have passed. */
function dueAfterRecommendation(action: Entity<'action'>, plan: Plan, report: Report): void {
  const due = lastDay(action.value.due);
  if (due === undefined || isDiscontinued(plan, action)) return;
  const earlier = recommendationsOf(plan, action).filter((recommendation) => {
    const promised = lastDay(recommendation.value.due);
    const isLater = promised !== undefined && promised < due;
    return isLater && isOpen(plan, recommendation) && !isOverdue(plan, recommendation);
  });
  const inOrder = plan.inOrder(earlier);
  const [first, ...others] = inOrder;
  if (!first) return;
  const named = { due, id: nameOf(first), promised: lastDay(first.value.due) ?? '' };
  report({
    place: placeOf(action, ['due']),
    message:
      others.length === 0
        ? t('This action is due on {due}, later than “{id}”, which it serves and which is due on {promised}.', named)
        : t(
            'This action is due on {due}, later than {count} of the recommendations it serves, such as “{id}”, which is due on {promised}.',
            { ...named, count: inOrder.length },
          ),
    advice:
      others.length === 0
        ? t('Finish the action earlier, or move the due date of the recommendation.')
        : t('Finish the action earlier, or move the due dates of the recommendations.'),
    related: inOrder
      .slice(0, MOST_RELATED)
      .map((one) => ({ place: placeOf(one, ['due']), message: t('The recommendation is due here.') })),
  });
}

/** Asks for a known day of review of each recommendation served; that of adoption where a document names no other. */
function completedBeforeReview(action: Entity<'action'>, plan: Plan, report: Report): void {
  const completed = lastDay(action.value.completed);
  if (completed === undefined) return;
  const served = recommendationsOf(plan, action);
  const allLater = served.every((recommendation) => {
    const document = plan.find('document', recommendation.value.document);
    const reviewed = lastDay(document?.value.reviewed ?? document?.value.adopted);
    return reviewed !== undefined && completed < reviewed;
  });
  if (served.length === 0 || !allLater) return;
  if (served.some(({ value }) => value['position-detail'] === 'already-implemented')) return;
  report({
    place: placeOf(action, ['completed']),
    message: t(
      'This was completed on {completed}, before the review that made the recommendation: the mechanism will not count it as implementation.',
      { completed },
    ),
    advice: t(
      'Add what has been done since the review; or, if the State holds that the recommendation was already met, give it the position detail “already-implemented”.',
    ),
  });
}
