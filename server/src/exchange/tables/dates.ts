import { plainCharacters } from '../../catalogue/text';
import type { Cell } from './table';

/** How a date of three numbers is meant where both could be: 03/04/2024. */
export type DateOrder = 'day-first' | 'month-first';

/** The first three letters or more of the months in English, French, Spanish and Russian, without accents. */
const months: readonly RegExp[] = [
  /^(jan|ene|янв)/,
  /^(feb|fev|февр?)/,
  /^(mar|мар)/,
  /^(apr|avr|abr|апр)/,
  /^(may|mai|мая|май)/,
  /^(jun|juin|июн)/,
  /^(jul|juil|июл)/,
  /^(aug|aou|ago|авг)/,
  /^(sep|set|сен)/,
  /^(oct|окт)/,
  /^(nov|ноя)/,
  /^(dec|dic|дек)/,
];

/** Arabic months: the Gregorian names of Egypt and the Gulf, and those of the Levant and Iraq. */
const arabicMonths: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني'],
  ['فبراير', 'شباط'],
  ['مارس', 'آذار'],
  ['أبريل', 'إبريل', 'نيسان'],
  ['مايو', 'أيار'],
  ['يونيو', 'يونيه', 'حزيران'],
  ['يوليو', 'يوليه', 'تموز'],
  ['أغسطس', 'آب'],
  ['سبتمبر', 'أيلول'],
  ['أكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني'],
  ['ديسمبر', 'كانون الأول'],
];

/**
 * A day (`2026-03-04`), month (`2026-03`) or year (`2026`) in any of the forms in which people and spreadsheets write them: ISO 8601 with
 * or without a time, Excel's day numbers, three numbers, month names in the six languages of the United Nations. Undefined for
 * what is no date, and for three numbers of which either could be the day, unless `order` says which.
 */
export function readDate({ kind, text }: Cell, order?: DateOrder): string | undefined {
  if (kind === 'date') return text;
  const plain = plainCharacters(text)
    .replace(/[٠-٩۰-۹]/g, digit)
    .trim();
  if (/^\d{4}$/.test(plain)) return plain;
  if (/^\d{5}(\.\d+)?$/.test(plain)) return ofSerial(Number(plain));
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?(?:[T ].*)?|月)?$/.exec(plain) ?? [];
  if (year && month) return date ? day(year, month, date) : isMonth(month) ? `${year}-${padded(month)}` : undefined;
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: .*)?$/.exec(plain) ?? [];
  if (first && second && last) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 || a === b) return day(last, second, first);
    if (b > 12) return day(last, first, second);
    if (order === undefined) return plain.includes('.') ? day(last, second, first) : undefined;
    return order === 'day-first' ? day(last, second, first) : day(last, first, second);
  }
  return ofWords(plain);
}

/** `4 March 2026`, `March 4, 2026`, `1er mars 2026`, `4 de marzo de 2026`, `4 марта 2026 г.`, `٤ مارس ٢٠٢٦`; also without the day. */
function ofWords(text: string): string | undefined {
  const [year] = /\d{4}/.exec(text) ?? [];
  if (!year || text.length > 60) return undefined;
  const rest = text.replace(year, ' ');
  const days = rest.match(/\d+/g) ?? [];
  const words =
    rest
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const arabic = arabicMonths.findIndex((names) => names.some((name) => rest.includes(name)));
  const month = arabic >= 0 ? arabic : months.findIndex((pattern) => words.some((word) => pattern.test(word)));
  if (month < 0 || days.length > 1) return undefined;
  const number = String(month + 1);
  return days[0] ? day(year, number, days[0]) : `${year}-${padded(number)}`;
}

function digit(character: string): string {
  const code = character.charCodeAt(0);
  return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660));
}

/** Days since 1899-12-30, which is what Excel's day numbers come to from March 1900 on. Only those of the years 1954 to 2119. */
function ofSerial(serial: number): string | undefined {
  if (serial < 20000 || serial > 80000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function day(year: string, month: string, date: string): string | undefined {
  const text = `${year}-${padded(month)}-${padded(date)}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function padded(number: string): string {
  return number.padStart(2, '0');
}
