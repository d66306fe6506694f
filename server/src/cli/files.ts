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
import { LENGTH_LIMIT } from '../document/document';
import { t } from '../l10n';
import { fileError, UserError } from './errors';

const PLAN_FILE = /\.plan\.ya?ml$/i;

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

/** All plan files in a folder and its subfolders, sorted. Hidden folders and `node_modules` are left out, links are followed once. */
export function planFilesBelow(folder: string, shownAs = folder): string[] {
  const found: string[] = [];
  const visited = new Set<string>();
  const visit = (path: string, shown: string) => {
    const real = realpathSync(path);
    if (visited.has(real)) return;
    visited.add(real);
    for (const entry of entriesOf(path, shown)) {
      const inside = join(path, entry.name);
      const kind = kindOf(entry, inside);
      if (kind === 'file' && PLAN_FILE.test(entry.name)) found.push(inside);
      if (kind === 'folder' && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        visit(inside, join(shown, entry.name));
    }
  };
  visit(folder, shownAs);
  return found.sort();
}

/** The plan files that lie in a folder itself; none where it can't be read. */
export function planFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => PLAN_FILE.test(entry.name) && kindOf(entry, join(folder, entry.name)) === 'file')
      .map((entry) => join(folder, entry.name))
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

/** Follows links; one that leads nowhere is neither. */
function kindOf(entry: Dirent, path: string): 'file' | 'folder' | undefined {
  let known: Dirent | Stats = entry;
  if (entry.isSymbolicLink()) {
    try {
      known = statSync(path);
    } catch {
      return undefined;
    }
  }
  return known.isFile() ? 'file' : known.isDirectory() ? 'folder' : undefined;
}
