import { t } from '../../../l10n';
import type { ProgressSnapshot, ServedRow } from '../../../protocol';
import { row, type Table } from '../../documents/report';
import { requirementName, statusName } from '../../labels';
import { assistanceTable } from '../shared/assistance-table';
import type { Telling } from '../shared/telling';

// What a government is asked about besides its progress: help, parliament, those left behind, and who sees it otherwise.

export function needs({ plan }: Telling, { assistance, parliament }: ProgressSnapshot): Table[] {
  return [
    assistanceTable(plan, assistance, t('Assistance needed: {count}', { count: assistance.all.count })),
    {
      kind: 'table',
      title: t('Commitments that need Parliament: {count}', { count: parliament.count }),
      columns: [
        { header: t('Needed'), width: 50, kind: 'text' },
        { header: t('Commitments'), width: 20, kind: 'number' },
      ],
      rows: parliament.needs.map(({ need, count }) => row(requirementName(need), count)),
    },
  ];
}

export function attentionAreas({ attentionAreas: rows }: ProgressSnapshot): Table {
  return served(t('From the High Commissioner’s letter'), t('Area of attention'), rows);
}

export function priorityGroups({ priorityGroups: rows }: ProgressSnapshot): Table {
  return served(t('Groups that the plan puts first'), t('Group'), rows);
}

function served(title: string, heading: string, rows: readonly ServedRow[]): Table {
  return {
    kind: 'table',
    title,
    columns: [
      { header: heading, width: 50, kind: 'text' },
      { header: t('Commitments'), width: 20, kind: 'number' },
      { header: t('With an action'), width: 20, kind: 'number' },
    ],
    rows: rows.map((one) => row(one.title, one.recommendations.count, one.served.count)),
  };
}

/** Each body by its latest word. */
export function disagreements({ disagreements: { entries } }: ProgressSnapshot): Table {
  return {
    kind: 'table',
    title: '',
    columns: [
      { header: t('Recommendation'), width: 50, kind: 'text' },
      { header: t('Status in the plan'), width: 20, kind: 'text' },
      { header: t('Assessments'), width: 50, kind: 'text' },
    ],
    rows: entries.map(({ title, status, assessments }) =>
      row(
        title,
        statusName(status),
        assessments.map(({ by, status: seen, grade }) =>
          t('{institution}: {assessment}', {
            institution: by?.title ?? '',
            assessment: [seen === null ? '' : statusName(seen), grade ?? ''].filter((part) => part !== '').join(', '),
          }),
        ),
      ),
    ),
  };
}
