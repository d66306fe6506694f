import { BorderStyle, HeadingLevel, type Paragraph, ShadingType, type Table } from 'docx';
import { palette } from '../../documents/palette';
import type { Block, NewPage, Report } from '../../documents/report';
import { docxBar } from './bar';
import { placedParagraph, runsParagraph, textParagraph } from './paragraphs';
import type { Sheet } from './sheet';
import { styleIds } from './styles';
import { docxTable } from './table';

export const NUMBERED = 'numbered';

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A block as paragraphs and tables of Word. A paragraph that speaks of the table after it stays on its page. */
export function docxBlock(
  block: Exclude<Block, NewPage>,
  next: Block | undefined,
  sheet: Sheet,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        placedParagraph(block.text, sheet, { heading: headingLevels[block.level - 1] ?? HeadingLevel.HEADING_3 }),
      ];
    case 'paragraph':
      return [runsParagraph(block.runs, sheet, next?.kind === 'table' ? { keepNext: true } : {})];
    case 'list': {
      const instance = block.isNumbered ? sheet.nextList() : 0;
      return block.items.map((runs) =>
        runsParagraph(
          runs,
          sheet,
          block.isNumbered ? { numbering: { reference: NUMBERED, level: 0, instance } } : { bullet: { level: 0 } },
        ),
      );
    }
    case 'note':
      return [textParagraph(block.text, sheet, noteBox)];
    case 'table':
      return docxTable(block, sheet);
    case 'figure':
      // Word shows SVG only beside a picture of another format.
      return block.bar
        ? docxBar(block.bar, sheet)
        : [runsParagraph([{ text: block.description, style: 'emphasis' }], sheet)];
  }
}

const noteBox = {
  style: styleIds.note,
  shading: { type: ShadingType.CLEAR, fill: palette.noteFill },
  border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: palette.line } },
};

/** The blocks of each part of the report that lies in one direction. */
export function partsOf({ blocks, orientation = 'portrait' }: Report) {
  const parts: { orientation: NewPage['orientation']; blocks: Exclude<Block, NewPage>[] }[] = [
    { orientation, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.kind === 'new-page') parts.push({ orientation: block.orientation, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part, index) => index === 0 || part.blocks.length > 0);
}
