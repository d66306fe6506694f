import type { Node } from '../document/nodes';
import { type Entity, nodeAt } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { valuesOf } from './written';

/** Where an id is named: the alias, if it comes through one. */
export interface Naming {
  readonly from: Entity;
  readonly node: Node;
}

/** Where the plan's records name an id, each place once, in no particular order. */
export function* whereNamed(plan: Plan, id: string): Generator<Naming> {
  const seen = new Set<Node>();
  for (const { from, path } of plan.referrers(id)) {
    let node: Node | undefined = nodeAt(from.node, path);
    // Under a key that is written twice, the path leads to the first only.
    if (seen.has(node) || (node.kind === 'scalar' && node.text !== id)) {
      node = valuesOf(from).find(
        (value) => value.text === id && !seen.has(value.node) && samePath(value.path, path),
      )?.node;
    }
    if (node === undefined) continue;
    seen.add(node);
    yield { from, node };
  }
}

function samePath(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
