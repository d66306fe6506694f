import { t } from '../../../l10n';
import { addDays } from '../../../plan/dates';
import { SOON_DAYS } from '../../../plan/figures/schedule';
import type { ProgressSnapshot, TimelineEntry } from '../../../protocol';
import { type Cell, row, type Table } from '../../documents/report';
import { statusName } from '../../labels';
import { indicatorTable } from '../shared/duties';
import { moneyCells, moneyColumns } from '../shared/money-columns';
import type { Telling } from '../shared/telling';

// Actions in time, what is measured, and what it costs.

export function late({ timeline }: ProgressSnapshot): Table {
  const entries = timeline.entries.filter(({ daysLate }) => daysLate > 0);
  return {
    kind: 'table',
    title: t('Actions that are late: {count}', { count: entries.length }),
    columns: [...actionColumns(), { header: t('Days late'), width: 14, kind: 'number' }],
    rows: entries.map((entry) => row(...actionCells(entry), entry.daysLate)),
  };
}

/** Open actions whose last day is within 90 days. */
export function dueNext({ plan }: Telling, { timeline }: ProgressSnapshot): Table {
  const { asOf } = plan.dates;
  const last = addDays(asOf, SOON_DAYS);
  const entries = timeline.entries.filter(
    ({ due, status, continuous }) =>
      due !== null && due >= asOf && due <= last && status !== 'implemented' && !continuous,
  );
  return {
    kind: 'table',
    title: t('Actions due within 90 days: {count}', { count: entries.length }),
    columns: actionColumns(),
    rows: entries.map((entry) => row(...actionCells(entry))),
  };
}

const actionColumns = () =>
  [
    { header: t('Action'), width: 50, kind: 'text' },
    { header: t('Lead'), width: 26, kind: 'text' },
    { header: t('Due'), width: 16, kind: 'date' },
    { header: t('Status'), width: 20, kind: 'text' },
    { header: t('Progress'), width: 17, kind: 'percent' },
  ] as const;

function actionCells({ title, lead, due, status, progress }: TimelineEntry): Cell[] {
  return [title, lead?.title ?? '', due, statusName(status), progress];
}

/** Those furthest from their target first. */
export function indicators(telling: Telling, { indicators: { all, entries } }: ProgressSnapshot): Table {
  const { columns, row: rowOf } = indicatorTable(telling);
  const found = entries.flatMap(({ id }) => telling.plan.find('indicator', id ?? undefined) ?? []);
  return {
    kind: 'table',
    title: t('Indicators: {count}', { count: all.count }),
    columns: columns.slice(0, SHOWN_COLUMNS),
    rows: found.map((indicator) => row(...rowOf(indicator).cells.slice(0, SHOWN_COLUMNS))),
  };
}

/** Name, baseline, latest, target, way to the target: who collects it and how often is for those who do. */
const SHOWN_COLUMNS = 5;

export function money({ money: sums, moneyBySource }: ProgressSnapshot): Table[] {
  return [
    {
      kind: 'table',
      title: t('In all'),
      columns: moneyColumns(),
      rows: sums.map((sum) => row(...moneyCells(sum.currency, sum))),
    },
    {
      kind: 'table',
      title: t('By source of funding'),
      columns: [{ header: t('Source'), width: 40, kind: 'text' }, ...moneyColumns()],
      rows: moneyBySource.map(({ source, ...sum }) =>
        row(source?.title ?? t('No source named'), ...moneyCells(sum.currency, sum)),
      ),
    },
  ];
}
