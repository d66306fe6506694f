import { firstDay, isDay, lastDay } from '../../plan/dates';
import { type Entity, isKind } from '../../plan/entity';
import { latestUpdate, writtenStatus } from '../../plan/figures/status';
import type { Plan } from '../../plan/plan';
import type { BudgetLine, Status, Update } from '../../plan/records';

export type Asked = Entity<'action'> | Entity<'recommendation'>;

/** What a record itself says, or its latest update, of what an institution can answer. Compared when the answers come back. */
export interface Recorded {
  readonly status?: Status;
  /** Per cent, 0 to 100. */
  readonly progress?: number;
  readonly completed?: string;
  /** A day or a period. */
  readonly due?: string;
  readonly spent?: number;
}

export type RecordedKey = keyof Recorded;

/** `line`: the index of the budget line that is asked about. */
export function recordedOf(plan: Plan, entity: Asked, line: number | undefined): Recorded {
  const { due, budget, updates } = entity.value;
  const { progress, completed }: { progress?: number; completed?: string } = isKind(entity, 'action')
    ? entity.value
    : {};
  const told = latestUpdate(updates, plan.dates.asOf, (one) => one.progress !== undefined)?.progress;
  const all: { readonly [Key in RecordedKey]: Recorded[Key] | undefined } = {
    status: writtenStatus(plan, entity),
    progress: progress ?? told,
    completed,
    due,
    spent: line === undefined ? undefined : budget?.[line]?.spent,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** A budget line as a worksheet names it. */
export interface AskedLine {
  readonly index: number;
  readonly year: string;
  readonly currency: string;
}

/** The budget line to ask about: the only one, or the only one of the as-of date's year. */
export function askedLine(plan: Plan, { value }: Asked): AskedLine | undefined {
  const { asOf } = plan.dates;
  const lines = [...(value.budget ?? []).entries()];
  const isNow = ({ year }: BudgetLine) => (firstDay(year) ?? '9') <= asOf && asOf <= (lastDay(year) ?? '0');
  const current = lines.length === 1 ? lines : lines.filter(([, line]) => isNow(line));
  const [only, other] = current;
  if (!only || other) return undefined;
  const [index, { year = '', currency = plan.setting('currency') ?? '' }] = only;
  return { index, year, currency };
}

/** The updates that an institution gave of a record on a day or later. */
export function updatesSince({ value }: Asked, institution: string, day: string): readonly Update[] {
  return (value.updates ?? []).filter(({ by, date = '' }) => by === institution && isDay(date) && date >= day);
}
