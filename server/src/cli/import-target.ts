import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type PlanDocument, readDocument } from '../document/document';
import type { PlanFile } from '../exchange/imported';
import { t } from '../l10n';
import type { Plan } from '../plan/plan';
import { UserError } from './errors';
import { foldersAbove, planFilesIn, shownPath } from './files';
import { datesFor, type LoadedPlans, loadPlans } from './load';
import type { ProgressBar } from './progress-bar';

/** The plan that an import goes into. */
export interface ExistingPlan {
  /** Its files, root first, by absolute path. Their URIs are their paths as a reader knows them. */
  readonly files: ReadonlyMap<string, PlanFile>;
  /** As a reader knows the root. */
  readonly shown: string;
  /** ISO alpha-3, as written. */
  readonly country: string | undefined;
}

export interface Target {
  readonly plan?: ExistingPlan;
  /** The file that new records go to, as a reader knows it; left out, the import says which. */
  readonly file?: string;
  /** It is new, and becomes a part of the plan. */
  readonly isNewPart?: boolean;
}

/**
 * Where the recommendations of one State go: into the plan that the file `out` belongs to; a new file beside a plan becomes a part
 * of it, unless it is to be a plan of its own (`alone`).
 */
export function targetOf(out: string | undefined, alone: boolean, cwd: string, bar: ProgressBar): Target {
  const path = resolve(cwd, out ?? '.');
  if (out !== undefined && existsSync(path)) {
    if (statSync(path).isDirectory()) {
      throw new UserError(
        t('“{path}” is a folder. Name the plan file to write: {path}/national.plan.yaml', { path: out }),
      );
    }
    const plan = planOfFile(path, cwd, bar);
    return { plan, ...(plan.files.has(path) && { file: plan.files.get(path)!.uri }) };
  }
  if (alone) return out === undefined ? {} : { file: out };
  const plans = plansAround(out === undefined ? path : dirname(path), cwd, bar);
  const [plan, other] = plans;
  if (!plan) return out === undefined ? {} : { file: out };
  if (other) {
    throw new UserError(
      t(
        'Two plans lie here: “{first}” and “{second}”. To add to one of them, name its file: --out {first}. For a plan of its own, say --new.',
        { first: plan.shown, second: other.shown },
      ),
    );
  }
  if (out === undefined) {
    throw new UserError(
      t('A plan lies here already: “{path}”. To add to it, say --out {path}. For a plan of its own, say --new.', {
        path: plan.shown,
      }),
    );
  }
  return { plan, file: out, isNewPart: true };
}

/** The plans of a folder, for an import of many States. Makes the folder where there is none. */
export function plansIn(folder: string, shown: string, cwd: string, bar: ProgressBar): ExistingPlan[] {
  const isFile = existsSync(folder) ? !statSync(folder).isDirectory() : /\.ya?ml$/i.test(folder);
  if (isFile) {
    throw new UserError(
      t(
        'This file holds recommendations to many States. Name a folder for their plans with --out, or one State with --country; “{path}” is a file.',
        {
          path: shown,
        },
      ),
    );
  }
  mkdirSync(folder, { recursive: true });
  const files = planFilesIn(folder);
  return files.length === 0 ? [] : rootsOf(loaded(files, cwd, bar));
}

/** The plans whose roots lie in a folder or, where none does, in the nearest one above it. */
function plansAround(folder: string, cwd: string, bar: ProgressBar): ExistingPlan[] {
  for (const above of foldersAbove(folder)) {
    const files = planFilesIn(above);
    const plans = files.length === 0 ? [] : rootsOf(loaded(files, cwd, bar));
    if (plans.length > 0) return plans;
  }
  return [];
}

function planOfFile(path: string, cwd: string, bar: ProgressBar): ExistingPlan {
  const plans = loaded([path], cwd, bar);
  return existing(plans, plans.workspace.planOf(plans.asked[0] ?? ''), shownPath(path, cwd));
}

function loaded(paths: readonly string[], cwd: string, bar: ProgressBar): LoadedPlans {
  const plans = loadPlans(paths, cwd, datesFor(undefined), bar, outlineOf);
  bar.end();
  if (plans.unread.length > 0) throw new UserError(plans.unread.join(' '));
  return plans;
}

/** A file without its records, which tells its plan and its State: with those of all plans of a folder the memory would fill. */
function outlineOf(uri: string, text: string): PlanDocument {
  const { pieces } = readDocument(uri, text);
  const outline = pieces.filter(({ items }) => items.length === 0).map((piece) => piece.text);
  return readDocument(uri, outline.join(''));
}

function rootsOf(plans: LoadedPlans): ExistingPlan[] {
  const found = new Set(plans.asked.map((uri) => plans.workspace.planOf(uri)));
  return [...found].flatMap((plan) => (plan?.root ? existing(plans, plan, '') : []));
}

function existing({ files }: LoadedPlans, plan: Plan | undefined, shown: string): ExistingPlan {
  const own = [...(plan?.documents.keys() ?? [])].map((uri) => files.get(uri)!);
  return {
    files: new Map(own.map((file) => [file.path, { uri: file.shown, text: file.text }])),
    shown: files.get(plan?.ownerUri ?? '')?.shown ?? shown,
    country: plan?.setting('country'),
  };
}

/** The path that a reader writes for a file in a folder. */
export function inFolder(folder: string | undefined, file: string): string {
  return folder === undefined ? file : join(folder, basename(file)).replaceAll('\\', '/');
}
