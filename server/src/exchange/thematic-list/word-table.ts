// What a Word file (.docx) says in its tables. Word's own reading rules (ECMA-376 part 1: merged cells, tracked changes,
// content controls) are mammoth's; this file only turns its document tree into rows of cells of paragraphs.

import { type Archive, openArchive } from '../tables/archive';
import { type Limits, usualLimits } from '../unreadable';

/** One cell. A cell that is merged downwards stands in each row it covers. */
export interface WordCell {
  /** Position in the table's grid, from 0. */
  readonly column: number;
  /** How many grid columns it covers. */
  readonly span: number;
  /** Paragraphs in reading order, those of nested tables included; a line break inside a paragraph starts a new one. */
  readonly paragraphs: readonly string[];
  /** True where the cell is merged with the one above. */
  readonly continued: boolean;
}

export type WordRow = readonly WordCell[];

export interface WordFile {
  /** Page headers and the paragraphs outside tables: where the file says what it is. */
  readonly titles: readonly string[];
  readonly tables: readonly (readonly WordRow[])[];
}

/** The part of mammoth's document tree that is read here. */
interface WordElement {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordElement[];
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/**
 * Reads a Word file. Deleted text of tracked changes is left out, inserted text is kept. Rejects where the bytes are no .docx
 * file; with `UnreadableFile` where they are made to harm.
 */
export async function readWordFile(bytes: ArrayBuffer, limits: Limits = usualLimits): Promise<WordFile> {
  const archive = await openArchive(new Uint8Array(bytes), limits);
  const [{ default: mammoth }, headers] = await Promise.all([import('mammoth'), readPageHeaders(archive)]);
  let root: WordElement = { type: 'document' };
  const transformDocument = (document: WordElement) => {
    root = document;
    return { ...document, children: [] };
  };
  // mammoth takes `buffer` in Node and `arrayBuffer` in a browser; each ignores the other.
  const input = { arrayBuffer: bytes, buffer: bytes } as { arrayBuffer: ArrayBuffer };
  await mammoth.convertToHtml(input, { transformDocument });

  const body = root.children ?? [];
  return {
    titles: [...headers, ...body.filter((element) => element.type === 'paragraph').flatMap(paragraphsOf)],
    tables: body.filter((element) => element.type === 'table').map((table) => rowsOf(unwrapped(table))),
  };
}

/** Page headers, which mammoth does not read. OHCHR writes the State, cycle and session there. */
async function readPageHeaders(archive: Archive): Promise<string[]> {
  const headers = archive.parts.filter((part) => /^word\/header\d*\.xml$/.test(part));
  const texts = await Promise.all(headers.map((part) => archive.text(part)));
  return texts
    .flatMap((xml) => xml.split('</w:p>'))
    .map((xml) => plainText([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map((match) => match[1]).join('')))
    .filter((text) => text !== '');
}

const xmlEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => xmlEntities[name] ?? '').trim();
}

/** A table in the only cell of a table: the outer one is layout. */
function unwrapped(table: WordElement): WordElement {
  const [row, ...otherRows] = table.children ?? [];
  const [cell, ...otherCells] = row?.children ?? [];
  if (otherRows.length > 0 || otherCells.length > 0) return table;
  const inner = cell?.children?.find((element) => element.type === 'table');
  return inner ? unwrapped(inner) : table;
}

function rowsOf(table: WordElement): WordRow[] {
  /** Cells that reach into rows still to come, by the grid column they start in. */
  const open = new Map<number, { cell: WordCell; rowsLeft: number }>();
  return elementsOf(table, 'tableRow').map((row) => {
    const cells: WordCell[] = [];
    let column = 0;
    const placeOpenCells = () => {
      for (let above = open.get(column); above; above = open.get(column)) {
        cells.push({ ...above.cell, continued: true });
        above.rowsLeft -= 1;
        if (above.rowsLeft === 0) open.delete(column);
        column += above.cell.span;
      }
    };
    placeOpenCells();
    for (const element of elementsOf(row, 'tableCell')) {
      const cell = { column, span: element.colSpan ?? 1, paragraphs: paragraphsOf(element), continued: false };
      cells.push(cell);
      const rowsLeft = (element.rowSpan ?? 1) - 1;
      if (rowsLeft > 0) open.set(column, { cell, rowsLeft });
      column += cell.span;
      placeOpenCells();
    }
    return cells;
  });
}

function elementsOf(parent: WordElement, type: string): WordElement[] {
  return (parent.children ?? []).filter((child) => child.type === type);
}

function paragraphsOf(element: WordElement): string[] {
  if (element.type === 'paragraph') return textOf(element).split('\n');
  return (element.children ?? []).flatMap(paragraphsOf);
}

function textOf(element: WordElement): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab') return ' ';
  if (element.type === 'break') return '\n';
  return (element.children ?? []).map(textOf).join('');
}
