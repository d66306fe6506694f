// Writes bundle.l10n.json: every sentence of the product, for translators. `node l10n/generate.js`
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { getL10nJson } = require('@vscode/l10n-dev');

const sources = path.join(__dirname, '../server/src');

/** All sentences that the sources give to `t`, as JSON text. */
async function messages() {
  const names = readdirSync(sources, { recursive: true }).filter((name) => name.endsWith('.ts'));
  const contents = names.map((name) => readFileSync(path.join(sources, name), 'utf8')).join('\n');
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
