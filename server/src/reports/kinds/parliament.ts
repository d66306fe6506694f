import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import { FOR_PARLIAMENT } from '../../plan/figures/key-recommendations';
import { moneyOf } from '../../plan/figures/money';
import type { RecommendationStanding } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import type { Requirement } from '../../plan/records';
import { type Block, heading, paragraph, type Report, row, type Table } from '../documents/report';
import { requirementName, statusName } from '../labels';
import { parliamentOf } from '../progress/attention';
import { headlineOf } from '../progress/headline';
import { type Selection, selectionOf } from '../progress/selection';
import { titleOf } from '../record-line';
import { CannotReport, type ReportOptions } from './kind';
import { actionsCell, bulleted } from './shared/cells';
import { actionTable, dutiesOf, supportTable } from './shared/duties';
import { headOf, institutionNames, numberOf, sourceName, type Telling, tellingOf } from './shared/telling';

/**
 * What members of parliament have to decide or watch: the commitments that need laws, ratification, budgets or oversight, and what
 * parliament itself leads and supports.
 */
export function parliamentReport(plan: Plan, options: ReportOptions): Report {
  const telling = tellingOf(plan, options);
  const selection = selectionOf(plan, {}, telling.language);
  const commitments = selection.recommendations.filter((one) => one.committed && one.needsParliament);
  const own = ownWork(telling, selection);
  if (commitments.length === 0 && own.length === 0) {
    throw new CannotReport(
      t('Nothing in this plan needs parliament. A recommendation or action says so under “requires”.'),
    );
  }
  return {
    ...headOf(telling),
    title: t('What human rights commitments need from Parliament'),
    orientation: 'landscape',
    hasContents: true,
    blocks: [
      heading(1, t('Overview')),
      ...overview(telling, selection),
      ...FOR_PARLIAMENT.flatMap((need) => chapter(telling, need, commitments)),
      ...own,
    ],
  };
}

function overview({ shown }: Telling, selection: Selection): Block[] {
  const { count, needs } = parliamentOf(selection);
  const { committed } = headlineOf(selection);
  const share = committed.count === 0 ? 0 : (count / committed.count) * 100;
  return [
    paragraph(
      t(
        'Commitments that need laws, ratification, a budget or oversight by Parliament: {count} of {committed} ({share}).',
        {
          committed: committed.count,
          count,
          share: shown.percent(share),
        },
      ),
      ' ',
      t('A commitment is a supported recommendation of the UPR, a recommendation of another mechanism, or a pledge.'),
    ),
    {
      kind: 'table',
      title: t('What is needed; one that needs several things counts in each'),
      columns: [
        { header: t('Needed'), width: 40, kind: 'text' },
        { header: t('Commitments'), width: 16, kind: 'number' },
      ],
      rows: FOR_PARLIAMENT.map((need) =>
        row(requirementName(need), needs.find((one) => one.need === need)?.count ?? 0),
      ),
    },
  ];
}

/** What is to be done, by what is due first; what is done stands last. */
function chapter(telling: Telling, need: Requirement, commitments: readonly RecommendationStanding[]): Block[] {
  const order = ({ due = '9999', status }: RecommendationStanding) => `${status === 'implemented' ? 1 : 0}${due}`;
  const members = commitments
    .filter(({ needs }) => needs.includes(need))
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  if (members.length === 0) return [];
  const overdue = members.filter((one) => one.overdue).length;
  const implemented = members.filter(({ status }) => status === 'implemented').length;
  return [
    heading(1, requirementName(need)),
    paragraph(
      taskText(need),
      ' ',
      t('Commitments: {count}, implemented: {implemented}, overdue: {overdue}.', {
        count: members.length,
        implemented,
        overdue,
      }),
    ),
    needTable(telling, need, members),
    ...(need === 'budget' ? moneyTable(telling, members) : []),
  ];
}

function taskText(need: Requirement): string {
  switch (need) {
    case 'legislation':
      return t('Laws to be passed, changed or repealed.');
    case 'ratification':
      return t('Treaties to be ratified, or reservations to be withdrawn.');
    case 'budget':
      return t('Work that depends on the State budget.');
    default:
      return t('Work whose progress Parliament is to watch.');
  }
}

function needTable(telling: Telling, need: Requirement, members: readonly RecommendationStanding[]): Table {
  return {
    kind: 'table',
    title: '',
    columns: [
      { header: t('Source'), width: 14, kind: 'text' },
      { header: t('No.'), width: 11, kind: 'text' },
      { header: t('Recommendation'), width: 44, kind: 'text' },
      { header: t('Actions that need it'), width: 44, kind: 'text' },
      { header: t('Lead'), width: 24, kind: 'text' },
      { header: t('Due'), width: 13, kind: 'date' },
      { header: t('Status'), width: 17, kind: 'text' },
    ],
    rows: members.map((one) => {
      const { entity, lead, due = null, status, overdue, actions } = one;
      const needing = actions.filter(({ value }) => value.requires?.includes(need));
      return row(
        sourceName(telling, telling.plan.find('document', entity.value.document)),
        numberOf(entity),
        titleOf(telling, entity),
        bulleted(actionsCell(telling, { ...one, actions: needing })),
        institutionNames(telling, [lead]),
        due,
        overdue ? t('{status}, overdue', { status: statusName(status) }) : statusName(status),
      );
    }),
  };
}

/** Each action once, with what its budget still lacks. */
function moneyTable(telling: Telling, members: readonly RecommendationStanding[]): Table[] {
  const { plan } = telling;
  const paid = new Set<Entity<'recommendation'> | Entity<'action'>>(
    members.flatMap(({ entity, actions }) => [entity, ...actions]),
  );
  const rows = plan
    .inOrder(paid)
    .flatMap((entity) =>
      [...moneyOf(entity.value.budget ?? [], plan.setting('currency'))].map(([currency, money]) =>
        row(titleOf(telling, entity), currency, money.required, money.allocated, money.gap),
      ),
    );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      title: t('What these commitments cost'),
      columns: [
        { header: t('Work'), width: 60, kind: 'text' },
        { header: t('Currency'), width: 12, kind: 'text' },
        { header: t('Required'), width: 16, kind: 'number' },
        { header: t('Allocated'), width: 16, kind: 'number' },
        { header: t('Missing'), width: 16, kind: 'number' },
      ],
      rows,
    },
  ];
}

/** Of institutions that are a parliament. */
function ownWork(telling: Telling, selection: Selection): Block[] {
  const { plan } = telling;
  const parliaments = plan.inOrder(plan.all('institution')).filter(({ value }) => value.kind === 'parliament');
  return parliaments.flatMap((institution) => {
    const { actions, supported } = dutiesOf(selection, institution);
    if (actions.length + supported.length === 0) return [];
    const tables = [
      { title: t('Actions that it leads'), table: actionTable(telling), rows: actions.map(actionTable(telling).row) },
      { title: t('What it supports'), table: supportTable(telling), rows: supported.map(supportTable(telling).row) },
    ];
    return [
      heading(1, t('Own work: {institution}', { institution: titleOf(telling, institution) })),
      ...tables
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, table, rows }): Table => ({ kind: 'table', title, columns: table.columns, rows })),
    ];
  });
}
