import { t } from '../../l10n';
import { type Entity, isKind } from '../../plan/entity';
import { moneyOf } from '../../plan/figures/money';
import { standingsOf } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import type { FundingRecord } from '../../plan/records';
import { type Block, group, heading, note, paragraph, type Report, row, type Table } from '../documents/report';
import { moneyBySource } from '../progress/money';
import { budgetOf } from '../progress/picks';
import { type StateRow, stateName, stateRows } from '../progress/recommending-states';
import { type Selection, selectionOf } from '../progress/selection';
import { titleOf } from '../record-line';
import type { ReportOptions } from './kind';
import { recommendationTable } from './shared/duties';
import { headOf, institutionNames, type Telling, tellingOf } from './shared/telling';

/**
 * For States and bodies that give help: what each State has recommended and what has become of it, who pays for what, and what nobody
 * pays for yet.
 */
export function donorsReport(plan: Plan, options: ReportOptions): Report {
  const telling = tellingOf(plan, options);
  const selection = selectionOf(plan, {}, telling.language);
  const states = stateRows(selection);
  const isWorkbook = options.format === 'xlsx';
  const tables = [
    fundingTable(telling, selection),
    gapsTable(telling, selection),
    statesTable(telling, states),
    ...(isWorkbook ? [recommendationsTable(telling, states)] : []),
  ];
  return {
    ...headOf(telling),
    title: t('Recommending States, funding and gaps'),
    orientation: 'landscape',
    blocks: isWorkbook ? tables.filter(({ rows }) => rows.length > 0) : [...about(), ...tables.flatMap(chapter)],
  };
}

function about(): Block[] {
  return [
    paragraph(
      t(
        'Sums are as the plan’s budgets have them, per currency and without discontinued work. What is missing is what is required less what is allocated.',
      ),
    ),
  ];
}

function chapter(table: Table): Block[] {
  const { title, rows } = table;
  return [heading(1, title), rows.length === 0 ? note(t('The plan says nothing of this.')) : { ...table, title: '' }];
}

function statesTable({ plan, language }: Telling, states: readonly StateRow[]): Table {
  const funds = plan.inOrder(plan.all('funding'));
  return {
    kind: 'table',
    title: t('By recommending State'),
    columns: [
      { header: t('State'), width: 32, kind: 'text' },
      { header: t('Recommendations'), width: 18, kind: 'number' },
      { header: t('Supported'), width: 13, kind: 'number' },
      { header: t('Noted'), width: 13, kind: 'number' },
      { header: t('Commitments'), width: 15, kind: 'number' },
      { header: t('Implemented'), width: 15, kind: 'number' },
      { header: t('Overdue'), width: 13, kind: 'number' },
      { header: t('Progress'), width: 13, kind: 'percent' },
      { header: t('Pays for'), width: 36, kind: 'text' },
    ],
    rows: states.map(({ code, name, counts, committed, implemented, overdue, progress }) =>
      row(
        name,
        counts.received,
        counts.supported,
        counts.noted,
        committed,
        implemented,
        overdue,
        progress,
        funds.filter(({ value }) => value.donor === code).map((fund) => titleOf({ plan, language }, fund)),
      ),
    ),
  };
}

/** Every recommendation under each State that has made it. */
function recommendationsTable(telling: Telling, states: readonly StateRow[]): Table {
  const { columns, row: rowOf } = recommendationTable(telling);
  return {
    kind: 'table',
    title: t('Recommendations'),
    columns,
    groupedBy: t('State'),
    rows: states.flatMap(({ name, recommendations }) => [group(name), ...recommendations.map(rowOf)]),
  };
}

/** What each source has promised and what the plan counts on from it; last the lines that name no source. */
function fundingTable(telling: Telling, selection: Selection): Table {
  const { plan } = telling;
  const sums = moneyBySource(selection);
  const own = plan.setting('currency') ?? '';
  const named = plan.inOrder(plan.all('funding')).flatMap((fund) => {
    const { amount, currency = own } = fund.value;
    const used = sums.filter(({ source }) => source?.id === fund.id);
    const currencies = new Set([...(amount === undefined ? [] : [currency]), ...used.map((sum) => sum.currency)]);
    return [...(currencies.size === 0 ? [''] : currencies)].map((one) => {
      const sum = used.find((each) => each.currency === one);
      return row(
        ...describe(telling, fund),
        one,
        currency === one ? (amount ?? null) : null,
        ...[sum?.required, sum?.allocated, sum?.spent, sum?.gap].map((figure) => figure ?? null),
      );
    });
  });
  const unnamed = sums
    .filter(({ source }) => source === null)
    .map(({ currency, required, allocated, spent, gap }) =>
      row(t('No source named'), '', '', null, null, currency, null, required, allocated, spent, gap),
    );
  return {
    kind: 'table',
    title: t('By source of funding'),
    columns: [
      { header: t('Source'), width: 38, kind: 'text' },
      { header: t('Kind'), width: 20, kind: 'text' },
      { header: t('Given by'), width: 28, kind: 'text' },
      { header: t('From'), width: 13, kind: 'date' },
      { header: t('Until'), width: 13, kind: 'date' },
      { header: t('Currency'), width: 11, kind: 'text' },
      { header: t('Promised'), width: 14, kind: 'number' },
      { header: t('Required'), width: 14, kind: 'number' },
      { header: t('Allocated'), width: 14, kind: 'number' },
      { header: t('Spent'), width: 14, kind: 'number' },
      { header: t('Missing'), width: 14, kind: 'number' },
    ],
    rows: [...named, ...unnamed],
  };
}

function describe(telling: Telling, fund: Entity<'funding'>) {
  const { kind, donor, start = null, end = null } = fund.value;
  const giver = donor === undefined ? '' : giverName(telling, donor);
  return [titleOf(telling, fund), kind === undefined ? '' : fundingName(kind), giver, start, end];
}

/** An institution of the plan, or a State. */
function giverName(telling: Telling, donor: string): string {
  const institution = telling.plan.find('institution', donor);
  return institution ? (institutionNames(telling, [donor])[0] ?? donor) : stateName(donor, telling.language);
}

/** What is not paid for yet, the largest sum first in each currency. */
function gapsTable(telling: Telling, selection: Selection): Table {
  const { plan } = telling;
  const standings = standingsOf(plan);
  const lines = budgetOf(selection);
  const gaps = [...new Set(lines.map(({ entity }) => entity))].flatMap((entity) =>
    [...moneyOf(entity.value.budget ?? [], plan.setting('currency'))]
      .filter(([, { gap }]) => gap > 0)
      .map(([currency, money]) => ({ entity, currency, money })),
  );
  gaps.sort((a, b) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : b.money.gap - a.money.gap));
  return {
    kind: 'table',
    title: t('What is missing'),
    columns: [
      { header: t('Work'), width: 60, kind: 'text' },
      { header: t('Lead'), width: 30, kind: 'text' },
      { header: t('Due'), width: 13, kind: 'date' },
      { header: t('Currency'), width: 11, kind: 'text' },
      { header: t('Required'), width: 14, kind: 'number' },
      { header: t('Allocated'), width: 14, kind: 'number' },
      { header: t('Missing'), width: 14, kind: 'number' },
    ],
    rows: gaps.map(({ entity, currency, money }) => {
      const { lead, due = null } = isKind(entity, 'action')
        ? standings.action(entity)
        : standings.recommendation(entity as Entity<'recommendation'>);
      return row(
        titleOf(telling, entity),
        institutionNames(telling, [lead]),
        due,
        currency,
        money.required,
        money.allocated,
        money.gap,
      );
    }),
  };
}

function fundingName(kind: NonNullable<FundingRecord['kind']>): string {
  switch (kind) {
    case 'state-budget':
      return t('State budget');
    case 'un-fund':
      return t('Fund of the United Nations');
    case 'bilateral':
      return t('Another State');
    case 'multilateral':
      return t('Multilateral body');
    case 'regional-organisation':
      return t('Regional organisation');
    case 'private':
      return t('Private giver');
    case 'other':
      return t('Other');
  }
}
