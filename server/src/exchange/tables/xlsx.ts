import { t } from '../../l10n';
import { type Limits, UnreadableFile } from '../unreadable';
import type { Archive } from './archive';
import { tooManyCells } from './csv';
import { type Cell, emptyCell, type Row, type Sheet, type Tables, textCell } from './table';

/** Reads an Excel workbook whose archive was looked through. Formulas give the value that was last computed. */
export async function readXlsx(bytes: Uint8Array, archive: Archive, limits: Limits): Promise<Tables> {
  const sheets = await sheetsOf(archive);
  if (sheets.length === 0) throw new UnreadableFile(t('This Excel file has no sheet with cells.'));
  return {
    sheets: sheets.map(({ index, ...rest }) => ({ ...rest, rows: () => rowsOf(bytes, index, limits) })),
    remarks: archive.lacksValues ? [withoutValues()] : [],
  };
}

function withoutValues(): string {
  return t(
    'Some cells of this file hold formulas without values, as programs write them; they were read as empty. Open it in Excel, save it there, and import it again.',
  );
}

async function* rowsOf(bytes: Uint8Array, sheet: number, limits: Limits): AsyncGenerator<Row> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  const rows = streamXlsxRows(bytes, { sheet });
  let cells = 0;
  for (;;) {
    let next: Awaited<ReturnType<typeof rows.next>>;
    try {
      next = await rows.next();
    } catch {
      throw damagedSheet();
    }
    if (next.done) return;
    const { index, values } = next.value;
    if (index >= mostRows) throw damagedSheet();
    cells += values.length;
    if (cells > limits.cells) {
      await rows.return();
      throw tooManyCells(limits.cells);
    }
    yield { number: index + 1, cells: values.map(cellOf) };
  }
}

/** As in Excel. */
const mostRows = 1_048_576;

function damagedSheet(): UnreadableFile {
  return new UnreadableFile(t('A sheet of this Excel file is damaged. Open it in Excel and save it again.'));
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  if (value instanceof Date) return dateCell(value);
  if (typeof value !== 'number') return emptyCell;
  // Excel keeps 15 digits; what comes after them is the noise of binary fractions.
  return { kind: 'number', text: decimal(Number(value.toPrecision(15))) };
}

/** What is beyond the year 9999 is no date but a number, such as 20261231, in a cell for dates; Excel shows it as `####`. */
function dateCell(value: Date): Cell {
  const days = value.getTime() / 86_400_000 + daysTo1970;
  if (Number.isNaN(days)) return { kind: 'text', text: '####' };
  if (value.getUTCFullYear() > 9999) return { kind: 'number', text: decimal(Math.round(days)) };
  return { kind: 'date', text: value.toISOString().slice(0, 10) };
}

/** From the day that Excel counts from, 1899-12-30. */
const daysTo1970 = 25_569;

function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

const workbookPart = 'xl/workbook.xml';

/** The worksheets, with their index among all sheets, charts included. */
async function sheetsOf(archive: Archive): Promise<(Omit<Sheet, 'rows'> & { readonly index: number })[]> {
  const [workbook, relations] = await Promise.all([
    archive.text(workbookPart),
    archive.text('xl/_rels/workbook.xml.rels'),
  ]);
  const worksheets = new Set(
    elements(relations, 'Relationship')
      .filter((attributes) => attributes('Type').endsWith('/worksheet'))
      .map((attributes) => attributes('Id')),
  );
  return elements(workbook, 'sheet')
    .map((attributes, index) => ({
      name: attributes('name'),
      hidden: ['hidden', 'veryHidden'].includes(attributes('state')),
      index,
      id: attributes('[\\w.-]+:id'),
    }))
    .filter(({ id }) => worksheets.has(id))
    .map(({ id: _, ...sheet }) => sheet);
}

/** The elements of a name, each as a function from an attribute's name to its value. */
function elements(xml: string, name: string): ((attribute: string) => string)[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g'))].map(([element]) => (attribute) => {
    const [, , value = ''] = new RegExp(`\\s${attribute}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(element) ?? [];
    return plain(value);
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(value: string): string {
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimalCode, code, name) => {
    if (name) return entities[name] ?? all;
    const point = decimalCode ? Number(decimalCode) : Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
