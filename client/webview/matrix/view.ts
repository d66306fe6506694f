import { COLUMNS, type ColumnId, fittingWidth, SHOWN_AT_FIRST } from './columns';

/** By what rows are put under headings. */
export const GROUPINGS = ['theme', 'lead', 'status', 'document', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Sorting {
  readonly column: ColumnId;
  readonly isDescending: boolean;
}

/** How a person has arranged the table: kept while it is hidden, and over a restart. */
export interface View {
  /** In the order of `COLUMNS`. */
  readonly columns: readonly ColumnId[];
  /** In pixels, of the columns whose width was changed. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  /** Null: the order of the plan. */
  readonly sorting: Sorting | null;
  readonly grouping: Grouping;
  readonly search: string;
  /** Headings under which nothing is shown. */
  readonly closed: readonly string[];
  /** Recommendations under which their actions are shown. */
  readonly opened: readonly string[];
}

export const FIRST_VIEW: View = {
  columns: SHOWN_AT_FIRST,
  widths: {},
  sorting: null,
  grouping: 'theme',
  search: '',
  closed: [],
  opened: [],
};

/** What was kept, as far as this version of the extension understands it. */
export function readView(kept: unknown): View {
  const given = isObject(kept) ? kept : {};
  const columns = COLUMNS.filter((one) => texts(given.columns).includes(one));
  return {
    columns: columns.includes('recommendation') ? columns : FIRST_VIEW.columns,
    widths: readWidths(given.widths),
    sorting: readSorting(given.sorting),
    grouping: GROUPINGS.find((one) => one === given.grouping) ?? FIRST_VIEW.grouping,
    search: typeof given.search === 'string' ? given.search : '',
    closed: texts(given.closed),
    opened: texts(given.opened),
  };
}

/** The next of three orders: ascending, descending, that of the plan. */
export function sortedBy(sorting: Sorting | null, column: ColumnId): Sorting | null {
  if (sorting?.column !== column) return { column, isDescending: false };
  return sorting.isDescending ? null : { column, isDescending: true };
}

/** The list with one more entry, or without it. */
export function switched(list: readonly string[], entry: string): readonly string[] {
  return list.includes(entry) ? list.filter((one) => one !== entry) : [...list, entry];
}

function readWidths(kept: unknown): View['widths'] {
  if (!isObject(kept)) return {};
  const widths = COLUMNS.flatMap((column): (readonly [ColumnId, number])[] => {
    const width = kept[column];
    return typeof width === 'number' && Number.isFinite(width) ? [[column, fittingWidth(width)]] : [];
  });
  return Object.fromEntries(widths);
}

function readSorting(kept: unknown): Sorting | null {
  if (!isObject(kept)) return null;
  const column = COLUMNS.find((one) => one === kept.column);
  return column ? { column, isDescending: kept.isDescending === true } : null;
}

function texts(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
