import assert from 'node:assert/strict';
import { readTables } from '../../../../server/src/exchange/tables/read-tables';
import { type Cell, firstRows } from '../../../../server/src/exchange/tables/table';
import { pack, type Workbook, workbookParts } from '../workbook';

async function cellsOf(workbook: Workbook): Promise<(readonly [kind: Cell['kind'], text: string])[][]> {
  const { sheets } = await readTables(await pack(workbookParts(workbook)), 'book.xlsx');
  const rows = [];
  for await (const { cells } of sheets[0]!.rows()) rows.push(cells.map(({ kind, text }) => [kind, text] as const));
  return rows;
}

const one = (xml: string, more: Partial<Workbook> = {}) =>
  cellsOf({ sheets: [{ name: 'A', rows: [[{ xml }]] }], formats: [0, 14, 164], ...more }).then((rows) => rows[0]![0]);

describe('a workbook’s cells', () => {
  for (const [what, xml, expected, more] of [
    ['a date by its style', '<c s="1"><v>45000</v></c>', ['date', '2023-03-15']],
    [
      'a date of a workbook that counts from 1904',
      '<c s="1"><v>43538</v></c>',
      ['date', '2023-03-15'],
      { date1904: true },
    ],
    ['a day before Excel’s 29 February 1900', '<c s="1"><v>59</v></c>', ['date', '1900-02-28']],
    ['a number beyond all dates, in the style of dates', '<c s="1"><v>20261231</v></c>', ['number', '20261231']],
    ['one beyond all days', '<c s="1"><v>1E+300</v></c>', ['text', '####']],
    ['a number', '<c><v>140.1</v></c>', ['number', '140.1']],
    ['a number without the noise of binary fractions', '<c><v>0.30000000000000004</v></c>', ['number', '0.3']],
    ['a very small number', '<c><v>1E-7</v></c>', ['number', '0.0000001']],
    ['a boolean', '<c t="b"><v>1</v></c>', ['boolean', 'true']],
    ['a formula’s last text', '<c t="str"><f>A1&amp;B1</f><v>both</v></c>', ['text', 'both']],
    ['a formula’s last number', '<c><f>1+1</f><v>2</v></c>', ['number', '2']],
    ['an error', '<c t="e"><v>#N/A</v></c>', ['text', '#N/A']],
    ['an empty cell with a style', '<c s="1"/>', ['empty', '']],
    ['a text that looks like a formula', '<c t="inlineStr"><is><t>=1+1</t></is></c>', ['text', '=1+1']],
    ['an apostrophe, which no csv guard put there', `<c t="inlineStr"><is><t>'=1</t></is></c>`, ['text', `'=1`]],
    ['a shared string', '<c t="s"><v>0</v></c>', ['text', 'Train'], { sharedStrings: ['<si><t>Train</t></si>'] }],
    [
      'rich text, without how it is read aloud',
      '<c t="s"><v>0</v></c>',
      ['text', 'Train the police'],
      {
        sharedStrings: [
          '<si><r><rPr><b/></rPr><t>Train </t></r><r><t>the police</t></r><rPh sb="0" eb="1"><t>tr</t></rPh></si>',
        ],
      },
    ],
    [
      'a line break and a control character',
      '<c t="inlineStr"><is><t>a&#10;b_x000D_c</t></is></c>',
      ['text', 'a\nb\rc'],
    ],
  ] as [string, string, [Cell['kind'], string], Partial<Workbook>?][]) {
    it(what, async () => assert.deepEqual(await one(xml, more), expected));
  }

  it('may hold formulas without values, of which it tells', async () => {
    const remarksOf = async (xml: string) =>
      (await readTables(await pack(workbookParts({ sheets: [{ name: 'A', rows: [[{ xml }]] }] })), 'a.xlsx')).remarks;
    for (const xml of ['<c><f>B1</f></c>', '<c><f t="shared" si="0"/></c>']) {
      const [remark] = await remarksOf(xml);
      assert.match(remark ?? '', /^Some cells of this file hold formulas without values/, xml);
    }
    assert.deepEqual(await remarksOf('<c t="str"><f>IF(B1="","",B1)</f><v></v></c>'), []);
    assert.deepEqual(await remarksOf('<c><f t="shared" si="0"/><v>2</v></c>'), []);
  });

  it('of merged cells: the first has the value, the others are empty', async () => {
    const rows = [
      ['Theme', '', 'x'],
      ['', '', 'y'],
    ];
    const after = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    assert.deepEqual(await cellsOf({ sheets: [{ name: 'A', rows, after }] }), [
      [
        ['text', 'Theme'],
        ['empty', ''],
        ['text', 'x'],
      ],
      [
        ['empty', ''],
        ['empty', ''],
        ['text', 'y'],
      ],
    ]);
  });
});

describe('a workbook’s sheets', () => {
  it('have their names, whether they are hidden, and the row numbers of the file', async () => {
    const parts = workbookParts({
      sheets: [
        { name: 'Plan &amp; &quot;data&quot;', rows: [[], [], ['third']] },
        { name: 'secret', rows: [['x']], state: 'veryHidden' },
      ],
    });
    const { sheets } = await readTables(await pack(parts), 'book.xlsx');
    assert.deepEqual(
      sheets.map(({ name, hidden }) => [name, hidden]),
      [
        ['Plan & "data"', false],
        ['secret', true],
      ],
    );
    assert.deepEqual(await firstRows(sheets[0]!, 5), [{ number: 3, cells: [{ kind: 'text', text: 'third' }] }]);
    assert.deepEqual(await firstRows(sheets[1]!, 5), [{ number: 1, cells: [{ kind: 'text', text: 'x' }] }]);
  });

  it('can be read twice, and stop early', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [`row ${index + 1}`]);
    const { sheets } = await readTables(await pack(workbookParts({ sheets: [{ name: 'A', rows }] })), 'book.xlsx');
    assert.equal((await firstRows(sheets[0]!, 2)).length, 2);
    assert.equal((await firstRows(sheets[0]!, 2000)).at(-1)?.number, 1000);
  });

  it('are refused with one sentence where one is damaged', async () => {
    const parts = workbookParts({ sheets: [{ name: 'A', rows: [['x']] }] });
    delete parts['xl/worksheets/sheet1.xml'];
    const { sheets } = await readTables(await pack(parts), 'book.xlsx');
    await assert.rejects(firstRows(sheets[0]!, 1), { message: /^A sheet of this Excel file is damaged\./ });
  });
});
