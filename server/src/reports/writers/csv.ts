import { printable } from '../../catalogue/text';
import { internalHeading } from '../../exchange/spreadsheet/internal-mark';
import { guardFormula } from '../../exchange/tables/formulas';
import { t } from '../../l10n';
import { flat } from '../documents/flat';
import { type Cell, type Column, isTable, type Report } from '../documents/report';

/**
 * The report's table as comma-separated values (RFC 4180) for Excel: a byte-order mark, and a first line that names the separator,
 * since Excel would expect a semicolon in half of the world. Dates and numbers are written as computers read them. Texts
 * that could become formulas are guarded; our own import takes the guard off again. What is internal is marked in each row, since
 * rows are sorted, copied and sent on.
 */
export function csv({ blocks, isInternal }: Report): string {
  const table = blocks.find(isTable);
  const { columns, rows } = table ? flat(table) : { columns: [], rows: [] };
  const lines = [
    [...columns.map(({ header }) => guarded(header)), ...(isInternal ? [internalHeading()] : [])],
    ...rows.map(({ cells }) => [
      ...columns.map(({ kind }, index) => cellText(cells[index] ?? null, kind)),
      ...(isInternal ? [t('Internal')] : []),
    ]),
  ];
  return `\uFEFFsep=,\r\n${lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`;
}

function cellText(cell: Cell, kind: Column['kind']): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guarded(cell);
  if (typeof cell === 'number') return kind === 'percent' || kind === 'change' ? `${Math.round(cell)}%` : String(cell);
  if ('value' in cell) return `${Math.round(cell.value)}%`;
  return guarded(cell.filter((text) => text !== '').join('\n'));
}

function guarded(text: string): string {
  return guardFormula(printable(text));
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
