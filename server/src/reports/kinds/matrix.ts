import { t } from '../../l10n';
import type { RecommendationStanding } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import { textIn } from '../../plan/titles';
import { type Column, type Group, group, type Report, type Row, row, type Table } from '../documents/report';
import { groupName, statusName } from '../labels';
import { selectionOf } from '../progress/selection';
import { actionsCell, commentsCell, indicatorsCell, leadCell, positionCell } from './cells';
import type { ReportOptions } from './kind';
import { headOf, numberOf, sourceName, type Telling, tellingOf } from './telling';
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

/** The table of the plan's own columns, grouped by theme. */
export function matrixTable(telling: Telling, recommendations: readonly RecommendationStanding[]): Table {
  return {
    kind: 'table',
    title: '',
    columns: columns(),
    rows: byTheme(telling, recommendations, (one) => matrixRow(telling, one)),
    groupedBy: t('Theme'),
  };
}

function columns(): Column[] {
  return [
    { header: t('Source'), width: 11, kind: 'text' },
    { header: t('No.'), width: 10, kind: 'text' },
    { header: t('Recommendation'), width: 32, kind: 'text' },
    { header: t('Position'), width: 14, kind: 'text' },
    { header: t('Lead'), width: 20, kind: 'text' },
    { header: t('Actions'), width: 36, kind: 'text' },
    { header: t('Indicators'), width: 28, kind: 'text' },
    { header: t('Due'), width: 13, kind: 'date' },
    { header: t('Status'), width: 17, kind: 'text' },
    { header: t('Progress'), width: 13, kind: 'percent' },
    { header: t('Comments'), width: 20, kind: 'text' },
  ];
}

function matrixRow(telling: Telling, one: RecommendationStanding): Row {
  const { plan, language } = telling;
  const { entity, due = null, status, progress = null } = one;
  return row(
    sourceName(telling, plan.find('document', entity.value.document)),
    numberOf(entity),
    textIn(plan, entity.value.text, language),
    positionCell(one),
    leadCell(telling, one),
    actionsCell(telling, one),
    indicatorsCell(telling, one),
    due,
    statusName(status),
    progress,
    commentsCell(telling, entity),
  );
}

/** Rows under their first theme, themes in alphabetical order, those without one last. */
export function byTheme(
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
  const collator = new Intl.Collator(language);
  return [...members]
    .map(([id, all]) => ({ title: id === '' ? '' : groupName(plan, 'theme', id, language), members: all }))
    .sort((a, b) => Number(a.title === '') - Number(b.title === '') || collator.compare(a.title, b.title));
}
