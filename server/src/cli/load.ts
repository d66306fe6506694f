import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type PlanDocument, readDocument } from '../document/document';
import { t } from '../l10n';
import { localDay } from '../plan/dates';
import type { Dates } from '../plan/plan';
import { type Change, Workspace } from '../plan/workspace';
import { UserError } from './errors';
import {
  fileExists,
  foldersAbove,
  isRepository,
  planFilesAt,
  planFilesBelow,
  planFilesIn,
  readText,
  shownPath,
} from './files';
import type { ProgressBar } from './progress-bar';

export interface LoadedFile {
  readonly uri: string;
  /** Absolute. */
  readonly path: string;
  /** As a reader knows it. */
  readonly shown: string;
  readonly text: string;
  /** False: writing it back would lose something. */
  readonly whole: boolean;
}

export interface LoadedPlans {
  readonly workspace: Workspace;
  /** All that loading did to the workspace, for a checker. */
  readonly changes: readonly Change[];
  /** By URI: the files asked for, and those that belong to the same plans. */
  readonly files: ReadonlyMap<string, LoadedFile>;
  /** URIs of the files asked for, by path. */
  readonly asked: readonly string[];
  /** A sentence for each file that could not be read. */
  readonly unread: readonly string[];
}

/** As-of as given, else today; today by the local calendar. */
export function datesFor(asOf: string | undefined): Dates {
  const today = localDay(new Date());
  return { asOf: asOf ?? today, today };
}

/**
 * Reads the plan files at the given paths, and the rest of their plans: findings and figures are always of whole plans. `read` makes
 * documents of their texts.
 */
export function loadPlans(
  paths: readonly string[],
  cwd: string,
  dates: Dates,
  bar: ProgressBar,
  read: typeof readDocument = readDocument,
): LoadedPlans {
  const workspace = new Workspace(dates, { fileExists });
  const files = new Map<string, LoadedFile>();
  const changes: Change[] = [];
  const unread: string[] = [];
  const tried = new Set<string>();

  const load = (absolutePaths: readonly string[]) => {
    const added = absolutePaths.filter((path) => !tried.has(path));
    const documents: PlanDocument[] = [];
    added.forEach((path, index) => {
      tried.add(path);
      bar.step(t('Reading'), index, added.length);
      const uri = pathToFileURL(path).href;
      const shown = shownPath(path, cwd);
      try {
        const file = readText(path, shown);
        files.set(uri, { uri, path, shown, ...file });
        documents.push(read(uri, file.text));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        unread.push(error.message);
      }
    });
    if (documents.length > 0) changes.push(...workspace.set(...documents));
  };

  const asked = [...new Set(paths.flatMap((path) => planFilesAt(path, cwd)))];
  load(asked);
  const uris = asked.map((path) => pathToFileURL(path).href).filter((uri) => files.has(uri));
  for (const uri of uris) {
    for (const folder of foldersAbove(dirname(fileURLToPath(uri)))) {
      if (workspace.membership(uri) !== 'orphan') break;
      load(planFilesIn(folder));
    }
  }
  const rootFolders = new Set(uris.map((uri) => dirname(fileURLToPath(workspace.planOf(uri)?.ownerUri ?? uri))));
  for (const folder of rootFolders) load(planFilesBelow(folder));
  for (const plan of workspace.plans) {
    if (plan.setting('follows') !== undefined && !plan.followed) load(plansAround(fileURLToPath(plan.ownerUri)));
  }
  return { workspace, files, changes, unread, asked: uris };
}

/** Where a plan that another one follows may lie: anywhere in the repository; outside of one, in the same folder. */
function plansAround(path: string): string[] {
  const folders = [...foldersAbove(dirname(path))];
  const top = folders.at(-1) ?? dirname(path);
  return planFilesBelow(isRepository(top) ? top : dirname(path));
}
