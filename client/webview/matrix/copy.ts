import type { Table, TableRow } from '../../src/matrix/table';
import { t } from '../shared/l10n';
import { type ColumnId, columnTitle } from './columns';
import { positionName, priorityName, statusName } from './names';

/** What goes to the clipboard: for word processors and spreadsheets, and for whatever takes only text. */
export interface Copied {
  readonly html: string;
  /** Cells between tabs, as spreadsheets take them. */
  readonly text: string;
}

/** Rows as a table with a head. The first column becomes two, so that a spreadsheet can sort by the number. */
export function copyOf(matrix: Table, rows: readonly TableRow[], columns: readonly ColumnId[]): Copied {
  const table = [
    columns.flatMap(headOf),
    ...rows.map((row) => columns.flatMap((column) => textsOf(matrix, row, column))),
  ].map((cells) => cells.map(defused));
  return {
    html: `<table>${table.map((cells, index) => htmlRow(cells, index === 0 ? 'th' : 'td')).join('')}</table>`,
    text: table.map((cells) => cells.map(tabSeparated).join('\t')).join('\r\n'),
  };
}

function headOf(column: ColumnId): readonly string[] {
  return column === 'recommendation' ? [t('Number'), columnTitle(column)] : [columnTitle(column)];
}

function textsOf({ titles }: Table, row: TableRow, column: ColumnId): readonly string[] {
  const titleOf = (id: string) => titles[id] ?? id;
  switch (column) {
    case 'recommendation':
      return [numberOf(row), row.text];
    case 'document':
      return [row.document ? titleOf(row.document) : ''];
    case 'themes':
      return [row.themes.map(titleOf).join('; ')];
    case 'position':
      return [row.position ? positionName(row.position) : ''];
    case 'lead':
      return [row.lead ? titleOf(row.lead) : ''];
    case 'actions':
      return [row.actions.map(({ title, id }) => title || id).join('; ')];
    case 'indicators':
      return [row.indicators.map(titleOf).join('; ')];
    case 'due':
      return [row.due ?? ''];
    case 'status':
      return [statusName(row.status)];
    case 'progress':
      return [row.progress ? t('{percent} %', { percent: Math.round(row.progress.value) }) : ''];
    case 'priority':
      return [row.priority ? priorityName(row.priority) : ''];
  }
}

/** As it is printed, with the letter of its part; the id of what has no number. */
export function numberOf({ number, part, id }: TableRow): string {
  if (number === '') return id ?? '';
  return part === '' ? number : `${number} (${part})`;
}

/** A text that a spreadsheet would run as a formula is marked as text (OWASP, “CSV Injection”). */
function defused(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function tabSeparated(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells are text for Excel, or it would read 140.10 as the number 140.1. */
function htmlRow(cells: readonly string[], tag: 'th' | 'td'): string {
  const inner = cells.map((cell) => `<${tag} style="mso-number-format:'\\@'">${escaped(cell)}</${tag}>`);
  return `<tr>${inner.join('')}</tr>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
