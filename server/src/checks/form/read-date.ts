import { unLanguages } from '../../catalogue/languages';
import { lazy, lookupKey, plainCharacters } from '../../catalogue/text';
import { isDay, lastDay } from '../../plan/dates';

/** What a date written in another form may mean, and whether there can be no doubt about it. */
export interface ReadDate {
  readonly dates: readonly string[];
  readonly certain: boolean;
}

/** No date is longer; what is longer is not looked at. */
const longestDate = 60;

/**
 * Reads `31 December 2026`, `31/12/2026`, `31.12.2026`, `2026/12/31`, `2026-1-5`, and `December 2026`, `12/2026`, `Q4 2026`
 * where periods may stand. In doubt are numbers of day and month that could be each other's, and days that do not exist.
 */
export function readDate(text: string, takesPeriods: boolean): ReadDate {
  if (text.length > longestDate) return nothing;
  const plain = plainCharacters(text);
  return readDay(plain) ?? (takesPeriods ? readPeriod(plain) : undefined) ?? nothing;
}

const nothing: ReadDate = { dates: [], certain: false };

function readDay(text: string): ReadDate | undefined {
  const missing = /^(\d{4})-(\d\d)-\d\d$/.exec(text);
  if (missing) return uncertain(lastDay(`${missing[1]}-${missing[2]}`));
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/.exec(text);
  if (yearFirst) return certain(day(yearFirst[1], yearFirst[3], yearFirst[4]));
  const yearLast = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})\.?$/.exec(text);
  if (yearLast) {
    const [, first, , second, year] = yearLast;
    const dates = [day(year, second, first), day(year, first, second)].filter((one) => one !== undefined);
    return { dates: [...new Set(dates)], certain: new Set(dates).size === 1 };
  }
  const time = /^(\d{4}-\d\d-\d\d)[Tt ]\d\d:\d\d/.exec(text);
  if (time) return uncertain(time[1]);
  const words = lookupKey(text).split(' ');
  const month = monthIn(words);
  const numbers = words.flatMap((word) => /^(\d{1,2}|\d{4})(?:st|nd|rd|th|er)?$/.exec(word)?.[1] ?? []);
  const year = numbers.find((number) => number.length === 4);
  const date = numbers.find((number) => number.length < 4);
  return month === undefined || numbers.length !== 2 ? undefined : certain(day(year, month, date));
}

function readPeriod(text: string): ReadDate | undefined {
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4]))$/i.exec(text);
  if (quarter) return certain(`${quarter[2] ?? quarter[3]}-Q${quarter[1] ?? quarter[4]}`);
  const numbers = /^(?:(\d{1,2})[/.-](\d{4})|(\d{4})[/.-](\d{1,2}))$/.exec(text);
  if (numbers) return certain(month(numbers[2] ?? numbers[3], numbers[1] ?? numbers[4]));
  const words = lookupKey(text).split(' ');
  const named = monthIn(words);
  const years = words.filter((word) => /^\d/.test(word));
  return named === undefined || years.length !== 1 || years[0]!.length !== 4
    ? undefined
    : certain(month(years[0], named));
}

function certain(date: string | undefined): ReadDate {
  return date === undefined ? nothing : { dates: [date], certain: true };
}

function uncertain(date: string | undefined): ReadDate {
  return date === undefined ? nothing : { dates: [date], certain: false };
}

function day(year: string | undefined, monthNumber: string | undefined, date: string | undefined): string | undefined {
  const text = `${year}-${monthNumber?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function month(year: string | undefined, number: string | undefined): string | undefined {
  const text = `${year}-${number?.padStart(2, '0')}`;
  return lastDay(text) === undefined ? undefined : text;
}

/** The number of the one month that is named, in any of the six languages of the United Nations. */
function monthIn(words: readonly string[]): string | undefined {
  const found = new Set(words.flatMap((word) => monthsByName().get(word) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Whole and shortened names that mean one month in all these languages, from this machine's Unicode data. */
const monthsByName = lazy((): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  const add = (name: string, number: string) => {
    const key = lookupKey(name);
    if (key === '' || /[\d ]/.test(key)) return;
    if ((names.get(key) ?? number) !== number) shared.add(key);
    names.set(key, number);
  };
  for (const language of unLanguages) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1) {
        const parts = format.formatToParts(Date.UTC(2024, index, 10));
        add(parts.find(({ type }) => type === 'month')?.value ?? '', String(index + 1));
      }
    }
  }
  add('sept', '9');
  for (const name of shared) names.delete(name);
  return names;
});
