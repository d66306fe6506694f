/** Days as `YYYY-MM-DD`, which sort as text; periods as `2027`, `2026-09`, `2026-Q3` (model.md, Files). */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const YEAR = /^\d{4}$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** The first day of a day or period; undefined where there is no such day. */
export function firstDay(period: string | undefined): string | undefined {
  return range(period)?.[0];
}

/** The last day of a day or period; undefined where there is no such day. */
export function lastDay(period: string | undefined): string | undefined {
  return range(period)?.[1];
}

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  return DAY.test(text) && range(text) !== undefined;
}

type Days = readonly [first: string, last: string];

/** Periods read before: a plan names few dates, many times, and each keystroke asks for some of them again. */
const known = new Map<string, Days | undefined>();
const MOST_KNOWN = 10_000;

function range(period: string | undefined): Days | undefined {
  if (period === undefined) return undefined;
  if (known.has(period)) return known.get(period);
  if (known.size >= MOST_KNOWN) known.clear();
  const days = readPeriod(period);
  known.set(period, days);
  return days;
}

function readPeriod(period: string): Days | undefined {
  const day = DAY.exec(period);
  if (day) {
    const [year, month, date] = day.slice(1).map(Number) as [number, number, number];
    const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
    return exists ? [period, period] : undefined;
  }
  const month = MONTH.exec(period);
  if (month) return monthsRange(Number(month[1]), Number(month[2]), Number(month[2]));
  const quarter = QUARTER.exec(period);
  if (quarter) return monthsRange(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3);
  return YEAR.test(period) ? [`${period}-01-01`, `${period}-12-31`] : undefined;
}

function monthsRange(year: number, first: number, last: number): Days | undefined {
  if (first < 1 || last > 12) return undefined;
  return [isoDay(year, first, 1), isoDay(year, last, daysInMonth(year, last))];
}

/** The number of days from one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day of the month, some months later; the month's last day where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return isoDay(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

/** The later of two days, where both may be missing. */
export function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

/** The local calendar date of a moment. */
export function localDay(moment: Date): string {
  return isoDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
