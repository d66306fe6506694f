import { moneyOf } from '../../plan/figures/money';
import type { BudgetLine } from '../../plan/records';
import type { MoneyRow, Named } from '../../protocol';
import { named } from '../record-line';
import { budgetOf, countedAs, currencyOf } from './picks';
import type { Selection } from './selection';

/** Per currency, never added across currencies. */
export function moneyRows(selection: Selection): MoneyRow[] {
  const lines = budgetOf(selection).map(({ line }) => line);
  return sums(selection, lines, (currency) => countedAs('money', currency, 0).key);
}

/** Per source of funding and currency; null for lines that name no source. */
export function moneyBySource(selection: Selection): (MoneyRow & { source: Named | null })[] {
  const bySource = new Map<string | undefined, BudgetLine[]>();
  for (const { line } of budgetOf(selection)) {
    const lines = bySource.get(line.funding);
    if (lines) lines.push(line);
    else bySource.set(line.funding, [line]);
  }
  return [...bySource].flatMap(([funding, lines]) =>
    sums(selection, lines, (currency) => `source:${currency}:${funding ?? ''}`).map((row) => ({
      ...row,
      source: named(selection, 'funding', funding),
    })),
  );
}

function sums(selection: Selection, lines: readonly BudgetLine[], keyOf: (currency: string) => string): MoneyRow[] {
  const all = moneyOf(lines, currencyOf(selection, {}) || undefined);
  return [...all].map(([currency, sum]) => ({ currency, ...sum, key: keyOf(currency) }));
}
