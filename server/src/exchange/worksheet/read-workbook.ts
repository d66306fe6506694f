import { t } from '../../l10n';
import { tooManyCells } from '../tables/csv';
import { readTables } from '../tables/read-tables';
import { type Cell, emptyCell, type Sheet } from '../tables/table';
import { type Limits, UnreadableFile, usualLimits } from '../unreadable';
import { isWorksheet } from './sent';

/** A cell with what decides on how its answer is meant. */
export interface AnswerCell extends Cell {
  /** Shown in per cent: 0.45 means 45 %. */
  readonly isPercent: boolean;
  /** `#REF!` and the like. */
  readonly isError: boolean;
  /** Where a click leads. */
  readonly link?: string;
}

export interface WorkbookSheet {
  readonly name: string;
  /** Indexed from 0. */
  readonly rows: readonly (readonly AnswerCell[])[];
}

/** Far above any worksheet, since here each cell is kept with its style; cells: of a sheet up to its last row and column. */
const limits: Limits = { ...usualLimits, bytes: 16e6, unpackedBytes: 60e6, cells: 500_000 };

/** All sheets of an Excel workbook. Rejects with `UnreadableFile`. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<WorkbookSheet[]> {
  const tables = await readTables(bytes, '', limits);
  if (!isWorksheet(tables)) return [];
  for (const sheet of tables.sheets) await refuseHuge(sheet);
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(new Uint8Array(bytes), { readStyles: true }).catch(() => {
    throw new UnreadableFile(t('This Excel file is damaged. Open it in Excel and save it again.'));
  });
  return workbook.sheets.map(({ name, rows, cells }) => ({
    name,
    rows: rows.map((row, rowIndex) =>
      row.map((value, column) => {
        if (value === null || value === undefined) return nothing;
        const { type, style, hyperlink } = cells?.get(`${rowIndex},${column}`) ?? {};
        return {
          ...plainCell(value),
          isPercent: /%/.test((style?.numFmt ?? '').replace(/"[^"]*"|\\./g, '')),
          isError: type === 'error',
          ...(hyperlink?.target && { link: hyperlink.target }),
        };
      }),
    ),
  }));
}

/** A few cells can stand so far apart that the sheet as a whole fits no memory. */
async function refuseHuge(sheet: Sheet): Promise<void> {
  let width = 1;
  for await (const { number, cells } of sheet.rows()) {
    width = Math.max(width, cells.length);
    if (number * width > limits.cells) throw tooManyCells(limits.cells);
  }
}

const nothing: AnswerCell = { ...emptyCell, isPercent: false, isError: false };

function plainCell(value: unknown): Cell {
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return { kind: 'date', text: value.toISOString().slice(0, 10) };
  }
  if (typeof value === 'number') return { kind: 'number', text: String(Number(value.toPrecision(15))) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
  return { kind: text === '' ? 'empty' : 'text', text };
}
