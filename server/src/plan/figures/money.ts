import type { Plan } from '../plan';
import type { BudgetLine } from '../records';
import { isDiscontinued } from './status';

/** Sums in one currency. */
export interface Money {
  readonly required: number;
  readonly allocated: number;
  readonly spent: number;
  /** Required less allocated. */
  readonly gap: number;
}

/** Sums per currency (ISO 4217), never added across currencies; lines whose currency nobody names stand under ''. */
export function moneyOf(lines: Iterable<BudgetLine>, defaultCurrency: string | undefined): Map<string, Money> {
  const sums = new Map<string, Money>();
  for (const line of lines) {
    const currency = line.currency ?? defaultCurrency ?? '';
    const sum = sums.get(currency) ?? { required: 0, allocated: 0, spent: 0, gap: 0 };
    const [required, allocated, spent] = [line.required ?? 0, line.allocated ?? 0, line.spent ?? 0];
    sums.set(currency, {
      required: sum.required + required,
      allocated: sum.allocated + allocated,
      spent: sum.spent + spent,
      gap: sum.gap + required - allocated,
    });
  }
  return sums;
}

/** Every budget line of the plan, without those of discontinued actions and recommendations. */
export function* budgetLines(plan: Plan): Generator<BudgetLine> {
  for (const entities of [plan.all('action'), plan.all('recommendation')]) {
    for (const entity of entities) {
      if (!isDiscontinued(plan, entity)) yield* entity.value.budget ?? [];
    }
  }
}
