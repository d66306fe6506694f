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
const aligned = { wrapText: true, vertical: 'top', readingOrder: 'context' } as const;

/** The month in letters, since 03/04 is another day in other countries. */
const DATE_FORMAT = 'd mmm yyyy';

function filled(rgb: string): FillStyle {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

function heading(fill: string, rgb: string): CellStyle {
  return {
    font: { ...font, bold: true, color: { rgb } },
    fill: filled(fill),
    alignment: { wrapText: true, vertical: 'center' },
  };
}

function formatOf(kind: ColumnKind, currency = ''): string | undefined {
  switch (kind) {
    case 'date':
      return DATE_FORMAT;
    case 'percent':
      return '0%';
    case 'money':
      return /^[A-Z]{3}$/.test(currency) ? `#,##0.## "${currency}"` : '#,##0.##';
    default:
      return undefined;
  }
}

function cell(kind: ColumnKind, currency: string | undefined): CellStyle {
  const numFmt = formatOf(kind, currency);
  const horizontal = kind === 'date' || kind === 'percent' ? 'center' : undefined;
  return {
    font,
    border,
    alignment: { ...aligned, ...(horizontal && { horizontal }) },
    ...(numFmt !== undefined && { numFmt }),
  };
}

export const styles = {
  /** What the widths of columns are measured in. */
  font,
  title: { font: { ...font, size: 13, bold: true, color: { rgb: '1F3864' } }, alignment: aligned },
  about: { font, alignment: aligned },
  note: { font, alignment: { vertical: 'center' } },
  shownGroup: heading('1F3864', 'FFFFFF'),
  answerGroup: heading('7F6000', 'FFFFFF'),
  shownHeading: { ...heading('D9E2F3', '1F3864'), border },
  answerHeading: { ...heading('FFE699', '3F3000'), border },
  shown: (kind: ColumnKind, currency?: string): CellStyle => cell(kind, currency),
  answer: (kind: ColumnKind, currency?: string): CellStyle => ({
    ...cell(kind, currency),
    fill: filled('FFF9E5'),
    protection: { locked: false },
  }),
  notAsked: { font, border, fill: filled('E7E6E6') },
} satisfies Record<string, FontStyle | CellStyle | ((kind: ColumnKind, currency?: string) => CellStyle)>;
