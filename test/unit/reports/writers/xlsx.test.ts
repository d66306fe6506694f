import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import JSZip from 'jszip';
import { printable } from '../../../../server/src/catalogue/text';
import { sheetNames } from '../../../../server/src/exchange/spreadsheet/names';
import { readTables } from '../../../../server/src/exchange/tables/read-tables';
import { row } from '../../../../server/src/reports/documents/report';
import { xlsx } from '../../../../server/src/reports/writers/xlsx';
import { everything } from './reports';

async function parts(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const text = (name: string) => zip.file(name)?.async('text') ?? '';
  return { sheet: await text('xl/worksheets/sheet1.xml'), workbook: await text('xl/workbook.xml') };
}

describe('a report as an Excel workbook', () => {
  it('has real dates and numbers, and texts that are no formulas', async () => {
    const { sheets } = await readXlsx(await xlsx(everything), { readStyles: true });
    assert.deepEqual(
      sheets.map(({ name, rows }) => [name, rows]),
      [
        [
          'Figures',
          [
            ['Report of <Ardelia> & others', null, null, null, null],
            ['Figures', null, null, null, null],
            ['As of 20 November 2026', null, null, null, null],
            ['Theme', 'No.', 'Due', 'Number', 'Progress'],
            ['Water', '=1+1', new Date('2026-12-31T00:00:00Z'), 1234.5, 0.5],
            ['Water', 'a | b\nsecond', '2027', null, 0.12],
            ['Land', '@me', null, -3, 1],
          ],
        ],
      ],
    );
    const formats = ['4,2', '4,3', '4,4', '6,4'].map((at) => sheets[0]?.cells?.get(at)?.style?.numFmt);
    assert.deepEqual(formats, ['d mmm yyyy', '#,##0.00', '"~"0%', '0%']);
  });

  it('keeps the header in sight, on the screen and on paper', async () => {
    const { sheet, workbook } = await parts(await xlsx(everything));
    assert.match(sheet, /<pane xSplit="1" ySplit="4" topLeftCell="B5" state="frozen"/);
    assert.match(sheet, /<autoFilter ref="A4:E7"/);
    assert.match(sheet, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    assert.match(workbook, /_xlnm\.Print_Titles" localSheetId="0">'Figures'!\$4:\$4</);
    assert.match(workbook, /_xlnm\.Print_Area" localSheetId="0">'Figures'!\$A\$1:\$E\$7</);
  });

  it('has rows that are high enough, and grow with what is typed', async () => {
    const { sheet } = await parts(await xlsx(everything));
    assert.match(sheet, /<row r="6" ht="28.5">/);
    assert.match(sheet, /<row r="4" ht="15.75">/);
    assert.doesNotMatch(sheet, /customHeight/);
  });

  it('has a header row in which long headings are whole', async () => {
    const columns = [
      { header: 'Way to the target', width: 4, kind: 'percent' as const },
      { header: 'Responsibility', width: 4, kind: 'text' as const },
    ];
    const table = { kind: 'table' as const, title: '', columns, rows: [row(50, 'x')] };
    const { sheet } = await parts(await xlsx({ ...everything, blocks: [table] }));
    assert.match(sheet, /<row r="3" ht="41.25">/, 'three lines: the title and the date stand above');
    assert.match(sheet, /<col min="2" max="2" width="18"/, 'the longest word and the button of the filter');
  });

  it('runs from right to left in Arabic', async () => {
    const { sheet } = await parts(await xlsx({ ...everything, language: 'ar' }));
    assert.match(sheet, /rightToLeft="(1|true)"/);
    assert.doesNotMatch((await parts(await xlsx(everything))).sheet, /rightToLeft/);
  });

  it('is marked on each page where it is internal', async () => {
    const { sheet } = await parts(await xlsx({ ...everything, isInternal: true }));
    assert.match(sheet, /<oddHeader>[^<]*Internal<\/oddHeader>/);
    assert.doesNotMatch((await parts(await xlsx(everything))).sheet, /Internal/);
  });

  it('cuts a text that is longer than Excel takes, and says so by its end', async () => {
    const [table] = everything.blocks.filter((block) => block.kind === 'table');
    const long = { ...table!, rows: [row('x'.repeat(40_000), null, null, null)] };
    const { sheets } = await readXlsx(await xlsx({ ...everything, blocks: [long] }));
    const text = String(sheets[0]?.rows[4]?.[1]);
    assert.deepEqual([text.length, text.at(-1)], [32_767, '…']);
  });
});

describe('the names of sheets', () => {
  it('are as Excel allows them, each once', () => {
    assert.deepEqual(sheetNames(['Ministry: [Justice]', 'a'.repeat(40), 'A'.repeat(40), '', "'"]), [
      'Ministry Justice',
      `${'a'.repeat(30)}…`,
      `${'A'.repeat(28)}… 2`,
      'Sheet',
      'Sheet 2',
    ]);
  });
});

describe('an Excel workbook of any texts', () => {
  const start = fc.constantFrom('', '=', '+', '-', '@', '\t', "'", ' ', '\n', '_x0041_', '2026-01-01', '140.10');
  const cell = fc.tuple(start, fc.string({ unit: 'grapheme' })).map((parts) => parts.join('').replace(/\r\n?/g, '\n'));

  it('gives them back unchanged, as texts, through our own import', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (texts) => {
        const columns = texts.map((_, index) => ({ header: `${index}`, width: 10, kind: 'text' as const }));
        const table = { kind: 'table' as const, title: '', columns, rows: [row(...texts, 'end')] };
        const bytes = await xlsx({ ...everything, blocks: [{ ...table, columns: [...columns, end] }] });
        const { sheets } = await readTables(bytes.slice().buffer as ArrayBuffer, 'a.xlsx');
        const cells: { kind: string; text: string }[][] = [];
        for await (const each of sheets[0]!.rows()) cells.push([...each.cells]);
        assert.deepEqual(
          cells.at(-1)?.slice(0, texts.length),
          texts.map((text) => ({ kind: text === '' ? 'empty' : 'text', text: printable(text) })),
        );
      }),
      { numRuns: 50 },
    );
  });
});

const end = { header: 'end', width: 10, kind: 'text' as const };
