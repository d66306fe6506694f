import { type Entity, isKind } from '../../plan/entity';
import type { Assistance } from '../../plan/records';
import { picks } from './picks';
import type { Selection } from './selection';

/** The areas in which the UPR implementation fund gives assistance, in its order (model.md, Records). */
export const ASSISTANCE_AREAS = [
  'key-recommendations',
  'national-mechanism',
  'implementation-plan',
  'parliament',
  'un-programmes',
] as const satisfies readonly NonNullable<Assistance['area']>[];

export type Asking = Entity<'recommendation'> | Entity<'action'>;

/** The recommendations and actions that ask for assistance. */
export function askingFor(selection: Selection): Asking[] {
  return picks
    .assistance(selection, '')
    .filter((one): one is Asking => isKind(one, 'recommendation') || isKind(one, 'action'));
}

/** What is asked for in one currency. */
export interface AssistanceSum {
  readonly requests: number;
  /** Null where the requests name no amount. */
  readonly amount: number | null;
  /** '' where nobody names one. */
  readonly currency: string;
}

/** Per currency, never added across currencies; requests without an amount last. */
export function assistanceSums({ plan }: Selection, requests: readonly Asking[]): AssistanceSum[] {
  const sums = new Map<string, AssistanceSum>();
  for (const { value } of requests) {
    const { amount, currency = plan.setting('currency') ?? '' } = value.assistance ?? {};
    const key = amount === undefined ? 'none' : `in ${currency}`;
    const known = sums.get(key) ?? { requests: 0, amount: null, currency: '' };
    sums.set(
      key,
      amount === undefined
        ? { ...known, requests: known.requests + 1 }
        : { requests: known.requests + 1, amount: (known.amount ?? 0) + amount, currency },
    );
  }
  return [...sums.values()].sort(
    (a, b) => Number(a.amount === null) - Number(b.amount === null) || (a.currency < b.currency ? -1 : 1),
  );
}
