// `npm run package`: the extension as one file that VS Code installs, for the desktop and for the browser.
const { spawnSync } = require('node:child_process');
const { statSync } = require('node:fs');
const path = require('node:path');
const { version } = require('../package.json');
const { cached, npmInstall } = require('./start/cache.js');

/** The last that runs on Node 20. It brings 240 packages along, so it is kept apart from the project's own. */
const VSCE = '3.9.2';
/** Bytes: so much is downloaded by everyone who installs the extension. */
const LARGEST = 2_500_000;

const root = path.join(__dirname, '..');
const file = path.join(root, `recommendation-matrix-${version}.vsix`);

function vsce() {
  const folder = cached(
    `vsce-${VSCE}`,
    'Fetching the program that packages extensions, which is kept for the next time (100 MB) …',
    (part) => npmInstall(part, [`@vscode/vsce@${VSCE}`, '--ignore-scripts']),
  );
  return path.join(folder, 'node_modules/@vscode/vsce/vsce');
}

/** Everything is bundled, so no dependency is packaged. The project has no address yet to which links could lead. */
function main() {
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const { status } = spawnSync(process.execPath, [vsce(), 'package', ...options, '--out', file], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The extension could not be packaged; the lines above say why.');
  const { size } = statSync(file);
  if (size > LARGEST) throw new Error(`The package has ${size} bytes; at most ${LARGEST} are wanted.`);
}

main();
