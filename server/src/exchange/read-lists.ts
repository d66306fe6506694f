import { t } from '../l10n';
import type { ReadLists } from './collect';
import { isArchive, isWordFile, tooLarge } from './tables/archive';
import { decodeText } from './tables/decode';
import { readTables, refuseOthers } from './tables/read-tables';
import { readThematicList } from './thematic-list/read-list';
import { findThematicSheet, readThematicSheet } from './thematic-list/sheets';
import { findUhri, findUhriJson, parseJson, readUhriJson, readUhriTable } from './uhri/read-uhri';
import { type Limits, UnknownTable, UnreadableFile, usualLimits } from './unreadable';
import { findUprInfo, readUprInfo } from './upr-info/read-upr-info';
import { type Work, watched } from './work';
import { isWorksheet, wasWorksheet } from './worksheet/sent';

export type Format = 'thematic-list' | 'uhri' | 'upr-info' | 'mapping' | 'worksheet';

/** A file that people send, and what is needed to read it. */
export interface SourceFile {
  readonly bytes: ArrayBuffer;
  /** Shown to people, and the name of a csv file's sheet. */
  readonly name: string;
  /** The text of the mapping file by which it is to be read. */
  readonly mapping?: { readonly text: string; readonly name: string };
}

export interface ReadFile extends ReadLists {
  readonly format: Format;
}

/**
 * Reads the recommendations of a file, whichever of the known formats it is in, which its content tells: OHCHR's thematic list in
 * Word or as a sheet, exports of the Universal Human Rights Index and of UPR Info; any other table by a mapping. A worksheet that comes back
 * is told by its format only. Rejects with `UnreadableFile`.
 */
export async function readLists(file: SourceFile, work: Work = {}, limits: Limits = usualLimits): Promise<ReadFile> {
  const { bytes, name, mapping } = file;
  const content = new Uint8Array(bytes);
  if (content.length > limits.bytes) throw tooLarge(limits.bytes);
  if (isWordFile(content, limits) || (/\.docx?$/i.test(name) && !isArchive(content))) {
    return { format: 'thematic-list', lists: [await readThematicList(bytes, limits)], problems: [] };
  }
  refuseOthers(content);
  const start = new TextDecoder('latin1')
    .decode(content.subarray(0, 100))
    .replace(/^ï»¿|[\s\0]|^\xff\xfe|^\xfe\xff/g, '');
  if (/^[[{]/.test(start)) {
    const annotations = findUhriJson(parseJson(decodeText(content).text, limits));
    if (!annotations)
      throw new UnreadableFile(t('This JSON file holds no annotations of the Universal Human Rights Index.'));
    return { format: 'uhri', ...(await readUhriJson(annotations, work)) };
  }
  const tables = await readTables(bytes, name, limits);
  const remarks = tables.remarks.map((message) => ({ row: 0, message, text: '' }));
  const read = await readRows();
  return { ...read, problems: [...remarks, ...read.problems] };

  async function readRows(): Promise<ReadFile> {
    // It holds answers, no lists: see worksheet/import-worksheet.ts.
    if (isWorksheet(tables)) return { format: 'worksheet', lists: [], problems: [] };
    if (mapping) {
      const { readByMapping } = await import('./mapping/read-by-mapping');
      return { format: 'mapping', ...(await readByMapping(tables, mapping, name, work)) };
    }
    const uhri = await findUhri(tables);
    if (uhri) return { format: 'uhri', ...(await readUhriTable(uhri, work)) };
    const uprInfo = await findUprInfo(tables);
    if (uprInfo) return { format: 'upr-info', ...(await readUprInfo(uprInfo, work)) };
    const list = await findThematicSheet(tables);
    if (list)
      return { format: 'thematic-list', lists: [await readThematicSheet(watched(list.rows(), work))], problems: [] };
    if (await wasWorksheet(tables)) {
      throw new UnreadableFile(
        t(
          'This is a worksheet without its hidden sheet, which says what was sent and is lost where a worksheet is saved as csv or copied. Ask for the Excel file (.xlsx).',
        ),
      );
    }
    throw new UnknownTable(
      t(
        'This table is neither an export of the Universal Human Rights Index nor of UPR Info. Say in a mapping file what its columns hold: recmatrix import --suggest FILE drafts one, and --mapping names it.',
      ),
    );
  }
}
