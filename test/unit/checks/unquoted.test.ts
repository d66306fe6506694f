import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { printedElsewhere } from '../../../server/src/checks/form/unquoted';

/** Whether the yaml library, reading YAML 1.1 or 1.2, makes of a plain text something that prints otherwise. */
function isMisread(text: string): boolean {
  return [{ schema: 'yaml-1.1', version: '1.1' } as const, { schema: 'core', version: '1.2' } as const].some(
    (options) => {
      const value: unknown = parse(text, { ...options, intAsBigInt: false });
      return typeof value !== 'string' && (typeof value !== 'number' || String(value) !== text);
    },
  );
}

const pieces = [
  '0',
  '1',
  '7',
  '8',
  '10',
  '59',
  '60',
  '140',
  '.',
  ':',
  '_',
  '-',
  '+',
  'e',
  'E',
  'x',
  'o',
  'b',
  'F',
  'inf',
  'y',
  'no',
  'on',
  '2026',
  ' ',
  'T',
  'Z',
];
const plainText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join(''))
  // The library alone takes `.` and `e5` for numbers, and `2026-0-0` for a day; days print as they are written.
  .filter(
    (text) =>
      /^(?:[-+]?\.?\d|[a-z]+$)/.test(text) &&
      text === text.trim() &&
      !/^-( |$)|: |:$|^[-?:]$|^\d{4}-\d\d?-\d\d?$/.test(text),
  );

describe('texts that other programs misread', () => {
  it('are those that the yaml library reads as something else', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        assert.equal(printedElsewhere(text) !== undefined, isMisread(text), text);
      }),
      { numRuns: 2000 },
    );
  });

  for (const [text, printed] of [
    ['140.10', '140.1'],
    ['16.10', '16.1'],
    ['007', '7'],
    ['0o7', '7'],
    ['010', '8'],
    ['0x1F', '31'],
    ['1e3', '1000'],
    ['1_000', '1000'],
    ['12:30', '750'],
    ['no', 'false'],
    ['Y', 'true'],
    ['true', 'true'],
    ['NULL', 'null'],
    ['.inf', 'Infinity'],
    ['+5', '5'],
    ['5.', '5'],
    ['2026-01-31 10:00:00', '2026-01-31T10:00:00.000Z'],
  ] as const) {
    it(`“${text}” becomes “${printed}”`, () => assert.equal(printedElsewhere(text), printed));
  }

  for (const text of [
    '5.2',
    '140.1',
    '42',
    '0',
    '-3',
    '2026',
    '2026-12-31',
    '2026-12',
    '2026-Q3',
    '5.2.1',
    '22 (a)',
    'upr4-140.10',
    'Nope',
    '16.b',
    '1.2.3.4',
    '',
  ]) {
    it(`“${text}” stays what it is`, () => assert.equal(printedElsewhere(text), undefined));
  }

  it('are found in bounded time', () => {
    assert.equal(printedElsewhere('1_'.repeat(100_000)), undefined);
    assert.equal(printedElsewhere(`${'1:'.repeat(100_000)}x`), undefined);
  });
});
