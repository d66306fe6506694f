import { localesFor } from '../../../catalogue/languages';
import { t } from '../../../l10n';
import type { RecommendationStanding } from '../../../plan/figures/standing';
import type { Plan } from '../../../plan/plan';
import { textIn } from '../../../plan/titles';
import {
  type Cell,
  type ColumnKind,
  type Group,
  group,
  type Report,
  type Row,
  row,
  type Table,
} from '../../documents/report';
import { groupName, statusName } from '../../labels';
import { selectionOf } from '../../progress/selection';
import type { ReportOptions } from '../kind';
import { actionsCell, bulleted, commentsCell, indicatorsCell, leadCell, positionCell } from '../shared/cells';
import { headOf, numberOf, sourceName, type Telling, tellingOf } from '../shared/telling';
import { thematicList } from './thematic-list';

/** The implementation matrix: every recommendation under its first theme, with what is planned and done about it. */
export function matrixReport(plan: Plan, options: ReportOptions): Report {
  if (options.columns === 'ohchr') return thematicList(plan, options);
  const telling = tellingOf(plan, options);
  return {
    ...headOf(telling),
    title: t('Implementation matrix'),
    orientation: 'landscape',
    blocks: [matrixTable(telling, selectionOf(plan, {}, telling.language).recommendations)],
  };
}

/** The table of the plan's own columns, grouped by theme. Columns that would say nothing or always the same are left out. */
export function matrixTable(telling: Telling, recommendations: readonly RecommendationStanding[]): Table {
  const sources = new Set(recommendations.map(({ entity }) => entity.value.document));
  const columns = columnsOf(telling).filter(({ isNeeded }) => isNeeded(recommendations, sources.size));
  return {
    kind: 'table',
    title: '',
    columns: columns.map(({ header, width, kind = 'text' }) => ({ header, width, kind })),
    rows: byTheme(telling, recommendations, (one) => row(...columns.map(({ cell }) => cell(one)))),
    groupedBy: t('Theme'),
  };
}

interface MatrixColumn {
  readonly header: string;
  readonly width: number;
  readonly kind?: ColumnKind;
  cell(one: RecommendationStanding): Cell;
  isNeeded(all: readonly RecommendationStanding[], sources: number): boolean;
}

function columnsOf(telling: Telling): MatrixColumn[] {
  const { plan, language } = telling;
  const always = () => true;
  return [
    {
      header: t('Source'),
      width: 16,
      cell: ({ entity }) => sourceName(telling, plan.find('document', entity.value.document)),
      isNeeded: (_, sources) => sources > 1,
    },
    { header: t('No.'), width: 11, cell: ({ entity }) => numberOf(entity), isNeeded: always },
    {
      header: t('Recommendation'),
      width: 32,
      cell: ({ entity }) => textIn(plan, entity.value.text, language),
      isNeeded: always,
    },
    { header: t('Position'), width: 14, cell: positionCell, isNeeded: always },
    { header: t('Lead'), width: 20, cell: (one) => leadCell(telling, one), isNeeded: always },
    { header: t('Actions'), width: 36, cell: (one) => bulleted(actionsCell(telling, one)), isNeeded: always },
    { header: t('Indicators'), width: 28, cell: (one) => bulleted(indicatorsCell(telling, one)), isNeeded: always },
    { header: t('Due'), width: 13, kind: 'date', cell: ({ due = null }) => due, isNeeded: always },
    { header: t('Status'), width: 17, cell: ({ status }) => statusName(status), isNeeded: always },
    {
      header: t('Progress'),
      width: 13,
      kind: 'percent',
      cell: ({ progress = null }) => progress,
      isNeeded: always,
    },
    {
      header: t('Comments'),
      width: 24,
      cell: ({ entity }) => bulleted(commentsCell(telling, entity)),
      isNeeded: (all) => all.some(({ entity }) => commentsCell(telling, entity).length > 0),
    },
  ];
}

/** Rows under their first theme, themes in alphabetical order, those without one last. */
function byTheme(
  telling: Telling,
  recommendations: readonly RecommendationStanding[],
  rowOf: (one: RecommendationStanding) => Row,
): (Row | Group)[] {
  return themesOf(telling, recommendations).flatMap(({ title, members }) => [
    group(title === '' ? t('Without a theme') : t('Theme: {theme}', { theme: title }), title),
    ...members.map(rowOf),
  ]);
}

interface Themed {
  /** '' for those without one. */
  readonly title: string;
  readonly members: readonly RecommendationStanding[];
}

export function themesOf(telling: Telling, recommendations: readonly RecommendationStanding[]): Themed[] {
  const { plan, language } = telling;
  const members = new Map<string, RecommendationStanding[]>();
  for (const one of recommendations) {
    const theme = one.themes[0] ?? '';
    members.set(theme, [...(members.get(theme) ?? []), one]);
  }
  const collator = new Intl.Collator([...localesFor(language)], { numeric: true });
  return [...members]
    .map(([id, all]) => ({ title: id === '' ? '' : groupName(plan, 'theme', id, language), members: all }))
    .sort((a, b) => Number(a.title === '') - Number(b.title === '') || collator.compare(a.title, b.title));
}
