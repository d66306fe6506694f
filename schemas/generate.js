// Rewrites what is generated from the schemas: node schemas/generate.js
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { readSchemas } = require('./compile.js');
const { languagePage } = require('./docs.js');
const { recordTypes } = require('./types.js');

/** What is generated: paths from the repository's root, and their texts. */
function generated() {
  const schemas = readSchemas();
  return { 'server/src/plan/records.ts': recordTypes(schemas), 'docs/language.md': languagePage(schemas) };
}

if (require.main === module) {
  for (const [file, text] of Object.entries(generated())) writeFileSync(path.join(__dirname, '..', file), text);
}

module.exports = { generated };
