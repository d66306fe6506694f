import { t } from '../../l10n';
import type { Shape } from '../../plan/schema';

/** What a key takes, where something else is written. */
export function whatKeyTakes(shape: Shape, key: string): string {
  const { types, meaning, record } = shape;
  if (types.includes('array')) return t('“{key}” takes a list, so this is not read.', { key });
  if (shape.values) return t('“{key}” takes one of a few fixed words, so this is not read.', { key });
  if (record !== undefined) return t('“{key}” takes a record with keys of its own, so this is not read.', { key });
  if (meaning === 'text')
    return t('“{key}” takes a text, or one text for each language, so this is not read.', { key });
  if (meaning === 'date') return t('“{key}” takes a date, so this is not read.', { key });
  if (meaning === 'period-start' || meaning === 'period-end') {
    return t('“{key}” takes a date or a year, month or quarter, so this is not read.', { key });
  }
  if (types.includes('object') && types.length === 1) {
    return t('“{key}” takes a group of keys, each with its value, so this is not read.', { key });
  }
  if (types.includes('boolean') && types.length === 1)
    return t('“{key}” takes true or false, so this is not read.', { key });
  if (types.includes('string')) return t('“{key}” takes a single value, so this is not read.', { key });
  if (types.includes('integer')) return t('“{key}” takes a whole number, so this is not read.', { key });
  return t('“{key}” takes a number, so this is not read.', { key });
}

/** How to write what a key takes. */
export function howToWrite(shape: Shape): string {
  const { types, meaning } = shape;
  if (types.includes('array')) {
    return shape.items?.types.includes('object')
      ? t('Write each item on a line of its own that begins with “- ”, its keys below each other.')
      : t('Write the items in brackets, parted by commas: [first, second].');
  }
  if (shape.values)
    return t('Write one of these: {values}.', { values: shape.values.map(({ value }) => value).join(', ') });
  if (meaning === 'text') return t('Write the text, or on lines of their own its languages: “en: …”, “fr: …”.');
  if (meaning === 'date') return t('Write the day as YYYY-MM-DD.');
  if (meaning === 'period-start' || meaning === 'period-end') {
    return t('Write a day (YYYY-MM-DD), a year (2027), a month (2027-06) or a quarter (2027-Q2).');
  }
  if (types.includes('object') && types.length === 1)
    return t('Write its keys below it, each on an indented line of its own.');
  if (types.includes('boolean') && types.length === 1) return t('Write true or false.');
  if (types.includes('string')) return t('Write one value after the colon.');
  return t('Write digits only, without quotation marks, separators or units.');
}
