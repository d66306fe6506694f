import { t } from '../../l10n';
import { openArchive } from '../tables/archive';
import type { Cell } from '../tables/table';
import { type Limits, UnreadableFile, usualLimits } from '../unreadable';

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

/** Far above any worksheet, since here each cell is kept with its style. */
const limits: Limits = { ...usualLimits, bytes: 16e6, unpackedBytes: 60e6 };

/** All sheets of an Excel workbook. Rejects with `UnreadableFile`. */
export async function readWorkbook(bytes: ArrayBuffer): Promise<WorkbookSheet[]> {
  const content = new Uint8Array(bytes);
  await openArchive(content, limits);
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(content, { readStyles: true }).catch(() => {
    throw new UnreadableFile(t('This Excel file is damaged. Open it in Excel and save it again.'));
  });
  return workbook.sheets.map(({ name, rows, cells }) => ({
    name,
    rows: rows.map((row, rowIndex) =>
      row.map((value, column) => {
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

function plainCell(value: unknown): Cell {
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return { kind: 'date', text: value.toISOString().slice(0, 10) };
  }
  if (typeof value === 'number') return { kind: 'number', text: String(Number(value.toPrecision(15))) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
  return { kind: text === '' ? 'empty' : 'text', text };
}
