import { findCountry } from '../../catalogue/countries';
import { findSdg } from '../../catalogue/sdg';
import { lookupKey, plainCharacters } from '../../catalogue/text';
import type { Plain } from '../../document/write';
import { type RecordKind, type Shape, shapeAt } from '../../plan/schema';
import { type DateOrder, readDate } from '../tables/dates';
import { statesIn } from '../tables/states';
import type { Cell } from '../tables/table';
import { readPosition } from '../thematic-list/words';
import type { ColumnMapping } from './mapping';

/** What a cell means for a field: values, and words that mean nothing there. */
export interface Meaning {
  readonly values: readonly Plain[];
  readonly unknown: readonly string[];
}

export interface Reading {
  readonly separator?: string;
  readonly dates?: DateOrder;
}

/** The values of a cell by its column's mapping, each in the type that its field has in the plan language. */
export function readValues(cell: Cell, column: ColumnMapping, kind: RecordKind, reading: Reading): Meaning {
  const shape = shapeOfField(column.to, kind);
  const isList = shape?.types.includes('array') ?? false;
  const separator = column.separator ?? reading.separator;
  const isSplit =
    isList || column.to === 'lead' || (separator !== undefined && /^custom\.|^recommended-by$/.test(column.to));
  const words = isSplit ? split(cell.text, separator) : [cell.text.trim()];
  const translations = new Map(Object.entries(column.values ?? {}).map(([from, to]) => [lookupKey(from), to]));
  const values: Plain[] = [];
  const unknown: string[] = [];
  for (const word of words.filter((each) => each !== '')) {
    const bare = withoutCode(word, column.after);
    const translated = translations.get(lookupKey(word)) ?? translations.get(lookupKey(bare));
    if (translated === undefined && column.others === 'ignore') continue;
    const text = translated === undefined ? bare : String(translated);
    const found = column.to === 'recommended-by' ? statesIn(text) : undefined;
    if (found) {
      values.push(...found.known);
      unknown.push(...found.unknown);
      continue;
    }
    const value = valueIn(
      { kind: translated === undefined ? cell.kind : 'text', text },
      (isList ? shape?.items : shape) ?? shape,
      column.to,
      reading,
    );
    if (value === undefined) unknown.push(word);
    else values.push(value);
  }
  return { values: values.filter((value, index) => values.indexOf(value) === index), unknown };
}

/** The shape of what a field holds; undefined for those that are no keys of a record. */
export function shapeOfField(field: string, kind: RecordKind): Shape | undefined {
  if (field.startsWith('document.')) return shapeAt('document', [field.slice('document.'.length)]);
  if (field.startsWith('update.')) return shapeAt(kind, ['updates', 0, field.slice('update.'.length)]);
  return shapeAt(kind, [field]);
}

function split(text: string, separator: string | undefined): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*[-–•]\s+/, ''));
  const parts = separator === undefined ? lines : lines.flatMap((line) => line.split(separator));
  return parts.map((part) => part.trim());
}

function withoutCode(word: string, after: string | undefined): string {
  const at = after === undefined ? -1 : word.indexOf(after);
  return at < 0 ? word : word.slice(at + (after?.length ?? 0)).trim();
}

function valueIn(cell: Cell, shape: Shape | undefined, field: string, { dates }: Reading): Plain | undefined {
  const { text } = cell;
  if (field === 'country') return findCountry(text);
  if (shape?.values) {
    const known = shape.values.find(({ value }) => lookupKey(String(value)) === lookupKey(text));
    return known?.value ?? (field === 'position' ? readPosition(text)?.position : undefined);
  }
  switch (shape?.meaning) {
    case 'sdg':
      return findSdg(text);
    case 'date': {
      const date = readDate(cell, dates);
      return date?.length === 10 ? date : undefined;
    }
    case 'period-start':
    case 'period-end':
      return readDate(cell, dates);
    default:
  }
  const type = shape?.types[0];
  if (type === 'boolean') return truth(text);
  if (type === 'number' || type === 'integer') return numberOf(text, type === 'integer');
  return text.replace(/\s+/g, ' ');
}

const yes = new Set(['true', 'yes', 'y', 'x', '1', 'si', 'oui', 'да', 'نعم', '是'].map(lookupKey));
const no = new Set(['false', 'no', 'n', '0', 'non', 'нет', 'لا', '否'].map(lookupKey));

function truth(text: string): boolean | undefined {
  const word = lookupKey(text);
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** `48`, `12,5 %`, `Session 48`; a whole number where that is needed. */
function numberOf(text: string, whole: boolean): number | undefined {
  const [digits] = /-?\d+(?:[.,]\d+)?/.exec(plainCharacters(text)) ?? [];
  const number = digits === undefined ? Number.NaN : Number(digits.replace(',', '.'));
  return Number.isNaN(number) || (whole && !Number.isInteger(number)) ? undefined : number;
}
