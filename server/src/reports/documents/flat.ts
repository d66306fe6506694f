import type { Column, Row, Table } from './report';

/** The table with its groups as a first column. */
export function flat({ columns, rows, groupedBy }: Table): { columns: readonly Column[]; rows: readonly Row[] } {
  if (groupedBy === undefined) return { columns, rows: rows.filter((row) => row.kind === 'row') };
  const flatRows: Row[] = [];
  let group = '';
  for (const row of rows) {
    if (row.kind === 'group') group = row.name ?? row.text;
    else flatRows.push({ kind: 'row', cells: [group, ...row.cells] });
  }
  return { columns: [{ header: groupedBy, width: 22, kind: 'text' }, ...columns], rows: flatRows };
}
