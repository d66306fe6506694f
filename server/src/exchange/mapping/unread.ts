import { t } from '../../l10n';
import type { RecordKind } from '../../plan/schema';
import { readDate } from '../tables/dates';
import type { ColumnMapping } from './mapping';
import { shapeOfField } from './values';

/** One sentence or two: why a word of a cell was not understood (`readValues`), and what can be said in the mapping. */
export function whyUnread(word: string, { column, to: field }: ColumnMapping, kind: RecordKind): string {
  const values = { column, word, field };
  if (field === 'recommended-by' || field === 'country') {
    return t('In the column “{column}”, “{word}” is not the name of a State that is known here.', values);
  }
  const shape = shapeOfField(field, kind);
  const { values: allowed, meaning, types = [] } = shape?.items ?? shape ?? {};
  if (allowed) {
    return t(
      'In the column “{column}”, “{word}” is none of the words for “{field}”. Say under “values” in the mapping which it means: {words}.',
      { ...values, words: allowed.map(({ value }) => String(value)).join(', ') },
    );
  }
  if (meaning === 'sdg') return t('In the column “{column}”, “{word}” is no goal or target of the SDGs.', values);
  if (meaning === 'date' || meaning === 'period-start' || meaning === 'period-end') return whyNoDate(values, meaning);
  if (types[0] === 'boolean') return t('In the column “{column}”, “{word}” is neither yes nor no.', values);
  return t('In the column “{column}”, “{word}” is not such a number as “{field}” needs.', values);
}

function whyNoDate(values: { readonly column: string; readonly word: string }, meaning: string): string {
  const cell = { kind: 'text', text: values.word } as const;
  if (readDate(cell) !== undefined && meaning === 'date') {
    return t('In the column “{column}”, “{word}” is no day, as is needed here.', values);
  }
  return readDate(cell, 'day-first') === undefined
    ? t('In the column “{column}”, “{word}” is no date that can be read.', values)
    : t(
        'In the column “{column}”, “{word}” can be two days. Say in the mapping what comes first in such dates: “dates: day-first” or “dates: month-first”.',
        values,
      );
}
