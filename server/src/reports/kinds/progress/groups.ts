import { t } from '../../../l10n';
import type { GroupRow, ProgressSnapshot } from '../../../protocol';
import { type Column, type Row, row, type Table } from '../../documents/report';

// Commitments by what they are about and by who leads them.

export function themes({ themes: rows }: ProgressSnapshot): Table {
  return groupTable(t('Commitments by theme; one with several themes counts in each of them'), t('Theme'), rows);
}

export function groups({ groups: rows }: ProgressSnapshot): Table {
  return groupTable(t('Commitments by group; one that names several counts in each of them'), t('Group'), rows);
}

export function institutions({ institutions: rows }: ProgressSnapshot): Table {
  return {
    kind: 'table',
    title: t('What each leads; progress is that of its actions'),
    columns: [
      { header: t('Institution'), width: 42, kind: 'text' },
      { header: t('Commitments'), width: 14, kind: 'number' },
      { header: t('Actions'), width: 12, kind: 'number' },
      { header: t('Open'), width: 12, kind: 'number' },
      { header: t('Overdue'), width: 12, kind: 'number' },
      { header: t('Progress'), width: 17, kind: 'percent' },
    ],
    rows: rows.map(({ title, recommendations, actions, openActions, overdueActions, progress }) =>
      row(title, recommendations.count, actions.count, openActions.count, overdueActions.count, progress),
    ),
  };
}

/** Of all recommendations, whatever the position; progress is that of commitments. */
export function goals({ sdgs }: ProgressSnapshot): Table {
  return {
    kind: 'table',
    title: t('Share of all recommendations that name the goal or one of its targets'),
    columns: [
      { header: t('Goal'), width: 42, kind: 'text' },
      { header: t('Recommendations'), width: 18, kind: 'number' },
      { header: t('Share'), width: 12, kind: 'percent' },
      { header: t('Commitments'), width: 14, kind: 'number' },
      { header: t('Progress'), width: 17, kind: 'percent' },
    ],
    rows: sdgs.map(({ id, title, named, share, recommendations, progress }) =>
      row(t('Goal {goal}: {title}', { goal: id, title }), named.count, share, recommendations.count, progress),
    ),
  };
}

const groupColumns = (heading: string): Column[] => [
  { header: heading, width: 50, kind: 'text' },
  { header: t('Commitments'), width: 14, kind: 'number' },
  { header: t('Implemented'), width: 14, kind: 'number' },
  { header: t('Overdue'), width: 12, kind: 'number' },
  { header: t('Progress'), width: 17, kind: 'percent' },
];

function groupTable(title: string, heading: string, all: readonly GroupRow[]): Table {
  return { kind: 'table', title, columns: groupColumns(heading), rows: all.map(groupRow) };
}

function groupRow({ title, recommendations, implemented, overdue, progress }: GroupRow): Row {
  return row(title, recommendations.count, implemented, overdue.count, progress);
}
