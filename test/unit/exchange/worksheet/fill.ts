import { type CellValue, openXlsx, saveXlsx, type Workbook } from 'hucre/xlsx';
import { readDocument } from '../../../../server/src/document/document';
import type { PlanFile } from '../../../../server/src/exchange/imported';
import { importWorksheet, type WorksheetOptions } from '../../../../server/src/exchange/worksheet/import-worksheet';
import { worksheet } from '../../../../server/src/exchange/worksheet/workbook';
import type { Plan } from '../../../../server/src/plan/plan';
import { Workspace } from '../../../../server/src/plan/workspace';

/** The day on which worksheets of the tests are sent, and the one on which they are read back. */
export const SENT_ON = '2026-11-20';
export const BACK_ON = '2026-12-05';

/** The plan of files, of which the first is the root. */
export function planOf(files: readonly PlanFile[]): Plan {
  const workspace = new Workspace({ asOf: SENT_ON, today: SENT_ON });
  workspace.set(...files.map(({ uri, text }) => readDocument(uri, text)));
  return workspace.planOf(files[0]!.uri)!;
}

export function planFile(text: string): PlanFile[] {
  return [{ uri: 'file:///plan.plan.yaml', text }];
}

export async function exported(
  files: readonly PlanFile[],
  institution = 'moj',
  language?: string,
): Promise<Uint8Array> {
  return worksheet(planOf(files), institution, { internal: false, ...(language !== undefined && { language }) });
}

/** What is written into cells, by the id of the row and the heading of the column. */
export type Entries = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** The worksheet with these cells filled in, as a ministry fills them. */
export function filled(bytes: Uint8Array, entries: Entries): Promise<Uint8Array> {
  return edited(bytes, (workbook) => {
    const { rows, cells: styled } = workbook.sheets[0]!;
    const headings = rows.findIndex((row) => row.includes('Id'));
    for (const [id, cells] of Object.entries(entries)) {
      const at = rows.findIndex((each, index) => index > headings && each[0] === id);
      const row = rows[at];
      if (!row) throw new Error(`the worksheet of this test has no row “${id}”`);
      for (const [heading, value] of Object.entries(cells)) {
        const column = rows[headings]!.indexOf(heading);
        if (column < 0) throw new Error(`the worksheet of this test has no column “${heading}”`);
        row[column] = value;
        // The cell keeps its style.
        Object.assign(styled?.get(`${at},${column}`) ?? {}, {
          value,
          type: value instanceof Date ? 'date' : typeof value,
        });
      }
    }
  });
}

/** The workbook after a change by hand. */
export async function edited(bytes: Uint8Array, change: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  change(workbook);
  return saveXlsx(workbook);
}

export function imported(bytes: Uint8Array, files: readonly PlanFile[], options: Partial<WorksheetOptions> = {}) {
  const { buffer, byteOffset, byteLength } = bytes;
  const own = buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  return importWorksheet(own, { asOf: BACK_ON, ...options }, files);
}

/** The files after an import: those that it changed, and the others as they were. */
export function filesAfter(files: readonly PlanFile[], changed: readonly PlanFile[]): PlanFile[] {
  return files.map((file) => changed.find(({ uri }) => uri === file.uri) ?? file);
}
