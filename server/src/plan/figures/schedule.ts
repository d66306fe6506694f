import { addDays, addMonths, daysBetween, firstDay, lastDay, later } from '../dates';
import { type Entity, isKind } from '../entity';
import { actionsOf, indicatorsOf } from '../links';
import type { Plan } from '../plan';
import { dueWriter, effectiveDue } from './effective';
import { progressOf, statusOf, writtenStatus } from './status';

/** "Due soon" looks this many days ahead (model.md). */
export const SOON_DAYS = 90;
/** "Behind" is more than this many percentage points below the share of time that has passed (model.md). */
const BEHIND_POINTS = 20;
const DEFAULT_STALE_AFTER_MONTHS = 6;

type Scheduled = Entity<'recommendation'> | Entity<'action'>;

/** Neither implemented nor discontinued. */
export function isOpen(plan: Plan, entity: Scheduled): boolean {
  const status = statusOf(plan, entity);
  return status !== 'implemented' && status !== 'discontinued';
}

function isContinuous(entity: Scheduled): boolean {
  return isKind(entity, 'action') && entity.value.continuous === true;
}

/** Due before the as-of date, and still open. */
export function isOverdue(plan: Plan, entity: Scheduled): boolean {
  if (isContinuous(entity)) return false;
  const due = effectiveDue(plan, entity);
  return due !== undefined && due < plan.dates.asOf && isOpen(plan, entity);
}

/** Due between the as-of date and 90 days later, and still open. */
export function isDueSoon(plan: Plan, entity: Scheduled): boolean {
  if (isContinuous(entity)) return false;
  const due = effectiveDue(plan, entity);
  const { asOf } = plan.dates;
  return due !== undefined && due >= asOf && due <= addDays(asOf, SOON_DAYS) && isOpen(plan, entity);
}

export interface DueEntry {
  readonly entity: Scheduled | Entity<'cluster'>;
  /** YYYY-MM-DD. */
  readonly due: string;
}

/**
 * Late or soon due work as people should read it, the earliest first: of records that share one date only the one that
 * writes it, so that nobody counts a recommendation and its action as two. A cluster stands for all that inherit from it;
 * where the one that writes the date is done, the actions that are not stand for it.
 */
export function dueEntries(plan: Plan, scheduled: readonly Scheduled[]): DueEntry[] {
  const byWriter = new Map<DueEntry['entity'], Scheduled[]>();
  for (const one of scheduled) {
    const writer = (dueWriter(plan, one) ?? one) as DueEntry['entity'];
    byWriter.set(writer, [...(byWriter.get(writer) ?? []), one]);
  }
  return [...byWriter]
    .flatMap(([writer, heirs]) => {
      const due = effectiveDue(plan, heirs[0]!) ?? '';
      const actions = heirs.filter((heir) => isKind(heir, 'action'));
      const isListed = isKind(writer, 'cluster') || heirs.includes(writer as Scheduled);
      const told = isListed ? [writer] : actions.length > 0 ? actions : heirs;
      return told.map((entity) => ({ entity, due }));
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

export interface Lag {
  /** Per cent of the time between start and due that has passed. */
  readonly elapsed: number;
  /** Per cent done. */
  readonly progress: number;
}

/** How far an action lags behind its time, where it is behind; undefined where it is not, or where nobody can say. */
export function behind(plan: Plan, action: Entity<'action'>): Lag | undefined {
  const { asOf } = plan.dates;
  const start = firstDay(action.value.start);
  const due = effectiveDue(plan, action);
  if (start === undefined || due === undefined || start >= asOf || due < asOf || due <= start) return undefined;
  if (isContinuous(action) || !isOpen(plan, action)) return undefined;
  const progress = progressOf(plan, action);
  if (!progress?.known) return undefined;
  const elapsed = (daysBetween(start, asOf) / daysBetween(start, due)) * 100;
  return elapsed - progress.value > BEHIND_POINTS ? { elapsed, progress: progress.value } : undefined;
}

/**
 * The day of the last sign of life of work that is under way but of which nothing has been heard for `stale-after`
 * months; undefined where something has, or where no day is known. A recommendation speaks for itself only where it
 * writes its status and has no action.
 */
export function staleSince(plan: Plan, entity: Scheduled): string | undefined {
  const status = statusOf(plan, entity);
  if (status !== 'in-progress' && status !== 'partially-implemented') return undefined;
  if (
    isKind(entity, 'recommendation') &&
    (writtenStatus(plan, entity) === undefined || actionsOf(plan, entity).length > 0)
  ) {
    return undefined;
  }
  const last = lastSign(plan, entity);
  if (last === undefined) return undefined;
  const months = plan.setting('stale-after') ?? DEFAULT_STALE_AFTER_MONTHS;
  return addMonths(last, months) <= plan.dates.asOf ? last : undefined;
}

/** The latest update, completed milestone, measurement or start, up to the as-of date. */
function lastSign(plan: Plan, entity: Scheduled): string | undefined {
  const signs = [...(entity.value.updates ?? []).map((update) => lastDay(update.date))];
  if (isKind(entity, 'action')) {
    signs.push(firstDay(entity.value.start));
    for (const milestone of entity.value.milestones ?? []) signs.push(lastDay(milestone.completed));
  }
  for (const indicator of indicatorsOf(plan, entity)) {
    for (const measurement of indicator.value.measurements ?? []) signs.push(lastDay(measurement.date));
  }
  return signs.filter((day) => day !== undefined && day <= plan.dates.asOf).reduce(later, undefined);
}
