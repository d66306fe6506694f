import { existsSync } from 'node:fs';
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LENGTH_LIMIT } from '../document/document';
import type { Files } from './files';
import { isPlanFile, normalUri } from './uris';

/** Files on the disk of the machine that the server runs on. */
export const filesOnDisk: Files = {
  async list(folder, depth) {
    const path = pathOf(folder);
    if (path === undefined) return [];
    const found: string[] = [];
    await visit(path, depth, new Set(), found);
    return found.sort().map((file) => normalUri(pathToFileURL(file).href));
  },
  async read(uri) {
    const path = pathOf(uri);
    return path === undefined ? undefined : readText(path).catch(() => undefined);
  },
  exists(uri) {
    const path = pathOf(uri);
    return path === undefined ? undefined : existsSync(path);
  },
  forget() {},
};

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Hidden folders and `node_modules` are left out, and so is what can't be read. A folder reached twice by links is visited once. */
async function visit(folder: string, depth: 'below' | 'here', seen: Set<string>, found: string[]): Promise<void> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined || seen.has(real)) return;
  seen.add(real);
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    if (kind?.isFile() && isPlanFile(entry.name)) found.push(path);
    if (depth === 'here' || !kind?.isDirectory()) continue;
    if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await visit(path, depth, seen, found);
  }
}

/** Of a file over the limit only so much that it is seen to be too large. */
async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size <= LENGTH_LIMIT) return readFile(path, 'utf8');
  const bytes = Buffer.alloc(LENGTH_LIMIT + 1);
  const file = await open(path);
  try {
    await file.read(bytes, 0, bytes.length, 0);
    return bytes.toString('latin1');
  } finally {
    await file.close();
  }
}
