import { type Direction, directionOf, directionOfText } from '../../catalogue/direction';
import { t } from '../../l10n';
import { escaped } from '../documents/markup';
import type { Block, Column, Report, Row, Run, Table } from '../documents/report';
import { type Shown, shownIn } from '../documents/shown';
import { pageStyle } from './html-style';

interface Page {
  readonly shown: Shown;
  readonly direction: Direction;
}

/** One page that needs nothing else: no script, no font, no picture from elsewhere. It prints on A4. */
export function html(report: Report): string {
  const { title, about, language, isInternal, blocks, pageHeader = title } = report;
  const direction = directionOf(language);
  const page: Page = { shown: shownIn(), direction };
  const isLandscape = report.orientation === 'landscape';
  const mark = isInternal ? t('Internal') : '';
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${pageStyle(cssText(isInternal ? `${pageHeader} · ${mark}` : pageHeader), isLandscape, direction)}
</style>
</head>
<body>
<header>
${isInternal ? `<p class="internal">${escaped(mark)}</p>\n` : ''}<h1${turned(title, page)}>${escaped(title)}</h1>
${about.map((line) => `<p${turned(line, page)}>${escaped(line)}</p>`).join('\n')}
</header>
<main>
${blocks.map((block) => blockHtml(block, page)).join('\n')}
</main>
</body>
</html>
`;
}

function blockHtml(block: Block, page: Page): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}${turned(block.text, page)}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p${turned(plain(block.runs), page)}>${runsHtml(block.runs)}</p>`;
    case 'list': {
      const tag = block.isNumbered ? 'ol' : 'ul';
      const items = block.items.map((runs) => `<li${turned(plain(runs), page)}>${runsHtml(runs)}</li>`);
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'note':
      return `<p class="note"${turned(block.text, page)}>${escaped(block.text)}</p>`;
    case 'table':
      return tableHtml(block, page);
    case 'figure':
      return `<figure role="img" aria-label="${escaped(block.description)}">${block.svg}</figure>`;
    case 'new-page':
      return '<div class="new-page"></div>';
  }
}

function tableHtml({ title, columns, rows }: Table, page: Page): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((width / whole) * 100).toFixed(1)}%">`);
  const lines = rows.map((row) =>
    row.kind === 'group'
      ? `<tr class="group"><th colspan="${columns.length}" scope="rowgroup"${turned(row.text, page)}>${escaped(row.text)}</th></tr>`
      : rowHtml(row, columns, page),
  );
  return `<table style="--units:${whole}">
${title === '' ? '' : `<caption${turned(title, page)}>${escaped(title)}</caption>\n`}<colgroup>${widths.join('')}</colgroup>
<thead><tr>${columns.map((column) => `<th scope="col"${classOf(column)}${turned(column.header, page)}>${escaped(column.header)}</th>`).join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

function rowHtml({ cells }: Row, columns: readonly Column[], page: Page): string {
  const content = columns.map((column, index) => {
    const texts = page.shown.cell(cells[index] ?? null, column.kind);
    const [only = ''] = texts;
    const inner =
      texts.length > 1 ? texts.map((text) => `<p${turned(text, page)}>${escaped(text)}</p>`).join('') : escaped(only);
    // The first cell names its row.
    const [opening, closing] = index === 0 ? ['th scope="row"', 'th'] : ['td', 'td'];
    return `<${opening}${classOf(column)}${texts.length > 1 ? '' : turned(only, page)}>${inner}</${closing}>`;
  });
  return `<tr>${content.join('')}</tr>`;
}

function classOf({ kind }: Column): string {
  return kind === 'text' ? '' : ` class="${kind}"`;
}

/** A text of the other direction than its page's says so. */
function turned(text: string, { direction }: Page): string {
  const own = directionOfText(text, direction);
  return own === direction ? '' : ` dir="${own}"`;
}

function plain(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function runsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, style, link }) => {
      const words = escaped(text);
      const styled =
        style === 'strong' ? `<strong>${words}</strong>` : style === 'emphasis' ? `<em>${words}</em>` : words;
      return link === undefined ? styled : `<a href="${escaped(link)}">${styled}</a>`;
    })
    .join('');
}

/** A string of CSS in which nothing ends the string or the style element. */
function cssText(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,;:()–-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
