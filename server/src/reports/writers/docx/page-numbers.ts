import type { IXmlableObject } from 'docx';
import type { Block, Report } from '../../documents/report';
import type { PageNumbers } from './docx';

/** Cells and paragraphs that are laid out within about five seconds. */
const MOST = 5000;

/** Whether the pages of a report can be worked out while somebody waits. */
function isShort({ blocks }: Report): boolean {
  return upToLast(blocks, ({ kind }) => kind === 'heading').reduce((sum, block) => sum + sizeOf(block), 0) <= MOST;
}

function sizeOf(block: Block): number {
  if (block.kind === 'table')
    return block.rows.reduce((sum, row) => sum + (row.kind === 'row' ? row.cells.length : 1), 0);
  return block.kind === 'list' ? block.items.length : 1;
}

/**
 * Works out the pages for the table of contents, so that Word need not be asked to, which it would do with a question to the
 * reader. What stands behind the last heading moves none, so that the long table of an annex need not be laid out. Nothing is
 * worked out for a long report.
 */
export const estimatedPageNumbers: PageNumbers = async (report) => {
  if (!isShort(report)) return undefined;
  const { estimatePageNumbersWith } = await import('docx/layout');
  const estimate = estimatePageNumbersWith({ guess: true });
  return (body, context) => {
    const { 'w:body': blocks } = body as { readonly 'w:body': readonly IXmlableObject[] };
    const first = upToLast(blocks, (block) => has(block, 'w:bookmarkStart'));
    const page = blocks.slice(first.length).filter((block) => has(block, 'w:sectPr'));
    return { bookmarks: estimate({ 'w:body': [...first, ...page.slice(-1)] }, context).bookmarks };
  };
};

function upToLast<Item>(items: readonly Item[], wanted: (item: Item) => boolean): readonly Item[] {
  return items.slice(0, items.map(wanted).lastIndexOf(true) + 1);
}

function has(part: unknown, name: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(([key, value]) => key === name || has(value, name));
}
