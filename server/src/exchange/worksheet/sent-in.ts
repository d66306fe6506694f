import { UnreadableFile } from '../unreadable';
import { readWorkbook } from './read-workbook';
import { readSent, SENT_SHEET, type Sent } from './sent';

/** What a worksheet was sent with; undefined for any other file, and where that can't be read. Looks at no answers. */
export async function sentIn(bytes: ArrayBuffer): Promise<Sent | undefined> {
  try {
    const hidden = (await readWorkbook(bytes)).find(({ name }) => name === SENT_SHEET);
    const sent = readSent(hidden?.rows.map((row) => row.map(({ text }) => text)) ?? []);
    return typeof sent === 'string' ? undefined : sent;
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}
