import { findCountry } from '../../catalogue/countries';
import { findGroup, searchGroups } from '../../catalogue/groups';
import { findMechanism } from '../../catalogue/mechanisms';
import { lookupKey } from '../../catalogue/text';
import { findTheme, searchThemes } from '../../catalogue/themes';
import type { Term } from '../../catalogue/vocabulary';
import { mapSource, scalarSource } from '../../document/write';
import { t } from '../../l10n';
import { shapeAt } from '../../plan/schema';
import { comment } from '../into-plan/comments';
import { likelyLanguage } from '../likely-language';
import { headingsOf } from '../tables/header';
import { firstRows, type Row, type Sheet, type Tables } from '../tables/table';
import { readPosition } from '../thematic-list/words';
import { UnreadableFile } from '../unreadable';
import { fieldOfHeading } from './headings';

/** Rows that are looked at. */
const sample = 300;
/** A column with more different values than these has no vocabulary. */
const mostValues = 40;
/** UTF-16 characters: texts that are shorter on average are no recommendations. */
const shortestText = 10;

/**
 * The text of a mapping file for a table: what its headings in the six languages of the United Nations most likely mean, with the values
 * that have to be translated. Where no heading is known as that of the recommendations, the column with the longest texts is taken.
 * Rejects with `UnreadableFile` where no sheet has any texts.
 */
export async function suggestMapping({ sheets }: Tables, fileName: string): Promise<string> {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const named = sheets.length > 1;
  const drafts: Draft[] = [];
  for (const sheet of shown) drafts.push(...(await draftOf(sheet, named, fieldsOf)));
  for (const sheet of shown) if (drafts.length === 0) drafts.push(...(await draftOf(sheet, named, guessedFieldsOf)));
  if (drafts.length === 0) {
    throw new UnreadableFile(
      t(
        'No sheet has a row of headings with texts below it that can be recommendations, so there is nothing to draft.',
      ),
    );
  }
  const separator = drafts.find((draft) => draft.separator !== undefined)?.separator;
  const language = likelyLanguage(drafts.flatMap(({ texts }) => texts));
  return [
    ...comment(
      t(
        'What the columns of “{file}” hold, drafted from their headings. Look at each line, then import the file with this mapping.',
        { file: fileName },
      ),
    ),
    ...comment(t('The language of the texts, and the State that the rows concern unless a column names it:')),
    language === undefined ? '# language: en' : `language: ${language}`,
    '# country: FJI',
    ...(separator === undefined ? [] : [`separator: ${scalarSource(separator)}`]),
    'sheets:',
    ...drafts.map(({ text }) => text),
    '',
  ].join('\n');
}

interface Draft {
  /** The sheet's entries in the mapping file. */
  readonly text: string;
  readonly separator: string | undefined;
  /** What is said in whole sentences. */
  readonly texts: readonly string[];
}

type FieldsOf = (
  rows: readonly Row[],
) => { readonly header: Row; readonly columns: readonly DraftColumn[] } | undefined;

/** None where the sheet holds neither recommendations nor actions. */
async function draftOf(sheet: Sheet, named: boolean, fieldsIn: FieldsOf): Promise<Draft[]> {
  const found = fieldsIn(await firstRows(sheet, sample));
  if (!found) return [];
  const { header, columns } = found;
  const used = new Set(columns.map(({ field }) => field));
  const separator = columns.map(({ values }) => separatorOf(values)).find((each) => each !== undefined);
  const isActions = used.has('recommendation-row');
  if (!isActions && !used.has('text')) return [];
  const entry = (holdsActions: boolean, lines: readonly string[]) => {
    const [first, ...others] = [
      ...(named ? [`sheet: ${scalarSource(sheet.name)}`] : []),
      ...(holdsActions ? ['holds: actions'] : []),
      `header-row: ${header.number}`,
      'columns:',
    ];
    return [`  - ${first}`, ...others.map((line) => `    ${line}`), ...lines];
  };
  const source = (column: DraftColumn) => columnSource(column, separator);
  // A row for each action, below the recommendation that it is for: the sheet is read twice.
  const hasActions = !isActions && used.has('number') && used.has('title');
  const ofActions = columns.filter(({ field }) => hasActions && actionFields.has(field));
  const number = columns.filter(({ field }) => hasActions && field === 'number');
  const own = columns
    .filter((column) => !ofActions.includes(column))
    .map((column) => (column.field === 'title' && !isActions ? { ...column, field: 'ignore' } : column));
  const draft = {
    text: [
      ...entry(isActions, own.map(source)),
      ...(hasActions
        ? entry(true, [
            ...number.map(
              (column) => `${source({ ...column, field: 'recommendation-number' })}\n        fill-down: true`,
            ),
            ...ofActions.map(source),
          ])
        : []),
    ].join('\n'),
    separator,
    texts: columns.flatMap(({ field, values }) => (field === 'text' || field === 'title' ? values : [])),
  };
  return [draft];
}

interface DraftColumn {
  readonly heading: string;
  readonly field: string;
  /** Cells that are not empty. */
  readonly values: readonly string[];
  /** For who looks at the draft. */
  readonly remark?: string;
}

/** What is said of an action, where a table has some. */
const actionFields = new Set(['title', 'lead', 'support', 'due', 'status', 'status-reason']);

/** By headings that are known. */
function fieldsOf(rows: readonly Row[]): ReturnType<FieldsOf> {
  const header = headerOf(rows.slice(0, 20));
  return header && { header, columns: columnsBelow(header, rows) };
}

/** By the longest texts, below the first row with several headings. */
function guessedFieldsOf(rows: readonly Row[]): ReturnType<FieldsOf> {
  const header = rows.find((row) => headingsOf(row).filter((heading) => /\p{L}/u.test(heading)).length > 1);
  if (!header) return undefined;
  const columns = columnsBelow(header, rows);
  const longest = columns
    .filter(({ field, values }) => field === 'ignore' && meanLength(values) >= shortestText)
    .toSorted((a, b) => meanLength(b.values) - meanLength(a.values))[0];
  const remark = t(
    'Here stand the longest texts. If these are not the recommendations, write “text” at another column.',
  );
  return {
    header,
    columns: columns.map((column) => (column === longest ? { ...column, field: 'text', remark } : column)),
  };
}

function columnsBelow(header: Row, rows: readonly Row[]): DraftColumn[] {
  const body = rows.filter(({ number }) => number > header.number);
  const used = new Set<string>();
  return headingsOf(header).flatMap((heading, index) => {
    if (heading === '') return [];
    const values = body.map(({ cells }) => cells[index]?.text.trim() ?? '').filter((cell) => cell !== '');
    const found = fieldOfHeading(header.cells[index]?.text ?? '');
    const field = found === undefined || used.has(found) ? 'ignore' : found;
    used.add(field);
    return [{ heading, field, values }];
  });
}

function meanLength(texts: readonly string[]): number {
  return texts.length === 0 ? 0 : texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
}

/** The row with the most headings that are known: two at least, unless it has but one or two cells. */
function headerOf(rows: readonly Row[]): Row | undefined {
  const known = ({ cells }: Row) => new Set(cells.flatMap(({ text }) => fieldOfHeading(text.slice(0, 80)) ?? [])).size;
  const enough = (row: Row) => known(row) > 1 || (row.cells.length < 3 && known(row) === 1);
  return rows
    .filter(enough)
    .reduce<Row | undefined>((best, row) => (best && known(best) >= known(row) ? best : row), undefined);
}

function separatorOf(cells: readonly string[]): string | undefined {
  return ['||', ';', '；', '؛', '|'].find(
    (separator) => cells.filter((cell) => cell.includes(separator)).length > cells.length / 10 + 1 / 2,
  );
}

function columnSource({ heading, field, values: cells, remark }: DraftColumn, separator: string | undefined): string {
  const [example] = cells;
  const said = field === 'ignore' && example !== undefined ? suchAs(example) : remark;
  const lines = [
    ...(said === undefined ? [] : comment(said).map((line) => `      ${line}`)),
    `      - ${mapSource({ column: heading, to: field }, 8, '\n')}`,
  ];
  const values = translationsFor(field, cells, separator);
  if (values.length === 0) return lines.join('\n');
  const known = values.filter(({ isSure }) => isSure);
  lines.push(`        ${known.length > 0 ? '' : '# '}values:`);
  for (const { word, means } of known) lines.push(`          ${mapSource({ [word]: means }, 10, '\n')}`);
  for (const { word, means, isSure } of values) {
    if (!isSure) lines.push(`          # ${scalarSource(word)}:${means === undefined ? '' : ` ${means}`}`);
  }
  return lines.join('\n');
}

function suchAs(example: string): string {
  return t('Such as: {example}', { example: example.slice(0, 60) });
}

/** The different values of a field with a vocabulary that are none of its words, and what they most likely mean. */
function translationsFor(field: string, cells: readonly string[], separator: string | undefined): Translation[] {
  const knows = vocabularyOf(field);
  if (!knows) return [];
  const items = cells.flatMap((cell) => (separator === undefined ? cell.split(/\r?\n/) : cell.split(separator)));
  const different = new Map(items.map((item) => [lookupKey(item), item.trim()]));
  different.delete('');
  if (different.size > mostValues) return [];
  return [...different.values()]
    .filter((item) => !knows.reads(item))
    .map((word) => {
      const guess = knows.guess?.(word);
      return { word, means: guess ?? knows.hint?.(word), isSure: guess !== undefined };
    });
}

/** A word of the table, and what it means in the plan language: not known, perhaps, or surely. */
interface Translation {
  readonly word: string;
  readonly means: string | undefined;
  readonly isSure: boolean;
}

interface KnownWords {
  readonly reads: (item: string) => boolean;
  readonly guess?: (item: string) => string | undefined;
  /** What a person has to look at. */
  readonly hint?: (item: string) => string | undefined;
}

/** The only term that a word can be short for. */
function onlyOne(terms: readonly Term[]): string | undefined {
  return terms.length === 1 ? terms[0]?.id : undefined;
}

function vocabularyOf(field: string): KnownWords | undefined {
  if (field === 'themes')
    return { reads: (item) => findTheme(item) !== undefined, hint: (item) => onlyOne(searchThemes(item)) };
  if (field === 'groups')
    return { reads: (item) => findGroup(item) !== undefined, hint: (item) => onlyOne(searchGroups(item)) };
  if (field === 'document.mechanism') return { reads: (item) => findMechanism(item) !== undefined };
  if (field === 'country') return { reads: (item) => findCountry(item) !== undefined };
  const allowed = shapeAt('recommendation', [field])?.values;
  if (!allowed) return undefined;
  return {
    reads: (item) =>
      allowed.some(({ value }) => lookupKey(String(value)) === lookupKey(item)) ||
      (field === 'position' && readPosition(item) !== undefined),
    guess: (item) => (field === 'status' ? statusOf(item) : undefined),
  };
}

const statusWords: readonly (readonly [string, RegExp])[] = [
  ['partially-implemented', /\b(partially|partly|partiellement|parcialmente|частично)|جزيي|部分/u],
  [
    'in-progress',
    /\b(in progress|ongoing|under way|being implemented|en cours|en proceso|en curso)\b|в процессе|выполняется|قيد التنفيذ|进行中|正在/u,
  ],
  [
    'not-started',
    /\b(not (started|implemented|begun)|pas (commence|mise? en oeuvre)|non (commencee?|mise? en oeuvre)|no (atendida|iniciada|cumplida))\b|не (начат|выполнен)|لم (تبدا|تنفذ|يبدا|ينفذ)|未/u,
  ],
  ['discontinued', /\b(discontinued|abandoned|abandonnee?|descartada)\b|прекращен|متوقف|终止/u],
  [
    'implemented',
    /\b(implemented|completed|done|mise? en oeuvre|achevee?|atendida|cumplida|implementada)\b|выполнен|منفذ|نفذت|已/u,
  ],
];

function statusOf(item: string): string | undefined {
  const key = lookupKey(item);
  return statusWords.find(([, pattern]) => pattern.test(key))?.[0];
}
