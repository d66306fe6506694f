import { t } from '../../l10n';
import { setValue } from '../../plan/edit';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Fix } from '../finding';
import { fixOf } from '../fix';

/** What a plan most likely counts in where no sum names a currency. */
const USUAL = 'USD';

/** Gives the plan the currency that its sums name most often. */
export function setCurrency(plan: Plan, root: Entity<'plan'>): Fix[] {
  const currency = mostNamed(plan) ?? USUAL;
  return fixOf(t('Use {currency} for all sums', { currency }), root.uri, setValue(plan, root, ['currency'], currency));
}

function mostNamed(plan: Plan): string | undefined {
  const counts = new Map<string, number>();
  const count = (currency: string | undefined) =>
    currency !== undefined && counts.set(currency, (counts.get(currency) ?? 0) + 1);
  for (const { value } of plan.all('funding')) count(value.currency);
  for (const entities of [plan.all('action'), plan.all('recommendation')]) {
    for (const { value } of entities) {
      count(value.assistance?.currency);
      for (const line of value.budget ?? []) count(line.currency);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
