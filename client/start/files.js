// The files of one folder over HTTP, for client/start/disk-files: what VS Code's FileSystemProvider asks for.
const { watch } = require('node:fs');
const fs = require('node:fs/promises');
const path = require('node:path');

/** VS Code's FileType and FileChangeType. */
const FILE = 1;
const FOLDER = 2;
const LINK = 64;
const CHANGED = 1;
const CREATED = 2;
const DELETED = 3;

/** Statuses for the error codes of the file system; any other is a 500. */
const STATUSES = { ENOENT: 404, EEXIST: 409, ENOTEMPTY: 409, EACCES: 403, EPERM: 403, EROFS: 403 };

/** Answers requests for files; `folder` is the path `/<its name>` of the editor. */
function serveFiles(folder) {
  const root = path.resolve(folder);
  const top = `/${path.basename(root)}`;

  /** The place on disk of an editor's path; never outside the folder. */
  function place(editorPath) {
    if (editorPath !== top && !editorPath.startsWith(`${top}/`)) throw missing(editorPath);
    const found = path.join(root, editorPath.slice(top.length));
    if (found !== root && !found.startsWith(root + path.sep)) throw missing(editorPath);
    return found;
  }

  const watchers = new Set();
  const watched = watchFolder(root, (changes) => {
    const own = changes.map(({ name, type }) => ({ path: `${top}/${name}`, type }));
    for (const response of watchers) response.write(`data: ${JSON.stringify(own)}\n\n`);
  });

  async function answer(request, response, editorPath, query) {
    if (query.has('watch')) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write('\n');
      watchers.add(response);
      request.on('close', () => watchers.delete(response));
      return;
    }
    try {
      const body = await act(request, place(editorPath), query);
      response.writeHead(200, { 'cache-control': 'no-store' });
      response.end(body instanceof Uint8Array ? body : JSON.stringify(body ?? null));
    } catch (error) {
      response.writeHead(STATUSES[error.code] ?? 500);
      response.end(error.message);
    }
  }

  async function act(request, file, query) {
    if (request.method === 'DELETE') return remove(file, query.get('recursive') === 'true');
    if (request.method === 'GET' && query.has('stat')) return stat(file);
    if (request.method === 'GET' && query.has('list')) return list(file);
    if (request.method === 'GET' && query.has('read')) return fs.readFile(file);
    if (request.method === 'PUT' && query.has('folder')) return void (await fs.mkdir(file, { recursive: true }));
    if (request.method === 'PUT' && query.has('rename')) {
      return rename(file, place(query.get('to')), query.get('overwrite') === 'true');
    }
    if (request.method === 'PUT' && query.has('write')) {
      return write(file, await bodyOf(request), query.get('create') === 'true', query.get('overwrite') === 'true');
    }
    throw Object.assign(new Error(`No such request: ${request.method} ${query}`), { code: 'EPERM' });
  }

  return { answer, close: () => watched.close(), top };
}

function missing(editorPath) {
  return Object.assign(new Error(`${editorPath} is outside the folder`), { code: 'ENOENT' });
}

async function stat(file) {
  const own = await fs.lstat(file);
  const target = own.isSymbolicLink() ? await fs.stat(file) : own;
  const type = (target.isDirectory() ? FOLDER : FILE) | (own.isSymbolicLink() ? LINK : 0);
  return { type, ctime: target.ctimeMs, mtime: target.mtimeMs, size: target.size };
}

async function list(folder) {
  const entries = await fs.readdir(folder);
  const types = await Promise.all(entries.map((name) => stat(path.join(folder, name)).catch(() => undefined)));
  return entries.flatMap((name, index) => (types[index] ? [[name, types[index].type]] : []));
}

async function write(file, content, create, overwrite) {
  const isThere = await fs.stat(file).catch(() => undefined);
  if (isThere && create && !overwrite) throw Object.assign(new Error(`${file} exists`), { code: 'EEXIST' });
  if (!isThere && !create) throw Object.assign(new Error(`${file} is gone`), { code: 'ENOENT' });
  await fs.writeFile(file, content);
}

async function rename(from, to, overwrite) {
  if (!overwrite && (await fs.stat(to).catch(() => undefined))) {
    throw Object.assign(new Error(`${to} exists`), { code: 'EEXIST' });
  }
  await fs.rename(from, to);
}

async function remove(file, recursive) {
  const isFolder = (await fs.lstat(file)).isDirectory();
  if (!isFolder) await fs.unlink(file);
  else if (recursive) await fs.rm(file, { recursive: true });
  else await fs.rmdir(file);
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/** Tells of what other programs change, a moment later and all at once. Changes of the folder itself are not told. */
function watchFolder(root, tell) {
  const waiting = new Map();
  const entries = new Entries(root);
  const flush = async () => {
    const names = [...waiting];
    waiting.clear();
    const changes = new Map();
    for (const [name, event] of names) {
      const isThere = await fs.lstat(path.join(root, name)).catch(() => undefined);
      changes.set(name, !isThere ? DELETED : event === 'rename' ? CREATED : CHANGED);
    }
    const folders = new Set(names.flatMap(([name, event]) => (event === 'rename' ? [path.dirname(name)] : [])));
    for (const folder of folders) for (const name of await entries.gone(folder)) changes.set(name, DELETED);
    tell([...changes].map(([name, type]) => ({ name: name.replaceAll(path.sep, '/'), type })));
  };
  const watcher = watch(root, { recursive: true }, (event, name) => {
    if (!name || name.split(path.sep).some((part) => part === '.git' || part === 'node_modules')) return;
    if (waiting.size === 0) setTimeout(flush, 50);
    if (waiting.get(name) !== 'rename') waiting.set(name, event);
  });
  watcher.on('error', () => {});
  return watcher;
}

/** What is in each folder: Node does not tell that a folder is gone which has come while it was watching. */
class Entries {
  #root;
  #known = new Map();

  constructor(root) {
    this.#root = root;
    void this.gone('.');
  }

  /** The entries of a folder that have gone since it was looked at last. */
  async gone(folder) {
    const names = await fs.readdir(path.join(this.#root, folder)).catch(() => []);
    const before = this.#known.get(folder) ?? [];
    this.#known.set(folder, names);
    return before.filter((name) => !names.includes(name)).map((name) => path.join(folder, name));
  }
}

module.exports = { serveFiles };
