import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  type ITableCellOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Direction, directionOfText } from '../../catalogue/direction';
import { printable } from '../../catalogue/text';
import { palette } from '../documents/palette';
import {
  type Block,
  type Column,
  type ColumnKind,
  isNumeric,
  type NewPage,
  type Report,
  type Table as ReportTable,
  type Row,
  type Run,
} from '../documents/report';
import type { Shown } from '../documents/shown';
import { docxBar } from './docx-bar';
import { styleIds } from './docx-styles';

/** What the blocks of a report are written with. */
export interface Sheet {
  readonly shown: Shown;
  readonly direction: Direction;
  /** Between the margins, in twips. */
  readonly width: number;
  /** Counts the numbered lists, since each begins at 1. */
  readonly nextList: () => number;
}

export const NUMBERED = 'numbered';

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A block as paragraphs and tables of Word. A paragraph that speaks of the table after it stays on its page. */
export function docxBlock(
  block: Exclude<Block, NewPage>,
  next: Block | undefined,
  sheet: Sheet,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        placedParagraph(block.text, sheet, { heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_3 }),
      ];
    case 'paragraph':
      return [runsParagraph(block.runs, sheet, next?.kind === 'table' ? { keepNext: true } : {})];
    case 'list': {
      const instance = block.isNumbered ? sheet.nextList() : 0;
      return block.items.map((runs) =>
        runsParagraph(
          runs,
          sheet,
          block.isNumbered ? { numbering: { reference: NUMBERED, level: 0, instance } } : { bullet: { level: 0 } },
        ),
      );
    }
    case 'note':
      return [textParagraph(block.text, sheet, noteBox)];
    case 'table':
      return tableOf(block, sheet);
    case 'figure':
      // Word shows SVG only beside a picture of another format.
      return block.bar
        ? docxBar(block.bar, sheet)
        : [runsParagraph([{ text: block.description, style: 'emphasis' }], sheet)];
  }
}

const noteBox = {
  style: styleIds.note,
  shading: { type: ShadingType.CLEAR, fill: palette.noteFill },
  border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: palette.line } },
};

type ParagraphLook = Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children' | 'text'>;

export function textParagraph(text: string, sheet: Pick<Sheet, 'direction'>, look: ParagraphLook = {}): Paragraph {
  return runsParagraph([{ text }], sheet, look);
}

/**
 * A heading or the text of a cell: stands where the page begins, whatever its own direction; numbers, under one another, where it
 * ends. Word counts the sides from where the paragraph begins.
 */
export function placedParagraph(
  text: string,
  sheet: Pick<Sheet, 'direction'>,
  look: ParagraphLook,
  kind: ColumnKind = 'text',
): Paragraph {
  const isTurned = directionOfText(text, sheet.direction) !== sheet.direction;
  return textParagraph(text, sheet, isNumeric(kind) === isTurned ? look : { ...look, alignment: AlignmentType.END });
}

function runsParagraph(runs: readonly Run[], { direction }: Pick<Sheet, 'direction'>, look: ParagraphLook = {}) {
  const own = directionOfText(runs.map(({ text }) => text).join(''), direction);
  return new Paragraph({
    ...look,
    ...(own === 'rtl' && { bidirectional: true }),
    children: runs.map((run) => runOf(run, direction)),
  });
}

function runOf({ text, style, link }: Run, page: Direction): ParagraphChild {
  const isTurned = directionOfText(text, page) === 'rtl';
  const run = new TextRun({
    text: printable(text),
    ...(style === 'strong' && { bold: true }),
    // Letters from right to left are not slanted.
    ...(style === 'emphasis' && !isTurned && { italics: true }),
    ...(isTurned && { rightToLeft: true }),
    ...(link !== undefined && { style: 'Hyperlink' }),
  });
  return link === undefined ? run : new ExternalHyperlink({ link, children: [run] });
}

function tableOf({ title, columns, rows }: ReportTable, sheet: Sheet): (Paragraph | Table)[] {
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

const line = { style: BorderStyle.SINGLE, size: 4, color: palette.line };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

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

/** The blocks of each part of the report that lies in one direction. */
export function partsOf({ blocks, orientation = 'portrait' }: Report) {
  const parts: { orientation: NewPage['orientation']; blocks: Exclude<Block, NewPage>[] }[] = [
    { orientation, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.kind === 'new-page') parts.push({ orientation: block.orientation, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part, index) => index === 0 || part.blocks.length > 0);
}
