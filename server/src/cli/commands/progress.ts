import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import { nameOf } from '../../plan/titles';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { loadOnePlan } from '../one-plan';
import { asOf } from '../plan-options';
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
  'as-of': asOf,
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
  const plan = loadOnePlan(operands, values['as-of'], terminal);
  terminal.print(await output(plan, values, terminal));
  return 0;
}

async function output(plan: Plan, { format, by }: Values<typeof options>, terminal: Terminal): Promise<string> {
  const { planFigures } = await import('../../plan/figures/plan-figures');
  const figures = planFigures(plan);
  if (format === 'json') return (await import('../../reports/progress/json')).progressJson(plan, figures, by);
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
