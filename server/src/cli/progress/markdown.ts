import { type Cell, percent, type Table } from './tables';

/** For a wiki, a pull request or a report: headings and tables of GitHub Flavored Markdown. */
export function progressMarkdown([title = '', ...about]: readonly string[], tables: readonly Table[]): string {
  const head = [`# ${escaped(title)}`, '', ...about.flatMap((line) => [escaped(line), ''])];
  return [...head, ...tables.map(tableMarkdown)].join('\n');
}

function tableMarkdown({ title, columns, rows }: Table): string {
  const right = columns.map((_, index) =>
    rows.some((row) => typeof row[index] !== 'string' && row[index] !== undefined),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${escaped(title)}`,
    '',
    line(columns.map(escaped)),
    line(right.map((isRight) => (isRight ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(cellText))),
    '',
  ].join('\n');
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return cell.toLocaleString('en');
  if (typeof cell === 'string') return escaped(cell);
  return cell.percent === undefined ? '–' : `${cell.guess ? '~' : ''}${percent(cell.percent)}`;
}

/** One line in which nothing is markup, HTML or a mention. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#@]/g, '\\$&');
}
