import { t } from '../l10n';
import { countryFrom, languageFrom, type Reading, sessionFrom } from '../plan/beginning/values';
import { UserError } from './errors';

// What people write as values of options and in answer to questions, in its proper form. A `UserError` says why it can't be.

export function accepted<Value>(reading: Reading<Value>): Value {
  if ('value' in reading) return reading.value;
  throw new UserError(reading.problem);
}

/** An ISO alpha-3 code. */
export function readCountry(answer: string): string {
  if (answer === '') throw new UserError(t('Name the State: --country Fiji, or its ISO code: --country FJI.'));
  return accepted(countryFrom(answer));
}

/** A session of the UPR Working Group. */
export function readSession(answer: string): number {
  return accepted(sessionFrom(answer));
}

/** A language tag in its usual case. */
export function readLanguage(answer: string): string {
  return accepted(languageFrom(answer));
}

/** A whole number from 1. */
export function readNumber(answer: string): number {
  const number = Number(answer);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UserError(t('“{answer}” is no number from 1.', { answer }));
}
