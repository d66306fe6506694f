import { lookupKey, plainCharacters } from '../../catalogue/text';
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

/** Quarters beside their year, as `lookupKey` gives them: `q3`, `3e trimestre`, `iii квартал`, `الربع الثالث`, `年第三季度`. */
const quarters: readonly RegExp[] = [
  ['1', 'i|first|premier|primer|первыи', 'الاول', '一'],
  ['2', 'ii|second|deuxieme|segundo|второи', 'الثاني', '二'],
  ['3', 'iii|third|troisieme|tercer|третии', 'الثالث', '三'],
  ['4', 'iv|fourth|quatrieme|cuarto|четвертыи', 'الرابع', '四'],
].map(
  ([number, latin, arabic, chinese]) =>
    new RegExp(
      `^(?:[qt] ?${number}|(?:${number}[a-zи ]{0,4}|${latin}) ?(?:quarter|trimestre|квартал|кв)(?: (?:of|de|г|года))?|الربع (?:${number}|${arabic})|年?第?(?:${number}|${chinese})季度?)$`,
    ),
);

/**
 * A day (`2026-03-04`), month (`2026-03`), quarter (`2026-Q1`) or year (`2026`) in any of the forms in which people and spreadsheets write them: ISO 8601 with
 * or without a time, Excel's day numbers, three numbers, names of months and quarters in the six languages of the United Nations. Undefined for
 * what is no date, and for three numbers of which either could be the day, unless `order` says which.
 */
export function readDate({ kind, text }: Cell, order?: DateOrder): string | undefined {
  if (kind === 'date') return text;
  const plain = plainCharacters(text);
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
  const [, numberOfMonth = '', yearOfMonth] = /^(\d{1,2})[-/. ](\d{4})$/.exec(plain) ?? [];
  if (yearOfMonth) return isMonth(numberOfMonth) ? `${yearOfMonth}-${padded(numberOfMonth)}` : undefined;
  const [, basicYear, basicMonth = '', basicDay = ''] = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? [];
  if (basicYear) return day(basicYear, basicMonth, basicDay);
  return ofQuarter(plain) ?? ofWords(plain);
}

function ofQuarter(text: string): string | undefined {
  const [year] = /\d{4}/.exec(text) ?? [];
  if (!year || text.length > 60) return undefined;
  const rest = lookupKey(text.replace(year, ' '));
  const index = quarters.findIndex((pattern) => pattern.test(rest));
  return index < 0 ? undefined : `${year}-Q${index + 1}`;
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
