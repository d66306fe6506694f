import { t } from '../../l10n';
import { type Limits, UnreadableFile, usualLimits } from '../unreadable';
import { isArchive, openArchive, tooLarge } from './archive';
import { readCsv } from './csv';
import type { Tables } from './table';

/**
 * Reads the tables of an Excel workbook (.xlsx) or of a text file with a separator (.csv, .tsv), whichever the bytes are; the name
 * is that of the only sheet of the latter. Sheets are read row by row, when asked for. Rejects with `UnreadableFile`
 * what is neither, damaged, or made to harm.
 */
export async function readTables(bytes: ArrayBuffer, fileName: string, limits: Limits = usualLimits): Promise<Tables> {
  const content = new Uint8Array(bytes);
  if (content.length > limits.bytes) throw tooLarge(limits.bytes);
  refuseOthers(content);
  if (!isArchive(content)) return readCsv(content, fileName, limits);
  const archive = await openArchive(content, limits);
  if (archive.parts.includes('mimetype') && archive.parts.includes('content.xml')) {
    throw new UnreadableFile(
      t('This is an OpenDocument file, as LibreOffice writes them (.ods, .odt). Save it there as .xlsx or .docx.'),
    );
  }
  if (!archive.parts.includes('xl/workbook.xml')) {
    throw new UnreadableFile(t('This file is packed as Word and Excel files are, but is no Excel workbook (.xlsx).'));
  }
  const { readXlsx } = await import('./xlsx');
  return readXlsx(content, archive, limits);
}

/** Files that people take for tables, by their first bytes. */
export function refuseOthers(content: Uint8Array): void {
  const start = [...content.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('d0cf11e0')) {
    throw new UnreadableFile(
      t(
        'This file is from an older Word or Excel, or protected by a password. Save it there as .docx or .xlsx without one.',
      ),
    );
  }
  if (start.startsWith('25504446')) {
    throw new UnreadableFile(t('This file is a PDF, which has no rows to read. Ask for the Word or Excel file.'));
  }
  if (content.length === 0) throw new UnreadableFile(t('This file is empty.'));
}
