// TypeScript types of the records' values, generated from the schemas: server/src/plan/records.ts.
// A value is typed as this project reads it: every scalar is text, unless its schema calls it number or boolean alone.
// Every key may be missing, since a plan is unfinished most of the time.

/** The source of records.ts. `schemas`: by file name, as `readSchemas` gives them. */
function recordTypes(schemas) {
  const declared = new Map();
  const kinds = Object.keys(schemas).filter((name) => name !== 'plan' && name !== 'common');
  for (const [name, schema] of Object.entries(schemas.common.definitions)) {
    if (schema.enum || schema.properties) declare(pascal(name), schema);
  }
  for (const name of kinds) declare(recordName(name), body(schemas[name]), schemas[name].description);

  const records = kinds.map((name) => `  readonly ${property(kindOf(name))}: ${recordName(name)};`);
  return [
    '// Generated from schemas/*.schema.json by `node schemas/generate.js`. Do not edit.',
    '',
    '/** A text in the first language of its plan, or by language tag. */',
    'export type Text = string | Readonly<Record<string, string>>;',
    '',
    '/** A number or boolean where the text reads as one. */',
    'export type Quantity = number | boolean | string;',
    '',
    ...[...declared.values()].filter((source) => !source.includes('\n')),
    '',
    ...[...declared.values()].filter((source) => source.includes('\n')).flatMap((source) => [source, '']),
    '/** What the records of each kind hold. */',
    'export interface Records {',
    ...records,
    '}',
    '',
  ].join('\n');

  function declare(name, schema, comment) {
    if (declared.has(name)) throw new Error(`Two types would be called ${name}`);
    declared.set(name, ''); // keeps the place before the types that it needs
    const doc = comment ? [`/** ${comment} */`] : [];
    if (schema.enum) {
      declared.set(name, [...doc, wrapped(`export type ${name} =`, union(schema.enum), '')].join('\n'));
      return;
    }
    const lines = Object.entries(schema.properties).map(([key, part]) =>
      wrapped(`  readonly ${property(key)}?:`, typeOf(part, key), '  '),
    );
    declared.set(name, [...doc, `export interface ${name} {`, ...lines, '}'].join('\n'));
  }

  function typeOf(schema, key) {
    const reference = schema.$ref ?? schema.allOf?.[0].$ref;
    if (reference) return typeOfReference(reference, key, schema.type);
    if (schema.enum) return union(schema.enum);
    if (schema['x-meaning'] === 'text') return ['Text'];
    if (schema['x-meaning'] === 'quantity') return ['Quantity'];
    if (schema.type === 'array') return [listOf(typeOf(schema.items, key.replace(/s$/, '')))];
    if (schema.type === 'number' || schema.type === 'integer') return ['number'];
    if (schema.type === 'boolean') return ['boolean'];
    if (schema.properties) {
      declare(pascal(key), schema);
      return [pascal(key)];
    }
    if (schema.type === 'object')
      return [`Readonly<Record<string, ${typeOf(schema.additionalProperties, key).join(' | ')}>>`];
    return [schema.type.includes('object') ? 'Text' : 'string'];
  }

  function typeOfReference(reference, key, type) {
    const [file, pointer] = reference.split('#');
    const name = file.replace('.schema.json', '');
    if (name !== 'common') return type?.includes('string') ? ['string', recordName(name)] : [recordName(name)];
    const definition = pointer.replace('/definitions/', '');
    return declared.has(pascal(definition))
      ? [pascal(definition)]
      : typeOf(schemas.common.definitions[definition], key);
  }
}

/** A record schema's keys: its own, or those of the definition that it is made of. */
function body(schema) {
  return schema.properties ? schema : Object.values(schema.definitions)[0];
}

function kindOf(name) {
  return name === 'plan-section' ? 'plan' : name;
}

function recordName(name) {
  return `${pascal(kindOf(name))}Record`;
}

function union(values) {
  return values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value)));
}

function listOf(types) {
  return `readonly ${types.length === 1 ? types[0] : `(${types.join(' | ')})`}[]`;
}

/** One line, or as Biome breaks a union that is too long for one (in a list it would differ: such a union wants a name). */
function wrapped(start, types, indent) {
  const line = `${start} ${types.join(' | ')};`;
  return line.length <= 120 ? line : `${[start, ...types.map((type) => `${indent}  | ${type}`)].join('\n')};`;
}

function property(key) {
  return /^[a-z]+$/.test(key) ? key : `'${key}'`;
}

function pascal(name) {
  return name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
}

module.exports = { recordTypes };
