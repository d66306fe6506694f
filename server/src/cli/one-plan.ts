import { t } from '../l10n';
import type { Plan } from '../plan/plan';
import { visible } from './display';
import { UserError } from './errors';
import { datesFor, type LoadedPlans, loadPlans } from './load';
import { progressBar } from './progress-bar';
import type { Terminal } from './terminal';

/** The one plan that a command works on: of the file or folder named, else of the current folder. Throws a `UserError`. */
export function loadOnePlan(operands: readonly string[], asOf: string | undefined, terminal: Terminal): Plan {
  const [path = '.', ...others] = operands;
  if (others.length > 0)
    throw new UserError(t('Name one plan: “{other}” is one too many.', { other: others[0] ?? '' }));
  const bar = progressBar();
  const plans = loadPlans([path], terminal.cwd, datesFor(asOf), bar);
  bar.end();
  if (plans.unread.length > 0) throw new UserError(plans.unread.join(' '));
  const plan = onlyPlan(plans);
  warnOfDamage(plan, plans, terminal);
  return plan;
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
