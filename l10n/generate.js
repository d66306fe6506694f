// Writes bundle.l10n.json: every sentence of the product, for translators. `node l10n/generate.js`
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { getL10nJson } = require('@vscode/l10n-dev');

const folders = ['../server/src', '../client/src'].map((folder) => path.join(__dirname, folder));

/** All sentences that the sources give to `t`, as JSON text. */
async function messages() {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)),
  );
  const contents = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // The extractor knows the library's function under its own name only.
  const calls = contents.replace(/(?<![\w.:])t\(/g, 'l10n.t(');
  const bundle = await getL10nJson([{ extension: '.ts', contents: `import * as l10n from '@vscode/l10n';\n${calls}` }]);
  const sorted = Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

async function generate() {
  writeFileSync(path.join(__dirname, 'bundle.l10n.json'), await messages());
}

module.exports = { messages };
if (require.main === module) generate();
