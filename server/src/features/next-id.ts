import type { Plan } from '../plan/plan';
import type { RecordKind } from '../plan/schema';

/** What a new record is near to. */
export interface Neighbours {
  /** The id of the recommendation, cluster or action to which an action or indicator belongs; others are not named after theirs. */
  readonly owner?: string | undefined;
  /** The id of the record of the same kind above. */
  readonly above?: string | undefined;
  /** The document that a recommendation comes from. */
  readonly document?: string | undefined;
}

/**
 * The next free id of a kind, as model.md forms ids: `-a1` and `-i1` behind the id of the record that it belongs to, else the
 * number after that of the record above.
 */
export function nextId(plan: Plan, kind: RecordKind, { above, document, ...near }: Neighbours): string {
  const isLettered = kind === 'action' || kind === 'indicator';
  const owner = isLettered ? near.owner : undefined;
  const [, stem, number] = (owner === undefined && /^(.*?)(\d+)$/.exec(above ?? '')) || [];
  const usual = isLettered ? kind.charAt(0) : `${(kind === 'recommendation' && document) || kind}-`;
  const beginning = owner === undefined ? (stem ?? usual) : `${owner}-${kind.charAt(0)}`;
  let next = number === undefined ? 1 : Number(number) + 1;
  while (plan.withId(`${beginning}${next}`).length > 0) next += 1;
  return `${beginning}${next}`;
}
