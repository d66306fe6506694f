import type { Node } from '../document/nodes';
import { type Entity, nodeAt } from '../plan/entity';
import type { Plan } from '../plan/plan';

/** Where an id is named: the alias, if it comes through one. */
export interface Naming {
  readonly from: Entity;
  readonly node: Node;
}

/** Where the plan's records name an id, each place once, in no particular order. */
export function* whereNamed(plan: Plan, id: string): Generator<Naming> {
  // Several references can come through one alias.
  const seen = new Set<Node>();
  for (const { from, path } of plan.referrers(id)) {
    const node = nodeAt(from.node, path);
    if (seen.has(node)) continue;
    seen.add(node);
    yield { from, node };
  }
}
