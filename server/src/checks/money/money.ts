import { t } from '../../l10n';
import { type Entity, isKind, lacks } from '../../plan/entity';
import { isDiscontinued } from '../../plan/figures/status';
import type { Plan } from '../../plan/plan';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';
import { setCurrency } from './money-fixes';

/** Sums that do not fit each other (checks.md, "Money"). */
export const moneyChecks: readonly Check[] = [
  recordCheck({
    code: 'no-currency',
    severity: 'warning',
    kinds: ['plan'],
    finds: () => t('Sums of which nobody says in what currency they are.'),
    fix: 'offered',
    check: noCurrency,
  }),
  recordCheck({
    code: 'spent-over-allocated',
    severity: 'warning',
    kinds: ['recommendation', 'action'],
    finds: () => t('A budget line of which more has been spent than allocated.'),
    check: spentOverAllocated,
  }),
  recordCheck({
    code: 'allocated-over-required',
    severity: 'warning',
    kinds: ['recommendation', 'action'],
    finds: () => t('A budget line with more money than it requires.'),
    check: allocatedOverRequired,
  }),
  recordCheck({
    code: 'funding-overcommitted',
    severity: 'warning',
    kinds: ['funding'],
    finds: () => t('A source of money from which more is allocated than it holds.'),
    check: fundingOvercommitted,
  }),
  recordCheck({
    code: 'funding-gap',
    severity: 'information',
    kinds: ['recommendation', 'action'],
    finds: () => t('A budget line that lacks money and names no source.'),
    check: fundingGap,
  }),
];

type Budgeted = Entity<'recommendation'> | Entity<'action'>;

/** Said once, on the plan: its currency holds for all sums that name none. */
function noCurrency(root: Entity<'plan'>, plan: Plan, report: Report): void {
  if (!lacks(root, 'currency') || !hasBareSum(plan)) return;
  report({
    place: placeOf(root),
    message: t('Neither the plan nor some of its sums name a currency, so nobody knows how much they are.'),
    advice: t('Add “currency” to the section “plan”: it holds for every sum that names none.'),
    fixes: () => setCurrency(plan, root),
  });
}

function hasBareSum(plan: Plan): boolean {
  for (const { value, invalid } of plan.all('funding')) {
    if (value.amount !== undefined && value.currency === undefined && !invalid.has('currency')) return true;
  }
  for (const entities of [plan.all('action'), plan.all('recommendation')]) {
    for (const { value } of entities) {
      if (value.assistance?.amount !== undefined && value.assistance.currency === undefined) return true;
      for (const { required, allocated, spent, currency } of value.budget ?? []) {
        if (currency === undefined && (required ?? allocated ?? spent) !== undefined) return true;
      }
    }
  }
  return false;
}

function spentOverAllocated(entity: Budgeted, _: Plan, report: Report): void {
  for (const [index, { allocated, spent }] of (entity.value.budget ?? []).entries()) {
    if (allocated === undefined || spent === undefined || spent <= allocated) continue;
    report({
      place: placeOf(entity, ['budget', index, 'spent']),
      message: t('{spent} has been spent, more than the {allocated} allocated.', { spent, allocated }),
      advice: t('Correct one of the sums, or say who allocated the rest.'),
      related: [{ place: placeOf(entity, ['budget', index, 'allocated']), message: t('The allocation is here.') }],
    });
  }
}

function allocatedOverRequired(entity: Budgeted, _: Plan, report: Report): void {
  for (const [index, { required, allocated }] of (entity.value.budget ?? []).entries()) {
    if (required === undefined || allocated === undefined || allocated <= required) continue;
    report({
      place: placeOf(entity, ['budget', index, 'allocated']),
      message: t('{allocated} is allocated, more than the {required} required.', { allocated, required }),
      advice: t('Correct one of the sums.'),
      related: [{ place: placeOf(entity, ['budget', index, 'required']), message: t('The sum required is here.') }],
    });
  }
}

/** Compares only sums in the source's own currency. Discontinued work holds no money. */
function fundingOvercommitted(funding: Entity<'funding'>, plan: Plan, report: Report): void {
  const { amount } = funding.value;
  if (amount === undefined || funding.invalid.has('currency')) return;
  const planCurrency = plan.setting('currency');
  const currency = funding.value.currency ?? planCurrency;
  let sum = 0;
  for (const { from, path } of plan.referrers(funding.id, 'funding', ['budget', 'status', 'updates'])) {
    if (!isKind(from, 'action') && !isKind(from, 'recommendation')) continue;
    const line = from.value.budget?.[path[1] as number];
    if (!line?.allocated || (line.currency ?? planCurrency) !== currency || isDiscontinued(plan, from)) continue;
    sum += line.allocated;
  }
  const allocated = Math.round(sum * 100) / 100;
  if (allocated <= amount) return;
  report({
    place: placeOf(funding, ['amount']),
    message: t('{allocated} is allocated from “{id}”, which holds {amount}.', {
      allocated,
      id: nameOf(funding),
      amount,
    }),
    advice: t('Allocate less, find another source, or correct the amount.'),
  });
}

function fundingGap(entity: Budgeted, plan: Plan, report: Report): void {
  const { budget } = entity.value;
  if (!budget?.length || isDiscontinued(plan, entity)) return;
  for (const [index, { required, allocated = 0, currency, funding }] of budget.entries()) {
    if (required === undefined || funding !== undefined || required <= allocated || !isRead(entity, index)) continue;
    report({
      place: placeOf(entity, ['budget', index, 'required']),
      message: t('{gap} {currency} is missing, and no source is named from which it could come.', {
        gap: Math.round((required - allocated) * 100) / 100,
        currency: currency ?? plan.setting('currency') ?? '',
      }),
      advice: t('Allocate the rest, or name a source under “funding”.'),
    });
  }
}

/** Whether all of a budget line could be read: else a sum or a source may be there after all. */
function isRead(entity: Budgeted, index: number): boolean {
  return !entity.errors.some(({ path }) => path[0] === 'budget' && path[1] === index);
}
