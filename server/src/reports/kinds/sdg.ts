import { goalOf, sdgGoal, sdgTarget, sdgVersion, targetOfIndicator, targetsOf } from '../../catalogue/sdg';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { RecommendationStanding } from '../../plan/figures/standing';
import { clusterOf, indicatorsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import type { SdgRow } from '../../protocol';
import { type Block, group, heading, paragraph, type Report, row, type Table } from '../documents/report';
import { sdgRows } from '../progress/groups';
import { type Selection, selectionOf } from '../progress/selection';
import { CannotReport, type ReportOptions } from './kind';
import { type DutyTable, indicatorTable, recommendationTable } from './shared/duties';
import { headOf, type Telling, tellingOf } from './shared/telling';

/**
 * What the plan says of the Sustainable Development Goals, for the voluntary national review: goal by goal and target by target the
 * recommendations that name it and the indicators. In a workbook a sheet for each kind of row.
 */
export function sdgReport(plan: Plan, options: ReportOptions): Report {
  const telling = tellingOf(plan, options);
  const selection = selectionOf(plan, {}, telling.language);
  const entries = entriesOf(telling, selection);
  if (entries.length === 0)
    throw new CannotReport(t('Nothing in this plan names a goal, target or indicator of the SDGs.'));
  const rows = sdgRows(selection);
  return {
    ...headOf(telling),
    title: t('Human rights recommendations and the Sustainable Development Goals'),
    orientation: 'landscape',
    hasContents: true,
    blocks:
      options.format === 'xlsx'
        ? [overview(rows), ...tables(telling, entries)]
        : [
            heading(1, t('Overview')),
            paragraph(
              t(
                'Shares are of all recommendations of the plan that were received, whatever the State’s position. A recommendation that names several goals counts in each. Progress is that of commitments: supported recommendations of the UPR, recommendations of other mechanisms, and pledges.',
              ),
            ),
            paragraph(t('Goals, targets and indicators: {version}.', { version: sdgVersion })),
            overview(rows),
            ...byGoal(telling, entries, rows),
          ],
  };
}

/** A goal as a whole or one of its targets, with what names it. */
interface Entry {
  readonly goal: string;
  readonly code: string;
  readonly title: string;
  readonly recommendations: readonly RecommendationStanding[];
  readonly indicators: readonly Entity<'indicator'>[];
}

function entriesOf({ plan }: Telling, { recommendations: all }: Selection): Entry[] {
  const recommendations = all.filter(({ entity }) => entity.value.kind !== 'observation');
  const indicators = plan.inOrder(plan.all('indicator'));
  const named = codesMeasured(plan, recommendations);
  const codesOf = (indicator: Entity<'indicator'>) => {
    const own = targetOfIndicator(indicator.value.sdg ?? '');
    return own === undefined ? (named.get(indicator) ?? new Set<string>()) : new Set([own]);
  };
  const codes = new Set([
    ...recommendations.flatMap(({ entity }) => entity.value.sdg ?? []),
    ...indicators.flatMap((one) => [...codesOf(one)]),
  ]);
  return codesInOrder(codes).map((code) => ({
    goal: goalOf(code) ?? code,
    code,
    title: titleOf(code),
    recommendations: recommendations.filter(({ entity }) => entity.value.sdg?.includes(code)),
    indicators: indicators.filter((one) => codesOf(one).has(code)),
  }));
}

/** What the recommendations name that an indicator measures: where it stands if it has no code of its own. */
function codesMeasured(
  plan: Plan,
  recommendations: readonly RecommendationStanding[],
): ReadonlyMap<Entity<'indicator'>, ReadonlySet<string>> {
  const codes = new Map<Entity<'indicator'>, Set<string>>();
  for (const { entity, actions } of recommendations) {
    const cluster = clusterOf(plan, entity);
    const owners: readonly Entity[] = [entity, ...(cluster ? [cluster] : []), ...actions];
    for (const indicator of owners.flatMap((owner) => indicatorsOf(plan, owner))) {
      const known = codes.get(indicator) ?? new Set<string>();
      for (const code of entity.value.sdg ?? []) known.add(code);
      codes.set(indicator, known);
    }
  }
  return codes;
}

/** Goals in their order, each before its targets. What is no code of the SDGs is left out. */
function codesInOrder(named: ReadonlySet<string>): string[] {
  const goals = new Set([...named].flatMap((code) => goalOf(code) ?? []));
  return [...goals]
    .sort((a, b) => Number(a) - Number(b))
    .flatMap((goal) => [goal, ...targetsOf(goal).map(({ code }) => code)])
    .filter((code) => named.has(code));
}

function titleOf(code: string): string {
  const target = sdgTarget(code);
  if (target) return t('Target {code}: {title}', { code, title: target.title });
  return t('Goal {goal} as a whole', { goal: code });
}

function goalTitle(goal: string): string {
  return t('Goal {goal}: {title}', { goal, title: sdgGoal(goal)?.title ?? '' });
}

function overview(rows: readonly SdgRow[]): Table {
  const ordered = [...rows].sort((a, b) => Number(a.id) - Number(b.id));
  return {
    kind: 'table',
    title: t('Goals'),
    columns: [
      { header: t('Goal'), width: 46, kind: 'text' },
      { header: t('Recommendations that name it'), width: 30, kind: 'number' },
      { header: t('Share'), width: 12, kind: 'percent' },
      { header: t('Commitments'), width: 15, kind: 'number' },
      { header: t('Implemented'), width: 15, kind: 'number' },
      { header: t('Overdue'), width: 12, kind: 'number' },
      { header: t('Progress'), width: 12, kind: 'percent' },
    ],
    rows: ordered.map(({ id, named, share, recommendations, implemented, overdue, progress }) =>
      row(goalTitle(id), named.count, share, recommendations.count, implemented, overdue.count, progress),
    ),
  };
}

function byGoal(telling: Telling, entries: readonly Entry[], rows: readonly SdgRow[]): Block[] {
  const goals = new Set(entries.map(({ goal }) => goal));
  return [...goals].flatMap((goal) => {
    const own = entries.filter((one) => one.goal === goal);
    const figures = rows.find(({ id }) => id === goal);
    return [
      heading(1, goalTitle(goal)),
      ...(figures ? [paragraph(inShort(telling, figures))] : []),
      ...tables(telling, own).filter((table) => table.rows.length > 0),
    ];
  });
}

function inShort({ shown }: Telling, { named, share, recommendations, implemented, progress }: SdgRow): string {
  return [
    t('Recommendations that name the goal or one of its targets: {count} ({share} of all).', {
      count: named.count,
      share: shown.percent(share),
    }),
    t('Commitments among them: {count}, of which implemented: {implemented}.', {
      count: recommendations.count,
      implemented,
    }),
    ...(progress === null
      ? []
      : [t('Mean progress: {progress}.', { progress: shown.cell(progress, 'percent').join('') })]),
  ].join(' ');
}

/** Recommendations, and indicators with where they began, stand and should come to, under their targets. */
function tables(telling: Telling, entries: readonly Entry[]): Table[] {
  return [
    byTarget(t('Recommendations'), recommendationTable(telling), entries, ({ recommendations }) => recommendations),
    byTarget(t('Indicators'), withCode(indicatorTable(telling)), entries, ({ indicators }) => indicators),
  ];
}

function byTarget<One>(
  title: string,
  { columns, row: rowOf }: DutyTable<One>,
  entries: readonly Entry[],
  membersOf: (entry: Entry) => readonly One[],
): Table {
  return {
    kind: 'table',
    title,
    columns,
    groupedBy: t('Target'),
    rows: entries.flatMap((entry) => {
      const rows = membersOf(entry).map(rowOf);
      return rows.length === 0 ? [] : [group(entry.title), ...rows];
    }),
  };
}

function withCode({ columns, row: rowOf }: DutyTable<Entity<'indicator'>>): DutyTable<Entity<'indicator'>> {
  return {
    columns: [{ header: t('SDG indicator'), width: 12, kind: 'text' }, ...columns],
    row: (indicator) => row(indicator.value.sdg ?? '', ...rowOf(indicator).cells),
  };
}
