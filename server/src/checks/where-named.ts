import type { Node, Piece } from '../document/nodes';
import type { Entity } from '../plan/entity';
import type { Plan } from '../plan/plan';

/** Where an id is named: the alias, if it comes through one. */
export interface Naming {
  readonly from: Entity;
  readonly node: Node;
}

/** Where the plan's records name an id, each place once, in no particular order. */
export function* whereNamed(plan: Plan, id: string): Generator<Naming> {
  // Several references can come through one alias.
  const seen = new Map<Piece, Set<number>>();
  for (const { from, node } of plan.referrers(id)) {
    const starts = seen.get(from.piece) ?? new Set();
    if (starts.has(node.start)) continue;
    seen.set(from.piece, starts.add(node.start));
    yield { from, node };
  }
}
