import type { Block, Report } from '../../../../server/src/reports/documents/report';
import { type Shown, shownIn } from '../../../../server/src/reports/documents/shown';

/** A report as lines: `# heading`, `! note`, `- item`, cells parted by bars, all other text as it is. */
export function linesOf(report: Report): string[] {
  const shown = shownIn();
  return report.blocks.flatMap((block) => linesOfBlock(block, shown));
}

function linesOfBlock(block: Block, shown: Shown): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text}`];
    case 'paragraph':
      return [words(block.runs)];
    case 'list':
      return block.items.map((runs) => `- ${words(runs)}`);
    case 'note':
      return [`! ${block.text}`];
    case 'figure':
      return [block.description];
    case 'new-page':
      return [`--- ${block.orientation}`];
    case 'table': {
      const { title, columns, rows } = block;
      const cells = rows.map((row) =>
        row.kind === 'group'
          ? `== ${row.text}`
          : columns.map(({ kind }, index) => shown.cell(row.cells[index] ?? null, kind).join(' / ')).join(' | '),
      );
      return [...(title === '' ? [] : [`[${title}]`]), columns.map(({ header }) => header).join(' | '), ...cells];
    }
  }
}

function words(runs: readonly { readonly text: string }[]): string {
  return runs.map(({ text }) => text).join('');
}
