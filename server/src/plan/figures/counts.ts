import { cycleOfSession } from '../../catalogue/mechanisms';
import { type Entity, isKind } from '../entity';
import type { Plan } from '../plan';
import type { RecommendationRecord } from '../records';

/** Recommendations counted by number, parts of one number once (model.md, Records). */
export interface Counts {
  readonly received: number;
  readonly supported: number;
  readonly noted: number;
  readonly pending: number;
}

/** What is looked at of a recommendation that is counted. */
const COUNTED = ['document', 'kind', 'number', 'part', 'position'] as const;

/**
 * The recommendations of a document: neither pledges nor observations. For readers who look at `values` and nothing else of
 * them.
 */
export function recommendationsIn(
  plan: Plan,
  document: Entity<'document'>,
  values: readonly (typeof COUNTED)[number][] = COUNTED,
): Entity<'recommendation'>[] {
  const found: Entity<'recommendation'>[] = [];
  for (const { from } of plan.referrers(document.id, 'document', ['document', 'kind', ...values])) {
    if (isKind(from, 'recommendation') && (from.value.kind ?? 'recommendation') === 'recommendation') found.push(from);
  }
  return found;
}

/**
 * Counts numbers. A number whose parts have different positions counts once, as supported if any part is, else as
 * pending if any is; a recommendation without a number counts by itself.
 */
export function countsOf(recommendations: Iterable<Entity<'recommendation'>>): Counts {
  const documents = new Map<string | undefined, Map<unknown, Position | undefined>>();
  for (const recommendation of recommendations) {
    const { document, number = recommendation, position } = recommendation.value;
    const positions = documents.get(document) ?? new Map<unknown, Position | undefined>();
    if (positions.size === 0) documents.set(document, positions);
    positions.set(number, stronger(positions.get(number), position));
  }
  const counts = { received: 0, supported: 0, noted: 0, pending: 0 };
  for (const positions of documents.values()) {
    counts.received += positions.size;
    for (const position of positions.values()) if (position) counts[position] += 1;
  }
  return counts;
}

/** The records of the numbers that `countsOf` counts under a position. */
export function countedUnder(
  wanted: Position,
  recommendations: readonly Entity<'recommendation'>[],
): Entity<'recommendation'>[] {
  const numbers = new Map<unknown, Map<unknown, Entity<'recommendation'>[]>>();
  for (const recommendation of recommendations) {
    const { document, number = recommendation } = recommendation.value;
    const inDocument = numbers.get(document) ?? new Map<unknown, Entity<'recommendation'>[]>();
    numbers.set(document, inDocument.set(number, [...(inDocument.get(number) ?? []), recommendation]));
  }
  return [...numbers.values()]
    .flatMap((inDocument) => [...inDocument.values()])
    .filter((parts) => countsOf(parts)[wanted] > 0)
    .flat();
}

type Position = NonNullable<RecommendationRecord['position']>;

function stronger(a: Position | undefined, b: Position | undefined): Position | undefined {
  if (a === 'supported' || b === undefined) return a;
  return b === 'supported' || a !== 'pending' ? b : a;
}

/** The UPR cycle of a document: as written, or else that of its Working Group session. */
export function cycleOf(document: Entity<'document'>): number | undefined {
  const { cycle, session } = document.value;
  return cycle ?? (session === undefined ? undefined : cycleOfSession(session));
}

export interface TrendStep {
  readonly cycle: number;
  readonly received: number;
  readonly supported: number;
  /** Change against the cycle before, in per cent; undefined for the first. */
  readonly receivedChange?: number;
  readonly supportedChange?: number;
}

/**
 * Received and supported per UPR cycle, oldest first; of those recommendations only that are `wanted`. Of all, a document without
 * records speaks through its `counts`.
 */
export function trendOf(plan: Plan, wanted?: (one: Entity<'recommendation'>) => boolean): TrendStep[] {
  const cycles = new Map<number, { received: number; supported: number }>();
  for (const document of plan.all('document')) {
    const cycle = document.value.mechanism === 'UPR' ? cycleOf(document) : undefined;
    if (cycle === undefined) continue;
    const all = recommendationsIn(plan, document);
    const counted = countsOf(wanted ? all.filter(wanted) : all);
    const { received, supported } =
      counted.received > 0 || wanted ? counted : { received: 0, supported: 0, ...document.value.counts };
    const sum = cycles.get(cycle) ?? { received: 0, supported: 0 };
    cycles.set(cycle, { received: sum.received + received, supported: sum.supported + supported });
  }
  const steps = [...cycles].sort(([a], [b]) => a - b);
  return steps.map(([cycle, now], index) => {
    const before = steps[index - 1]?.[1];
    if (!before?.received || !before.supported) return { cycle, ...now };
    return {
      cycle,
      ...now,
      receivedChange: change(before.received, now.received),
      supportedChange: change(before.supported, now.supported),
    };
  });
}

function change(before: number, now: number): number {
  return ((now - before) / before) * 100;
}
