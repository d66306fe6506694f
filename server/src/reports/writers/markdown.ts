import { printable } from '../../catalogue/text';
import { t } from '../../l10n';
import { type Block, isNumeric, type Report, type Run, type Table } from '../documents/report';
import { type Shown, shownIn } from '../documents/shown';

/** GitHub Flavored Markdown. Nothing in the plan's texts is markup, HTML or a mention. */
export function markdown(report: Report): string {
  const shown = shownIn();
  const head = [
    `# ${escaped(report.title)}`,
    ...report.about.map((line) => escaped(line)),
    ...(report.isInternal ? [`**${escaped(t('Internal'))}**`] : []),
  ];
  return `${[...head, ...report.blocks.flatMap((block) => blockText(block, shown))].join('\n\n')}\n`;
}

function blockText(block: Block, shown: Shown): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${escaped(block.text)}`];
    case 'paragraph':
      return [runsText(block.runs)];
    case 'list':
      return [
        block.items.map((runs, index) => `${block.isNumbered ? `${index + 1}.` : '-'} ${runsText(runs)}`).join('\n'),
      ];
    case 'note':
      return [`> ${escaped(block.text)}`];
    case 'table':
      return tableText(block, shown);
    case 'figure':
      return [`*${escaped(block.description)}*`];
    case 'new-page':
      return [];
  }
}

/** Markdown knows no cells over the whole width: each group has a table of its own under its name. */
function tableText({ title, columns, rows }: Table, shown: Shown): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const header = [
    line(columns.map(({ header }) => escaped(header))),
    line(columns.map(({ kind }) => (isNumeric(kind) ? '---:' : '---'))),
  ];
  const parts: string[] = title === '' ? [] : [`**${escaped(title)}**`];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) parts.push([...header, ...lines].join('\n'));
    lines = [];
  };
  for (const row of rows) {
    if (row.kind === 'group') {
      close();
      parts.push(`**${escaped(row.text)}**`);
      continue;
    }
    const cells = columns.map(({ kind }, index) => shown.cell(row.cells[index] ?? null, kind));
    lines.push(line(cells.map((texts) => texts.map((text) => escaped(text)).join('<br>'))));
  }
  close();
  return parts;
}

function runsText(runs: readonly Run[]): string {
  return runs
    .map(({ text, style, link }) => {
      const words = escaped(text, false);
      const mark = style === 'strong' ? '**' : style === 'emphasis' ? '*' : '';
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
      const styled = inner === '' ? words : `${before}${mark}${inner}${mark}${after}`;
      return link === undefined ? styled : `[${styled}](<${encodeURI(link)}>)`;
    })
    .join('')
    .trim();
}

/** One line in which nothing is markup, HTML or a mention. */
export function escaped(text: string, isWhole = true): string {
  const line = printable(text).replace(/\s+/g, ' ');
  return (isWhole ? line.trim() : line)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~#@]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[-+](?=\s|$)/, '\\$&')
    .replace(/^(=+|-+)$/, '\\$&');
}
