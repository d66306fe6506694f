// What is fetched once, when it is first needed, and kept outside the project, so that `npm ci` stays small.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, renameSync, rmSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** The folder with this name in the cache. */
function cacheFolder(name) {
  const caches = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  return path.join(caches, 'recommendation-matrix', name);
}

/** The same, filled by `fill(folder)` where it is not there yet. One that is half filled is never seen. */
function cached(name, notice, fill) {
  const folder = cacheFolder(name);
  if (existsSync(folder)) return folder;
  console.error(notice);
  const part = `${folder}.part-${process.pid}`;
  mkdirSync(part, { recursive: true });
  try {
    fill(part);
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

/** Installs packages from npm into a folder; throws where that fails. */
function npmInstall(folder, packages, env = {}) {
  const isWindows = process.platform === 'win32';
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...packages];
  const { status } = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: isWindows,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`npm could not install ${packages.join(', ')}; the lines above say why.`);
}

module.exports = { cached, cacheFolder, npmInstall };
