// How high the rows of a sheet must be for their texts. Excel works it out itself when a row says nothing, LibreOffice without a window
// does not, so that rows say it; see `growing` for what keeps them growing when somebody types.

/** Arial of 10 points: a line, and what is above and below the lines of a cell, in points. */
const LINE = 12.75;
const PADDING = 3;
/** Excel's limit (Excel specifications and limits, Microsoft). */
const HIGHEST = 409;

/** Points, for texts in columns whose widths are in characters. */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, index) => linesOf(text, widths[index] ?? 10));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + PADDING);
}

/** Beside the words of a heading: the button that opens a filter, in characters; bold letters are about a tenth wider. */
const BUTTON = 3;
const BOLD = 1.1;

/** How wide a column must be for the longest word of its heading. */
export function headingWidth(heading: string): number {
  return Math.ceil((Math.max(...heading.split(/\s+/).map(widthOf)) + 1) * BOLD) + BUTTON;
}

/** Points, for headings in bold with a button beside their words. */
export function headingHeight(headings: readonly string[], widths: readonly number[]): number {
  return rowHeight(
    headings,
    widths.map((width) => (width - BUTTON) / BOLD),
  );
}

/** Lines of a text whose words are wrapped; rather one too many. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ \u2010-\u2014-])|(?=\p{Script=Han})/u)) {
      const wide = widthOf(word);
      if (used > 0 && used + widthOf(word.trimEnd()) > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(wide / room) - 1);
      used = (used + wide) % (room + 1);
    }
  }
  return lines;
}

/** In widths of the digit 0: Chinese characters are twice as wide, capitals wider than small letters. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/.test(character)
      ? 1.9
      : /[\p{Lu}mw%&@—…]/u.test(character)
        ? 1.25
        : /[ijlt.,;:'’|!()[\] fr-]/.test(character)
          ? 0.6
          : 0.95;
  }
  return width;
}

/**
 * The workbook with rows that begin at their height and grow with what is typed. The library marks each height as one that somebody
 * has set by hand, which Excel never changes again.
 */
export async function growing(workbook: Uint8Array): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(workbook);
  for (const sheet of zip.file(/^xl\/worksheets\/sheet\d+\.xml$/)) {
    const xml = await sheet.async('text');
    zip.file(sheet.name, xml.replace(/(<row [^>]*) customHeight="1"/g, '$1'));
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
