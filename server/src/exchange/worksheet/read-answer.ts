import { lookupKey, plainCharacters } from '../../catalogue/text';
import { numberIn } from '../../checks/form/quantities';
import { t } from '../../l10n';
import { daysBetween, isDay, lastDay } from '../../plan/dates';
import { STATUSES } from '../../plan/figures/status';
import type { Status } from '../../plan/records';
import { readDate } from '../tables/dates';
import type { AnswerCell } from './read-workbook';

/** What an answer says, or a sentence on why it can't be taken. `place` is the cell's name in each: `J14`. */
export type Answer<Value> = { readonly value: Value } | { readonly problem: string };

/** By the worksheet's own words, or the plan language's. */
export function readStatus({ text }: AnswerCell, place: string, offered: ReadonlyMap<string, Status>): Answer<Status> {
  const key = lookupKey(text);
  for (const [label, status] of [...offered, ...STATUSES.map((each) => [each, each] as const)]) {
    if (lookupKey(label) === key) return { value: status };
  }
  const statuses = [...offered.keys()].join(', ');
  return {
    problem: t('{place} says “{text}”, which is no status. Choose one of the list: {statuses}.', {
      place,
      text,
      statuses,
    }),
  };
}

/** Per cent, 0 to 100. */
export function readProgress({ kind, text, isPercent }: AnswerCell, place: string): Answer<number> {
  const digits = westernDigits(text);
  const written = kind === 'number' ? Number(text) : Number(numberIn(decimalPoint(digits)) ?? Number.NaN);
  const isShare = kind === 'number' ? isPercent || (written > 0 && written < 1) : false;
  const progress = Number((isShare ? written * 100 : written).toPrecision(12));
  const isBare = kind === 'number' ? !isPercent : !digits.includes('%');
  if (isBare && written > 0 && written <= 1 && !isShare) {
    return {
      problem: t('{place} says “{text}”, which can mean {low} % or {high} %. Write it with the sign: {high} %.', {
        place,
        text,
        low: written,
        high: written * 100,
      }),
    };
  }
  if (progress >= 0 && progress <= 100) return { value: progress };
  return {
    problem: t('{place} says “{text}”, which is no progress from 0 % to 100 %.', {
      place,
      text: shownAs(text, isPercent),
    }),
  };
}

/** A day; where periods may stand, also one of them. */
export function readDay(cell: AnswerCell, place: string, takesPeriods: boolean): Answer<string> {
  const { text } = cell;
  const fits = (date: string) => isDay(date) || (takesPeriods && lastDay(date) !== undefined);
  const plain = westernDigits(text);
  const date = typedYear(cell) ?? (fits(plain) ? plain : readDate(cell));
  if (date !== undefined && fits(date)) return { value: date };
  if (date !== undefined) {
    return {
      problem: t('{place} says “{text}”, which is no single day. Write day, month and year: 2026-12-31.', {
        place,
        text,
      }),
    };
  }
  return {
    problem: t('{place} says “{text}”, which is no date that can be read without doubt. Write it as 2026-12-31.', {
      place,
      text,
    }),
  };
}

/** `2028` typed into a cell for dates is the day of that number for Excel, in 1905; nobody means a day of that year. */
function typedYear({ kind, text }: AnswerCell): string | undefined {
  if (kind !== 'date' || !text.startsWith('1905')) return undefined;
  return String(daysBetween(EXCEL_DAY_ZERO, text));
}

/** Day 1 of March 1900 and all later ones are counted from here. */
const EXCEL_DAY_ZERO = '1899-12-30';

/** A sum of money, 0 or more. */
export function readAmount({ kind, text }: AnswerCell, place: string): Answer<number> {
  const written = kind === 'number' ? text : numberIn(decimalPoint(westernDigits(text)));
  const amount = Number(written ?? Number.NaN);
  if (kind !== 'date' && amount >= 0) return { value: amount };
  return { problem: t('{place} says “{text}”, which is no amount of money. Write digits only.', { place, text }) };
}

/** A link of the web, as written or as a click on the cell leads. */
export function readLink({ text, link }: AnswerCell, place: string): Answer<string> {
  const found = [text, link].find((each) => each !== undefined && /^https?:\/\/\S+$/i.test(each));
  if (found !== undefined) return { value: found };
  return {
    problem: t('{place} says “{text}”, which is no link: it begins with https:// or http:// and has no spaces.', {
      place,
      text,
    }),
  };
}

/** Digits of all scripts, and Arabic signs of per cent and thousands, as others write them. */
function westernDigits(text: string): string {
  return plainCharacters(text).replace(/٪/g, '%').replace(/٬/g, ' ');
}

/** `45,5 %` as `45.5 %`: a comma before other than three digits can part nothing but decimals. */
function decimalPoint(text: string): string {
  return text.replace(/^([^,.]*\d),(\d{1,2}|\d{4,})(?=\s*(?:%|[A-Z]{3})?$)/, '$1.$2');
}

function shownAs(text: string, isPercent: boolean): string {
  return isPercent && Number.isFinite(Number(text)) ? `${Number((Number(text) * 100).toPrecision(12))} %` : text;
}
