import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printable } from '../../../../server/src/catalogue/text';
import { readTables } from '../../../../server/src/exchange/tables/read-tables';
import { readThematicSheet } from '../../../../server/src/exchange/thematic-list/sheets';
import { row } from '../../../../server/src/reports/documents/report';
import { matrixReport } from '../../../../server/src/reports/kinds/matrix/report';
import { csv } from '../../../../server/src/reports/writers/csv';
import { small } from '../kinds/plans';
import { everything } from './reports';

describe('a report as comma-separated values', () => {
  it('has the groups as a column, and numbers and dates as computers read them', () => {
    assert.equal(
      csv(everything),
      [
        '\uFEFFsep=,',
        'Theme,No.,Due,Number,Progress',
        "Water,'=1+1,2026-12-31,1234.5,50%",
        'Water,"a | b\nsecond",2027,,12%',
        "Land,'@me,,-3,100%",
        '',
      ].join('\r\n'),
    );
  });

  it('is marked in each row where it is internal, and our own import passes over the mark', async () => {
    const lines = csv({ ...everything, isInternal: true }).split('\r\n');
    assert.deepEqual(lines.slice(1), [
      'Theme,No.,Due,Number,Progress,Not for the public',
      "Water,'=1+1,2026-12-31,1234.5,50%,Internal",
      'Water,"a | b\nsecond",2027,,12%,Internal',
      "Land,'@me,,-3,100%,Internal",
      '',
    ]);
    const plan = matrixReport(small, { columns: 'ohchr', format: 'csv', internal: true });
    assert.match(csv(plan), /Internal\r\n/);
    const { recommendations, problems } = await listIn(csv(plan));
    assert.deepEqual(
      recommendations.map(({ number }) => number),
      ['140.2', '140.1'],
    );
    assert.deepEqual(problems, []);
  });

  it('is empty but for its head where the report has no table', () => {
    assert.equal(csv({ ...everything, blocks: [] }), '\uFEFFsep=,\r\n\r\n');
  });
});

describe('comma-separated values of any texts', () => {
  const start = fc.constantFrom('', '=', '+', '-', '@', '\t', "'", "'=", '"', ',', ' ', '\uFEFF', 'sep=;');
  const cell = fc.tuple(start, fc.string({ unit: 'grapheme' })).map((parts) => parts.join('').replace(/\r\n?/g, '\n'));

  it('come back unchanged through our own import', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (cells) => {
        const columns = ['a', 'b'].map((header) => ({ header, width: 1, kind: 'text' as const }));
        const table = { kind: 'table' as const, title: '', columns, rows: cells.map((each) => row(...each)) };
        const { sheets } = await readTables(bytesOf(csv({ ...everything, blocks: [table] })), 'a.csv');
        const read: string[][] = [];
        for await (const { cells: texts } of sheets[0]!.rows()) read.push(texts.map(({ text }) => text));
        assert.deepEqual(read, [['a', 'b'], ...cells.map((each) => each.map(printable))]);
      }),
    );
  });

  it('hold no formula', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const table = {
          kind: 'table' as const,
          title: '',
          columns: [{ header: 'a', width: 1, kind: 'text' as const }],
          rows: [row(text)],
        };
        const [, , written = ''] = csv({ ...everything, blocks: [table] }).split('\r\n');
        assert.doesNotMatch(written, /^"?[=+\-@\t]/);
      }),
    );
  });
});

async function listIn(text: string) {
  const { sheets } = await readTables(bytesOf(text), 'a.csv');
  return readThematicSheet(sheets[0]!.rows());
}

function bytesOf(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer as ArrayBuffer;
}
