// An esbuild plugin: `import * as validators from 'schemas:validators'` gives Ajv's standalone validation code for
// every schema in this folder, compiled at build time, since a browser's content security policy forbids `new Function`.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { default: Ajv } = require('ajv');
const { default: standaloneCode } = require('ajv/dist/standalone');

/** All published schemas by file name without `.schema.json`. */
function readSchemas() {
  const names = readdirSync(__dirname).filter((name) => name.endsWith('.schema.json'));
  return Object.fromEntries(
    names.map((name) => [
      name.replace('.schema.json', ''),
      JSON.parse(readFileSync(path.join(__dirname, name), 'utf8')),
    ]),
  );
}

/**
 * ES module source that exports one validation function per schema, named like its file, with `_` for `-`
 * (`recommendation`, `plan_section`, …).
 */
function compile() {
  const schemas = JSON.parse(JSON.stringify(readSchemas()), withoutAnnotations);
  const ajv = new Ajv({
    schemas: Object.values(schemas),
    allErrors: true,
    strict: false,
    messages: false, // findings have sentences of their own
    code: { source: true, esm: true },
  });
  return standaloneCode(
    ajv,
    Object.fromEntries(Object.entries(schemas).map(([name, { $id }]) => [name.replaceAll('-', '_'), $id])),
  );
}

/** Ajv's code carries its schemas along: leaves out what validation does not need. A property of that name is an object. */
function withoutAnnotations(key, value) {
  if (typeof value === 'string' && ['title', 'description', '$comment'].includes(key)) return undefined;
  return ['examples', 'enumDescriptions'].includes(key) && Array.isArray(value) ? undefined : value;
}

const compiledSchemas = {
  name: 'compiled-schemas',
  setup(build) {
    build.onResolve({ filter: /^schemas:validators$/ }, () => ({ path: 'validators', namespace: 'schemas' }));
    build.onLoad({ filter: /.*/, namespace: 'schemas' }, () => ({
      contents: compile(),
      loader: 'js',
      resolveDir: __dirname,
    }));
  },
};

module.exports = { compile, compiledSchemas, readSchemas };
