import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mistakesIn, parseMapping } from '../../../../server/src/exchange/mapping/mapping';
import { textWorkbook } from '../workbook';
import { readBy } from './read';

describe('a mapping that does not fit the file', () => {
  for (const [what, mapping, message] of [
    [
      'a column that is not there',
      'sheets: [{ columns: [{ column: Tekst, to: text }] }]',
      /^a\.mapping\.yaml:1:32: .*columns that the table does not have: “Tekst”/,
    ],
    [
      'no sheet of that name',
      'sheets: [{ sheet: Z, columns: [{ column: Text, to: text }] }]',
      /^a\.mapping\.yaml:1:19: .*a sheet “Z”, .* It has: A, B\./,
    ],
    [
      'a State that is none',
      'country: Atlantis\nsheets: [{ columns: [{ column: Text, to: text }] }]',
      /^a\.mapping\.yaml:1:10: No country is called “Atlantis”/,
    ],
  ] as const) {
    it(`has ${what}`, async () => {
      await assert.rejects(readBy(await textWorkbook({ A: [['Text'], ['a']], B: [['x']] }), mapping), { message });
    });
  }
});

describe('a mistake in a mapping file', () => {
  const start = 'sheets:\n  - columns:\n      - column: Text\n';
  for (const [text, message] of [
    [`${start}        to: txt\n`, 'm.yaml:4:13: “txt” is no field that a column can go to. Did you mean “text”?'],
    [`${start}        too: text\n`, 'm.yaml:4:9: There is no key “too” in a mapping file. Did you mean “to”?'],
    [`${start}`, 'm.yaml:3:9: The key “to” is missing here.'],
    [
      `${start}        to: text\n        others: drop\n`,
      'm.yaml:5:17: “drop” is not allowed here. It can be: keep, ignore.',
    ],
    [`${start}        to: [text]\n`, 'm.yaml:4:13: A value of another kind is needed here.'],
    ['sheets: []\n', 'm.yaml:1:9: This list may not be empty.'],
    ['# nothing\n', 'm.yaml:1:1: A value of another kind is needed here.'],
    ['language: fr\n', 'm.yaml:1:1: The key “sheets” is missing here.'],
    ['sheets: [\n', /^m\.yaml:\d:\d: This is not valid YAML: /],
  ] as const) {
    it(`is shown at its place: ${String(message)}`, () => {
      assert.throws(() => parseMapping({ text, name: 'm.yaml' }), { message });
    });
  }

  it('stands beside others, which are all told, each with its words', () => {
    const text = `${start}        to: txt\n      - { colum: Date, to: due }\n`;
    const places = mistakesIn({ text, name: 'm.yaml' }).map(({ start: { line }, end, sentence }) => [
      line + 1,
      text.split('\n')[line]?.slice(0, end.character).split(' ').at(-1),
      sentence,
    ]);
    assert.deepEqual(places.toSorted(), [
      [4, 'txt', '“txt” is no field that a column can go to. Did you mean “text”?'],
      [5, 'colum', 'There is no key “colum” in a mapping file. Did you mean “column”?'],
      [5, '}', 'The key “column” is missing here.'],
    ]);
  });

  it('or aliases without end are refused', () => {
    const laughs = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdef'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcde'[index]}`).join(', ')}]`),
    ].join('\n');
    assert.throws(() => parseMapping({ text: laughs, name: 'm.yaml' }), /alias|key/i);
  });
});

describe('the mappings that are shipped', () => {
  for (const file of readdirSync('samples/mappings')) {
    it(`${file} is a valid mapping`, () => {
      const { mapping } = parseMapping({ text: readFileSync(`samples/mappings/${file}`, 'utf8'), name: file });
      assert.ok(mapping.sheets.length > 0);
    });
  }
});

describe('docs/import.md', () => {
  const page = readFileSync('docs/import.md', 'utf8');
  const schema = JSON.parse(readFileSync('schemas/mapping/mapping.schema.json', 'utf8'));

  it('says what each key and field of a mapping file is', () => {
    const sheet = schema.properties.sheets.items.properties;
    const column = sheet.columns.items.properties;
    const fields: string[] = column.to.anyOf[0].enum;
    const keys = [schema.properties, sheet, column].flatMap((properties) => Object.keys(properties));
    assert.ok(keys.length > 15 && fields.length > 40);
    assert.deepEqual(
      keys.filter((key) => !page.includes(`\n| \`${key}\` |`)),
      [],
    );
    assert.deepEqual(
      fields.filter((field) => !page.includes(`\`${field}\``)),
      [],
    );
  });

  it('shows a valid mapping', () => {
    const [text = ''] = /(?<=```yaml\n)language: [\s\S]*?(?=```)/.exec(page) ?? [];
    assert.equal(parseMapping({ text, name: 'a' }).mapping.sheets[0]?.columns.length, 3);
  });
});
