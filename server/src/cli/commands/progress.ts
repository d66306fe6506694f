import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import { nameOf } from '../../plan/titles';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { visible } from '../display';
import { UserError } from '../errors';
import { datesFor, type LoadedPlans, loadPlans } from '../load';
import { progressBar } from '../progress-bar';
import type { Terminal } from '../terminal';

const options = {
  format: {
    kind: 'choice',
    placeholder: 'FORMAT',
    values: ['text', 'markdown', 'json'],
    default: 'text',
    about: () => t('How figures are printed.'),
  },
  by: {
    kind: 'choice',
    placeholder: 'GROUP',
    values: ['theme', 'institution', 'sdg', 'group', 'cluster', 'document', 'status'],
    about: () => t('Breaks the progress down.'),
  },
  'as-of': {
    kind: 'date',
    placeholder: 'DATE',
    about: () =>
      t('Gives the figures as on this day (YYYY-MM-DD) instead of today. What is dated later does not count.'),
  },
} as const satisfies Options;

/** `recmatrix progress [PLAN]` */
export const progress = command({
  name: 'progress',
  operands: '[PLAN]',
  summary: () => t('Shows how far a plan has come.'),
  about: () => [
    t(
      'Shows the figures of a plan: recommendations and their status, what is planned for them, what is overdue or late, indicators, money, and the trend from one review to the next. PLAN is a file of the plan or its folder; without it, the plan in the current folder.',
    ),
    t('The figures are always of the whole plan: a root file and all its parts.'),
  ],
  options,
  examples: [
    'recmatrix progress national.plan.yaml',
    'recmatrix progress --by institution',
    'recmatrix progress --format markdown --as-of 2026-12-31',
  ],
  run,
});

async function run(
  values: Values<typeof options>,
  operands: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const [path = '.', ...others] = operands;
  if (others.length > 0)
    throw new UserError(t('Name one plan: “{other}” is one too many.', { other: others[0] ?? '' }));
  const bar = progressBar();
  const plans = loadPlans([path], terminal.cwd, datesFor(values['as-of']), bar);
  bar.end();
  if (plans.unread.length > 0) throw new UserError(plans.unread.join(' '));
  const plan = onlyPlan(plans);
  warnOfDamage(plan, plans, terminal);
  terminal.print(await output(plan, values, terminal));
  return 0;
}

async function output(plan: Plan, { format, by }: Values<typeof options>, terminal: Terminal): Promise<string> {
  const { planFigures } = await import('../../plan/figures/plan-figures');
  const figures = planFigures(plan);
  if (format === 'json') return (await import('../progress/json')).progressJson(plan, figures, by);
  const { breakdown, figureTables } = await import('../progress/tables');
  const tables = by === undefined ? figureTables(plan, figures) : [breakdown(plan, by, figures)];
  const heading = await headingOf(plan);
  return format === 'text'
    ? (await import('../progress/text')).progressText(heading, tables, terminal)
    : (await import('../progress/markdown')).progressMarkdown(heading, tables);
}

/** The plan's title and country, and the as-of date that every report must print. */
async function headingOf(plan: Plan): Promise<string[]> {
  const { countryName } = await import('../../catalogue/countries');
  const title = plan.root && nameOf(plan, plan.root);
  const code = plan.setting('country');
  const country = code === undefined ? [] : [countryName(code)];
  return [title || t('A plan without a title'), [...country, t('As of {date}', { date: plan.dates.asOf })].join(' · ')];
}

/** The plan that the files belong to; where they belong to several, the user must choose. */
function onlyPlan({ workspace, files, asked }: LoadedPlans): Plan {
  const plans = new Set(asked.map((uri) => workspace.planOf(uri)).filter((plan) => plan !== undefined));
  const roots = [...plans].filter(({ ownerUri }) => workspace.membership(ownerUri) === 'root');
  const [plan, ...others] = roots.length > 0 ? roots : [...plans];
  if (plan && others.length === 0) return plan;
  const names = [plan, ...others].map((one) => files.get(one?.ownerUri ?? '')?.shown ?? '').join(', ');
  throw new UserError(t('There are several plans here: {names}. Name one of them.', { names }));
}

/** Figures leave out what can't be read: a reader must know. */
function warnOfDamage(plan: Plan, { files }: LoadedPlans, terminal: Terminal): void {
  for (const [uri, { pieces, problems }] of plan.documents) {
    const count = problems.length + pieces.reduce((sum, piece) => sum + piece.problems.length, 0);
    const path = visible(files.get(uri)?.shown ?? '');
    if (count > 0) {
      terminal.note(
        t(
          '{path}: some of it can’t be read, and the figures leave that out. “recmatrix check” says where (places: {count}).',
          { path, count },
        ),
      );
    }
  }
}
