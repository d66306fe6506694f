import { t } from '../../l10n';
import { addMonths, lastDay, later } from '../../plan/dates';
import { setValue } from '../../plan/edit';
import { type Entity, isKind, nodeAt, type Path } from '../../plan/entity';
import { effectiveDue } from '../../plan/figures/effective';
import { isOpen } from '../../plan/figures/schedule';
import type { Plan } from '../../plan/plan';
import { codeActionKinds } from '../../protocol';
import { type Action, type Offer, offerOf, type PlaceOfActions } from './action';
import { milestoneAt } from './milestone-at';

/** Moves a due date that is still to be met, of a record or of a milestone, but not beyond the plan's or the action's end. */
export const postpone: Action = { kind: codeActionKinds.postpone, offers };

function offers({ plan, record, at }: PlaceOfActions): Offer[] {
  if (!record) return [];
  const end = lastDay(plan.setting('end'));
  if (isKind(record, 'cluster')) return offersFor(plan, record, ['due'], record.value.due, end);
  if (!(isKind(record, 'action') || isKind(record, 'recommendation')) || !isOpen(plan, record)) return [];
  const milestone = isKind(record, 'action') ? milestoneAt(record, at) : undefined;
  const { due, completed } = (isKind(record, 'action') && record.value.milestones?.[milestone ?? -1]) || {};
  if (milestone !== undefined && due !== undefined && completed === undefined) {
    return offersFor(plan, record, ['milestones', milestone, 'due'], due, effectiveDue(plan, record) ?? end);
  }
  if (isKind(record, 'action') && record.value.continuous === true) return [];
  return offersFor(plan, record, ['due'], record.value.due, end);
}

function offersFor(
  plan: Plan,
  record: Entity,
  path: Path,
  due: string | undefined,
  latest: string | undefined,
): Offer[] {
  const day = lastDay(due);
  // Under an anchor it is the date of other records too.
  if (due === undefined || day === undefined || nodeAt(record.node, path).anchor !== undefined) return [];
  const offered = new Set<string>();
  return choices(later(day, plan.dates.asOf)!, path.length > 1).flatMap(({ to, title }) => {
    if ((latest !== undefined && to > latest) || offered.has(to)) return [];
    offered.add(to);
    const written = inTheFormOf(due, to);
    return offerOf(title(written), record.uri, setValue(plan, record, path, written));
  });
}

interface Choice {
  /** YYYY-MM-DD. */
  readonly to: string;
  readonly title: (date: string) => string;
}

/** The earliest first. */
function choices(day: string, isMilestone: boolean): readonly Choice[] {
  const milestone = (date: string) => t('Postpone the milestone to {date}', { date });
  const choice = (to: string, title: Choice['title']) => ({ to, title: isMilestone ? milestone : title });
  return [
    choice(monthsLater(day, 3), (date) => t('Postpone by three months, to {date}', { date })),
    choice(monthsLater(day, 6), (date) => t('Postpone by six months, to {date}', { date })),
    choice(endOfNextQuarter(day), (date) => t('Postpone to the next end of a quarter, {date}', { date })),
    choice(endOfNextYear(day), (date) => t('Postpone to the next end of a year, {date}', { date })),
  ].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
}

/** From the end of a month to the end of a month: three months after 30 June it is 30 September, and six 31 December. */
function monthsLater(day: string, months: number): string {
  const month = day.slice(0, 7);
  const to = addMonths(day, months);
  return day === lastDay(month) ? lastDay(to.slice(0, 7))! : to;
}

/** The first end of a quarter after a day. */
function endOfNextQuarter(day: string): string {
  const end = lastDay(quarterOf(day))!;
  return end > day ? end : lastDay(quarterOf(addMonths(day, 3)))!;
}

function endOfNextYear(day: string): string {
  const end = lastDay(day.slice(0, 4))!;
  return end > day ? end : lastDay(addMonths(day, 12).slice(0, 4))!;
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** A month, quarter or year where one was written and the day is the last of one. */
function inTheFormOf(due: string, day: string): string {
  const periods = [day.slice(0, 4), quarterOf(day), day.slice(0, 7)];
  const forms = [/^\d{4}$/, /^\d{4}(-Q\d)?$/, /^\d{4}(-Q\d|-\d\d)?$/];
  return periods.find((period, index) => forms[index]!.test(due) && lastDay(period) === day) ?? day;
}
