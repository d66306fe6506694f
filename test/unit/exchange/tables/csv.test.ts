import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvRows } from '../../../../server/src/exchange/tables/csv';
import { guardFormula, unguardFormula } from '../../../../server/src/exchange/tables/formulas';
import { readTables } from '../../../../server/src/exchange/tables/read-tables';
import { firstRows } from '../../../../server/src/exchange/tables/table';
import { bytesOf } from '../workbook';

async function read(bytes: ArrayBuffer | string, name = 'a.csv') {
  const { sheets, remarks } = await readTables(typeof bytes === 'string' ? bytesOf(bytes) : bytes, name);
  const rows = await firstRows(sheets[0]!, 100);
  return {
    rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    numbers: rows.map(({ number }) => number),
    remarks,
  };
}

describe('a csv file', () => {
  for (const [what, text, rows] of [
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons beside commas in the texts',
      'a;b\nx, y;2\nx, y, z;2\n',
      [
        ['a', 'b'],
        ['x, y', '2'],
        ['x, y, z', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a separator named in the first line, as Excel writes it', 'sep=;\r\na;b,c\r\n', [['a', 'b,c']]],
    ['a byte-order mark before that', '\uFEFFsep=;\r\na;b,c\r\n', [['a', 'b,c']]],
    ['quoted cells', '"a ""b""","c\nd"\n', [['a "b"', 'c\nd']]],
    ['quotation marks inside a cell', 'a 5" pipe,b\n', [['a 5" pipe', 'b']]],
    ['a quoted cell that never ends', '"a,b\nc', [['a,b\nc']]],
    [
      'line breaks of old Macs',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'an empty last cell',
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['one column', 'a\nb\n', [['a'], ['b']]],
  ] as const) {
    it(`with ${what}`, async () => assert.deepEqual((await read(text)).rows, rows));
  }

  it('counts rows as a spreadsheet program does: empty ones too, the separator’s line not', async () => {
    assert.deepEqual((await read('sep=,\na,b\n\n\n"c\nd",e\n')).numbers, [1, 4]);
  });

  it('is read in UTF-16 with and without a mark', async () => {
    const little = new Uint16Array([...'a,é\nж,中'].map((each) => each.charCodeAt(0)));
    const marked = new Uint16Array([0xfeff, ...little]);
    const big = marked.map((unit) => ((unit & 0xff) << 8) | (unit >> 8));
    for (const units of [little, marked, big]) {
      assert.deepEqual((await read(new Uint8Array(units.buffer).buffer)).rows, [
        ['a', 'é'],
        ['ж', '中'],
      ]);
    }
  });

  it('is read as Windows-1252 where it is no UTF-8, and that is said', async () => {
    const { rows, remarks } = await read(new Uint8Array([0x93, 0xe9, 0x94, 0x2c, 0x80]).buffer);
    assert.deepEqual(rows, [['“é”', '€']]);
    assert.match(remarks.join(), /^This file is not in UTF-8, so it was read as Windows-1252\./);
    assert.deepEqual((await read('é')).remarks, []);
  });

  it('that is some other file is refused', async () => {
    await assert.rejects(read(new Uint8Array([1, 0, 2, 3, 0, 0, 0, 9]).buffer), { message: /^This is no table/ });
  });

  it('gives back the cells that were written into it', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab"\',;=-+@| \t\r\n\0é中') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const quoted = (text: string) => `"${guardFormula(text).replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(';')).join('\r\n');
        assert.deepEqual(
          [...csvRows(text, ';')].map(({ cells }) => cells.map((each) => each.text)),
          rows,
        );
      }),
    );
  });
});

describe('the guard against formulas', () => {
  it('lets no text begin as a formula does, and comes off again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`'=-+@\t\r\nab`) }), (text) => {
        assert.doesNotMatch(guardFormula(text), /^[=+\-@\t\r\n]/);
        assert.equal(unguardFormula(guardFormula(text)), text);
      }),
    );
  });

  it('leaves other texts alone', () => {
    for (const text of ['', 'a=b', "'tis", "''", 'État']) assert.equal(guardFormula(text), text);
    for (const text of ["'tis", "''quoted''"]) assert.equal(unguardFormula(text), text);
  });
});
