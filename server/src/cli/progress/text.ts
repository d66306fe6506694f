import { t } from '../../l10n';
import { cut, displayWidth, padEnd, visible, wrap } from '../display';
import type { Terminal } from '../terminal';
import { type Cell, percent, type Table } from './tables';

const BAR_CELLS = 20;
const NUMBER_CELLS = 5;
/** A person reads the first few of a list; whoever needs all asks for Markdown or JSON. */
const MOST_ROWS = 12;
const NARROWEST = 10;

type Canvas = Pick<Terminal, 'style' | 'width'>;

/** For the terminal: bars where people look, numbers where they read. */
export function progressText(heading: readonly string[], tables: readonly Table[], canvas: Canvas): string {
  const [title = '', ...about] = heading.map(visible);
  const head = [canvas.style('strong', title), ...about.map((line) => canvas.style('faint', line))];
  return [...head, ...tables.map((table) => tableText(table, canvas)), ''].join('\n');
}

function tableText({ title, columns, rows, list, plain, warning }: Table, canvas: Canvas): string {
  const titleStyle = warning ? 'warning' : 'strong';
  if (rows.length === 0) return ['', canvas.style(titleStyle, title), '  –'].join('\n');
  const shown = list ? rows.slice(0, MOST_ROWS) : rows;
  const right = columns.map((_, index) => rows.some((row) => typeof row[index] === 'number'));
  const written = shown.map((row) => row.map((cell) => cellText(cell)));
  const heads = plain ? [] : [columns];
  const widths = columns.map((_, index) =>
    Math.max(...[...heads, ...written].map((row) => displayWidth(row[index] ?? ''))),
  );
  narrow(
    widths,
    columns.map((_, index) => rows.every((row) => typeof row[index] === 'string')),
    canvas.width,
  );
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, index) => aligned(cell, widths[index] ?? 0, right[index] === true)).join('  ')}`.trimEnd();
  const hasBars = rows.some((row) => row.some((cell) => typeof cell === 'object'));
  const left = rows.length - shown.length;
  return [
    '',
    ...wrap(title, canvas.width).map((text) => canvas.style(titleStyle, text)),
    ...heads.map((head) => canvas.style('faint', line(head))),
    ...written.map((row) => (hasBars ? coloured(line(row), canvas) : line(row))),
    ...(left > 0 ? [canvas.style('faint', `  ${t('… and {count} more', { count: left })}`)] : []),
  ].join('\n');
}

/** Takes from the widest column of words what does not fit; figures are never cut. */
function narrow(widths: number[], isText: readonly boolean[], width: number): void {
  const excess = widths.reduce((total, column) => total + column + 2, 0) - width;
  const widest = Math.max(...widths.filter((_, index) => isText[index]));
  if (excess > 0 && isText.includes(true)) widths[widths.indexOf(widest)] = Math.max(NARROWEST, widest - excess);
}

function aligned(text: string, width: number, right: boolean): string {
  return right ? ' '.repeat(Math.max(0, width - displayWidth(text))) + text : padEnd(cut(text, width), width);
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return cell.toLocaleString('en');
  if (typeof cell === 'string') return visible(cell.replace(/\s+/g, ' ').trim());
  if (cell.percent === undefined) return '–';
  const number = `${cell.guess ? '~' : ''}${percent(cell.percent)}`;
  return `${bar(cell.percent)} ${number.padStart(NUMBER_CELLS)}`;
}

/** Something is never drawn as nothing, nor what is not yet all as all. */
function bar(share: number): string {
  const cells = Math.round((BAR_CELLS * share) / 100);
  const full = share >= 100 ? BAR_CELLS : Math.min(BAR_CELLS - 1, Math.max(0, cells));
  const sliver = full === 0 && share > 0 ? '▏' : '';
  return '█'.repeat(full) + sliver + '░'.repeat(BAR_CELLS - full - sliver.length);
}

function coloured(line: string, { style }: Canvas): string {
  return line.replace(/[█▏]+/g, (done) => style('hint', done)).replace(/░+/g, (left) => style('faint', left));
}
