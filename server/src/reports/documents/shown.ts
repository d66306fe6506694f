import { type Direction, directionOf } from '../../catalogue/direction';
import { labelLocales } from '../../catalogue/label-locales';
import { isDay } from '../../plan/dates';
import type { Cell, ColumnKind } from './report';

/** How values are written for readers. Digits stay 0 to 9, as in the documents of the United Nations. */
export interface Shown {
  /** `31 Dec 2026`; a period such as `2026-Q3` as it is. */
  day(day: string): string;
  /** `31 December 2026` */
  longDay(day: string): string;
  number(value: number): string;
  /** Of 0 to 100, rounded to whole per cents. */
  percent(value: number): string;
  /** Per cent, rounded to whole ones, with its sign: `+32%`. */
  change(value: number): string;
  /** The paragraphs of a cell; none where it is empty. */
  cell(cell: Cell, kind: ColumnKind): readonly string[];
}

/**
 * Values as our own sentences have them; see `labelLocales`. On a page from right to left a day that is written from left to right has a
 * mark before its digits that keeps it together (Unicode Standard Annex 9, LRM).
 */
export function shownIn(page: Direction = 'ltr'): Shown {
  const locales = labelLocales();
  const mark = page === 'rtl' && directionOf(String(locales[0])) === 'ltr' ? '\u200E' : '';
  const dates = new Intl.DateTimeFormat(locales, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const longDates = new Intl.DateTimeFormat(locales, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const numbers = new Intl.NumberFormat(locales, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locales, { style: 'percent', maximumFractionDigits: 0 });
  const written = (format: Intl.DateTimeFormat) => (day: string) =>
    isDay(day) ? mark + format.format(new Date(day)) : day;
  const shown: Shown = {
    day: written(dates),
    longDay: written(longDates),
    number: (value) => numbers.format(value),
    percent: (value) => percents.format(Math.round(value) / 100),
    change: (value) => {
      const rounded = Math.round(value);
      return `${rounded < 0 ? '−' : rounded > 0 ? '+' : ''}${shown.percent(Math.abs(rounded))}`;
    },
    cell: (cell, kind) => cellText(cell, kind, shown),
  };
  return shown;
}

function cellText(cell: Cell, kind: ColumnKind, shown: Shown): readonly string[] {
  if (cell === null) return [];
  if (typeof cell === 'number') {
    return [kind === 'percent' ? shown.percent(cell) : kind === 'change' ? shown.change(cell) : shown.number(cell)];
  }
  if (typeof cell === 'string') return cell === '' ? [] : [kind === 'date' ? shown.day(cell) : cell];
  if ('value' in cell) return [`${cell.known ? '' : '~'}${shown.percent(cell.value)}`];
  return cell.filter((text) => text !== '');
}
