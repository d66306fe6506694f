import type { NamedRange } from 'hucre';
import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import { t } from '../../l10n';
import { isDay } from '../../plan/dates';
import { excelText } from '../spreadsheet/excel-text';
import { columnName } from '../spreadsheet/names';
import { rowHeight } from '../spreadsheet/row-heights';
import type { Column, ShownKey } from './columns';
import type { Layout } from './layout';
import { type Question, takesAnswer } from './questions';
import { SENT_SHEET, statusCells } from './sent';
import { type Styles, stylesFor } from './styles';

/** The first columns stay in sight and stand on each printed page: which record a row is about. */
const NAMING_COLUMNS = 2;
/** Over them stands the title, and from this row on the plan. */
const ABOUT_ROW = 2;
/** What fits across a page of A4 between the margins, in units of columns' widths. */
const PAGE_WIDTH = 140;
/** How much larger the title's letters are than those of the cells: 13 points, bold. */
const TITLE_SCALE = 1.4;
/** Of each row above the table, in points. */
const LEAST_HEAD_HEIGHT = 17;
/** Room for some lines to be typed, in points. */
const LEAST_HEIGHT = 54;

/** The sheet to fill in, and the names under which Excel keeps what of it is printed. */
export function sheetOf(
  layout: Layout,
  hidden: readonly string[][],
  name: string,
): { readonly sheet: WriteSheet; readonly ranges: readonly NamedRange[] } {
  const { title, about, notes, shown, answers, sent, isRightToLeft, isInternal } = layout;
  const styles = stylesFor(isRightToLeft);
  const columns = [...shown, ...answers];
  const naming = shown.slice(0, NAMING_COLUMNS);
  const [groupRow, headingRow, firstRow] = [notes.length, notes.length + 1, notes.length + 2];
  const grid = [
    ...notes.map((note, row) => [
      styled(row === 0 ? title : row === ABOUT_ROW ? about : null, row < ABOUT_ROW ? styles.title : styles.about),
      ...Array.from({ length: NAMING_COLUMNS - 1 }, () => styled(null, styles.about)),
      styled(note, styles.note),
    ]),
    [
      ...groupCells(t('In the plan'), shown, styles.shownGroup),
      ...groupCells(t('Your answer'), answers, styles.answerGroup),
    ],
    [...headingCells(shown, styles.shownHeading), ...headingCells(answers, styles.answerHeading)],
    ...sent.questions.map((question) => [
      ...shownCells(question, shown, styles),
      ...answerCells(question, answers, styles),
    ]),
  ];
  const lastRow = Math.max(firstRow + sent.questions.length - 1, firstRow);
  const end = columnName(columns.length - 1);
  const room = naming.reduce((sum, { width }) => sum + width, 0);
  const headHeight = Math.max(
    LEAST_HEAD_HEIGHT,
    (rowHeight([title], [room / TITLE_SCALE]) * TITLE_SCALE) / ABOUT_ROW,
    rowHeight([about], [room]) / (notes.length - ABOUT_ROW),
  );
  const sheet: WriteSheet = {
    name,
    rows: grid.map((row) => row.map(({ value }) => value)),
    cells: new Map(grid.flatMap((row, index) => row.map((cell, column) => [`${index},${column}`, cell]))),
    columns: columns.map(({ width }) => ({ width })),
    rowDefs: new Map([
      ...notes.map((_, row) => [row, { height: headHeight }] as const),
      [headingRow, { height: 30 }],
      ...sent.questions.map((question, index) => [firstRow + index, { height: heightOf(question, shown) }] as const),
    ]),
    merges: [
      { startRow: 0, startCol: 0, endRow: ABOUT_ROW - 1, endCol: NAMING_COLUMNS - 1 },
      { startRow: ABOUT_ROW, startCol: 0, endRow: groupRow - 1, endCol: NAMING_COLUMNS - 1 },
      { startRow: groupRow, startCol: 0, endRow: groupRow, endCol: NAMING_COLUMNS - 1 },
      { startRow: groupRow, startCol: shown.length, endRow: groupRow, endCol: columns.length - 1 },
    ],
    dataValidations: validations(layout, hidden, firstRow, lastRow),
    autoFilter: { range: `A${headingRow + 1}:${end}${lastRow + 1}` },
    freezePane: { rows: firstRow, columns: NAMING_COLUMNS },
    protection: { sheet: true, autoFilter: true, formatColumns: true, formatRows: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      scale: scaleFor(shown, answers),
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    // What is asked on one page, the answers on the next.
    colBreaks: [shown.length - 1],
    headerFooter: {
      oddFooter: `&L&8 ${headerText(title)}&C&8 &P / &N&R&8 ${sent.asOf}`,
      ...(isInternal && { oddHeader: `&C&B&8 ${headerText(t('Internal: not for the public'))}` }),
    },
    view: { rightToLeft: isRightToLeft, showGridLines: false },
  };
  // The library's own settings for these leave out the quotation marks that a name with spaces needs.
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const titles = [`$A:$${columnName(NAMING_COLUMNS - 1)}`, `$${groupRow + 1}:$${headingRow + 1}`];
  return {
    sheet,
    ranges: [
      { name: '_xlnm.Print_Area', range: `${quoted}!$A$1:$${end}$${lastRow + 1}`, scope: name },
      { name: '_xlnm.Print_Titles', range: titles.map((range) => `${quoted}!${range}`).join(','), scope: name },
    ],
  };
}

/** Per cent. Printed pages show either the plan's columns, or the naming ones and the answers. */
function scaleFor(shown: Layout['shown'], answers: Layout['answers']): number {
  const widthOf = (columns: readonly Column[]) => columns.reduce((sum, { width }) => sum + width, 0);
  const widest = Math.max(widthOf(shown), widthOf(shown.slice(0, NAMING_COLUMNS)) + widthOf(answers));
  return Math.min(100, Math.floor((PAGE_WIDTH / widest) * 100));
}

function heightOf(question: Question, columns: Layout['shown']): number {
  const texts = columns.map(({ key }) => String(question.shown[key] ?? ''));
  return Math.max(
    LEAST_HEIGHT,
    rowHeight(
      texts,
      columns.map(({ width }) => width),
    ),
  );
}

interface StyledCell {
  readonly value: CellValue;
  readonly style: CellStyle;
}

function styled(value: CellValue, style: CellStyle): StyledCell {
  return { value: typeof value === 'string' ? excelText(value) : value, style };
}

function groupCells(name: string, columns: readonly Column[], style: CellStyle): StyledCell[] {
  return columns.map((_, index) => styled(index === 0 ? name : null, style));
}

function headingCells(columns: readonly Column[], style: CellStyle): StyledCell[] {
  return columns.map(({ heading }) => styled(heading, style));
}

function shownCells(question: Question, columns: Layout['shown'], styles: Styles): StyledCell[] {
  return columns.map(({ key, kind }) => {
    const value = shownValue(question, key);
    const isLate = key === 'due' && question.isOverdue;
    return styled(value, isLate ? styles.overdue : styles.shown(kind, value, question.line?.currency));
  });
}

function answerCells(question: Question, columns: Layout['answers'], styles: Styles): StyledCell[] {
  return columns.map(({ key, kind }) =>
    styled(null, takesAnswer(question, key) ? styles.answer(kind, question.line?.currency) : styles.notAsked),
  );
}

function shownValue({ shown }: Question, key: ShownKey): CellValue {
  const value = shown[key];
  return key === 'due' && typeof value === 'string' && isDay(value) ? new Date(value) : (value ?? null);
}

function validations(
  { shown, answers }: Layout,
  hidden: readonly string[][],
  firstRow: number,
  lastRow: number,
): DataValidation[] {
  const { first, last, column } = statusCells(hidden);
  const statusList = `${SENT_SHEET}!$${columnName(column)}$${first + 1}:$${columnName(column)}$${last + 1}`;
  const rules: Readonly<Record<Column['kind'], Partial<DataValidation> & { readonly asks: string }>> = {
    status: { type: 'list', formula1: statusList, asks: t('Choose from the list.') },
    percent: { type: 'decimal', operator: 'between', formula1: '0', formula2: '1', asks: t('From 0 % to 100 %.') },
    // The first day of the year 2000.
    date: { type: 'date', operator: 'greaterThanOrEqual', formula1: '36526', asks: t('A day: day, month and year.') },
    money: {
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      asks: t('All that has been spent up to now, in figures only.'),
    },
    text: { asks: '' },
  };
  return answers.flatMap(({ kind, heading }, index) => {
    const { asks, type, ...rule } = rules[kind];
    if (type === undefined) return [];
    const letters = columnName(shown.length + index);
    return [
      {
        ...rule,
        type,
        range: `${letters}${firstRow + 1}:${letters}${lastRow + 1}`,
        allowBlank: true,
        showInputMessage: true,
        inputTitle: heading.slice(0, 32),
        inputMessage: asks,
        showErrorMessage: true,
        errorTitle: heading.slice(0, 32),
        errorMessage: asks,
      },
    ];
  });
}

/** In headers and footers `&` begins a code (ECMA-376, part 1, section 18.3.1.46). */
function headerText(text: string): string {
  return text.replaceAll('&', '&&');
}
