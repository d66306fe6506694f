import * as validators from 'schemas:mapping';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { didYouMean } from '../../catalogue/text';
import { t } from '../../l10n';
import type { DateOrder } from '../tables/dates';
import { type LinePosition, MappingMistake } from '../unreadable';

// Mapping files, as schemas/mapping/mapping.schema.json describes them.

export interface Mapping {
  readonly language?: string;
  readonly country?: string;
  readonly separator?: string;
  readonly dates?: DateOrder;
  readonly sheets: readonly SheetMapping[];
}

export interface SheetMapping {
  readonly sheet?: string;
  readonly holds?: 'recommendations' | 'actions';
  readonly 'header-row'?: number;
  readonly columns: readonly ColumnMapping[];
  readonly constants?: Readonly<Record<string, string | number | boolean>>;
}

export interface ColumnMapping {
  readonly column: string;
  readonly to: string;
  readonly values?: Readonly<Record<string, string | number | boolean>>;
  readonly others?: 'keep' | 'ignore';
  readonly separator?: string;
  readonly after?: string;
  readonly 'fill-down'?: boolean;
}

/** In UTF-16 units. */
const longest = 1_000_000;

/** More of them than a person writes by hand would be made to fill the memory. */
const mostAliases = 100;

/** A mapping file that is read. */
export interface ReadMapping {
  readonly mapping: Mapping;
  /** What is wrong with the value at a path, such as `['sheets', 0, 'sheet']`: to be thrown. */
  mistakeAt(path: readonly (string | number)[], message: string): MappingMistake;
}

interface File {
  readonly text: string;
  readonly name: string;
}

/** Reads a mapping file; throws the most telling `MappingMistake` where it has some. */
export function parseMapping(file: File): ReadMapping {
  const { value, mistakes, mistakeAt } = open(file);
  const [mistake] = mistakes;
  if (mistake) throw mistake;
  return { mapping: value as Mapping, mistakeAt };
}

/** All that is wrong in a mapping file by itself, the most telling first, one for each place. */
export function mistakesIn(file: File): readonly MappingMistake[] {
  return open(file).mistakes;
}

function open({ text, name }: File) {
  const lines = new LineCounter();
  const document = parseDocument(text.length > longest ? '' : text, { lineCounter: lines });
  const at = (start: number, end: number, message: string) => {
    const [from, to] = [start, end].map((offset) => {
      const { line, col } = lines.linePos(offset);
      return { line: line - 1, character: col - 1 };
    }) as [LinePosition, LinePosition];
    return new MappingMistake(name, from, to, message);
  };
  const atNode = (node: Node | undefined, message: string) => at(...placeOf(node, text), message);
  const mistakeAt: ReadMapping['mistakeAt'] = (path, message) =>
    atNode(nodeAt(document.contents, path.map(String), false), message);
  const broken = (mistake: MappingMistake) => ({ value: undefined, mistakes: [mistake], mistakeAt });

  if (text.length > longest) return broken(at(0, 0, t('This is too long for a mapping file.')));
  const [fault] = document.errors;
  if (fault) {
    const message = t('This is not valid YAML: {message}', { message: fault.message.split('\n')[0] ?? '' });
    return broken(at(...fault.pos, message));
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    // An alias of nothing, or aliases without end.
    return broken(at(0, 0, t('This is not valid YAML: {message}', { message: String(Object(error).message) })));
  }
  if (validators.mapping(value)) return { value, mistakes: [], mistakeAt };
  const places = new Set<number>();
  const mistakes = [...(validators.mapping.errors ?? [])]
    .sort((a, b) => rank(a.keyword) - rank(b.keyword))
    .flatMap(({ instancePath, keyword, params }) => {
      const path = instancePath
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const key = String(params.additionalProperty ?? '');
      const isKey = keyword === 'additionalProperties';
      const node = nodeAt(document.contents, isKey ? [...path, key] : path, isKey);
      const start = node?.range?.[0] ?? 0;
      if (places.has(start)) return [];
      places.add(start);
      return [atNode(node, sentence(keyword, params, path.at(-1) ?? '', String(node?.toJSON() ?? ''), key))];
    });
  return { value, mistakes, mistakeAt };
}

/** Offsets of a scalar, or of what stands on the first line of more. */
function placeOf(node: Node | undefined, text: string): [start: number, end: number] {
  const [start = 0, end = 0] = node?.range ?? [];
  if (isScalar(node)) return [start, end];
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  return [start, start + line.trimEnd().length];
}

/** Of several mistakes at one place the most telling first. */
function rank(keyword: string): number {
  return ['additionalProperties', 'required', 'type', 'enum'].indexOf(keyword) >>> 0;
}

function sentence(keyword: string, params: Record<string, unknown>, at: string, value: string, key: string): string {
  if (keyword === 'required') return t('The key “{key}” is missing here.', { key: String(params.missingProperty) });
  if (keyword === 'additionalProperties') {
    const meant = didYouMean(key, allKeys);
    if (meant === undefined) return t('There is no key “{key}” in a mapping file.', { key });
    return t('There is no key “{key}” in a mapping file. Did you mean “{meant}”?', { key, meant });
  }
  if (keyword === 'type') return t('A value of another kind is needed here.');
  if (at === 'to') {
    const allowed = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : [];
    const meant = didYouMean(value, allowed);
    if (meant === undefined) return t('“{value}” is no field that a column can go to.', { value });
    return t('“{value}” is no field that a column can go to. Did you mean “{meant}”?', { value, meant });
  }
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as readonly unknown[]).join(', ');
    return t('“{value}” is not allowed here. It can be: {allowed}.', { value, allowed });
  }
  if (keyword === 'minItems') return t('This list may not be empty.');
  return t('A value of another kind is needed here.');
}

const allKeys =
  'language country separator dates sheets sheet holds header-row columns constants column to values others after fill-down'.split(
    ' ',
  );

/** The node at a path; `ofKey`: the last key itself instead of its value. The deepest there is, where the path leads nowhere. */
function nodeAt(root: unknown, path: readonly string[], ofKey: boolean): Node | undefined {
  let here = root as Node | undefined;
  for (const [index, step] of path.entries()) {
    let next: unknown;
    if (isSeq(here)) next = here.items[Number(step)];
    if (isMap(here)) {
      const pair = here.items.find(({ key }) => String(key) === step);
      next = ofKey && index === path.length - 1 ? pair?.key : pair?.value;
    }
    if (next === undefined || next === null) return here;
    here = next as Node;
  }
  return here;
}
