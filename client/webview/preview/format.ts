import type { Progress } from '../../../server/src/protocol';
import { t } from '../shared/l10n';

// Figures as people write them in their language.

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return formatOf(`${language} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(language, options));
}

/** Making a format takes longer than a hundred uses of it. */
function formatOf<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format): Format {
  const known = formats.get(key);
  if (known) return known as Format;
  const made = make();
  formats.set(key, made);
  return made;
}

export function count(language: string, value: number): string {
  return numberFormat(language, { maximumFractionDigits: 2 }).format(value);
}

/** From per cent, 0 to 100. */
export function percent(language: string, value: number): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value / 100);
}

/** With its sign, from per cent. */
export function change(language: string, value: number): string {
  const options = { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' } as const;
  return numberFormat(language, options).format(value / 100);
}

export function progressText(language: string, progress: Progress | null): string {
  if (!progress) return '–';
  const text = percent(language, progress.value);
  return progress.known ? text : `≈${text}`;
}

/** Money without its currency, in whole units. */
export function money(language: string, amount: number): string {
  return numberFormat(language, { maximumFractionDigits: 0 }).format(amount);
}

/** A day, YYYY-MM-DD; what is written otherwise, as a period is, stays as it is. */
export function day(language: string, date: string): string {
  const milliseconds = Date.parse(date);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(milliseconds)) return date;
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  const format = formatOf(`${language} day`, () => new Intl.DateTimeFormat(language, options));
  return format.format(milliseconds);
}

/** A value of an indicator. */
export function measured(language: string, value: number | boolean | string): string {
  if (typeof value === 'number') return count(language, value);
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  return value;
}
