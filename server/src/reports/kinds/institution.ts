import { localesFor } from '../../catalogue/languages';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { InstitutionRow } from '../../protocol';
import { contactsOf } from '../details';
import { type Block, group, heading, list, newPage, paragraph, type Report, type Table } from '../documents/report';
import { institutionRows } from '../progress/groups';
import { selectionOf } from '../progress/selection';
import { titleOf } from '../record-line';
import { CannotReport, type ReportOptions } from './kind';
import {
  actionTable,
  type Duties,
  type DutyTable,
  dutiesOf,
  hasDuties,
  indicatorTable,
  recommendationTable,
  supportTable,
} from './shared/duties';
import { headOf, type Telling, tellingOf } from './shared/telling';

/**
 * What one institution has to do, by when, and what it measures; of all institutions unless one is named. A chapter for each, in
 * a workbook a sheet for each kind of duty, to be filtered by institution.
 */
export function institutionReport(plan: Plan, options: ReportOptions): Report {
  const telling = tellingOf(plan, options);
  const selection = selectionOf(plan, {}, telling.language);
  const duties = institutionsFor(telling, options.institution)
    .map((institution) => dutiesOf(selection, institution))
    .filter((one) => options.institution !== undefined || hasDuties(one));
  if (duties.length === 0)
    throw new CannotReport(t('No institution of this plan leads, supports or measures anything.'));
  const isOne = options.institution !== undefined;
  const rows = institutionRows(selection);
  const [first] = duties;
  return {
    ...headOf(telling),
    title:
      isOne && first
        ? t('Duties of: {institution}', { institution: nameOf(telling, first.institution) })
        : t('Duties of all institutions'),
    orientation: 'landscape',
    hasContents: !isOne,
    blocks:
      options.format === 'xlsx'
        ? sheets(telling, duties)
        : duties.flatMap((one, index) => [
            ...(index === 0 ? [] : [newPage('landscape')]),
            ...chapter(
              telling,
              one,
              rows.find(({ id }) => id === one.institution.id),
              isOne,
            ),
          ]),
  };
}

/** By name. */
function institutionsFor(telling: Telling, id: string | undefined): Entity<'institution'>[] {
  const { plan, language } = telling;
  const all = plan.inOrder(plan.all('institution'));
  if (id === undefined) {
    const collator = new Intl.Collator([...localesFor(language)], { numeric: true });
    return all.sort((a, b) => collator.compare(nameOf(telling, a), nameOf(telling, b)));
  }
  const wanted = plan.find('institution', id);
  if (wanted) return [wanted];
  throw new CannotReport(
    t('No institution has the id “{id}”. There are: {ids}.', {
      id,
      ids: all.map((one) => one.id ?? '').join(', ') || t('none'),
    }),
  );
}

function nameOf(telling: Telling, institution: Entity<'institution'>): string {
  return titleOf(telling, institution) || (institution.id ?? '');
}

function chapter(telling: Telling, duties: Duties, figures: InstitutionRow | undefined, isOne: boolean): Block[] {
  const { institution, actions, recommendations, supported, indicators } = duties;
  const all = [
    tableOf(t('Actions that it leads'), actionTable(telling), actions),
    tableOf(t('Recommendations that it leads'), recommendationTable(telling), recommendations),
    tableOf(t('What it supports'), supportTable(telling), supported),
    tableOf(t('Indicators'), indicatorTable(telling), indicators),
  ];
  const tables = all.filter(({ rows }) => rows.length > 0);
  return [
    ...(isOne ? [] : [heading(1, nameOf(telling, institution))]),
    ...(figures ? [paragraph(inShort(telling, figures))] : []),
    ...contacts(telling, institution),
    ...(tables.length > 0 ? tables : [paragraph(t('The plan gives it nothing to do.'))]),
  ];
}

function inShort({ shown }: Telling, figures: InstitutionRow): string {
  const { actions, openActions, overdueActions, recommendations, progress } = figures;
  return [
    t('Actions: {all}, still open: {open}, overdue: {overdue}.', {
      all: actions.count,
      open: openActions.count,
      overdue: overdueActions.count,
    }),
    t('Commitments that it leads: {count}.', { count: recommendations.count }),
    ...(progress === null
      ? []
      : [t('Mean progress of its actions: {progress}.', { progress: shown.cell(progress, 'percent').join('') })]),
  ].join(' ');
}

/** Who answers for it: never for the public. */
function contacts(telling: Telling, { id }: Entity<'institution'>): Block[] {
  const all = telling.internal ? contactsOf(telling, id) : [];
  if (all.length === 0) return [];
  return [
    list(all.map(({ post, name, email, phone }) => [post, name, email, phone].filter((part) => part).join(', '))),
  ];
}

function tableOf<One>(title: string, { columns, row }: DutyTable<One>, all: readonly One[]): Table {
  return { kind: 'table', title, columns, rows: all.map(row) };
}

/** One sheet for each kind of duty, with the institution in the first column. */
function sheets(telling: Telling, duties: readonly Duties[]): Table[] {
  const sheetOf = <One>(
    title: string,
    { columns, row }: DutyTable<One>,
    all: (one: Duties) => readonly One[],
  ): Table => ({
    kind: 'table',
    title,
    columns,
    groupedBy: t('Institution'),
    rows: duties.flatMap((one) => {
      const rows = all(one).map(row);
      return rows.length === 0 ? [] : [group(nameOf(telling, one.institution)), ...rows];
    }),
  });
  return [
    sheetOf(t('Actions'), actionTable(telling), ({ actions }) => actions),
    sheetOf(t('Recommendations'), recommendationTable(telling), ({ recommendations }) => recommendations),
    sheetOf(t('Support'), supportTable(telling), ({ supported }) => supported),
    sheetOf(t('Indicators'), indicatorTable(telling), ({ indicators }) => indicators),
  ];
}
