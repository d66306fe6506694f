import { t } from '../../l10n';
import type { ActionStanding } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import {
  type Block,
  group,
  heading,
  note,
  paragraph,
  type Report,
  type Row,
  row,
  type Table,
} from '../documents/report';
import { statusName } from '../labels';
import { type OutcomeRow, outcomeRows, unlinkedActions } from '../progress/outcomes';
import { selectionOf } from '../progress/selection';
import { titleOf } from '../record-line';
import { CannotReport, type ReportOptions } from './kind';
import { fullNumber } from './shared/full-number';
import { moneyCells, moneyColumns } from './shared/money-columns';
import { headOf, institutionNames, type Telling, tellingOf } from './shared/telling';

/**
 * What the plan contributes to the United Nations Sustainable Development Cooperation Framework, outcome by outcome, what it costs, and
 * what the United Nations take part in that has no place in the framework yet.
 */
export function unsdcfReport(plan: Plan, options: ReportOptions): Report {
  const telling = tellingOf(plan, options);
  const selection = selectionOf(plan, {}, telling.language);
  const outcomes = outcomeRows(selection);
  const unlinked = unlinkedActions(selection);
  if (outcomes.length + unlinked.length === 0) {
    throw new CannotReport(
      t('No action of this plan names an output of the UN Cooperation Framework. It does so under “links: unsdcf”.'),
    );
  }
  const tables = [
    overview(outcomes),
    actionsTable(telling, outcomes),
    moneyTable(outcomes),
    unlinkedTable(telling, unlinked),
  ].filter((table) => table.rows.length > 0);
  return {
    ...headOf(telling),
    title: t('Contribution to the UN Sustainable Development Cooperation Framework'),
    orientation: 'landscape',
    blocks: options.format === 'xlsx' ? tables : [...about(outcomes), ...tables.flatMap(chapter)],
  };
}

function about(outcomes: readonly OutcomeRow[]): Block[] {
  if (outcomes.length === 0) return [note(t('No action names an output of the framework yet.'))];
  return [
    paragraph(
      t('Actions stand under the outcome whose output they name. Progress is the mean of the actions of an outcome.'),
    ),
  ];
}

function chapter(table: Table): Block[] {
  return [heading(1, table.title), { ...table, title: '' }];
}

function outcomeName(id: string): string {
  return /^\d+$/.test(id) ? t('Outcome {number}', { number: id }) : id;
}

function overview(outcomes: readonly OutcomeRow[]): Table {
  return {
    kind: 'table',
    title: t('Outcomes'),
    columns: [
      { header: t('Outcome'), width: 40, kind: 'text' },
      { header: t('Actions'), width: 14, kind: 'number' },
      { header: t('Recommendations'), width: 20, kind: 'number' },
      { header: t('Implemented'), width: 16, kind: 'number' },
      { header: t('Overdue'), width: 14, kind: 'number' },
      { header: t('Progress'), width: 14, kind: 'percent' },
    ],
    rows: outcomes.map(({ id, actions, recommendations, implemented, overdue, progress }) =>
      row(outcomeName(id), actions.length, recommendations.length, implemented, overdue, progress),
    ),
  };
}

const actionColumns = () =>
  [
    { header: t('Action'), width: 44, kind: 'text' },
    { header: t('For recommendations'), width: 26, kind: 'text' },
    { header: t('Lead'), width: 26, kind: 'text' },
    { header: t('With'), width: 26, kind: 'text' },
    { header: t('Due'), width: 13, kind: 'date' },
    { header: t('Status'), width: 18, kind: 'text' },
    { header: t('Progress'), width: 12, kind: 'percent' },
  ] as const;

function actionRow(telling: Telling, { entity, recommendations, lead, due, status, progress }: ActionStanding): Row {
  return row(
    titleOf(telling, entity),
    recommendations.map((one) => fullNumber(telling, one)),
    institutionNames(telling, [lead]),
    institutionNames(telling, entity.value.support ?? []),
    due ?? null,
    statusName(status),
    progress ?? null,
  );
}

function actionsTable(telling: Telling, outcomes: readonly OutcomeRow[]): Table {
  return {
    kind: 'table',
    title: t('Actions'),
    columns: [{ header: t('Output'), width: 14, kind: 'text' }, ...actionColumns()],
    groupedBy: t('Outcome'),
    rows: outcomes.flatMap(({ id, actions }) => [
      group(outcomeName(id)),
      ...actions.map((action) => row(action.entity.value.links?.unsdcf ?? '', ...actionRow(telling, action).cells)),
    ]),
  };
}

function moneyTable(outcomes: readonly OutcomeRow[]): Table {
  return {
    kind: 'table',
    title: t('Money'),
    columns: [{ header: t('Outcome'), width: 40, kind: 'text' }, ...moneyColumns()],
    rows: outcomes.flatMap(({ id, money }) =>
      [...money].map(([currency, sum]) => row(outcomeName(id), ...moneyCells(currency, sum))),
    ),
  };
}

function unlinkedTable(telling: Telling, actions: readonly ActionStanding[]): Table {
  return {
    kind: 'table',
    title: t('With the UN, but without an output'),
    columns: actionColumns(),
    rows: actions.map((action) => actionRow(telling, action)),
  };
}
