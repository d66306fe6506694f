import { t } from '../../../l10n';
import type { Money } from '../../../plan/figures/money';
import type { Cell, Column } from '../../documents/report';

/** For sums of one currency each; see `moneyCells`. */
export function moneyColumns(): Column[] {
  return [
    { header: t('Currency'), width: 14, kind: 'text' },
    { header: t('Required'), width: 18, kind: 'number' },
    { header: t('Allocated'), width: 18, kind: 'number' },
    { header: t('Spent'), width: 18, kind: 'number' },
    { header: t('Missing'), width: 18, kind: 'number' },
  ];
}

export function moneyCells(currency: string, { required, allocated, spent, gap }: Money): Cell[] {
  return [currency === '' ? t('no currency') : currency, required, allocated, spent, gap];
}
