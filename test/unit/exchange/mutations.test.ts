import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importRead } from '../../../server/src/exchange/import';
import { faultIn, openPlan } from '../../../server/src/exchange/plan-files';
import { readLists } from '../../../server/src/exchange/read-lists';
import { UnreadableFile } from '../../../server/src/exchange/unreadable';
import { bytesOf, csv, pack, workbookParts } from './workbook';

// Files as they come out of a broken download, a wrong separator or a careless hand: whatever was done to them, they are refused
// with a sentence, or become a plan that can be read.

const pieces = [
  ...['', '"', "'", ',', ';', '\n', '\r\n', '\t', '=', '-', '{', '}', '[', ']', '<', '>', '&', '(', ')', '(Fiji)', '#'],
  ...[
    ': ',
    '- ',
    '---',
    '|',
    '*a',
    '&a',
    '!!x',
    '%',
    '\u2028',
    '\u0085',
    '\u0007',
    '\u001b[2J',
    '\uD800',
    '😀',
    'ا',
    '٥',
  ],
  ...['__proto__', 'constructor', 'null', '~', '1e999', '99999999999', '31.12.2026', '140.10', 'x'.repeat(3000)],
];

/** Some places of a text, each with what takes the place of how many characters there. */
const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat(10), fc.nat(300)),
    inserted: fc.constantFrom(...pieces),
  }),
  { minLength: 1, maxLength: 6 },
);
type Changes = typeof changes extends fc.Arbitrary<infer Value> ? Value : never;

function changed(text: string, all: Changes): string {
  return all.reduce((rest, { at, removed, inserted }) => {
    const start = Math.floor(at * rest.length);
    return rest.slice(0, start) + inserted + rest.slice(start + removed);
  }, text);
}

const table = [
  ['To', 'Text', 'From', 'Response', 'Action', 'Issue', 'Session'],
  ['Fiji', 'Open a shelter, in every district', 'Norway', 'Supported', '4', 'Detention', '34'],
  ['Fiji', 'Train "the" police', 'Peru', 'Noted', '2', 'Torture, Justice', '34'],
  ['Chad', 'Adopt a law', 'Côte d’Ivoire', 'Accepted', '5', '', '20'],
];
const uprInfo = new TextDecoder().decode(csv(...table));
const register = 'No;Recommendation;States;Due;Status\n1.1;Open a shelter;Norway;31.12.2026;done\n1.2;Train;;2027;\n';
const mapping = `country: Fiji
separator: ;
sheets:
  - columns:
      - { column: "No", to: number }
      - { column: Recommendation, to: text }
      - { column: States, to: recommended-by }
      - { column: Due, to: due }
      - { column: Status, to: status, values: { done: implemented } }
`;
const json = JSON.stringify([
  {
    AnnotationId: 'a',
    Symbol: 'A/HRC/43/15',
    Text: 'Train judges',
    Countries: ['Fiji'],
    Sdgs: ['1.4 - x'],
    Body: 'UPR',
  },
  {
    AnnotationId: 'b',
    Symbol: 'CEDAW/C/FJI/CO/5',
    Text: 'Adopt',
    Countries: ['Fiji', 'Peru'],
    Themes: null,
    Body: 'CEDAW',
  },
]);

/** Reads a file, and imports what it holds: a refusal is an answer. */
async function tryFile(name: string, bytes: ArrayBuffer, mappingText?: string) {
  const file = { bytes, name, ...(mappingText !== undefined && { mapping: { text: mappingText, name: 'm.yaml' } }) };
  try {
    const read = await readLists(file);
    return { read, result: importRead(read, {}, []) };
  } catch (error) {
    assert.ok(error instanceof UnreadableFile, String((error as Error).stack));
    assert.match(error.message, /^[^\n]+[.?:”)\]]$/u);
    return undefined;
  }
}

async function becomesPlanOrRefusal(name: string, bytes: ArrayBuffer, mappingText?: string) {
  const imported = await tryFile(name, bytes, mappingText);
  for (const plan of imported?.result.files ?? []) {
    const isLost = plan.text.includes('\uFFFD');
    assert.equal(isLost || faultIn(openPlan([plan])) === undefined, true, plan.text);
  }
  return imported;
}

describe('a file of which anything was changed is refused, or becomes a plan that can be read', () => {
  it('an export of UPR Info, which then changes nothing when it comes again', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const imported = await becomesPlanOrRefusal('a.csv', bytesOf(changed(uprInfo, all)));
        for (const plan of imported?.result.files ?? []) {
          if (plan.text.includes('\uFFFD')) continue;
          assert.deepEqual(importRead(imported!.read, {}, [plan]).files, []);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a register and its mapping', async () => {
    await fc.assert(
      fc.asyncProperty(changes, fc.option(changes, { freq: 1 }), async (all, inMapping) => {
        const text = inMapping === null ? mapping : changed(mapping, inMapping);
        await becomesPlanOrRefusal('a.csv', bytesOf(changed(register, all)), text);
      }),
      { numRuns: 200 },
    );
  });

  it('a JSON file of the Universal Human Rights Index', async () => {
    await fc.assert(
      fc.asyncProperty(changes, (all) => becomesPlanOrRefusal('a.json', bytesOf(changed(json, all))).then(() => {})),
      { numRuns: 200 },
    );
  });

  it('a workbook, part by part', async () => {
    const parts = workbookParts({ sheets: [{ name: 'A', rows: table }] });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(parts)), changes, async (part, all) => {
        await becomesPlanOrRefusal('a.xlsx', await pack({ ...parts, [part]: changed(parts[part] ?? '', all) }));
      }),
      { numRuns: 150 },
    );
  });

  it('the bytes of a workbook', async () => {
    const whole = new Uint8Array(await pack(workbookParts({ sheets: [{ name: 'A', rows: table }] })));
    const spots = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(spots, fc.nat(whole.length), fc.boolean(), async (all, end, isCut) => {
        const bytes = whole.slice(0, isCut ? end : whole.length);
        for (const [at, byte] of all) if (at < bytes.length) bytes[at] = byte;
        await becomesPlanOrRefusal('a.xlsx', bytes.buffer);
      }),
      { numRuns: 200 },
    );
  });
});
