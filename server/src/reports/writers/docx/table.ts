import {
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { palette } from '../../documents/palette';
import type { Column, Table as ReportTable, Row } from '../../documents/report';
import { placedParagraph } from './paragraphs';
import { borders, type Sheet } from './sheet';
import { styleIds } from './styles';

/** A table with its title. Its header row stands on each page. */
export function docxTable({ title, columns, rows }: ReportTable, sheet: Sheet): (Paragraph | Table)[] {
  const widths = widthsOf(columns, sheet);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    visuallyRightToLeft: sheet.direction === 'rtl',
    borders,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header, kind }, index) =>
          cellOf([placedParagraph(header, sheet, { style: styleIds.tableHeading }, kind)], widths[index] ?? 0, {
            shading: { type: ShadingType.CLEAR, fill: palette.headerFill },
            verticalAlign: VerticalAlignTable.BOTTOM,
          }),
        ),
      }),
      ...rows.map((row) =>
        row.kind === 'row'
          ? rowOf(row, columns, widths, sheet)
          : new TableRow({
              cantSplit: true,
              children: [
                cellOf([placedParagraph(row.text, sheet, { style: styleIds.tableGroup })], whole, {
                  columnSpan: columns.length,
                  shading: { type: ShadingType.CLEAR, fill: palette.groupFill },
                }),
              ],
            }),
      ),
    ],
  });
  return title === '' ? [table, gap()] : [placedParagraph(title, sheet, { style: styleIds.caption }), table, gap()];
}

/** What Word needs between a table and what follows, next to nothing high, so that it fills no page of its own. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.EXACT } });
}

/** Lines of a row that is not broken where a page ends: about half of a page that lies. */
const MOST_LINES = 20;

function rowOf({ cells }: Row, columns: readonly Column[], widths: readonly number[], sheet: Sheet): TableRow {
  const textsOf = columns.map(({ kind }, index) => sheet.shown.cell(cells[index] ?? null, kind));
  const lines = textsOf.map((texts, index) =>
    texts.reduce((sum, text) => sum + Math.ceil((text.length * LETTER) / ((widths[index] ?? 0) - BESIDE)), 0),
  );
  return new TableRow({
    cantSplit: Math.max(...lines) <= MOST_LINES,
    children: columns.map(({ kind }, index) => {
      const texts = textsOf[index] ?? [];
      const paragraphs = (texts.length === 0 ? [''] : texts).map((text) =>
        placedParagraph(text, sheet, { style: styleIds.tableText }, kind),
      );
      return cellOf(paragraphs, widths[index] ?? 0);
    }),
  });
}

function cellOf(children: readonly Paragraph[], width: number, look: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({ ...look, children, width: { size: width, type: WidthType.DXA } });
}

/**
 * Twips that a table takes for each unit of its columns' widths; one with little in it is no wider. From right to left all are as wide
 * as the page, since LibreOffice begins them at the left.
 */
const UNIT = 120;
/** Twips for a date on one line, for what is beside the words of a cell, for a letter. Text of tables has 8 points. */
const DATE = 1180;
const BESIDE = 200;
const LETTER = 95;

/**
 * Twips of each column; together at most the width between the margins. No date and no word of a heading is broken, as long as there is
 * room for all.
 */
function widthsOf(columns: readonly Column[], { width: between, direction }: Sheet): number[] {
  const sum = unitsOf(columns);
  const whole = direction === 'rtl' ? between : Math.min(between, sum * UNIT);
  // The columns that share what is left by those that get the least they need, and the twips of their units.
  let sharing = columns;
  let unit = whole / sum;
  for (;;) {
    const next = sharing.filter((column) => column.width * unit >= leastOf(column));
    if (next.length === sharing.length) break;
    if (next.length === 0) return columns.map(({ width }) => Math.floor((width / sum) * whole));
    sharing = next;
    const taken = columns.filter((column) => !next.includes(column)).reduce((total, one) => total + leastOf(one), 0);
    unit = (whole - taken) / unitsOf(next);
  }
  return columns.map((column) => Math.floor(sharing.includes(column) ? column.width * unit : leastOf(column)));
}

function unitsOf(columns: readonly Column[]): number {
  return columns.reduce((total, { width }) => total + width, 0);
}

function leastOf({ header, kind }: Column): number {
  const longest = Math.max(...header.split(/\s+/).map((word) => word.length));
  return Math.max(kind === 'date' ? DATE : 0, longest * LETTER + BESIDE);
}
