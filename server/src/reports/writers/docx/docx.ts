import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import { type Direction, directionOf, directionOfText } from '../../../catalogue/direction';
import { printable } from '../../../catalogue/text';
import { t } from '../../../l10n';
import { palette } from '../../documents/palette';
import type { Orientation, Report } from '../../documents/report';
import { shownIn } from '../../documents/shown';
import { docxBlock, NUMBERED, partsOf } from './blocks';
import { placedParagraph, textParagraph } from './paragraphs';
import { docxStyles, styleIds } from './styles';
import { gap } from './table';

// A4 and its margins, in twips (1/1440 inch).
const A4 = { width: 11906, height: 16838 };
const MARGIN = 1021;

/** Works out the pages of headings; undefined where that would take too long. Needs a large library: see `page-numbers.ts`. */
export type PageNumbers = (report: Report) => Promise<PageNumberEstimator | undefined>;

/**
 * A Word file (.docx, ECMA-376). Headings, tables and notes have styles, so that a ministry can give it its own look; header rows are
 * repeated; pages are numbered. The table of contents names pages where something works them out, else it has links only.
 */
export async function docx(report: Report, pageNumbers?: PageNumbers): Promise<Uint8Array> {
  const { title, language, author = '', hasContents = false } = report;
  const direction = directionOf(language);
  const shown = shownIn();
  const numbers = hasContents ? await pageNumbers?.(report) : undefined;
  let lists = 0;
  const nextList = () => lists++;
  const parts = partsOf(report).map(({ orientation, blocks }) => ({
    orientation,
    children: blocks.flatMap((block, index) =>
      docxBlock(block, blocks[index + 1], { shown, direction, width: widthOf(orientation), nextList }),
    ),
  }));
  const document = new Document({
    title: printable(title),
    creator: printable(author),
    lastModifiedBy: printable(author),
    description: t('As of {date}', { date: shown.longDay(report.asOf) }),
    styles: docxStyles(language),
    numbering: { config: [{ reference: NUMBERED, levels: [numberedLevel] }] },
    ...(numbers && { pageNumbers: numbers }),
    sections: [
      ...(hasContents ? frontMatter(report, direction, numbers !== undefined) : []),
      ...parts.map(({ orientation, children }, index) =>
        index === 0 && !hasContents
          ? headedSection(report, direction, orientation, [...titleBlock(report, direction), ...children])
          : section(orientation, children),
      ),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const numberedLevel = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { start: 567, hanging: 425 } } },
};

/** Title and what the report says of itself, at the head of its first page. */
function titleBlock({ title, about, isInternal }: Report, direction: Direction): Paragraph[] {
  return [
    placedParagraph(title, { direction }, { heading: HeadingLevel.TITLE }),
    ...about.map((line) => placedParagraph(line, { direction }, { style: styleIds.about })),
    ...(isInternal ? [placedParagraph(t('Internal'), { direction }, { style: styleIds.internal })] : []),
    new Paragraph({ spacing: { after: 120 } }),
  ];
}

/** Entries are links all the same; never one for which Word would ask whether to update it. */
const withoutNumbers = { pageNumbersEntryLevelsRange: '1-2', beginDirty: false };

/** A title page without a header, then the table of contents. */
function frontMatter(report: Report, direction: Direction, isNumbered: boolean): ISectionOptions[] {
  const { about, isInternal, title } = report;
  const centred = { alignment: AlignmentType.CENTER };
  return [
    {
      properties: page('portrait', SectionType.NEXT_PAGE),
      children: [
        new Paragraph({ spacing: { before: 3600 } }),
        ...(isInternal ? [textParagraph(t('Internal'), { direction }, { style: styleIds.internal, ...centred })] : []),
        textParagraph(title, { direction }, { heading: HeadingLevel.TITLE, ...centred }),
        ...about.map((line) => textParagraph(line, { direction }, { style: styleIds.about, ...centred })),
      ],
    },
    headedSection(report, direction, 'portrait', [
      placedParagraph(t('Contents'), { direction }, { style: styleIds.contentsTitle }),
      new TableOfContents(t('Contents'), {
        hyperlink: true,
        headingStyleRange: '1-2',
        ...(!isNumbered && withoutNumbers),
      }),
      gap(),
    ]),
  ];
}

type Content = Paragraph | Table | TableOfContents;

/** Has the header and footer of the section before it. */
function section(orientation: Orientation, children: readonly Content[]): ISectionOptions {
  return { properties: page(orientation, SectionType.NEXT_PAGE), children };
}

/** The first section whose pages have a header and a footer. */
function headedSection(
  report: Report,
  direction: Direction,
  orientation: Orientation,
  children: readonly Content[],
): ISectionOptions {
  return {
    ...section(orientation, children),
    headers: { default: new Header({ children: [pageHeader(report, direction)] }) },
    footers: { default: new Footer({ children: [pageFooter(report, direction)] }) },
  };
}

function page(orientation: Orientation, type: (typeof SectionType)[keyof typeof SectionType]) {
  const isLandscape = orientation === 'landscape';
  return {
    type,
    page: {
      size: { ...A4, orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top: 1134, bottom: 1021, left: MARGIN, right: MARGIN, header: 567, footer: 510 },
    },
  };
}

function widthOf(orientation: Orientation): number {
  return (orientation === 'landscape' ? A4.height : A4.width) - 2 * MARGIN;
}

/** What every page is part of, and whether it is for the public. */
function pageHeader({ title, pageHeader: words = title, isInternal }: Report, direction: Direction): Paragraph {
  const mark = isInternal
    ? [faint(' · ', direction), new TextRun({ text: t('Internal'), bold: true, size: 18, color: palette.internal })]
    : [];
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    bidirectional: direction === 'rtl',
    spacing: { after: 0 },
    children: [faint(printable(words), direction), ...mark],
  });
}

function pageFooter({ asOf }: Report, direction: Direction): Paragraph {
  const date = t('As of {date}', { date: shownIn().longDay(asOf) });
  const numbers = t('Page {page} of {pages}', { page: '{page}', pages: '{pages}' }).split(/(\{pages?\})/);
  const fields: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    bidirectional: directionOfText(date, direction) === 'rtl',
    spacing: { after: 0 },
    children: [
      faint(`${date} · `, direction),
      ...numbers.map((part) => {
        const field = fields[part];
        return field === undefined
          ? faint(part, direction)
          : new TextRun({ children: [field], size: 16, color: palette.faint });
      }),
    ],
  });
}

function faint(text: string, direction: Direction): TextRun {
  const isTurned = directionOfText(text, direction) === 'rtl';
  return new TextRun({ text, size: 16, color: palette.faint, ...(isTurned && { rightToLeft: true }) });
}
