// Writes bundle.l10n.json: every sentence of the product, for translators. `node l10n/generate.js`
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { getL10nJson } = require('@vscode/l10n-dev');

const folders = ['server/src', 'client/src', 'client/webview'].map((folder) => path.join(__dirname, '..', folder));

/** All sentences that the sources give to `t`, as JSON text. */
async function messages() {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)),
  );
  const bundle = await getL10nJson(['.ts', '.tsx'].map((extension) => callsIn(files, extension)));
  const sorted = Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/** All files of one kind as one, since the extractor knows the library's function only under its own name. */
function callsIn(files, extension) {
  const contents = files
    .filter((file) => file.endsWith(extension))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const calls = contents.replace(/(?<![\w.:])t\(/g, 'l10n.t(');
  return { extension, contents: `import * as l10n from '@vscode/l10n';\n${calls}` };
}

async function generate() {
  writeFileSync(path.join(__dirname, 'bundle.l10n.json'), await messages());
}

module.exports = { messages };
if (require.main === module) generate();
