import { findCountry } from '../../catalogue/countries';
import { recommendingStates } from '../../catalogue/recommending-states';
import { findSdg } from '../../catalogue/sdg';
import { lookupKey, plainCharacters } from '../../catalogue/text';
import { t } from '../../l10n';
import type { ImportedList, ImportedRecommendation, ImportProblem } from '../imported';
import { internalHeading } from '../spreadsheet/internal-mark';
import { isArchive } from '../tables/archive';
import { type Limits, UnreadableFile, usualLimits } from '../unreadable';
import { readRecommendationText, startsWithNumber } from './recommendation-text';
import { type NumberedRecommendation, uniteRecommendations } from './unite';
import { readWordFile, type WordCell, type WordFile, type WordRow } from './word-table';
import { type Column, readColumn, readMarker, readPosition, readThemeRow } from './words';

/**
 * Reads OHCHR's “thematic list of recommendations”, the Word file that every State reviewed by the UPR receives: all its
 * layouts, by the words of the header row. What can't be read is a problem of the list; rejects with `UnreadableFile` where the file is
 * made to harm.
 */
export async function readThematicList(bytes: ArrayBuffer, limits: Limits = usualLimits): Promise<ImportedList> {
  if (!isArchive(new Uint8Array(bytes))) return unreadable(notWord());
  try {
    return readWordTables(await readWordFile(bytes, limits));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    return unreadable(notWord());
  }
}

function unreadable(message: string): ImportedList {
  return { recommendations: [], problems: [{ row: 0, message, text: '' }] };
}

function notWord(): string {
  return t(
    'This file can’t be read as a Word document (.docx). If it is an older .doc file or a PDF, open it in Word and save it as .docx.',
  );
}

/** What stands under a header cell: a kind of content, or else the header's own words. */
interface Heading {
  readonly column?: Column;
  readonly words: string;
}

interface Layout {
  readonly cells: readonly Heading[];
  /** By column of the table's grid, for rows that have more or fewer cells than the header. */
  readonly grid: ReadonlyMap<number, Heading>;
  /** In grid columns. */
  readonly width: number;
}

/** For a table without a header: the columns of cycles 2 and 3. */
const usualColumns: readonly Column[] = ['recommendation', 'position', 'themes', 'comments'];

/** Reads the list in a file's tables; rows are counted through all of them. */
export function readWordTables(file: WordFile): ImportedList {
  const found: NumberedRecommendation[] = [];
  const problems: ImportProblem[] = [];
  let layout: Layout | undefined;
  let row = 0;
  for (const table of file.tables) {
    if (layout?.width !== widthOf(table)) layout = undefined;
    let theme: string | undefined;
    for (const cells of table) {
      row += 1;
      const header = readHeader(cells);
      if (header) {
        layout = header;
        continue;
      }
      const lines = cells.flatMap((cell) => linesOf(cell));
      const opened = cells.length === 1 || lines.length === 1 ? readThemeRow(lines.join(' ')) : undefined;
      if (opened !== undefined) {
        theme = themeLabel(opened);
        continue;
      }
      if (lines.length === 0) continue;
      if (!layout && !startsWithNumber(lines[0] ?? '')) {
        problems.push({ row, message: outsideList(), text: lines.join(' ') });
        continue;
      }
      if (!layout) {
        layout = layoutOf(cells.map((cell, index) => [cell, usualColumns[index]]));
        const message = t(
          'No row above names the columns, so they were read in the usual order: recommendation, position, themes, comments.',
        );
        problems.push({ row, message, text: '' });
      }
      readRow(row, cells, layout, theme, found, problems);
    }
  }
  if (found.length === 0) {
    const message = t(
      'No recommendation was found in this file. The thematic list is a table whose header row names the columns “Recommendation” and “Position”.',
    );
    problems.unshift({ row: 0, message, text: '' });
  }
  const united = uniteRecommendations(found);
  return {
    ...readTitles(file.titles),
    ...symbolOf(united.recommendations),
    recommendations: united.recommendations,
    problems: [...problems, ...united.problems].sort((a, b) => a.row - b.row),
  };
}

function outsideList(): string {
  return t('This row stands outside the list’s table and was not taken into the plan.');
}

function widthOf(table: readonly WordRow[]): number {
  return Math.max(0, ...table.map((row) => row.reduce((width, cell) => width + cell.span, 0)));
}

/** A row is a header where two of its cells or more name columns, the recommendation's among them. */
function readHeader(cells: WordRow): Layout | undefined {
  const named = cells.map((cell) => [cell, columnOf(cell)] as const);
  return columnsOfHeader(cells).length > 1 ? layoutOf(named) : undefined;
}

/** The kinds of column that a header row names; none where it does not name the recommendation's. */
export function columnsOfHeader(cells: WordRow): readonly Column[] {
  const kinds = cells.map(columnOf).filter((column) => column !== undefined);
  return kinds.includes('recommendation') ? kinds : [];
}

function columnOf(cell: WordCell): Column | undefined {
  return readColumn(linesOf(cell).join(' '));
}

function layoutOf(cells: readonly (readonly [WordCell, Column | undefined])[]): Layout {
  const headings = cells.map(([cell, column]) => ({ words: linesOf(cell).join(' '), ...(column && { column }) }));
  const grid = new Map<number, Heading>();
  cells.forEach(([cell], index) => {
    for (let at = cell.column; at < cell.column + cell.span; at++) grid.set(at, headings[index] ?? { words: '' });
  });
  return { cells: headings, grid, width: grid.size };
}

/** The lines of each kind of column in one row, in reading order. */
type Contents = Record<Column, string[]>;

function readRow(
  row: number,
  cells: WordRow,
  layout: Layout,
  rowTheme: string | undefined,
  found: NumberedRecommendation[],
  problems: ImportProblem[],
) {
  const contents: Contents = { recommendation: [], position: [], themes: [], sdgs: [], groups: [], comments: [] };
  const unread: [header: string, text: string][] = [];
  cells.forEach((cell, index) => {
    const heading = cells.length === layout.cells.length ? layout.cells[index] : layout.grid.get(cell.column);
    const lines = linesOf(cell);
    if (heading?.column) contents[heading.column].push(...lines);
    else if (lines.length > 0 && heading?.words !== internalHeading()) {
      unread.push([heading?.words ?? '', lines.join(' ')]);
    }
  });

  const { number, text, source } = readRecommendationText(contents.recommendation.join(' '));
  if (number === undefined) {
    const message = t('This row has no paragraph number such as 140.10, so it was not taken into the plan.');
    problems.push({ row, message, text: cells.flatMap(linesOf).join(' ') });
    return;
  }
  const say = (message: string, words: string) => problems.push({ row, number, message, text: words });
  const sayUnknown = (message: string, words: string) =>
    problems.push({ row, number, message, text: words, unknownWord: true });
  for (const [header, words] of unread) {
    const message =
      header === ''
        ? t('This cell stands under no header; its text was not taken into the plan.')
        : t('The column “{header}” is not one of the list’s columns; its text was not taken into the plan.', {
            header,
          });
    say(message, words);
  }

  const { states, unknown, mentioned } = recommendingStates(text);
  for (const name of unknown) sayUnknown(t('“{name}” is not the name of a State that is known here.', { name }), name);
  for (const words of mentioned) {
    say(t('{words} stands inside a sentence, so it was not taken for recommending States.', { words }), words);
  }
  if (states.length === 0 && unknown.length === 0) {
    say(t('No recommending State was found at the end of the text.'), text);
  }

  const read = readPosition(contents.position.join(' '));
  if (!read)
    sayUnknown(t('The State’s position is neither supported, noted nor pending.'), contents.position.join(' '));
  else if (read.rest !== '') {
    say(
      t('The position’s cell says more than the position; only the position was taken.'),
      contents.position.join(' '),
    );
  }

  const parts = readThemesCell(contents);
  const sdgGoals: string[] = [];
  for (const item of parts.sdgs) {
    const goal = findSdg(item);
    if (goal) sdgGoals.push(goal);
    else sayUnknown(t('No Sustainable Development Goal or target is named here.'), item);
  }
  const comment = contents.comments.join('\n');
  found.push({
    number,
    text,
    recommendedBy: states,
    unknownStates: unknown,
    ...(read && { position: read.position }),
    ...(read?.detail && { positionDetail: read.detail }),
    ...(source && { positionSource: source }),
    themes: unique([...parts.themes, ...(rowTheme ? [rowTheme] : [])].map(themeLabel)),
    groups: unique(parts.groups),
    sdgGoals: unique(sdgGoals),
    ...(comment && { comment }),
    ...(rowTheme && { heading: rowTheme }),
    row,
  });
}

/** The themes' cell: themes first, then what `SDGs:` and `Affected persons:` announce; items begin with `- ` or not. */
function readThemesCell(contents: Contents): Contents {
  const parts: Contents = { ...contents, themes: [], sdgs: [], groups: [] };
  for (const column of ['themes', 'sdgs', 'groups'] as const) {
    let into: Column = column;
    for (const line of contents[column]) {
      const marker = readMarker(line);
      into = marker?.column ?? into;
      const item = (marker ? marker.rest : line).replace(/^[-–—•·*▪●]\s*/u, '').trim();
      if (item !== '') parts[into].push(item);
    }
  }
  return parts;
}

/** Older lists write a code of the Universal Human Rights Index before each label: `A12 Acceptance of …`. */
function themeLabel(label: string): string {
  return label.replace(/^[A-H]\d{1,2}\s+/, '').trim();
}

/** Paragraphs that say something, in one line each, without invisible characters and with plain spaces, as many as written. */
function linesOf(cell: WordCell): string[] {
  return cell.paragraphs
    .map((paragraph) =>
      paragraph
        .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
        .replace(/\s/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

function unique(labels: readonly string[]): string[] {
  const keys = labels.map(lookupKey);
  return labels.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

const titleWords = /UPR of (.+?)\s*\(\s*(\d)\s*\p{L}*\s+cycle\s*-\s*(\d{1,2})\s*\p{L}*\s+session/iu;

/** `UPR of Slovenia (3rd Cycle - 34th Session)`, which OHCHR writes in the page header. */
function readTitles(titles: readonly string[]): Partial<ImportedList> {
  const match = titleWords.exec(titles.map(plainCharacters).join(' '));
  if (!match) return {};
  const country = findCountry(match[1] ?? '');
  return { ...(country && { country }), cycle: Number(match[2]), session: Number(match[3]) };
}

/** The report that most positions are taken from; an addendum belongs to it. */
function symbolOf(recommendations: readonly ImportedRecommendation[]): Partial<ImportedList> {
  const counts = new Map<string, number>();
  for (const { positionSource = '' } of recommendations) {
    const symbol = /A\/HRC\/\d+\/\d+/.exec(positionSource)?.[0];
    if (symbol) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? { symbol: most[0] } : {};
}
