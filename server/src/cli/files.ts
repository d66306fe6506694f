import {
  closeSync,
  type Dirent,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LENGTH_LIMIT } from '../document/document';
import { t } from '../l10n';
import { fileError, UserError } from './errors';

const PLAN_FILE = /\.plan\.ya?ml$/i;

/** Whether a file that a plan names by a URI is there. */
export function fileExists(uri: string): boolean {
  try {
    return existsSync(fileURLToPath(uri));
  } catch {
    return false;
  }
}

/** Absolute paths of the plan files that a path names: the file itself, whatever its name, or all below a folder. */
export function planFilesAt(path: string, cwd: string): string[] {
  const absolute = resolve(cwd, path);
  if (!statOf(absolute, path).isDirectory()) return [absolute];
  const found = planFilesBelow(absolute, path);
  if (found.length === 0) {
    throw new UserError(t('There is no plan in “{path}”: no file there is named like “national.plan.yaml”.', { path }));
  }
  return found;
}

/**
 * All plan files in a folder and its subfolders, sorted. Hidden folders and `node_modules` are left out. Each file is found once:
 * links are followed last, and only to what has not been found without them.
 */
export function planFilesBelow(folder: string, shownAs = folder): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const links: (readonly [path: string, name: string, shown: string])[] = [];
  const visitFolder = (path: string, shown: string) => {
    for (const entry of entriesOf(path, shown)) {
      const inside = [join(path, entry.name), entry.name, join(shown, entry.name)] as const;
      if (entry.isSymbolicLink()) links.push(inside);
      else visit(...inside);
    }
  };
  const visit = (path: string, name: string, shown: string) => {
    const kind = kindOf(path);
    const wanted = kind === 'file' ? PLAN_FILE.test(name) : !name.startsWith('.') && name !== 'node_modules';
    if (kind === undefined || !wanted) return;
    const real = realpathSync(path);
    if (seen.has(real)) return;
    seen.add(real);
    if (kind === 'file') found.push(path);
    else visitFolder(path, shown);
  };
  seen.add(realpathSync(folder));
  visitFolder(folder, shownAs);
  for (const link of links) visit(...link);
  return found.sort();
}

/** The plan files that lie in a folder itself; none where it can't be read. */
export function planFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => PLAN_FILE.test(name) && kindOf(join(folder, name)) === 'file')
      .map((name) => join(folder, name))
      .sort();
  } catch {
    return [];
  }
}

/** The folder and those above it, up to the one that holds the repository. */
export function* foldersAbove(folder: string): Generator<string> {
  for (let here = folder; ; here = dirname(here)) {
    yield here;
    if (here === dirname(here) || isRepository(here)) return;
  }
}

export function isRepository(folder: string): boolean {
  return existsSync(join(folder, '.git'));
}

/** A path as a reader knows it: from the folder they are in, with `/`. */
export function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return (shown === '' || shown.startsWith(`..${sep}..${sep}..`) ? path : shown).replaceAll(sep, '/');
}

export interface FileText {
  readonly text: string;
  /** Written back, it would be the same bytes: false for broken UTF-8, and for a file of which only the beginning was read. */
  readonly whole: boolean;
}

/** Reads a file as UTF-8; what is none becomes U+FFFD. Of a file over the limit only so much that it is seen to be too large. */
export function readText(path: string, shownAs: string): FileText {
  try {
    const { size } = statSync(path);
    if (size > LENGTH_LIMIT) return { text: readStart(path, LENGTH_LIMIT + 1).toString('latin1'), whole: false };
    const bytes = readFileSync(path);
    // Node's Buffer keeps a byte order mark, so that offsets are those of the file.
    const text = bytes.toString('utf8');
    return { text, whole: !text.includes('\uFFFD') || Buffer.from(text).equals(bytes) };
  } catch (error) {
    throw fileError(shownAs, error);
  }
}

function readStart(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

function statOf(path: string, shownAs: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw fileError(shownAs, error);
  }
}

function entriesOf(path: string, shownAs: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    throw fileError(shownAs, error);
  }
}

/** Follows links; one that leads nowhere, or back to itself, is neither. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}
