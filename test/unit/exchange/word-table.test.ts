import assert from 'node:assert/strict';
import { readWordFile } from '../../../server/src/exchange/thematic-list/word-table';
import { docx, type Row } from './docx';

/** Each row's cells as text, paragraphs parted by ` / `. */
async function rows(...table: Row[]): Promise<string[][]> {
  const file = await readWordFile(await docx([table]));
  return (file.tables[0] ?? []).map((row) => row.map((cell) => cell.paragraphs.join(' / ')));
}

describe('reading the tables of a Word file', () => {
  it('keeps paragraphs apart, and lines inside a paragraph', async () => {
    assert.deepEqual(await rows([['First', 'second'], 'one\ntwo']), [['First / second', 'one / two']]);
  });

  it('keeps inserted text and leaves deleted text out', async () => {
    assert.deepEqual(await rows([[['Adopt ', { del: 'a bill' }, { ins: 'a law' }, '.']]]), [['Adopt a law.']]);
  });

  it('knows the grid columns of merged cells', async () => {
    const table: Row[] = [
      ['a', 'b', 'c'],
      [{ paragraphs: ['ab'], span: 2 }, 'c'],
    ];
    const file = await readWordFile(await docx([table]));
    const columns = file.tables[0]?.[1]?.map(({ column, span }) => ({ column, span }));
    assert.deepEqual(columns, [
      { column: 0, span: 2 },
      { column: 2, span: 1 },
    ]);
  });

  it('repeats a cell that is merged downwards in each row it covers', async () => {
    const table: Row[] = [
      ['one', { paragraphs: ['both'], merge: 'first' }, 'x'],
      ['two', { paragraphs: [''], merge: 'next' }, 'y'],
      ['three', 'alone', 'z'],
    ];
    assert.deepEqual(await rows(...table), [
      ['one', 'both', 'x'],
      ['two', 'both', 'y'],
      ['three', 'alone', 'z'],
    ]);
  });

  it('reads neighbouring merged cells, and a merged cell at the end of a row', async () => {
    const next = { paragraphs: [''], merge: 'next' } as const;
    const table: Row[] = [
      ['1', { paragraphs: ['b'], merge: 'first' }, { paragraphs: ['c'], merge: 'first' }],
      ['2', next, next],
      ['3', next, 'd'],
    ];
    assert.deepEqual(await rows(...table), [
      ['1', 'b', 'c'],
      ['2', 'b', 'c'],
      ['3', 'b', 'd'],
    ]);
  });

  it('reads the text of a table inside a cell', async () => {
    const inner = { rows: [['inner one', 'inner two']] };
    assert.deepEqual(await rows([{ paragraphs: ['before', inner, 'after'] }, 'next']), [
      ['before / inner one / inner two / after', 'next'],
    ]);
  });

  it('looks through a table whose only cell holds the list', async () => {
    const list = {
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ] as Row[],
    };
    assert.deepEqual(await rows([{ paragraphs: [list] }]), [
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('gives page headers and paragraphs outside tables as titles', async () => {
    const file = await readWordFile(await docx([[['a']]], { header: 'Rights & duties', before: ['A list'] }));
    assert.deepEqual(file.titles, ['Rights & duties', 'A list']);
  });

  it('rejects what is no Word file', async () => {
    await assert.rejects(readWordFile(new TextEncoder().encode('no Word file').buffer as ArrayBuffer));
  });
});
