import { findCountry } from '../../catalogue/countries';
import { findMechanism, mechanism } from '../../catalogue/mechanisms';
import { normaliseSymbol, parseSymbol } from '../../catalogue/symbols';
import { lookupKey, plainCharacters } from '../../catalogue/text';
import type { Plain, PlainMap } from '../../document/write';
import { t } from '../../l10n';
import { collector, type ReadLists } from '../collect';
import type { ImportedDocument, ImportedRecommendation, ImportProblem, Position, PositionDetail } from '../imported';
import { headingsOf, rowsBelow } from '../tables/header';
import { type Cell, emptyCell, firstRows, type Row, type Sheet, type Tables, textCell } from '../tables/table';
import { readPosition } from '../thematic-list/words';
import { type Work, watched } from '../work';
import { type ColumnMapping, type Mapping, parseMapping, type ReadMapping, type SheetMapping } from './mapping';
import { type FoundRecommendation, uniteRepeated } from './repeated';
import { whyUnread } from './unread';
import { readValues } from './values';

/**
 * Reads the sheets of a file as a mapping file says: recommendations, and actions reported for them. `fileName` is for the plan's first
 * comment. Rejects with `UnreadableFile` where the mapping is wrong or does not fit the file.
 */
export async function readByMapping(
  tables: Tables,
  file: { readonly text: string; readonly name: string },
  fileName: string,
  work: Work,
): Promise<ReadLists> {
  const { mapping, mistakeAt } = parseMapping(file);
  const country = mapping.country === undefined ? undefined : findCountry(mapping.country);
  if (mapping.country !== undefined && country === undefined) {
    throw mistakeAt(['country'], t('No country is called “{name}”.', { name: mapping.country }));
  }
  const rows: ReadRow[] = [];
  /** Rows from which actions were read, by sheet and number. */
  const actionRows = new Set<string>();
  const problems: ImportProblem[] = [];
  const several = mapping.sheets.length > 1;
  for (const holds of ['recommendations', 'actions'] as const) {
    for (const sheet of mapping.sheets.filter((each) => (each.holds ?? 'recommendations') === holds)) {
      const index = mapping.sheets.indexOf(sheet);
      const place = await findSheet(tables, sheet, (path, message) => mistakeAt(['sheets', index, ...path], message));
      const found = await readSheet(place, sheet, mapping, several, work);
      if (holds === 'recommendations') rows.push(...found.rows);
      else {
        for (const row of found.rows) actionRows.add(placeOf(row));
        addActions(found.rows, rows, problems);
      }
      problems.push(...found.problems);
    }
  }
  const fields = new Map(
    mapping.sheets
      .flatMap(({ columns }) => columns)
      .filter(({ to }) => to.startsWith('custom.'))
      .map(({ to, column }) => [to.slice('custom.'.length), column]),
  );
  const lists = collector({
    origin: t('Taken from the file “{file}”.', { file: fileName }),
    isExtract: true,
    ...(mapping.language !== undefined && { language: mapping.language }),
    ...(fields.size > 0 && { fields: [...fields].map(([id, title]) => ({ id, title })) }),
  });
  // Empty ones stand below a recommendation over several merged rows, one for each action.
  const taken = rows.filter((row) => !row.isEmpty || !actionRows.has(placeOf(row)));
  const found = taken.flatMap((row): FoundRecommendation[] => {
    const recommendation = recommendationOf(row, problems);
    const { document, problems: own } = row;
    return recommendation ? [{ country: row.country ?? country, document, recommendation, problems: own }] : [];
  });
  for (const { country: state, document, recommendation } of uniteRepeated(found)) {
    lists.add(state, document, recommendation);
  }
  for (const row of taken) {
    for (const problem of row.problems) lists.say(problem, row.country ?? country, row.document);
  }
  for (const problem of problems) lists.say(problem);
  return lists.result();
}

/** What the mapping gives for one row. */
interface ReadRow {
  readonly place: { readonly row: number; readonly sheet?: string };
  readonly sheet: string;
  readonly values: ReadonlyMap<string, readonly Plain[]>;
  readonly unknownStates: readonly string[];
  readonly country?: string;
  readonly document: ImportedDocument;
  readonly problems: ImportProblem[];
  readonly actions: PlainMap[];
  readonly whole: string;
  /** Its number is one for Excel, with one decimal. */
  readonly hasShortNumber: boolean;
  /** Nothing stands in the columns that are taken. */
  readonly isEmpty: boolean;
}

function placeOf({ sheet, place }: ReadRow): string {
  return `${place.row} ${sheet}`;
}

type FoundSheet = Awaited<ReturnType<typeof findSheet>>;

async function readSheet(place: FoundSheet, mapped: SheetMapping, mapping: Mapping, several: boolean, work: Work) {
  const { sheet, row: headerRow, columns } = place;
  const rows: ReadRow[] = [];
  const above = new Map<ColumnMapping, Cell>();
  for await (const row of watched(rowsBelow({ sheet, row: headerRow }), work)) {
    rows.push(readRow(row, sheet.name, columns, above, mapped, mapping, several));
  }
  sayShortened(rows);
  const ofSheet = mapping.sheets.filter(({ sheet: name }) => name === mapped.sheet);
  const named = new Set(ofSheet.flatMap((each) => each.columns).map(({ column }) => lookupKey(column)));
  const [header] = (await firstRows(sheet, 1000)).filter(({ number }) => number === headerRow);
  const left = (header ? headingsOf(header) : []).filter((text) => text !== '' && !named.has(lookupKey(text)));
  const message = t('Columns that the mapping does not name were not taken.');
  const problems = left.length === 0 ? [] : [{ row: 0, message, text: left.join(', ') }];
  return { rows, problems };
}

/** Excel keeps 140.10 as 140.1 where the cell is a number, so of two rows with 140.1 one may be that. */
function sayShortened(rows: readonly ReadRow[]): void {
  const texts = new Map<string, string>();
  for (const { values, place, problems, hasShortNumber } of rows) {
    const number = String(values.get('number')?.[0]);
    const text = String(values.get('text')?.[0]);
    if (hasShortNumber && (texts.get(number) ?? text) !== text) {
      const message = t(
        'This number stands in several rows. Excel shortens 140.10 to 140.1 where a cell is not a text; look which is meant.',
      );
      problems.push({ ...place, number, message, text: number });
    }
    texts.set(number, text);
  }
}

/** The sheet that a mapping means, its header row, and where its columns stand. */
async function findSheet(tables: Tables, mapped: SheetMapping, mistakeAt: ReadMapping['mistakeAt']) {
  const wanted = [...new Set(mapped.columns.map(({ column }) => column))];
  const sheets = tables.sheets.filter(
    ({ name }) => mapped.sheet === undefined || name === mapped.sheet || tables.sheets.length === 1,
  );
  if (sheets.length === 0) {
    throw mistakeAt(
      ['sheet'],
      t('The mapping names a sheet “{sheet}”, which this file does not have. It has: {sheets}.', {
        sheet: mapped.sheet ?? '',
        sheets: tables.sheets.map(({ name }) => name).join(', '),
      }),
    );
  }
  let best:
    | {
        readonly sheet: Sheet;
        readonly row: number;
        readonly missing: readonly string[];
        readonly keys: readonly string[];
      }
    | undefined;
  for (const sheet of sheets) {
    for (const row of await firstRows(sheet, mapped['header-row'] ?? 20)) {
      if (mapped['header-row'] !== undefined && row.number !== mapped['header-row']) continue;
      const keys = headingsOf(row).map(lookupKey);
      const missing = wanted.filter((name) => !keys.includes(lookupKey(name)));
      if (!best || missing.length < best.missing.length) best = { sheet, row: row.number, missing, keys };
    }
  }
  if (!best || best.missing.length > 0) {
    const [first] = best?.missing ?? wanted;
    throw mistakeAt(
      ['columns', mapped.columns.findIndex(({ column }) => column === first), 'column'],
      t('The mapping names columns that the table does not have: {columns}.', {
        columns: (best?.missing ?? wanted).map((name) => `“${name}”`).join(', '),
      }),
    );
  }
  const { sheet, row, keys } = best;
  return {
    sheet,
    row,
    columns: mapped.columns.map((column) => ({ column, index: keys.indexOf(lookupKey(column.column)) })),
  };
}

function readRow(
  row: Row,
  sheet: string,
  columns: readonly { readonly column: ColumnMapping; readonly index: number }[],
  above: Map<ColumnMapping, Cell>,
  mapped: SheetMapping,
  mapping: Mapping,
  several: boolean,
): ReadRow {
  const place = { row: row.number, ...(several && { sheet }) };
  const problems: ImportProblem[] = [];
  const values = new Map<string, Plain[]>();
  const unknownStates: string[] = [];
  const kind = mapped.holds === 'actions' ? 'action' : 'recommendation';
  const take = (cell: Cell, column: ColumnMapping) => {
    const { values: found, unknown } = readValues(cell, column, kind, mapping);
    if (found.length > 0) values.set(column.to, [...(values.get(column.to) ?? []), ...found]);
    if (column.to === 'recommended-by') unknownStates.push(...unknown);
    for (const text of unknown) {
      problems.push({ ...place, message: whyUnread(text, column, kind), text, unknownWord: true });
    }
  };
  for (const { column, index } of columns) {
    let cell = row.cells[index] ?? emptyCell;
    if (column['fill-down']) {
      if (cell.text.trim() === '') cell = above.get(column) ?? cell;
      above.set(column, cell);
    }
    if (column.to !== 'ignore' && cell.text.trim() !== '') take(cell, column);
  }
  const isEmpty = values.size === 0 && problems.length === 0;
  for (const [to, value] of Object.entries(mapped.constants ?? {})) {
    if (!values.has(to)) take(textCell(String(value)), { column: to, to });
  }
  const country = values.get('country')?.[0];
  const number = row.cells[columns.find(({ column }) => column.to === 'number')?.index ?? -1];
  return {
    isEmpty,
    hasShortNumber: number?.kind === 'number' && /\.\d$/.test(number.text),
    place,
    sheet,
    values,
    unknownStates,
    ...(typeof country === 'string' && { country }),
    document: documentOf(values, problems, place),
    problems,
    actions: [],
    whole: row.cells
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' | '),
  };
}

function documentOf(
  values: ReadonlyMap<string, readonly Plain[]>,
  problems: ImportProblem[],
  place: { readonly row: number; readonly sheet?: string },
): ImportedDocument {
  const one = (key: string) => values.get(`document.${key}`)?.[0];
  const text = (key: string) => (one(key) === undefined ? undefined : String(one(key)));
  const symbol = text('symbol');
  const symbolMechanisms = symbol === undefined ? [] : (parseSymbol(normaliseSymbol(symbol) ?? '')?.mechanisms ?? []);
  const said = text('mechanism') ?? text('body');
  const known = said === undefined ? undefined : findMechanism(said);
  if (text('mechanism') !== undefined && known === undefined) {
    problems.push({ ...place, message: t('No mechanism is called so.'), text: said ?? '', unknownWord: true });
  }
  const id = known ?? (symbolMechanisms.length === 1 ? symbolMechanisms[0] : said === undefined ? undefined : 'other');
  const hasMany = id !== undefined && !['upr', 'treaty-body'].includes(mechanism(id)?.kind ?? '');
  const document: { [Key in keyof ImportedDocument]: ImportedDocument[Key] | undefined } = {
    mechanism: id,
    body: hasMany ? (text('body') ?? (known === undefined ? said : undefined)) : undefined,
    title: text('title'),
    symbol: symbol === undefined ? undefined : (normaliseSymbol(symbol) ?? symbol),
    session: numberOf(one('session')),
    cycle: numberOf(one('cycle')),
    adopted: text('adopted'),
    reviewed: text('reviewed'),
  };
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined));
}

function numberOf(value: Plain | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Fields that are not keys of the recommendation's record, or have a place of their own. */
const ownPlace = new Set(
  'country text number kind uhri recommended-by position position-detail position-source themes groups sdg action-category comment lead'.split(
    ' ',
  ),
);
const lists = new Set(['support', 'consulted', 'requires']);

function recommendationOf(row: ReadRow, problems: ImportProblem[]): ImportedRecommendation | undefined {
  const { values, place } = row;
  const text = (key: string) => (values.get(key)?.[0] === undefined ? undefined : String(values.get(key)?.[0]));
  const texts = (key: string) => (values.get(key) ?? []).map(String);
  if (text('text') === undefined) {
    problems.push({
      ...place,
      message: t('This row has no text, so it was not taken into the plan.'),
      text: row.whole,
    });
    return undefined;
  }
  const more = moreOf(values);
  const [kind, number] = [text('kind'), text('number')];
  const detail =
    text('position-detail') ?? (text('position') ? readPosition(text('position') ?? '')?.detail : undefined);
  const category = numberOf(values.get('action-category')?.[0]);
  return {
    ...place,
    text: text('text') ?? '',
    ...(number !== undefined && { number: plainCharacters(number) }),
    ...((kind === 'voluntary-pledge' || kind === 'observation') && { kind }),
    ...(text('uhri') !== undefined && { uhri: text('uhri') ?? '' }),
    recommendedBy: texts('recommended-by'),
    unknownStates: row.unknownStates,
    ...(text('position') !== undefined && { position: text('position') as Position }),
    ...(detail !== undefined && { positionDetail: detail as PositionDetail }),
    ...(text('position-source') !== undefined && { positionSource: text('position-source') ?? '' }),
    ...(category !== undefined && { actionCategory: category }),
    themes: texts('themes'),
    groups: texts('groups'),
    sdgGoals: texts('sdg'),
    ...(text('comment') !== undefined && { comment: texts('comment').join('\n') }),
    ...(Object.keys(more).length > 0 && { more }),
    ...(row.actions.length > 0 && { actions: row.actions }),
  };
}

/** The other keys of a record: lists whole, custom fields together, of the rest the first value. */
function moreOf(values: ReadonlyMap<string, readonly Plain[]>): PlainMap {
  const more: { [key: string]: Plain } = {};
  const custom: { [key: string]: Plain } = {};
  for (const [field, found] of values) {
    const [first = ''] = found;
    if (field.startsWith('custom.'))
      custom[field.slice('custom.'.length)] = found.length > 1 ? found.map(String).join('; ') : first;
    else if (lists.has(field)) more[field] = found;
    else if (!ownPlace.has(field) && !/^(document|update|recommendation)[.-]/.test(field)) more[field] = first;
  }
  const [lead, ...others] = values.get('lead') ?? [];
  if (lead !== undefined) more.lead = lead;
  const support = [...new Set([...others, ...(values.get('support') ?? [])])];
  if (support.length > 0) more.support = support;
  if (Object.keys(custom).length > 0) more.custom = custom;
  return more;
}

/** How an action's row names the recommendation that it is for. */
const references = ['recommendation-row', 'recommendation-number', 'recommendation-uhri'] as const;

function addActions(actions: readonly ReadRow[], rows: readonly ReadRow[], problems: ImportProblem[]): void {
  const byReference = new Map<string, ReadRow>();
  for (const row of rows) {
    const names = [row.place.row, row.values.get('number')?.[0], row.values.get('uhri')?.[0]];
    references.forEach((reference, index) => {
      const key = `${reference} ${names[index]}`;
      if (names[index] !== undefined && !byReference.has(key)) byReference.set(key, row);
    });
  }
  // In a sheet that has both, an action is for the recommendation of its row, if there is one.
  const inRow = new Map(rows.filter(({ values }) => values.has('text')).map((row) => [placeOf(row), row]));
  for (const action of actions) {
    const ofRow = inRow.get(placeOf(action));
    const saysNothing = [...action.values.keys()].every((key) => references.some((reference) => reference === key));
    if (saysNothing && ofRow) continue;
    const one = (name: string) => action.values.get(name)?.[0];
    const named = references
      .map((reference) =>
        one(reference) === undefined ? undefined : byReference.get(`${reference} ${one(reference)}`),
      )
      .find((row) => row !== undefined);
    const recommendation = ofRow ?? named;
    const title = one('title') ?? one('description') ?? one('update.text');
    problems.push(...action.problems);
    const say = (message: string) => problems.push({ ...action.place, message, text: action.whole });
    if (!recommendation) {
      say(t('This action names no recommendation of the file, so it was not taken into the plan.'));
    } else if (title === undefined) {
      say(t('This action has no title, so it was not taken into the plan.'));
    } else {
      recommendation.actions.push({ ...moreOf(action.values), title, ...listsOf(action.values) });
    }
  }
}

function listsOf(values: ReadonlyMap<string, readonly Plain[]>): PlainMap {
  const [groups, sdg] = [values.get('groups'), values.get('sdg')];
  const [date, text] = [values.get('update.date')?.[0], values.get('update.text')?.[0]];
  return {
    ...(groups && { groups }),
    ...(sdg && { sdg }),
    ...(date !== undefined && { updates: [{ date, text }] }),
  };
}
