import { t } from '../../l10n';
import { UnreadableFile } from '../unreadable';

// Tables of any file: sheets of rows of cells.

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'empty';

export interface Cell {
  readonly kind: CellKind;
  /** As read: a number in plain decimal digits, a date as `YYYY-MM-DD`, `true` or `false`, nothing. Texts as they are. */
  readonly text: string;
}

export interface Row {
  /** Counted from 1, as the file's program shows it; empty rows count. */
  readonly number: number;
  /** From the first column on; behind the last one written, a row has no cells. */
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Each call reads anew, row by row; stopping early stops the reading. Rejects with `UnreadableFile`. */
  rows(): AsyncIterable<Row>;
}

export interface Tables {
  readonly sheets: readonly Sheet[];
  /** What a person should know of how the file was read: whole sentences. */
  readonly remarks: readonly string[];
}

export const emptyCell: Cell = { kind: 'empty', text: '' };

/** In UTF-16 units; Excel takes 32,767. */
const longestText = 100_000;

/** Throws an `UnreadableFile` where no spreadsheet has so long a text. */
export function textCell(text: string): Cell {
  if (text.length > longestText) {
    throw new UnreadableFile(
      t('A cell of this table holds more than {count} characters, as no spreadsheet does; it was not read.', {
        count: longestText,
      }),
    );
  }
  return text === '' ? emptyCell : { kind: 'text', text };
}

/** The first rows of a sheet that hold anything. */
export async function firstRows(sheet: Sheet, count: number): Promise<Row[]> {
  const found: Row[] = [];
  for await (const row of sheet.rows()) {
    if (row.cells.some(({ text }) => text.trim() !== '')) found.push(row);
    if (found.length === count) break;
  }
  return found;
}
