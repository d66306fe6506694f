import type { ImportedList } from '../imported';
import { firstRows, type Row, type Sheet, type Tables } from '../tables/table';
import { columnsOfHeader, readWordTables } from './read-list';
import type { WordRow } from './word-table';

// The same list as a spreadsheet: what our own report of OHCHR's matrix is as xlsx and csv, and what ministries make of the Word file.

/** The sheet that holds a list: a header row near its top names the recommendation, the position and the themes. */
export async function findThematicSheet({ sheets }: Tables): Promise<Sheet | undefined> {
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    for (const row of await firstRows(sheet, 20)) {
      const columns = columnsOfHeader(wordRow(row));
      if (['recommendation', 'position', 'themes'].every((column) => columns.some((each) => each === column)))
        return sheet;
    }
  }
  return undefined;
}

/** Reads the list; rows are those of the sheet. Rejects with `UnreadableFile`. */
export async function readThematicSheet(rows: AsyncIterable<Row>): Promise<ImportedList> {
  const table: WordRow[] = [];
  const titles: string[] = [];
  let isAbove = true;
  for await (const row of rows) {
    while (table.length < row.number - 1) table.push([]);
    const cells = wordRow(row);
    isAbove &&= columnsOfHeader(cells).length < 2;
    // What stands above the header is the list's title.
    if (isAbove) titles.push(row.cells.map(({ text }) => text).join(' '));
    table.push(isAbove ? [] : cells);
  }
  return readWordTables({ titles, tables: [table] });
}

function wordRow({ cells }: Row): WordRow {
  return cells.map(({ text }, column) => ({ column, span: 1, paragraphs: text.split(/\r\n?|\n/), continued: false }));
}
