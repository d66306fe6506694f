// The reference of the plan language, docs/language.md: the introduction of language.intro.md, then a table for each kind of record.
const { readFileSync } = require('node:fs');
const path = require('node:path');

const meanings = {
  id: 'id',
  text: 'text',
  code: 'code',
  date: 'date',
  'period-start': 'date or period (its first day)',
  'period-end': 'date or period (its last day)',
  revision: 'date, or tag of git',
  quantity: 'number, `true`, `false` or words',
  country: 'country',
  currency: 'currency',
  language: 'language tag',
  sdg: 'SDG goal or target',
  'sdg-indicator': 'SDG indicator',
  theme: 'theme',
  group: 'group of persons',
  symbol: 'document symbol',
  url: 'web address',
  path: 'path of a file',
  email: 'e-mail address',
  field: 'id',
  'by-field': 'map: field → value',
  'by-dimension': 'map: dimension → group → value',
  'ref:donor': 'State or → institution',
};
const types = { number: 'number', integer: 'whole number', boolean: '`true` or `false`', string: 'words' };

/** The whole page as Markdown. `schemas`: by file name, as `readSchemas` gives them. */
function languagePage(schemas) {
  const intro = readFileSync(path.join(__dirname, 'language.intro.md'), 'utf8');
  const { plan: file, common, ...rest } = schemas;
  const kinds = ['plan-section', ...Object.values(file.properties).map((part) => fileOf(part.items?.$ref))];
  const records = [...new Set([...kinds.filter(Boolean), ...Object.keys(rest)])];
  const parts = Object.entries(common.definitions).filter(([, schema]) => schema.properties);
  return [
    intro.trimEnd(),
    '## The sections of a file',
    table(file),
    ...records.flatMap((name) => recordPage(schemas[name])),
    '## What several records share',
    ...parts.flatMap(([name, schema]) => partPage(heading(name), schema)),
  ]
    .join('\n\n')
    .concat('\n');

  function recordPage(schema) {
    const body = schema.properties ? schema : Object.values(schema.definitions)[0];
    const inner = Object.entries(body.properties)
      .map(([key, part]) => [key, part.items ?? part])
      .filter(([, part]) => part.properties);
    return [
      `## ${schema.title}`,
      schema.description,
      table(body),
      ...allowed(body),
      ...inner.flatMap(([key, part]) => partPage(`\`${key}\` of ${article(schema.title)}`, part)),
    ];
  }

  function partPage(title, schema) {
    return [`### ${title}`, table(schema), ...allowed(schema)];
  }

  function table({ properties, required = [] }) {
    const rows = Object.entries(properties).map(([key, part]) => {
      const name = required.includes(key) ? `**\`${key}\`** \\*` : `\`${key}\``;
      return `| ${name} | ${cell(part.description)} | ${typeWords(part)} | ${example(part)} |`;
    });
    return ['| key | what it is | value | example |', '|---|---|---|---|', ...rows].join('\n');
  }

  /** What the allowed values of a map's keys mean, as a list. */
  function allowed({ properties }) {
    return Object.entries(properties)
      .map(([key, part]) => [key, resolve(part.items ?? part.additionalProperties ?? part)])
      .filter(([, part]) => part.enum)
      .map(([key, part]) => {
        const lines = part.enum.map((value, index) => {
          const byDefault = value === part.default ? ' (where nothing is written)' : '';
          return `- \`${value}\`${byDefault}: ${part.enumDescriptions[index]}`;
        });
        return [`Values of \`${key}\`:`, '', ...lines].join('\n');
      });
  }

  function typeWords(part) {
    const schema = resolve(part);
    if (schema.type === 'array') return `list: ${typeWords(schema.items)}`;
    const nested = fileOf(referenceOf(part));
    const record = nested && nested !== 'common' ? link(schemas[nested].title) : undefined;
    const meaning = schema['x-meaning'];
    if (record) return meaning ? `${record}, or its id` : record;
    if (meaning === 'by-check') return `map: check → ${typeWords(schema.additionalProperties)}`;
    if (meaning) return meanings[meaning] ?? `→ ${meaning.replace('ref:', '').replace('-', ' ')}`;
    if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
    if (part.$ref && schema.properties) return link(heading(part.$ref.split('/').at(-1)));
    if (schema.properties) return 'map, see below';
    const { minimum, maximum } = schema;
    return `${types[schema.type]}${maximum === undefined ? '' : `, ${minimum} to ${maximum}`}`;
  }

  function resolve(part) {
    const reference = referenceOf(part);
    if (!reference) return part;
    const { $ref, allOf, ...beside } = part;
    const [file, pointer] = reference.split('#/definitions/');
    const schema = schemas[fileOf(file)];
    return { ...(pointer ? schema.definitions[pointer] : schema), ...beside };
  }
}

function referenceOf({ $ref, allOf }) {
  return $ref ?? allOf?.[0].$ref;
}

function fileOf(reference) {
  return reference?.split('#')[0].replace('.schema.json', '');
}

function heading(definition) {
  const words = definition.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

function article(title) {
  return `${/^[AEIOU]/.test(title) ? 'an' : 'a'} ${title.toLowerCase()}`;
}

function link(title) {
  return `[${title.toLowerCase()}](#${title.toLowerCase().replaceAll(' ', '-')})`;
}

/** The first example as YAML would have it on one line, shortened. */
function example({ examples: [first] }) {
  const text = typeof first === 'string' ? first : flow(first);
  return `\`${cell(text.length > 70 ? `${text.slice(0, 68).trimEnd()} …` : text)}\``;
}

function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object')
    return typeof value === 'string' && /^[\d.]+$/.test(value) ? `"${value}"` : String(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${flow(part)}`)
    .join(', ')} }`;
}

function cell(text) {
  return text.replaceAll('|', '\\|');
}

module.exports = { languagePage };
