import type { FilterChoices, Filters } from '../../../server/src/protocol';
import { t } from '../shared/l10n';
import { day } from './format';
import { filterName } from './names';

/** The filters that choose among values, in the order in which they are shown. */
export const CHOSEN = ['theme', 'institution', 'sdg', 'group', 'mechanism', 'cycle', 'status', 'position'] as const;
export type ChosenFilter = (typeof CHOSEN)[number];

/** One value of one filter, as it is shown, and the filters without it. */
export interface Chip {
  readonly key: string;
  readonly filter: string;
  readonly value: string;
  readonly without: Filters;
}

export function chipsOf(filters: Filters, choices: FilterChoices, language: string): Chip[] {
  const chosen = CHOSEN.flatMap((filter) =>
    valuesOf(filters, filter).map((id) => ({
      key: `${filter}:${id}`,
      filter: filterName(filter),
      value: choiceText(filter, id, choices[filter].find((one) => one.id === id)?.title ?? id),
      without: withValues(
        filters,
        filter,
        valuesOf(filters, filter).filter((one) => one !== id),
      ),
    })),
  );
  return [...chosen, ...dueChips(filters, language)];
}

function dueChips(filters: Filters, language: string): Chip[] {
  const { dueFrom, dueTo } = filters;
  return [
    dueFrom
      ? { key: 'dueFrom', filter: t('Due from'), value: day(language, dueFrom), without: without(filters, 'dueFrom') }
      : [],
    dueTo
      ? { key: 'dueTo', filter: t('Due until'), value: day(language, dueTo), without: without(filters, 'dueTo') }
      : [],
  ].flat();
}

/** Goals and targets are known by their numbers as much as by their titles. */
export function choiceText(filter: ChosenFilter, id: string, title: string): string {
  return filter === 'sdg' && title !== id ? `${id} ${title}` : title;
}

export function valuesOf(filters: Filters, filter: ChosenFilter): readonly string[] {
  return (filters[filter] ?? []).map(String);
}

/** The filters with these values of one of them; with none, without it. */
export function withValues(filters: Filters, filter: ChosenFilter, values: readonly string[]): Filters {
  if (values.length === 0) return without(filters, filter);
  return { ...filters, [filter]: filter === 'cycle' ? values.map(Number) : values };
}

/** The filters with one end of the due dates; with '', without it. */
export function withDue(filters: Filters, end: 'dueFrom' | 'dueTo', date: string): Filters {
  return date === '' ? without(filters, end) : { ...filters, [end]: date };
}

function without(filters: Filters, name: keyof Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));
}
