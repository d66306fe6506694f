import { t } from '../../l10n';
import { type Collector, collector, type ReadLists } from '../collect';
import { tooManyElements } from '../tables/archive';
import { cellIn, findHeader, type Header, rowsBelow } from '../tables/header';
import type { Tables } from '../tables/table';
import { type Limits, UnreadableFile } from '../unreadable';
import { type Work, watched } from '../work';
import { addAnnotation } from './annotation';

// Exports of the Universal Human Rights Index: a table of 16 columns, spelled as here, or JSON. Regions and days of publication follow
// from the State and the document, and are not taken.

const headings = {
  text: ['Text'],
  countries: ['Countries Concerned', 'Countries'],
  bodies: ['Reccomending Body', 'Recommending Body', 'Body'],
  symbol: ['Document Symbol', 'Symbol'],
  themes: ['Themes'],
  persons: ['Affected Persons'],
  sdgs: ['Sdgs'],
  states: ['UPR Reccomending States', 'UPR Recommending States'],
  position: ['UPR Position'],
  type: ['Type', 'Annotation Type'],
  id: ['OHCHR Annotation Id', 'Annotation Id'],
  session: ['UPR Session'],
};
type Column = keyof typeof headings;

/** Finds the table of an export, or undefined where the file is none. */
export function findUhri({ sheets }: Tables): Promise<Header<Column> | undefined> {
  return findHeader(sheets, headings, ['text', 'countries', 'bodies', 'symbol']);
}

/** Reads a table of the index: for each State a list for each document. Rejects with `UnreadableFile`. */
export async function readUhriTable(header: Header<Column>, work: Work): Promise<ReadLists> {
  const lists = newLists();
  for await (const row of watched(rowsBelow(header), work)) {
    const text = (column: Column) => cellIn(header, row, column).text;
    const items = (column: Column) => itemsOf(text(column));
    addAnnotation(
      {
        row: row.number,
        id: text('id'),
        text: text('text'),
        countries: items('countries'),
        bodies: items('bodies'),
        symbol: itemsOf(text('symbol')).join(' '),
        themes: items('themes'),
        persons: items('persons'),
        sdgs: items('sdgs'),
        states: items('states'),
        position: itemsOf(text('position')).join(' '),
        types: items('type'),
        session: itemsOf(text('session')).join(' '),
      },
      lists,
    );
  }
  return lists.result();
}

/** The annotations of a JSON file, in a list or as the only list of an object; undefined where it has none. */
export function findUhriJson(value: unknown): readonly object[] | undefined {
  if (Array.isArray(value)) {
    const objects = value.filter((item): item is object => typeof item === 'object' && item !== null);
    const isOurs = objects.some((item) => 'Text' in item && ('AnnotationId' in item || 'Symbol' in item));
    return isOurs && objects.length === value.length ? objects : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const lists = Object.values(value).filter(Array.isArray);
  return lists.length === 1 ? findUhriJson(lists[0]) : undefined;
}

/** As `readUhriTable`, of `findUhriJson`'s annotations; rows are counted from 1. */
export async function readUhriJson(annotations: readonly object[], work: Work): Promise<ReadLists> {
  const lists = newLists();
  let row = 0;
  for await (const annotation of watched(oneByOne(annotations), work)) {
    row += 1;
    const fields = new Map(Object.entries(annotation));
    const items = (key: string) => valuesOf(fields.get(key));
    addAnnotation(
      {
        row,
        id: items('AnnotationId').join(' '),
        text: textsOf(fields.get('Text')).join('\n'),
        countries: items('Countries'),
        bodies: items('Body'),
        symbol: items('Symbol').join(' '),
        themes: items('Themes'),
        persons: items('AffectedPersons'),
        sdgs: items('Sdgs'),
        states: items('UprRecommendingStates'),
        position: items('UprPosition').join(' '),
        types: items('AnnotationType'),
        session: items('UprSession').join(' '),
      },
      lists,
    );
  }
  return lists.result();
}

/** The value of a JSON text; throws an `UnreadableFile`. */
export function parseJson(text: string, limits: Limits): unknown {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text[at] === '{' || text[at] === '[') count += 1;
  if (count > limits.jsonObjects) throw tooManyElements();
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile(t('This JSON file is damaged or cut off. Export it again.'));
  }
}

function newLists(): Collector {
  return collector({ origin: t('Taken from the Universal Human Rights Index.'), isExtract: true });
}

async function* oneByOne<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** Several values stand in lines of their own, each with `- ` before it. */
function itemsOf(cell: string): string[] {
  return cell
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*[-–•]\s+/, '').trim())
    .filter((line) => line !== '');
}

/** The values of a JSON field: a list of texts or of objects with a name, or a text as in a cell. */
function valuesOf(value: unknown): string[] {
  return textsOf(value).flatMap(itemsOf);
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const named = Object.entries(value).find(
    ([key, each]) => /^(name|label|title|value)$/i.test(key) && typeof each === 'string',
  );
  return named ? [String(named[1])] : [];
}
