import { findCountry } from '../catalogue/countries';
import { findCurrency } from '../catalogue/currencies';
import { canonicalLanguage, isLanguage } from '../catalogue/languages';
import { cycleOfSession } from '../catalogue/mechanisms';
import { t } from '../l10n';
import { firstDay } from '../plan/dates';
import { UserError } from './errors';

// What people write as values of options and in answer to questions, in its proper form. A `UserError` says why it can't be.

/** An ISO alpha-3 code. */
export function readCountry(answer: string): string {
  if (answer === '') throw new UserError(t('Name the State: --country Fiji, or its ISO code: --country FJI.'));
  const code = findCountry(answer);
  if (code === undefined) {
    throw new UserError(
      t('“{answer}” is no country’s name or code. Write its name in English, or its ISO code such as FJI.', { answer }),
    );
  }
  return code;
}

/** A day or period. */
export function readDate(answer: string): string {
  if (firstDay(answer) !== undefined) return answer;
  throw new UserError(t('“{answer}” is no date. Write a year (2026) or a day (2026-11-20).', { answer }));
}

/** A session of the UPR Working Group. */
export function readSession(answer: string): number {
  const session = Number(answer);
  if (cycleOfSession(session) !== undefined) return session;
  throw new UserError(
    t('“{answer}” is no session of the UPR Working Group. Write its number, such as 48.', { answer }),
  );
}

/** An ISO 4217 code. */
export function readCurrency(answer: string): string {
  const code = findCurrency(answer);
  if (code !== undefined) return code;
  throw new UserError(t('“{answer}” is no currency. Write its ISO code, such as USD.', { answer }));
}

/** A language tag in its usual case. */
export function readLanguage(answer: string): string {
  if (isLanguage(answer)) return canonicalLanguage(answer) ?? answer;
  throw new UserError(t('“{answer}” is no language tag. Write one such as en, fr or ar.', { answer }));
}

/** A whole number from 1. */
export function readNumber(answer: string): number {
  const number = Number(answer);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UserError(t('“{answer}” is no number from 1.', { answer }));
}
