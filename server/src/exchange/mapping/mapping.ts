import * as validators from 'schemas:mapping';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { didYouMean } from '../../catalogue/text';
import { t } from '../../l10n';
import type { DateOrder } from '../tables/dates';
import { UnreadableFile } from '../unreadable';

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

/** Reads a mapping file; throws an `UnreadableFile` that says where it is wrong: `name:line:column`. */
export function parseMapping({ text, name }: { readonly text: string; readonly name: string }): Mapping {
  if (text.length > longest)
    throw new UnreadableFile(t('{file}: This is too long for a mapping file.', { file: name }));
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    return new UnreadableFile(`${name}:${line}:${col}: ${message}`);
  };
  const [fault] = document.errors;
  if (fault)
    throw at(fault.pos[0], t('This is not valid YAML: {message}', { message: fault.message.split('\n')[0] ?? '' }));
  const value: unknown = document.toJS({ maxAliasCount: mostAliases });
  if (validators.mapping(value)) return value as Mapping;
  const [error] = [...(validators.mapping.errors ?? [])].sort((a, b) => rank(a.keyword) - rank(b.keyword));
  const path = (error?.instancePath ?? '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { keyword = '', params = {} } = error ?? {};
  const key = String(params.additionalProperty ?? '');
  const node = nodeAt(
    document.contents,
    keyword === 'additionalProperties' ? [...path, key] : path,
    keyword === 'additionalProperties',
  );
  throw at(node?.range?.[0] ?? 0, sentence(keyword, params, path.at(-1) ?? '', String(node?.toJSON() ?? ''), key));
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
