import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { ACTION, ROOT } from './plans';

const SERVER = 'server/dist/language-server.mjs';

interface Started {
  readonly server: ChildProcess;
  readonly connection: MessageConnection;
  /** The code with which it ends. */
  readonly ended: Promise<number | null>;
}

function start(): Started {
  const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  return { server, connection, ended: once(server, 'exit').then(([code]) => code as number | null) };
}

/** The bundle and the chunks that it can't start without. */
function loadedAtStart(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)"(\.\/[^"]+)"/g);
  for (const [, name = ''] of imports) loadedAtStart(path.join(path.dirname(file), name), loaded);
  return loaded;
}

function initialize(connection: MessageConnection, params: object = {}): Promise<InitializeResult> {
  return connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, ...params });
}

describe('recmatrix-language-server', () => {
  it('starts, reads a folder on disk, and ends with 0 after shutdown and exit', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'recmatrix plans #1 '));
    try {
      writeFileSync(path.join(folder, 'root.plan.yaml'), ROOT);
      writeFileSync(path.join(folder, 'a.plan.yaml'), ACTION);
      const { connection, ended } = start();
      const found = new Promise<PublishDiagnosticsParams>((resolve) => {
        connection.onNotification('textDocument/publishDiagnostics', resolve);
      });
      const uri = pathToFileURL(folder).href;
      const { serverInfo } = await initialize(connection, { workspaceFolders: [{ uri, name: 'plans' }] });
      assert.equal(serverInfo?.name, 'recmatrix-language-server');
      await connection.sendNotification('initialized', {});
      assert.equal((await found).uri, `${uri}/a.plan.yaml`);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      assert.equal(await ended, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('loads at most 900 KB before somebody asks for more', () => {
    const sizes = [...loadedAtStart(SERVER)].map((file) => readFileSync(file).length);
    const size = sizes.reduce((sum, one) => sum + one, 0);
    assert.ok(sizes.length > 1, 'no chunk was found: are they still named in the bundle as this test expects?');
    assert.ok(size <= 900_000, `${size} bytes in ${sizes.length} files`);
  });

  it('lives on after a request that fails', async () => {
    const { connection, ended } = start();
    await initialize(connection);
    await connection.sendNotification('initialized', {});
    await assert.rejects(connection.sendRequest('textDocument/definition', {}), { code: -32603 });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
  });

  it('ends with 1 after exit without shutdown', async () => {
    const { connection, ended } = start();
    await initialize(connection);
    await connection.sendNotification('exit');
    assert.equal(await ended, 1);
  });

  it('ends when nobody can talk to it any more', async () => {
    const { server, connection, ended } = start();
    await initialize(connection);
    server.stdin?.end();
    assert.equal(await ended, 1);
  });

  it('ends with the editor that started it, though its streams stay open', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const { connection, ended } = start();
    await initialize(connection, { processId: editor.pid });
    editor.kill('SIGKILL');
    assert.equal(await ended, 1);
  });

  it('says how it is started to whoever starts it by hand', () => {
    const { status, stderr } = spawnSync(process.execPath, [SERVER], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /recmatrix-language-server --stdio/);
  });
});
