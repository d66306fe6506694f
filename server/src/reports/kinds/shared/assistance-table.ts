import { t } from '../../../l10n';
import type { Plan } from '../../../plan/plan';
import type { ProgressSnapshot } from '../../../protocol';
import { column, row, type Table } from '../../documents/report';
import { assistanceAreaName } from '../../labels';

/** What help is asked for: a row for each record that needs some. Amounts without a currency are in the plan's. */
export function assistanceTable(plan: Plan, { entries }: ProgressSnapshot['assistance'], title: string): Table {
  return {
    kind: 'table',
    title,
    columns: [
      column(t('For'), 36),
      column(t('What is needed'), 40),
      column(t('Area'), 20),
      column(t('Amount'), 14, 'number'),
      column(t('Currency'), 14),
    ],
    rows: entries.map(({ title: record, text, area, amount, currency }) =>
      row(
        record,
        text,
        area === null ? '' : assistanceAreaName(area),
        amount,
        amount === null ? '' : (currency ?? plan.setting('currency') ?? ''),
      ),
    ),
  };
}
