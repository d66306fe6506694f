import {
  AlignmentType,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { directionOfText } from '../../../catalogue/direction';
import { printable } from '../../../catalogue/text';
import { t } from '../../../l10n';
import { palette } from '../../documents/palette';
import type { BarPart } from '../../documents/report';
import { borders, type Sheet } from './sheet';
import { styleIds } from './styles';

/** Twips: a part with little in it is still seen. */
const NARROWEST = 120;
const HEIGHT = 320;

/**
 * The parts of a whole as a bar of coloured cells, with a line that says in words what each colour is: sharp at any size, and Word
 * needs no picture for it.
 */
export function docxBar(parts: readonly BarPart[], sheet: Sheet): (Paragraph | Table)[] {
  const seen = parts.filter(({ count }) => count > 0);
  if (seen.length === 0) return [];
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: sheet.width, type: WidthType.DXA },
      columnWidths: widthsOf(seen, sheet.width),
      visuallyRightToLeft: sheet.direction === 'rtl',
      borders,
      rows: [
        new TableRow({
          cantSplit: true,
          height: { value: HEIGHT, rule: HeightRule.EXACT },
          children: widthsOf(seen, sheet.width).map(
            (width, index) =>
              new TableCell({
                children: [new Paragraph({ keepNext: true, spacing: { after: 0 } })],
                width: { size: width, type: WidthType.DXA },
                shading: { type: ShadingType.CLEAR, fill: seen[index]?.colour ?? palette.line },
              }),
          ),
        }),
      ],
    }),
    legend(parts, sheet),
  ];
}

/** Squares go before their words, so that the line runs as its words do. */
function legend(parts: readonly BarPart[], { direction }: Sheet): Paragraph {
  const labels = parts.map(({ title, count }) => t('{status}: {count}', { status: title, count }));
  const own = directionOfText(labels.join(' '), direction);
  const turned = own === 'rtl' ? { rightToLeft: true } : {};
  return new Paragraph({
    style: styleIds.tableText,
    bidirectional: own === 'rtl',
    ...(own !== direction && { alignment: AlignmentType.END }),
    spacing: { before: 80, after: 160 },
    children: parts.flatMap(({ colour }, index) => [
      new TextRun({ text: `${index === 0 ? '' : '\u2003'}■ `, color: colour, size: 20, ...turned }),
      new TextRun({ text: printable(labels[index] ?? ''), ...turned }),
    ]),
  });
}

function widthsOf(parts: readonly BarPart[], whole: number): number[] {
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const rest = whole - parts.length * NARROWEST;
  return parts.map(({ count }) => NARROWEST + Math.floor((count / sum) * rest));
}
