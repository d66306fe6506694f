import type { Entity } from '../../plan/entity';
import { type Money, moneyOf } from '../../plan/figures/money';
import type { ActionStanding } from '../../plan/figures/standing';
import type { Progress } from '../../plan/figures/status';
import { progressOfAll } from './groups';
import type { Selection } from './selection';

/** The actions that contribute to one outcome of the United Nations Sustainable Development Cooperation Framework. */
export interface OutcomeRow {
  /** The number of the outcome: `3` of `Output 3.2`; what is written where it has none. */
  readonly id: string;
  readonly actions: readonly ActionStanding[];
  /** Those that the actions serve, each once. */
  readonly recommendations: readonly Entity<'recommendation'>[];
  readonly implemented: number;
  readonly overdue: number;
  readonly progress: Progress | null;
  /** Per currency. */
  readonly money: ReadonlyMap<string, Money>;
}

/** By the numbers of outcomes; within one, actions by the output that they name. */
export function outcomeRows({ plan, actions }: Selection): OutcomeRow[] {
  const members = new Map<string, ActionStanding[]>();
  for (const action of actions) {
    const written = action.entity.value.links?.unsdcf;
    if (written === undefined) continue;
    const id = outcomeOf(written);
    members.set(id, [...(members.get(id) ?? []), action]);
  }
  const order = new Intl.Collator('en', { numeric: true });
  const output = ({ entity }: ActionStanding) => entity.value.links?.unsdcf ?? '';
  return [...members]
    .sort(([a], [b]) => order.compare(a, b))
    .map(([id, all]) => ({
      id,
      actions: [...all].sort((a, b) => order.compare(output(a), output(b))),
      recommendations: [...new Set(all.flatMap(({ recommendations }) => recommendations))],
      implemented: all.filter(({ status }) => status === 'implemented').length,
      overdue: all.filter(({ overdue }) => overdue).length,
      progress: progressOfAll(all),
      money: moneyOf(
        all.flatMap(({ entity }) => entity.value.budget ?? []),
        plan.setting('currency'),
      ),
    }));
}

/** Outputs are numbered under their outcomes. */
function outcomeOf(written: string): string {
  return /\d+/.exec(written)?.[0] ?? written;
}

/**
 * Actions that name no output or outcome although the United Nations take part in them: they lead or support them, pay for them, or are
 * asked for help through their programmes.
 */
export function unlinkedActions({ plan, actions }: Selection): ActionStanding[] {
  const isOfUn = (id: string | undefined) => plan.find('institution', id)?.value.kind === 'un-entity';
  const isPaidByUn = (id: string | undefined) => {
    const funding = plan.find('funding', id)?.value;
    return funding?.kind === 'un-fund' || isOfUn(funding?.donor);
  };
  return actions.filter(({ entity: { value }, lead }) => {
    if (value.links?.unsdcf !== undefined) return false;
    const takesPart = [lead, ...(value.support ?? [])].some(isOfUn);
    const pays = (value.budget ?? []).some(({ funding }) => isPaidByUn(funding));
    return takesPart || pays || value.assistance?.area === 'un-programmes';
  });
}
