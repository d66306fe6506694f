// An esbuild plugin: `import * as validators from 'schemas:validators'` gives Ajv's standalone validation code for
// every schema in this folder (`schemas:mapping`: in mapping/), compiled at build time, since a browser's content security policy forbids `new Function`.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { default: Ajv } = require('ajv');
const { default: standaloneCode } = require('ajv/dist/standalone');

/** All published schemas of plans by file name without `.schema.json`, or those of a folder beside them. */
function readSchemas(folder = '.') {
  const names = readdirSync(path.join(__dirname, folder)).filter((name) => name.endsWith('.schema.json'));
  return Object.fromEntries(
    names.map((name) => [
      name.replace('.schema.json', ''),
      JSON.parse(readFileSync(path.join(__dirname, folder, name), 'utf8')),
    ]),
  );
}

/**
 * ES module source that exports one validation function per schema, named like its file, with `_` for `-`
 * (`recommendation`, `plan_section`, …).
 */
function compile(folder = '.') {
  const schemas = JSON.parse(JSON.stringify(readSchemas(folder)), withoutAnnotations);
  const ajv = new Ajv({
    schemas: Object.values(schemas),
    allErrors: true,
    strict: false,
    messages: false, // findings have sentences of their own
    code: { source: true, esm: true },
  });
  const names = Object.entries(schemas).map(([name, { $id }]) => [name.replaceAll('-', '_'), $id]);
  const code = standaloneCode(ajv, Object.fromEntries(names));
  return folder === '.' ? shortened(code) : code;
}

/**
 * Ajv's code without what nobody here asks of it: where in the schema a rule stands, and the data around a value. It says the
 * same four hundred times how an error is added to the others. A fifth less to load whenever an editor starts.
 */
function shortened(code) {
  const cuts = [
    [/schemaPath:"(?:[^"\\]|\\.)*",/g, ''],
    [/,parentData:[^,]+,parentDataProperty:[^,]+,rootData\}/g, '}'],
    [
      /if\(vErrors === null\)\{vErrors = \[(err\d+)\];\}else \{vErrors\.push\(\1\);\}/g,
      'vErrors = added(vErrors, $1);',
    ],
  ];
  let short = code;
  for (const [what, by] of cuts) {
    if (!what.test(short)) throw new Error(`Ajv writes its code otherwise than expected: there is no ${what}`);
    short = short.replace(what, by);
  }
  return `${short}
function added(errors, error) {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`;
}

/** Ajv's code carries its schemas along: leaves out what validation does not need. A property of that name is an object. */
function withoutAnnotations(key, value) {
  if (typeof value === 'string' && ['title', 'description', '$comment'].includes(key)) return undefined;
  return ['examples', 'enumDescriptions'].includes(key) && Array.isArray(value) ? undefined : value;
}

const compiledSchemas = {
  name: 'compiled-schemas',
  setup(build) {
    build.onResolve({ filter: /^schemas:validators$/ }, () => ({ path: '.', namespace: 'schemas' }));
    // The schema of mapping files is one of its own, loaded with the importers.
    build.onResolve({ filter: /^schemas:mapping$/ }, () => ({ path: 'mapping', namespace: 'schemas' }));
    build.onLoad({ filter: /.*/, namespace: 'schemas' }, ({ path: folder }) => ({
      contents: compile(folder),
      loader: 'js',
      resolveDir: __dirname,
    }));
  },
};

module.exports = { compile, compiledSchemas, readSchemas };
