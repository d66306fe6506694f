import type { Table, TableRow } from '../../src/matrix/table';
import type { ColumnId } from './columns';
import { POSITIONS, PRIORITIES, STATUSES } from './names';
import type { Sorting } from './view';

/** By what a row is sorted; null for what has no value, and comes last whichever way the rest is sorted. */
type SortKey = string | number | null;

/** The rows in another order. Rows that are equal stay in the order of the plan. */
export function sortRows(matrix: Table, rows: readonly TableRow[], sorting: Sorting | null): readonly TableRow[] {
  if (!sorting) return rows;
  const keyed = rows.map((row) => ({ row, keys: sortKeys(matrix, row, sorting.column) }));
  const sign = sorting.isDescending ? -1 : 1;
  return keyed.sort((a, b) => compareKeys(a.keys, b.keys, sign)).map(({ row }) => row);
}

// Numbers inside of texts count as numbers: 140.9 stands before 140.10.
const { compare: compareTexts } = new Intl.Collator(undefined, { numeric: true });

function compareKeys(a: readonly SortKey[], b: readonly SortKey[], sign: number): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? null;
    if (one === null || other === null) {
      if (one !== other) return one === null ? 1 : -1;
      continue;
    }
    const difference = typeof one === 'number' ? one - Number(other) : compareTexts(one, String(other));
    if (difference !== 0) return sign * difference;
  }
  return 0;
}

function sortKeys({ titles }: Table, row: TableRow, column: ColumnId): readonly SortKey[] {
  const titleOf = (id: string | null | undefined) => (id ? (titles[id] ?? id) : null);
  switch (column) {
    case 'recommendation':
      return [titleOf(row.document), row.number || null, row.part];
    case 'document':
      return [titleOf(row.document)];
    case 'themes':
      return [titleOf(row.themes[0])];
    case 'position':
      return [row.position && POSITIONS.indexOf(row.position)];
    case 'lead':
      return [titleOf(row.lead)];
    case 'actions':
      return [row.actions.length];
    case 'indicators':
      return [row.indicators.length];
    case 'due':
      return [row.due];
    case 'status':
      return [STATUSES.indexOf(row.status)];
    case 'progress':
      return [row.progress?.value ?? null];
    case 'priority':
      return [row.priority && PRIORITIES.indexOf(row.priority)];
  }
}
