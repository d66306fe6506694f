import { lookupKey } from '../../catalogue/text';
import { type Cell, emptyCell, firstRows, type Row, type Sheet } from './table';

/** A row of headings, and where each column stands. */
export interface Header<Key extends string> {
  readonly sheet: Sheet;
  /** The number of the row. */
  readonly row: number;
  /** Indexes of columns. */
  readonly columns: ReadonlyMap<Key, number>;
}

/** The headings of a row, in one line each; one that was there before gets a number: `Comment`, `Comment (2)`. Empty cells have none. */
export function headingsOf({ cells }: Row): string[] {
  const seen = new Set<string>();
  return cells.map(({ text }) => {
    const heading = text.replace(/\s+/g, ' ').trim();
    let named = heading;
    for (let count = 2; heading !== '' && seen.has(lookupKey(named)); count++) named = `${heading} (${count})`;
    seen.add(lookupKey(named));
    return named;
  });
}

/** A table may begin below a title; further down than this it is looked for no more. */
const furthest = 20;

/**
 * The header row of a table that has all the `needed` columns, in the first sheet that has one. `headings`: how each column may be
 * headed, whatever the case, accents and punctuation.
 */
export async function findHeader<Key extends string>(
  sheets: readonly Sheet[],
  headings: Readonly<Record<Key, readonly string[]>>,
  needed: readonly Key[],
): Promise<Header<Key> | undefined> {
  const keys = new Map<string, Key>();
  for (const [key, names] of Object.entries<readonly string[]>(headings)) {
    for (const name of names) keys.set(lookupKey(name), key as Key);
  }
  for (const sheet of sheets) {
    for (const { number, cells } of await firstRows(sheet, furthest)) {
      const columns = new Map<Key, number>();
      cells.forEach(({ text }, index) => {
        const key = keys.get(lookupKey(text));
        if (key !== undefined && !columns.has(key)) columns.set(key, index);
      });
      if (needed.every((key) => columns.has(key))) return { sheet, row: number, columns };
    }
  }
  return undefined;
}

/** The rows below a header that hold anything. */
export async function* rowsBelow({ sheet, row }: { readonly sheet: Sheet; readonly row: number }): AsyncGenerator<Row> {
  for await (const each of sheet.rows()) {
    if (each.number > row && each.cells.some(({ text }) => text.trim() !== '')) yield each;
  }
}

/** A row's cell in a column, with plain spaces around nothing; empty where the header has no such column. */
export function cellIn<Key extends string>({ columns }: Header<Key>, row: Row, key: Key): Cell {
  const cell = row.cells[columns.get(key) ?? -1] ?? emptyCell;
  const text = cell.text.trim();
  return text === cell.text ? cell : { ...cell, text };
}
