import { isDay, lastDay } from '../dates';
import { type Entity, isKind } from '../entity';
import { actionsOf } from '../links';
import type { Plan } from '../plan';
import type { Status, Update } from '../records';

export const STATUSES: readonly Status[] = [
  'not-started',
  'in-progress',
  'partially-implemented',
  'implemented',
  'discontinued',
];

export interface Progress {
  /** Per cent, 0 to 100, not rounded. */
  readonly value: number;
  /** False where nothing but a status is known and 50 is a guess. */
  readonly known: boolean;
}

/** The latest update up to the as-of date for which `wanted` holds; of two on one day the later in the list. */
export function latestUpdate(
  updates: readonly Update[] | undefined,
  asOf: string,
  wanted: (update: Update) => boolean = () => true,
): Update | undefined {
  let latest: Update | undefined;
  for (const update of updates ?? []) {
    if (update.date === undefined || !isDay(update.date) || update.date > asOf || !wanted(update)) continue;
    if (latest?.date === undefined || update.date >= latest.date) latest = update;
  }
  return latest;
}

/** Status as written, or else that of the latest update that has one. */
export function writtenStatus(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): Status | undefined {
  const { status, updates } = entity.value;
  const update =
    status === undefined ? latestUpdate(updates, plan.dates.asOf, (one) => one.status !== undefined) : undefined;
  return status ?? update?.status;
}

export function isDiscontinued(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): boolean {
  return writtenStatus(plan, entity) === 'discontinued';
}

/** The status of an action or recommendation (model.md, "What the figures mean"). */
export function statusOf(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): Status {
  const written = writtenStatus(plan, entity);
  if (written !== undefined) return written;
  return isKind(entity, 'recommendation') ? statusFromActions(plan, entity) : 'not-started';
}

function statusFromActions(plan: Plan, recommendation: Entity<'recommendation'>): Status {
  const statuses = actionsOf(plan, recommendation)
    .map((action) => statusOf(plan, action))
    .filter((status) => status !== 'discontinued');
  if (statuses.every((status) => status === 'not-started')) return 'not-started';
  if (statuses.every((status) => status === 'implemented')) return 'implemented';
  const partly = statuses.some((status) => status === 'implemented' || status === 'partially-implemented');
  return partly ? 'partially-implemented' : 'in-progress';
}

/** Undefined for what is discontinued: it counts nowhere. */
export function progressOf(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): Progress | undefined {
  const status = statusOf(plan, entity);
  if (status === 'discontinued') return undefined;
  if (status === 'implemented') return { value: 100, known: true };
  if (status === 'not-started') return { value: 0, known: true };
  return isKind(entity, 'recommendation') ? progressFromActions(plan, entity) : progressOfAction(plan, entity);
}

function progressOfAction(plan: Plan, { value: action }: Entity<'action'>): Progress {
  const { asOf } = plan.dates;
  const written =
    action.progress ?? latestUpdate(action.updates, asOf, (update) => update.progress !== undefined)?.progress;
  if (written !== undefined) return { value: written, known: true };
  const milestones = action.milestones ?? [];
  if (milestones.length === 0) return { value: 50, known: false };
  const completed = milestones.filter((milestone) => isPast(milestone.completed, asOf));
  return { value: (completed.length / milestones.length) * 100, known: true };
}

function isPast(day: string | undefined, asOf: string): boolean {
  const last = lastDay(day);
  return last !== undefined && last <= asOf;
}

function progressFromActions(plan: Plan, recommendation: Entity<'recommendation'>): Progress {
  const parts = actionsOf(plan, recommendation).flatMap((action) => progressOf(plan, action) ?? []);
  return meanProgress(parts) ?? { value: 50, known: false };
}

/** The mean of several; undefined of none. Known where at least one part is. */
export function meanProgress(parts: readonly Progress[]): Progress | undefined {
  if (parts.length === 0) return undefined;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  return { value: sum / parts.length, known: parts.some((part) => part.known) };
}

/**
 * Whether the State has committed itself: a supported recommendation of the UPR, any recommendation of another mechanism, or a
 * voluntary pledge; never one that is noted, pending, an observation or discontinued.
 */
export function isCommitted(plan: Plan, recommendation: Entity<'recommendation'>): boolean {
  const { kind, position, document } = recommendation.value;
  if (kind === 'observation' || position === 'noted' || position === 'pending') return false;
  if (isDiscontinued(plan, recommendation)) return false;
  if (kind === 'voluntary-pledge' || position === 'supported') return true;
  const mechanism = plan.find('document', document)?.value.mechanism;
  return mechanism !== undefined && mechanism !== 'UPR';
}
