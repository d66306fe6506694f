import JSZip from 'jszip';

/** A cell's XML: `<c …>`, or a text to be written as an inline string. */
export type CellXml = string | { readonly xml: string };

export interface SheetXml {
  readonly name: string;
  readonly rows: readonly (readonly CellXml[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Elements behind the cells: `<mergeCells>…`. */
  readonly after?: string;
}

export interface Workbook {
  readonly sheets: readonly SheetXml[];
  /** `<si>` elements. */
  readonly sharedStrings?: readonly string[];
  /** The numbers of formats of cell styles 0, 1, …: 14 is a date. */
  readonly formats?: readonly number[];
  readonly date1904?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a minimal Excel workbook (ECMA-376, part 1, SpreadsheetML), written by hand so that nothing of a library is in it. */
export function workbookParts({
  sheets,
  sharedStrings = [],
  formats = [0],
  date1904,
}: Workbook): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['rId90', 'sharedStrings', 'sharedStrings.xml'],
      ['rId91', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings.join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${formats.map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows, after = '' }, index) => {
    const xml = rows.map(
      (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${xml.join('')}</sheetData>${after}</worksheet>`;
  });
  return parts;
}

/** Packs parts as they are. */
export async function pack(parts: Readonly<Record<string, string | Uint8Array>>): Promise<ArrayBuffer> {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(parts)) zip.file(path, content, { createFolders: false });
  return zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
}

/** A workbook of texts, one list of rows for each sheet. */
export function textWorkbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<ArrayBuffer> {
  return pack(workbookParts({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) }));
}

export function csv(...rows: readonly (readonly string[])[]): ArrayBuffer {
  return bytesOf(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));
}

export function bytesOf(text: string): ArrayBuffer {
  return new Uint8Array(new TextEncoder().encode(text)).buffer;
}

function relationships(all: readonly (readonly [string, string, string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

function cellXml(cell: CellXml, row: number, column: number): string {
  const place = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${place}"`);
  if (cell === '') return '';
  const text = cell.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}
