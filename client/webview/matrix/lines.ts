import { rowKeys, type Table, type TableRow } from '../../src/matrix/table';
import { t } from '../shared/l10n';
import { STATUSES, statusName } from './names';
import { type SearchTexts, wordsOf } from './search';
import { sortRows } from './sort';
import type { Grouping, View } from './view';

/** A line of the table. Its key stays the same while others come and go. */
export type Line = GroupLine | RecommendationLine | ActionLine;

export interface GroupLine {
  readonly kind: 'group';
  readonly key: string;
  readonly title: string;
  /** How many recommendations are shown under it. */
  readonly count: number;
  readonly isOpen: boolean;
}

export interface RecommendationLine {
  readonly kind: 'recommendation';
  readonly key: string;
  readonly row: TableRow;
  /** The same in each group. */
  readonly rowKey: string;
  readonly isOpen: boolean;
}

export interface ActionLine {
  readonly kind: 'action';
  readonly key: string;
  /** Of the recommendation under which it is shown. */
  readonly rowKey: string;
  readonly row: TableRow;
  readonly action: TableRow['actions'][number];
}

/** The lines, and how many recommendations are among them or under closed headings. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly found: number;
}

/** What the table shows of a matrix: searched, sorted, grouped. A recommendation stands under each of its themes. */
export function linesOf(matrix: Table, view: View, texts: SearchTexts): Lines {
  const words = wordsOf(view.search);
  const keyList = rowKeys(matrix.rows);
  const keys = new Map(matrix.rows.map((row, index) => [row, keyList[index]!] as const));
  const found = matrix.rows.filter((row) => texts.has(matrix, row, words));
  const sorted = sortRows(matrix, found, view.sorting);
  const opened = new Set(view.opened);
  if (view.grouping === 'none') {
    return { lines: sorted.flatMap((row) => rowLines(row, '', keys.get(row) ?? '', opened)), found: found.length };
  }
  const closed = new Set(view.closed);
  const lines = groupsOf(matrix, sorted, view.grouping).flatMap(({ id, title, rows }): Line[] => {
    const key = `${view.grouping}:${id}`;
    const isOpen = !closed.has(key);
    const heading: GroupLine = { kind: 'group', key, title, count: rows.length, isOpen };
    if (!isOpen) return [heading];
    return [heading, ...rows.flatMap((row) => rowLines(row, `${key}/`, keys.get(row) ?? '', opened))];
  });
  return { lines, found: found.length };
}

function rowLines(row: TableRow, prefix: string, rowKey: string, opened: ReadonlySet<string>): Line[] {
  const isOpen = row.actions.length > 0 && opened.has(rowKey);
  const key = prefix + rowKey;
  const line: RecommendationLine = { kind: 'recommendation', key, row, rowKey, isOpen };
  if (!isOpen) return [line];
  const actions = row.actions.map(
    (action, index): ActionLine => ({ kind: 'action', key: `${key}/${action.id || index}`, rowKey, row, action }),
  );
  return [line, ...actions];
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly rows: TableRow[];
}

/** Rows without a value come last, under the id ''. */
function groupsOf(matrix: Table, rows: readonly TableRow[], grouping: Exclude<Grouping, 'none'>): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    for (const id of groupIds(row, grouping)) {
      const known = groups.get(id);
      if (known) known.rows.push(row);
      else groups.set(id, { id, title: groupTitle(matrix, grouping, id), rows: [row] });
    }
  }
  const order = groupOrder(matrix, grouping);
  return [...groups.values()].sort((a, b) => Number(a.id === '') - Number(b.id === '') || order(a, b));
}

function groupIds(row: TableRow, grouping: Exclude<Grouping, 'none'>): readonly string[] {
  switch (grouping) {
    case 'theme':
      return row.themes.length > 0 ? row.themes : [''];
    case 'lead':
      return [row.lead ?? ''];
    case 'status':
      return [row.status];
    case 'document':
      return [row.document ?? ''];
  }
}

function groupTitle({ titles }: Table, grouping: Exclude<Grouping, 'none'>, id: string): string {
  if (grouping === 'status') return statusName(id as TableRow['status']);
  if (id !== '') return titles[id] ?? id;
  switch (grouping) {
    case 'theme':
      return t('Without a theme');
    case 'lead':
      return t('Without a lead');
    case 'document':
      return t('Without a document');
  }
}

const { compare: compareTitles } = new Intl.Collator(undefined, { numeric: true });

function groupOrder({ rows }: Table, grouping: Grouping): (a: Group, b: Group) => number {
  if (grouping === 'theme' || grouping === 'lead') return (a, b) => compareTitles(a.title, b.title);
  const ids = grouping === 'status' ? STATUSES : [...new Set(rows.map(({ document }) => document ?? ''))];
  const places = new Map(ids.map((id, index) => [id as string, index]));
  return (a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
}
