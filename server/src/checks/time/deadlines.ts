import { t } from '../../l10n';
import { addDays, addMonths, daysBetween, firstDay, lastDay, later } from '../../plan/dates';
import { type Entity, isKind } from '../../plan/entity';
import { dueWriter, effectiveDue } from '../../plan/figures/effective';
import { latestMeasurement } from '../../plan/figures/indicators';
import { behind, isOpen, isOverdue, SOON_DAYS, staleSince } from '../../plan/figures/schedule';
import { isCommitted, isDiscontinued, writtenStatus } from '../../plan/figures/status';
import { membersOf, ownersOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import { type Check, MOST_RELATED, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';
import { completeMilestone, markDone, postpone } from './deadline-fixes';

/** What is late or soon due on the as-of date (checks.md, "Time and status"; model.md, "What the figures mean"). */
export const deadlineChecks: readonly Check[] = [
  recordCheck({
    code: 'overdue',
    severity: 'warning',
    kinds: ['recommendation', 'cluster', 'action'],
    finds: () => t('A due date that has passed, while the work is not finished.'),
    fix: 'offered',
    check: overdue,
  }),
  recordCheck({
    code: 'milestone-overdue',
    severity: 'warning',
    kinds: ['action'],
    finds: () => t('A milestone whose date has passed, in an action that still has time.'),
    fix: 'offered',
    check: milestoneOverdue,
  }),
  recordCheck({
    code: 'behind-schedule',
    severity: 'information',
    kinds: ['action'],
    finds: () => t('An action whose progress is more than 20 points below the share of its time that has passed.'),
    check: behindSchedule,
  }),
  recordCheck({
    code: 'stale',
    severity: 'information',
    kinds: ['recommendation', 'action'],
    finds: () => t('Work under way of which nothing has been heard for months.'),
    check: stale,
  }),
  recordCheck({
    code: 'measurement-due',
    severity: 'information',
    kinds: ['indicator'],
    finds: () =>
      t(
        'An indicator whose next measurement is due within 90 days (half its interval, where that is shorter), or has been missed.',
      ),
    check: measurementDue,
  }),
  recordCheck({
    code: 'report-due',
    severity: 'information',
    kinds: ['plan', 'document'],
    finds: () => t('A report or review that is due within 90 days, or whose date has passed.'),
    check: reportDue,
  }),
  recordCheck({
    code: 'position-still-pending',
    severity: 'warning',
    kinds: ['recommendation'],
    finds: () => t('A position that is still pending after the document was adopted.'),
    check: positionStillPending,
  }),
];

function overdue(
  entity: Entity<'recommendation'> | Entity<'cluster'> | Entity<'action'>,
  plan: Plan,
  report: Report,
): void {
  const due = lastDay(entity.value.due);
  if (due === undefined) {
    if (isKind(entity, 'action')) overdueByFinishedAction(entity, plan, report);
  } else if (due < plan.dates.asOf) {
    if (!isKind(entity, 'cluster') && countsAsOverdue(plan, entity)) {
      report({
        place: placeOf(entity, ['due']),
        message: t('“{id}” was due on {due} and is not finished.', { id: nameOf(entity), due }),
        advice: t('Set a new date, or record that it is done.'),
        fixes: () => [...postpone(plan, entity, ['due']), ...markDone(plan, entity)],
      });
    } else if (!isKind(entity, 'action')) {
      overdueHeirs(entity, due, plan, report);
    }
  }
}

/** Nobody has to finish a recommendation that is not committed. */
function countsAsOverdue(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): boolean {
  return (isKind(entity, 'action') || isCommitted(plan, entity)) && isOverdue(plan, entity);
}

/** The date stands in this record; the work that it holds for stands in others, which write none. */
function overdueHeirs(
  entity: Entity<'recommendation'> | Entity<'cluster'>,
  due: string,
  plan: Plan,
  report: Report,
): void {
  // What is called implemented while its actions are open is said by `implemented-with-open-actions`.
  if (isKind(entity, 'recommendation') && writtenStatus(plan, entity) === 'implemented') return;
  const late = plan.inOrder(
    heirsOf(plan, entity).filter((heir) => dueWriter(plan, heir) === entity && countsAsOverdue(plan, heir)),
  );
  const [first] = late;
  if (!first) return;
  report({
    place: placeOf(entity, ['due']),
    message: t('This date, {due}, also holds for “{id}”, which is not finished.', { due, id: nameOf(first) }),
    advice: t('Set a new date, or record that the work is done.'),
    related: late
      .slice(0, MOST_RELATED)
      .map((heir) => ({ place: placeOf(heir), message: t('This inherits the date and is not finished.') })),
    fixes: () => postpone(plan, entity, ['due']),
  });
}

function heirsOf(plan: Plan, entity: Entity<'recommendation'> | Entity<'cluster'>) {
  const actionsIn = (owner: Entity) => owner.children.filter((child) => isKind(child, 'action'));
  if (isKind(entity, 'recommendation')) return actionsIn(entity);
  const members = membersOf(plan, entity);
  return [...actionsIn(entity), ...members, ...members.flatMap(actionsIn)];
}

/** It has the date of an action beside it under the same recommendation, which itself is done. */
function overdueByFinishedAction(action: Entity<'action'>, plan: Plan, report: Report): void {
  const writer = dueWriter(plan, action);
  if (!writer || !isKind(writer, 'action') || isOverdue(plan, writer) || !isOverdue(plan, action)) return;
  report({
    place: placeOf(action),
    message: t('“{id}” has no date of its own, so that of its recommendation holds, {due}, and it is not finished.', {
      id: nameOf(action),
      due: effectiveDue(plan, action) ?? '',
    }),
    advice: t('Give it a date of its own, or record that it is done.'),
    related: [{ place: placeOf(writer, ['due']), message: t('The date comes from here.') }],
    fixes: () => [...postpone(plan, action, ['due']), ...markDone(plan, action)],
  });
}

function milestoneOverdue(action: Entity<'action'>, plan: Plan, report: Report): void {
  const { milestones } = action.value;
  if (!milestones?.length || !isOpen(plan, action) || isOverdue(plan, action)) return;
  for (const [index, { due, completed }] of milestones.entries()) {
    const day = lastDay(due);
    if (day === undefined || completed !== undefined || day >= plan.dates.asOf) continue;
    report({
      place: placeOf(action, ['milestones', index, 'due']),
      message: t('This milestone was due on {day} and is not completed, so the action may become late.', { day }),
      advice: t('Set a new date, or write when it was completed.'),
      fixes: () => [
        ...postpone(plan, action, ['milestones', index, 'due'], effectiveDue(plan, action)),
        ...completeMilestone(plan, action, index),
      ],
    });
  }
}

function behindSchedule(action: Entity<'action'>, plan: Plan, report: Report): void {
  const lag = behind(plan, action);
  if (!lag) return;
  report({
    place: placeOf(action),
    message: t('“{id}” is behind: {elapsed} % of its time has passed, and {progress} % is done.', {
      id: nameOf(action),
      elapsed: Math.round(lag.elapsed),
      progress: Math.round(lag.progress),
    }),
    advice: t('Add an update if more has been done; else say how the action will catch up, or move its due date.'),
  });
}

function stale(entity: Entity<'recommendation'> | Entity<'action'>, plan: Plan, report: Report): void {
  if (isKind(entity, 'recommendation') && !isCommitted(plan, entity)) return;
  const since = staleSince(plan, entity);
  if (since === undefined) return;
  report({
    place: placeOf(entity),
    message: t('“{id}” is under way, but nothing has been heard of it since {since}.', { id: nameOf(entity), since }),
    advice: t('Add an update: what has been done, and how far it has come.'),
  });
}

/** Speaks 90 days before, but at most half of the interval: a monthly indicator is not always due. */
function measurementDue(indicator: Entity<'indicator'>, plan: Plan, report: Report): void {
  const { frequency } = indicator.value;
  if (frequency === undefined) return;
  const { asOf } = plan.dates;
  const last = lastDay(latestMeasurement(indicator, asOf)?.date) ?? measuredFrom(indicator, plan);
  if (last === undefined) return;
  const next = monthsAfter(last, frequency);
  const ahead = Math.min(SOON_DAYS, Math.floor(daysBetween(last, next) / 2));
  if (next > addDays(asOf, ahead) || isGivenUp(plan, indicator)) return;
  report({
    place: placeOf(indicator, ['frequency']),
    message:
      next < asOf
        ? t('A measurement of “{id}” was due by {next}: without it nobody can say whether the work has an effect.', {
            id: nameOf(indicator),
            next,
          })
        : t('The next measurement of “{id}” is due by {next}.', { id: nameOf(indicator), next }),
    advice: t('Ask for the figure, and add it under “measurements”.'),
  });
}

/** Nobody measures before the work begins: the baseline's day or the start of its first action, else that of the plan. */
function measuredFrom(indicator: Entity<'indicator'>, plan: Plan): string | undefined {
  const starts = ownersOf(plan, indicator)
    .flatMap((owner) => (isKind(owner, 'action') ? (firstDay(owner.value.start) ?? []) : []))
    .sort();
  return later(lastDay(indicator.value.baseline?.date), starts[0]) ?? firstDay(plan.setting('start'));
}

/** From the end of a month to the end of a month: half a year after June is December, not its 30th day. */
function monthsAfter(day: string, months: number): string {
  const next = addDays(day, 1);
  return next.endsWith('-01') ? addDays(addMonths(next, months), -1) : addMonths(day, months);
}

/** Whether it measured only what has been discontinued. */
function isGivenUp(plan: Plan, indicator: Entity<'indicator'>): boolean {
  const owners = ownersOf(plan, indicator);
  return (
    owners.length > 0 &&
    owners.every((owner) => (isKind(owner, 'action') || isKind(owner, 'recommendation')) && isDiscontinued(plan, owner))
  );
}

function reportDue(entity: Entity<'plan'> | Entity<'document'>, plan: Plan, report: Report): void {
  const { asOf } = plan.dates;
  for (const { key, day, soon, passed } of reportDates(entity)) {
    if (day === undefined || day > addDays(asOf, SOON_DAYS)) continue;
    if (key === 'next-report' && isKind(entity, 'document') && isFollowed(plan, entity, day)) continue;
    report({
      place: placeOf(entity, [key]),
      message: day < asOf ? passed(day) : soon(day),
      advice:
        day < asOf
          ? t('If this was done, write the date of the next one; else agree on a new date with the mechanism.')
          : t('See to it that progress is up to date by then.'),
    });
  }
}

interface ReportDate {
  readonly key: string;
  readonly day: string | undefined;
  readonly soon: (day: string) => string;
  readonly passed: (day: string) => string;
}

function reportDates(entity: Entity<'plan'> | Entity<'document'>): ReportDate[] {
  if (isKind(entity, 'plan')) {
    const { 'mid-term': midTerm, 'next-review': nextReview } = entity.value;
    return [
      {
        key: 'mid-term',
        day: lastDay(midTerm),
        soon: (day) => t('The mid-term report is due on {day}.', { day }),
        passed: (day) => t('The mid-term report was due on {day}.', { day }),
      },
      {
        key: 'next-review',
        day: lastDay(nextReview),
        soon: (day) => t('The next review is on {day}, and the State’s report is due before.', { day }),
        passed: (day) => t('The next review was planned for {day}, which has passed.', { day }),
      },
    ];
  }
  const { 'next-report': nextReport, 'follow-up-report': followUp } = entity.value;
  return [
    {
      key: 'next-report',
      day: lastDay(nextReport),
      soon: (day) => t('The next report to this mechanism is due on {day}.', { day }),
      passed: (day) => t('The next report to this mechanism was due on {day}.', { day }),
    },
    {
      key: 'follow-up-report',
      day: lastDay(followUp),
      soon: (day) => t('The follow-up report to this mechanism is due on {day}.', { day }),
      passed: (day) => t('The follow-up report to this mechanism was due on {day}.', { day }),
    },
  ];
}

/** Whether the plan has a later document of the same mechanism: the State has reported since. */
function isFollowed(plan: Plan, document: Entity<'document'>, day: string): boolean {
  const { mechanism, body } = document.value;
  if (mechanism === undefined || body !== undefined) return false;
  for (const { value } of plan.all('document')) {
    const later = lastDay(value.adopted ?? value.reviewed);
    if (value.mechanism === mechanism && later !== undefined && later > day) return true;
  }
  return false;
}

function positionStillPending(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  if (recommendation.value.position !== 'pending') return;
  const adopted = lastDay(plan.find('document', recommendation.value.document)?.value.adopted);
  if (adopted === undefined || adopted > plan.dates.asOf) return;
  report({
    place: placeOf(recommendation, ['position']),
    message: t('The position is still pending, though the document was adopted on {adopted}: the State has decided.', {
      adopted,
    }),
    advice: t('Write “supported” or “noted”, as the State told the Council.'),
  });
}
