import { type IPropertiesOptions, LineRuleType } from 'docx';
import { directionOf } from '../../../catalogue/direction';
import { canonicalLanguage } from '../../../catalogue/languages';
import { palette } from '../../documents/palette';

/** Ids of the paragraph styles that a reader finds in Word's list, and changes there for the whole report. */
export const styleIds = {
  about: 'About',
  internal: 'Internal',
  contentsTitle: 'ContentsTitle',
  caption: 'TableCaption',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  tableGroup: 'TableGroup',
  note: 'Note',
} as const;

/**
 * Arial is on nearly all machines, or a font of the same widths, and has Arabic letters; a font for Chinese beside it. Sizes in half
 * points, spaces in twentieths of a point.
 */
const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };

export function docxStyles(language: string): NonNullable<IPropertiesOptions['styles']> {
  const { heading, faint, internal } = palette;
  const isTurned = directionOf(language) === 'rtl';
  // Entries of the table of contents are written by the library, which leaves their direction to their styles.
  const turned = isTurned ? { bidirectional: true } : {};
  const headingOf = (size: number, before: number) => ({
    run: { font, size, bold: true, color: heading },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  });
  const style = (id: string, name: string) => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true });
  return {
    default: {
      document: {
        run: { font, size: 21, language: languagesOf(language) },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 44, bold: true, color: heading },
        paragraph: { spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: headingOf(32, 360),
      heading2: headingOf(26, 280),
      heading3: headingOf(23, 200),
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
    },
    paragraphStyles: [
      { ...style(styleIds.about, 'About'), run: { color: faint }, paragraph: { spacing: { after: 40 } } },
      { ...style(styleIds.internal, 'Internal'), run: { bold: true, color: internal, allCaps: !isTurned } },
      {
        ...style(styleIds.contentsTitle, 'Contents Title'),
        run: { size: 32, bold: true, color: heading },
        paragraph: { spacing: { after: 160 } },
      },
      ...[1, 2].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        next: 'Normal',
        run: { size: 20, bold: level === 1 },
        paragraph: {
          ...turned,
          spacing: { before: level === 1 ? 80 : 0, after: 0, line: 252, lineRule: LineRuleType.AUTO },
          indent: { start: (level - 1) * 240 },
        },
      })),
      {
        ...style(styleIds.caption, 'Table Caption'),
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
      },
      {
        ...style(styleIds.tableText, 'Table Text'),
        run: { size: 16 },
        paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        ...style(styleIds.tableHeading, 'Table Heading'),
        run: { size: 16, bold: true, color: heading },
        paragraph: { keepNext: true, spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        ...style(styleIds.tableGroup, 'Table Group'),
        run: { size: 17, bold: true, color: heading },
        paragraph: { keepNext: true, spacing: { before: 20, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
      { ...style(styleIds.note, 'Note'), run: { size: 20 }, paragraph: { spacing: { before: 120, after: 120 } } },
    ],
  };
}

/** Word checks the spelling of each script in a language of its own. */
function languagesOf(language: string) {
  const tag = canonicalLanguage(language) ?? 'en';
  if (directionOf(tag) === 'rtl') return { value: 'en-GB', bidirectional: withRegion(tag) };
  if (/^(zh|ja|ko)\b/.test(tag)) return { value: 'en-GB', eastAsia: withRegion(tag) };
  return { value: withRegion(tag) };
}

/** Word knows languages by their regions only. */
function withRegion(tag: string): string {
  if (tag === 'en') return 'en-GB';
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? tag : `${language}-${region}`;
}
