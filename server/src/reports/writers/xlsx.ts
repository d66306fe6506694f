import type { CellStyle, CellValue, NamedRange, Cell as SheetCell, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { type Direction, directionOf } from '../../catalogue/direction';
import { printable } from '../../catalogue/text';
import { excelText } from '../../exchange/spreadsheet/excel-text';
import { columnName, sheetNames } from '../../exchange/spreadsheet/names';
import { growing, headingHeight, headingWidth, rowHeight } from '../../exchange/spreadsheet/row-heights';
import { t } from '../../l10n';
import { isDay } from '../../plan/dates';
import { flat } from '../documents/flat';
import { palette } from '../documents/palette';
import { type Cell, type Column, isNumeric, isTable, type Report, type Table } from '../documents/report';
import { shownIn } from '../documents/shown';

/**
 * An Excel workbook (.xlsx): a sheet for each table of the report, with its title, the as-of date and the header row above the rows. A
 * table in groups gets a column for them in place of rows over the whole width, so that it can be sorted and filtered.
 * Texts are stored as texts: none can become a formula.
 */
export async function xlsx(report: Report): Promise<Uint8Array> {
  const { title, author = '', asOf, blocks } = report;
  const tables = blocks.filter(isTable);
  const names = sheetNames(tables.map((table) => table.title || title));
  const sheets = tables.map((table, index) => sheetOf(report, table, names[index] ?? ''));
  const workbook = await writeXlsx({
    sheets: sheets.map(({ sheet }) => sheet),
    namedRanges: sheets.flatMap(({ ranges }) => ranges),
    properties: {
      title: printable(title),
      creator: printable(author),
      description: t('As of {date}', { date: asOf }),
    },
    defaultFont: FONT,
  });
  return growing(workbook);
}

const FONT = { name: 'Arial', size: 10, family: 2 };

/** A sheet, and the names under which Excel keeps what of it is printed. */
function sheetOf(report: Report, table: Table, name: string): { sheet: WriteSheet; ranges: readonly NamedRange[] } {
  const { columns, rows } = flat(table);
  const direction = directionOf(report.language);
  const styles = stylesOf(direction);
  const top = topRows(report, table, styles);
  const shown = shownIn();
  const lines = [
    ...top.map(({ text, style }) => [{ value: excelText(text), style }]),
    columns.map(({ header, kind }) => ({
      value: excelText(header),
      style: isNumeric(kind) ? styles.numberHeader : styles.header,
    })),
    ...rows.map(({ cells }) => columns.map(({ kind }, index) => cellOf(cells[index] ?? null, kind, styles))),
  ];
  const headers = columns.map(({ header }) => header);
  const widths = columns.map(({ header, width }) => Math.max(width, headingWidth(header)));
  const heightOf = (cells: readonly Cell[]) =>
    rowHeight(
      columns.map(({ kind }, index) => shown.cell(cells[index] ?? null, kind).join('\n')),
      widths,
    );
  const last = columnName(columns.length - 1);
  const header = top.length + 1;
  const sheet: WriteSheet = {
    name,
    columns: widths.map((width) => ({ width })),
    rows: lines.map((line) => line.map(({ value }) => value)),
    cells: new Map(
      lines.flatMap((line, row) =>
        line.map(({ value, style }, column): [string, Partial<SheetCell>] => [`${row},${column}`, { value, style }]),
      ),
    ),
    freezePane: { rows: header, columns: 1 },
    autoFilter: { range: `A${header}:${last}${lines.length}` },
    view: { showGridLines: false, ...(direction === 'rtl' && { rightToLeft: true }) },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.75, bottom: 0.75, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: headerFooter(report),
    rowDefs: new Map([
      [top.length, { height: headingHeight(headers, widths) }],
      ...rows.map(({ cells }, index) => [header + index, { height: heightOf(cells) }] as const),
    ]),
  };
  // The library's own settings for these two leave out the quotation marks that a name with spaces needs.
  const quoted = `'${name.replaceAll("'", "''")}'`;
  return {
    sheet,
    ranges: [
      { name: '_xlnm.Print_Area', range: `${quoted}!$A$1:$${last}$${lines.length}`, scope: name },
      { name: '_xlnm.Print_Titles', range: `${quoted}!$${header}:$${header}`, scope: name },
    ],
  };
}

/** Above the table: what it is, and of when. */
function topRows({ title, about, isInternal }: Report, table: Table, styles: Styles) {
  const own = table.title === '' || table.title === title ? [] : [{ text: table.title, style: styles.caption }];
  return [
    { text: title, style: styles.title },
    ...own,
    { text: about.join(' · '), style: styles.about },
    ...(isInternal ? [{ text: t('Internal'), style: styles.internal }] : []),
  ];
}

function headerFooter(report: Report) {
  const { title, pageHeader = title, isInternal, asOf } = report;
  const plain = (text: string) => printable(text).replaceAll('&', '&&').replace(/\s+/g, ' ');
  const mark = isInternal ? ` · ${plain(t('Internal'))}` : '';
  const date = t('As of {date}', { date: shownIn().longDay(asOf) });
  const numbers = t('Page {page} of {pages}', { page: '\u0001', pages: '\u0002' });
  const footer = plain(`${date} · `) + numbers.replaceAll('&', '&&').replace('\u0001', '&P').replace('\u0002', '&N');
  // A digit right after a code would be read as its font size.
  return { oddHeader: `&C&8 ${plain(pageHeader)}${mark}`, oddFooter: `&C&8 ${footer}` };
}

interface Styled {
  readonly value: CellValue;
  readonly style: CellStyle;
}

function cellOf(cell: Cell, kind: Column['kind'], styles: Styles): Styled {
  if (cell === null) return { value: null, style: styles.text };
  if (typeof cell === 'number') {
    if (kind === 'change') return { value: Math.round(cell) / 100, style: styles.numbered('+0%;-0%;0%') };
    return kind === 'percent'
      ? percent(cell, styles)
      : { value: cell, style: styles.numbered(Number.isInteger(cell) ? '#,##0' : '#,##0.00') };
  }
  if (typeof cell === 'string') {
    if (kind === 'date' && isDay(cell)) return { value: new Date(`${cell}T00:00:00Z`), style: styles.date };
    return { value: textValue(cell), style: styles.text };
  }
  if ('value' in cell) return percent(cell.value, styles, cell.known);
  return { value: textValue(cell.filter((text) => text !== '').join('\n')), style: styles.text };
}

/** Of 0 to 100; a guess is shown as one, and is still a number. */
function percent(value: number, styles: Styles, known = true): Styled {
  return { value: Math.round(value) / 100, style: styles.numbered(known ? '0%' : '"~"0%') };
}

function textValue(text: string): string | null {
  return text === '' ? null : excelText(text);
}

const side = { style: 'thin', color: { rgb: palette.line } } as const;
const border = { top: side, bottom: side, left: side, right: side };
const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: palette.headerFill } } as const;
const heading = { rgb: palette.heading };

type Styles = ReturnType<typeof stylesOf>;

/** Texts begin where the sheet does, whatever their own direction, and numbers end where it ends, apart from the next text. */
function stylesOf(direction: Direction) {
  const [start, end] = direction === 'rtl' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const top = { vertical: 'top', horizontal: start, wrapText: true, readingOrder: 'context' } as const;
  // A title is longer than its column: it runs on over the next ones.
  const running = { horizontal: start, readingOrder: 'context' } as const;
  const middle = { ...top, vertical: 'center' } as const;
  const header = { font: { ...FONT, bold: true, color: heading }, fill, border, alignment: middle };
  return {
    title: { font: { ...FONT, bold: true, size: 14, color: heading }, alignment: running },
    caption: { font: { ...FONT, bold: true, size: 12, color: heading }, alignment: running },
    about: { font: { ...FONT, color: { rgb: palette.faint } }, alignment: running },
    internal: { font: { ...FONT, bold: true, color: { rgb: palette.internal } }, alignment: running },
    header,
    numberHeader: { ...header, alignment: { ...middle, horizontal: end, indent: 1 } },
    text: { border, alignment: top },
    date: { border, alignment: top, numFmt: 'd mmm yyyy' },
    numbered: (numFmt: string): CellStyle => ({
      border,
      alignment: { vertical: 'top', horizontal: end, indent: 1 },
      numFmt,
    }),
  } as const;
}
