import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';

/** Actions that wait for each other (checks.md, "Identity and references"). */
export const cycleChecks: readonly Check[] = [
  recordCheck({
    code: 'dependency-cycle',
    severity: 'error',
    // On the plan: each action by itself would have to follow the chain behind it to its end.
    kinds: ['plan'],
    finds: () => t('Actions that depend on each other in a circle, so that none can begin.'),
    check: dependencyCycle,
  }),
];

type Action = Entity<'action'>;

function dependencyCycle(_: Entity<'plan'>, plan: Plan, report: Report): void {
  const needed = new Map<Action, readonly Action[]>();
  for (const action of plan.all('action', ['depends-on'])) {
    const ids = action.value['depends-on'];
    if (ids && ids.length > 0)
      needed.set(
        action,
        ids.flatMap((id) => plan.find('action', id) ?? []),
      );
  }
  for (const component of cyclicComponents(needed)) {
    const [first] = plan.inOrder(component) as [Action];
    const cycle = shortestCycle(first, needed);
    const next = cycle[1] ?? first;
    const step = first.value['depends-on']?.indexOf(next.id ?? '') ?? 0;
    report({
      place: placeOf(first, ['depends-on', step]),
      about: first,
      message:
        cycle.length === 1
          ? t('The action “{id}” depends on itself, so it could never begin.', { id: nameOf(first) })
          : t('These actions wait for each other, so none could begin: {ids}.', {
              ids: [...cycle, first].map(nameOf).join(' → '),
            }),
      advice: t('Take one of these dependencies out.'),
      related: cycle.slice(1).map((action) => ({
        place: placeOf(action, ['id']),
        message: t('“{id}” is part of the circle.', { id: nameOf(action) }),
      })),
    });
  }
}

/** The groups of actions in which each one needs, by whatever way, every other (Tarjan's algorithm, without recursion). */
function cyclicComponents(needed: ReadonlyMap<Action, readonly Action[]>): Action[][] {
  const order = new Map<Action, number>();
  const lowest = new Map<Action, number>();
  const open: Action[] = [];
  const isOpen = new Set<Action>();
  const components: Action[][] = [];
  const enter = (action: Action) => {
    order.set(action, order.size);
    lowest.set(action, order.size - 1);
    open.push(action);
    isOpen.add(action);
    return { action, next: 0 };
  };
  for (const start of needed.keys()) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { action } = step;
      const target = needed.get(action)?.[step.next++];
      if (target && !order.has(target)) {
        path.push(enter(target));
      } else if (target) {
        if (isOpen.has(target)) lowest.set(action, Math.min(lowest.get(action)!, order.get(target)!));
      } else {
        path.pop();
        const before = path.at(-1)?.action;
        if (before) lowest.set(before, Math.min(lowest.get(before)!, lowest.get(action)!));
        if (lowest.get(action) !== order.get(action)) continue;
        const component = open.splice(open.lastIndexOf(action));
        for (const one of component) isOpen.delete(one);
        if (component.length > 1 || needed.get(action)?.includes(action)) components.push(component);
      }
    }
  }
  return components;
}

/** The shortest way from an action back to itself, beginning with it. */
function shortestCycle(first: Action, needed: ReadonlyMap<Action, readonly Action[]>): Action[] {
  const cameFrom = new Map<Action, Action>();
  const queue = [first];
  for (const action of queue) {
    for (const target of needed.get(action) ?? []) {
      if (target === first) {
        const cycle = [action];
        for (let back = cameFrom.get(action); back; back = cameFrom.get(back)) cycle.unshift(back);
        return cycle;
      }
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, action);
      queue.push(target);
    }
  }
  return [first];
}
