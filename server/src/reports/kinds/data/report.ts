import { t } from '../../../l10n';
import type { Plan } from '../../../plan/plan';
import { type Cell, type Report, row, type Table } from '../../documents/report';
import type { ReportOptions } from '../kind';
import { headOf, tellingOf } from '../shared/telling';
import { type DataRow, dataRows, type Value } from './rows';

/** The format's own version: raised when a key changes its meaning or goes, not when one is added. */
const FORMAT_VERSION = 1;

/**
 * Everything in the plan as flat rows, for spreadsheets, statistics programs and other databases (docs/command-line.md): one object
 * with all rows (json), a row on each line (ndjson), or one table whose columns are all keys that occur (csv).
 */
export function dataReport(plan: Plan, options: ReportOptions): Report | string {
  const telling = tellingOf(plan, options);
  const rows = dataRows(telling);
  switch (options.format) {
    case 'json': {
      const { asOf } = plan.dates;
      const data = { version: FORMAT_VERSION, plan: plan.setting('id') ?? null, asOf, records: rows };
      return `${JSON.stringify({ ...data, internal: options.internal }, undefined, 2)}\n`;
    }
    case 'ndjson':
      return rows.map((one) => `${JSON.stringify(options.internal ? { ...one, internal: true } : one)}\n`).join('');
    default:
      return { ...headOf(telling), title: t('Data'), blocks: [tableOf(rows)] };
  }
}

function tableOf(rows: readonly DataRow[]): Table {
  const keys = [...new Set(['record', 'id', 'of', ...rows.flatMap((one) => Object.keys(one))])];
  return {
    kind: 'table',
    title: '',
    columns: keys.map((header) => ({ header, width: 20, kind: 'text' })),
    rows: rows.map((one) => row(...keys.map((key) => cellOf(one[key])))),
  };
}

/** Several values stand in one cell, parted by semicolons. */
function cellOf(value: Value | undefined): Cell {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' || typeof value === 'number' ? value : value.join('; ');
}
