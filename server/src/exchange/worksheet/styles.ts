import type { CellStyle } from 'hucre/xlsx';
import type { ColumnKind } from './columns';

type FontStyle = NonNullable<CellStyle['font']>;
type BorderStyle = NonNullable<CellStyle['border']>;
type FillStyle = NonNullable<CellStyle['fill']>;

// How a worksheet looks: dark enough to be printed in black and white. Colours are RRGGBB.

/** Has Latin, Cyrillic, Greek, Arabic and Hebrew letters, and in LibreOffice a font of the same widths. */
const font: FontStyle = { name: 'Arial', size: 10 };
const line = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const border: BorderStyle = { top: line, right: line, bottom: line, left: line };

/** The month in letters, since 03/04 is another day in other countries. */
const DATE_FORMAT = 'd mmm yyyy';

function filled(rgb: string): FillStyle {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

function formatOf(kind: ColumnKind, money: string): string | undefined {
  switch (kind) {
    case 'date':
      return DATE_FORMAT;
    case 'percent':
      return '0%';
    case 'money':
      return money;
    default:
      return undefined;
  }
}

function moneyFormat(digits: string, currency = ''): string {
  return /^[A-Z]{3}$/.test(currency) ? `${digits} "${currency}"` : digits;
}

/** What the widths of columns are measured in. */
export const defaultFont = font;

export type Styles = ReturnType<typeof stylesFor>;

/** The styles of a sheet that begins at the left, or at the right: a cell alone can't tell what its sheet does. */
export function stylesFor(isRightToLeft: boolean) {
  const start = isRightToLeft
    ? ({ horizontal: 'right', readingOrder: 'rtl' } as const)
    : ({ horizontal: 'left', readingOrder: 'context' } as const);
  const top = { ...start, vertical: 'top', wrapText: true } as const;
  const heading = (fill: string, rgb: string): CellStyle => ({
    font: { ...font, bold: true, color: { rgb } },
    fill: filled(fill),
    alignment: { ...start, vertical: 'center', wrapText: true },
  });
  const cell = (kind: ColumnKind, money: string): CellStyle => {
    const numFmt = formatOf(kind, money);
    const horizontal = kind === 'money' ? 'right' : 'center';
    const isText = kind === 'text' || kind === 'status';
    return {
      font,
      border,
      alignment: isText ? top : { ...top, horizontal, wrapText: false },
      ...(numFmt !== undefined && { numFmt }),
    };
  };
  return {
    title: { font: { ...font, size: 13, bold: true, color: { rgb: '1F3864' } }, alignment: top },
    about: { font, alignment: top },
    note: { font, alignment: { ...start, vertical: 'center' } },
    shownGroup: heading('1F3864', 'FFFFFF'),
    answerGroup: heading('7F6000', 'FFFFFF'),
    shownHeading: { ...heading('D9E2F3', '1F3864'), border },
    answerHeading: { ...heading('FFE699', '3F3000'), border },
    /** `value`: with decimals where it has some. */
    shown: (kind: ColumnKind, value: unknown, currency?: string): CellStyle =>
      cell(kind, moneyFormat(Number.isInteger(value) ? '#,##0' : '#,##0.00', currency)),
    answer: (kind: ColumnKind, currency?: string): CellStyle => ({
      ...cell(kind, moneyFormat('#,##0.00', currency)),
      fill: filled('FFF9E5'),
      protection: { locked: false },
    }),
    /** Of a due date that has passed. */
    overdue: { ...cell('date', ''), font: { ...font, bold: true, color: { rgb: 'A80000' } } },
    notAsked: { font, border, fill: filled('E7E6E6') },
  } satisfies Record<string, CellStyle | ((...args: never[]) => CellStyle)>;
}
