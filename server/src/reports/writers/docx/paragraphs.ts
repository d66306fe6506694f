import { AlignmentType, ExternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { type Direction, directionOfText } from '../../../catalogue/direction';
import { printable } from '../../../catalogue/text';
import { type ColumnKind, isNumeric, type Run } from '../../documents/report';
import type { Sheet } from './sheet';

/** How a paragraph looks beside its style. */
type ParagraphLook = Omit<ConstructorParameters<typeof Paragraph>[0] & object, 'children' | 'text'>;

export function textParagraph(text: string, sheet: Pick<Sheet, 'direction'>, look: ParagraphLook = {}): Paragraph {
  return runsParagraph([{ text }], sheet, look);
}

/**
 * A heading or the text of a cell: stands where the page begins, whatever its own direction; numbers, under one another, where it
 * ends. Word counts the sides from where the paragraph begins.
 */
export function placedParagraph(
  text: string,
  sheet: Pick<Sheet, 'direction'>,
  look: ParagraphLook,
  kind: ColumnKind = 'text',
): Paragraph {
  const isTurned = directionOfText(text, sheet.direction) !== sheet.direction;
  return textParagraph(text, sheet, isNumeric(kind) === isTurned ? look : { ...look, alignment: AlignmentType.END });
}

export function runsParagraph(
  runs: readonly Run[],
  { direction }: Pick<Sheet, 'direction'>,
  look: ParagraphLook = {},
): Paragraph {
  const own = directionOfText(runs.map(({ text }) => text).join(''), direction);
  return new Paragraph({
    ...look,
    ...(own === 'rtl' && { bidirectional: true }),
    children: runs.map((run) => runOf(run, direction)),
  });
}

function runOf({ text, style, link }: Run, page: Direction): ParagraphChild {
  const isTurned = directionOfText(text, page) === 'rtl';
  const run = new TextRun({
    text: printable(text),
    ...(style === 'strong' && { bold: true }),
    // Letters from right to left are not slanted.
    ...(style === 'emphasis' && !isTurned && { italics: true }),
    ...(isTurned && { rightToLeft: true }),
    ...(link !== undefined && { style: 'Hyperlink' }),
  });
  return link === undefined ? run : new ExternalHyperlink({ link, children: [run] });
}
