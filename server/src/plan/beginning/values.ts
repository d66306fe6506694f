import { findCountry } from '../../catalogue/countries';
import { findCurrency } from '../../catalogue/currencies';
import { canonicalLanguage, isLanguage } from '../../catalogue/languages';
import { cycleOfSession } from '../../catalogue/mechanisms';
import { t } from '../../l10n';
import { firstDay } from '../dates';

// What people write in answer to questions and as values of options, in its proper form.

/** What an answer means, or a sentence that says why it means nothing. */
export type Reading<Value = string> = { readonly value: Value } | { readonly problem: string };

/** An ISO alpha-3 code. */
export function countryFrom(answer: string): Reading {
  const value = findCountry(answer);
  if (value !== undefined) return { value };
  return {
    problem: t('“{answer}” is no country’s name or code. Write its name in English, or its ISO code such as FJI.', {
      answer,
    }),
  };
}

/** A day or period. */
export function dateFrom(answer: string): Reading {
  if (firstDay(answer) !== undefined) return { value: answer };
  return { problem: t('“{answer}” is no date. Write a year (2026) or a day (2026-11-20).', { answer }) };
}

/** A session of the UPR Working Group. */
export function sessionFrom(answer: string): Reading<number> {
  const value = Number(answer);
  if (cycleOfSession(value) !== undefined) return { value };
  return {
    problem: t('“{answer}” is no session of the UPR Working Group. Write its number, such as 48.', { answer }),
  };
}

/** An ISO 4217 code. */
export function currencyFrom(answer: string): Reading {
  const value = findCurrency(answer);
  if (value !== undefined) return { value };
  return { problem: t('“{answer}” is no currency. Write its ISO code, such as USD.', { answer }) };
}

/** A language tag in its usual case. */
export function languageFrom(answer: string): Reading {
  if (isLanguage(answer)) return { value: canonicalLanguage(answer) ?? answer };
  return { problem: t('“{answer}” is no language tag. Write one such as en, fr or ar.', { answer }) };
}
