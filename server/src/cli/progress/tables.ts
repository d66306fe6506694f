import { t } from '../../l10n';
import { COVERAGE_KEYS } from '../../plan/figures/coverage';
import { type Dimension, groupsBy } from '../../plan/figures/groups';
import type { PlanFigures } from '../../plan/figures/plan-figures';
import { type DueEntry, dueEntries } from '../../plan/figures/schedule';
import type { Plan } from '../../plan/plan';
import { nameOf } from '../../plan/titles';
import { coverageName, groupName, statusName } from '../../reports/labels';

/** A share or progress in per cent, shown as a bar where people look; undefined where there is none. */
export interface Share {
  readonly percent: number | undefined;
  /** Nothing is known but that work is under way. */
  readonly guess?: boolean;
}

export type Cell = string | number | Share;

/** A table of figures, the same for the terminal and for Markdown. Numbers stand to the right. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** A list of records, which on a terminal is cut after the first ones. */
  readonly list?: true;
  /** Its columns explain themselves, at least on a terminal. */
  readonly plain?: true;
  /** What it lists wants attention. */
  readonly warning?: true;
}

/** All figures of a plan; tables that would be empty are left out. */
export function figureTables(plan: Plan, figures: PlanFigures): Table[] {
  const tables = [
    recommendations(figures),
    statuses(figures),
    coverage(figures),
    ...schedule(plan, figures),
    indicators(plan, figures),
    money(figures),
    trend(figures),
    keyRecommendations(plan, figures),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function recommendations(figures: PlanFigures): Table {
  const { counts, otherMechanisms, pledges, committed, actions, parliament, progress } = figures;
  const rows: Cell[][] = [
    [t('Received in the Universal Periodic Review'), counts.received, ''],
    [t('Supported'), counts.supported, share(counts.supported, counts.received)],
    [t('Noted'), counts.noted, share(counts.noted, counts.received)],
  ];
  if (counts.pending > 0) rows.push([t('Pending'), counts.pending, share(counts.pending, counts.received)]);
  if (otherMechanisms > 0) rows.push([t('Received from other mechanisms'), otherMechanisms, '']);
  if (pledges > 0) rows.push([t('Voluntary pledges'), pledges, '']);
  rows.push(
    [t('Committed to'), committed, ''],
    [t('of these, in need of parliament'), parliament, share(parliament, committed)],
    [t('Actions'), actions, ''],
    [t('Progress of what is committed to'), '', { percent: progress?.value, guess: progress?.known === false }],
  );
  return { title: t('Recommendations'), columns: ['', t('Number'), t('Share')], rows, plain: true };
}

function statuses({ statuses: counts }: PlanFigures): Table {
  const total = sum(counts.values());
  const rows =
    total === 0 ? [] : [...counts].map(([status, count]) => [statusName(status), count, share(count, total)]);
  return {
    title: t('Status of what is committed to'),
    columns: [t('Status'), t('Number'), t('Share')],
    rows,
    plain: true,
  };
}

function coverage({ coverage: counts, committed }: PlanFigures): Table {
  const rows =
    committed === 0 ? [] : COVERAGE_KEYS.map((key) => [coverageName(key), counts[key], share(counts[key], committed)]);
  return { title: t('What is planned for it'), columns: [t('There is'), t('Number'), t('Share')], rows, plain: true };
}

function schedule(plan: Plan, { overdue, dueSoon, behind, stale }: PlanFigures): Table[] {
  const dated = (entries: readonly DueEntry[]) =>
    entries.map(({ entity, due }) => [entity.id ?? '', due, nameOf(plan, entity)]);
  const [late, soon] = [dueEntries(plan, overdue), dueEntries(plan, dueSoon)];
  return [
    {
      ...list(t('Overdue: {count}', { count: late.length }), [t('Record'), t('Due'), t('Title')], dated(late)),
      warning: true,
    },
    list(t('Due within 90 days: {count}', { count: soon.length }), [t('Record'), t('Due'), t('Title')], dated(soon)),
    {
      ...list(
        t('Behind schedule: {count}', { count: behind.length }),
        [t('Record'), t('Done'), t('Time passed'), t('Title')],
        behind.map(({ action, lag }) => [
          action.id ?? '',
          percent(lag.progress),
          percent(lag.elapsed),
          nameOf(plan, action),
        ]),
      ),
      warning: true,
    },
    list(
      t('Nothing heard for long: {count}', { count: stale.length }),
      [t('Record'), t('Last heard'), t('Title')],
      stale.map(({ entity, since }) => [entity.id ?? '', since, nameOf(plan, entity)]),
    ),
  ];
}

function indicators(plan: Plan, { indicators: all }: PlanFigures): Table {
  const rows = all.map(({ indicator, achievement }) => [
    indicator.id ?? '',
    { percent: achievement === undefined ? undefined : achievement * 100 },
    nameOf(plan, indicator),
  ]);
  return list(t('Indicators: {count}', { count: all.length }), [t('Record'), t('Way to the target'), t('Name')], rows);
}

function money({ money: sums }: PlanFigures): Table {
  const rows = [...sums].map(([currency, { required, allocated, spent, gap }]) => [
    currency === '' ? t('no currency') : currency,
    required,
    allocated,
    spent,
    gap,
  ]);
  const columns = [t('Currency'), t('Required'), t('Allocated'), t('Spent'), t('Missing')];
  return { title: t('Money'), columns, rows };
}

function trend({ trend: steps }: PlanFigures): Table {
  const rows = steps.map(({ cycle, received, supported, receivedChange, supportedChange }) => [
    t('Cycle {cycle}', { cycle }),
    received,
    change(receivedChange),
    supported,
    change(supportedChange),
  ]);
  const columns = [t('Cycle'), t('Received'), t('Change'), t('Supported'), t('Change')];
  return { title: t('From one Universal Periodic Review to the next'), columns, rows };
}

function keyRecommendations(plan: Plan, { keyRecommendations: all }: PlanFigures): Table {
  const rows = all.map(({ recommendation, questions }) => [
    recommendation.id ?? '',
    questions.join(' '),
    nameOf(plan, recommendation),
  ]);
  const title = t(
    'Key recommendations: {count} (a: another mechanism asks the same; b: in an attention area; c: strengthens protection; d: names an SDG target)',
    { count: all.length },
  );
  return list(title, [t('Record'), t('Why'), t('Text')], rows);
}

/** The committed recommendations by theme, institution …; an institution's progress is that of the actions it leads. */
export function breakdown(plan: Plan, dimension: Dimension, figures: PlanFigures): Table {
  const title = breakdownTitle(dimension);
  if (dimension === 'status') return { ...statuses(figures), title };
  const byInstitution = dimension === 'institution';
  const rows = groupsBy(plan, dimension).map(({ id, recommendations: count, actions, progress }) => [
    rowName(plan, dimension, id),
    count,
    ...(byInstitution ? [actions ?? 0] : []),
    { percent: progress?.value, guess: progress?.known === false },
  ]);
  const columns = ['', t('Recommendations'), ...(byInstitution ? [t('Actions')] : []), t('Progress')];
  return { title, columns, rows };
}

/** Goals are known by their numbers, and documents of one mechanism often have one title. */
function rowName(plan: Plan, dimension: Dimension, id: string): string {
  const title = groupName(plan, dimension, id);
  if (dimension === 'sdg') return t('Goal {goal}: {title}', { goal: id, title });
  return dimension === 'document' && title !== id ? t('{id}: {title}', { id, title }) : title;
}

function breakdownTitle(dimension: Dimension): string {
  switch (dimension) {
    case 'theme':
      return t('By theme');
    case 'institution':
      return t('By institution');
    case 'sdg':
      return t('By Sustainable Development Goal');
    case 'group':
      return t('By group of persons');
    case 'cluster':
      return t('By cluster');
    case 'document':
      return t('By document');
    case 'status':
      return t('By status');
  }
}

function list(title: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  return { title, columns, rows, list: true };
}

function share(part: number, whole: number): Share {
  return { percent: whole === 0 ? undefined : (part / whole) * 100 };
}

/** Rounded to whole per cents. */
export function percent(value: number): string {
  return `${Math.round(value)} %`;
}

/** With its sign and one decimal, as in OHCHR's infographics. */
function change(value: number | undefined): string {
  if (value === undefined) return '';
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)} %`;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
