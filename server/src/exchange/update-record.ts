import type { MapEntry, MapNode, Node } from '../document/nodes';
import type { TextChange } from '../document/snapshot';
import { flowSource, type Plain } from '../document/write';
import { keyText, withoutAlias } from '../plan/values';
import type { Difference } from './imported';
import { change, type OpenRecord } from './open-plan';
import { appendItems, insertEntry, setValue } from './plan-edits';

/** A record while the list's values are brought into it. */
export interface Update {
  readonly record: OpenRecord;
  readonly id: string;
  /** The schema's order of keys. */
  readonly order: readonly string[];
  /** Keys whose written values give way to the list's. */
  readonly take: ReadonlySet<string>;
  readonly differences: Difference[];
  changed: boolean;
}

/** The entry of a key in a map; the first, where it is written twice. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  return map.entries.find((entry) => keyText(entry.key) === key);
}

/** What a key says, a scalar's text; undefined where nothing is written or something else than a scalar. */
export function textAt(map: MapNode, key: string): string | undefined {
  return scalarText(entryOf(map, key)?.value);
}

/** The texts of a key's list, or of its one scalar. */
export function textsAt(map: MapNode, key: string): readonly string[] {
  const value = withoutAlias(entryOf(map, key)?.value);
  const nodes = value?.kind === 'list' ? value.items : [value];
  return nodes.flatMap((node) => scalarText(node) ?? []);
}

export function scalarText(node: Node | undefined): string | undefined {
  const value = withoutAlias(node);
  if (value?.kind !== 'scalar') return undefined;
  const isNothing = value.style === 'plain' && ['', '~', 'null'].includes(value.text);
  return isNothing ? undefined : value.text;
}

/** All scalars' texts in a value: a Text in each of its languages, a list's items. */
export function scalarsIn(node: Node | undefined): string[] {
  const value = withoutAlias(node);
  if (value?.kind === 'list') return value.items.flatMap(scalarsIn);
  if (value?.kind === 'map') return value.entries.flatMap((entry) => scalarsIn(entry.value));
  return scalarText(value) === undefined ? [] : [scalarText(value) ?? ''];
}

/** A map inside the record that holds the key, under a key of its own. */
export interface Inside {
  readonly key: string;
  readonly map: MapNode;
  readonly order: readonly string[];
}

/** Fills a key that has no value; a different value is noted, or replaced where the key is to be taken. */
export function fillScalar(
  update: Update,
  key: string,
  value: string | number | undefined,
  { isSame = (written, said) => written === said, inside }: FillOptions = {},
) {
  if (value === undefined) return;
  const { map, order } = inside ?? { map: update.record.map, order: update.order };
  const imported = String(value);
  const entry = entryOf(map, key);
  const written = scalarText(entry?.value);
  if (written === undefined && isEmpty(entry)) return put(update, map, key, value, order);
  if (written !== undefined && isSame(written, imported)) return;
  if (entry && update.take.has(inside?.key ?? key) && entry.value?.kind !== 'alias') {
    return edit(update, setValue(update.record.piece.text, map, entry, value));
  }
  note(update, inside ? `${inside.key}.${key}` : key, written ?? describe(update, entry), imported);
}

interface FillOptions {
  /** Whether two values mean the same; left out, only equal ones do. */
  readonly isSame?: (written: string, imported: string) => boolean;
  readonly inside?: Inside;
}

/** Adds the items that a list lacks. `isSame` tells whether a written item says what an imported one does. */
export function fillList(
  update: Update,
  key: string,
  items: readonly Plain[] | undefined,
  isSame: (written: Node, imported: Plain) => boolean,
) {
  if (items === undefined) return;
  const { map, piece } = update.record;
  const entry = entryOf(map, key);
  if (isEmpty(entry)) return put(update, map, key, items, update.order);
  const list = withoutAlias(entry?.value);
  const written = list?.kind === 'list' ? list.items : [list];
  const missing = items.filter((item) => !written.some((node) => node !== undefined && isSame(node, item)));
  if (missing.length === 0) return;
  // A list with an anchor may stand in other records too.
  if (entry?.value?.kind === 'list' && entry.value.anchor === undefined)
    edit(update, appendItems(piece.text, entry.value, missing));
  else note(update, key, describe(update, entry), missing.map(flowSource).join(', '));
}

/** Writes a value for a key that has none. */
export function put(update: Update, map: MapNode, key: string, value: Plain, order: readonly string[]) {
  const { text } = update.record.piece;
  const entry = entryOf(map, key);
  edit(update, entry ? setValue(text, map, entry, value) : insertEntry(text, map, key, value, order));
}

export function edit(update: Update, textEdit: TextChange) {
  change(update.record, textEdit);
  update.changed = true;
}

export function note({ differences, id }: Update, key: string, written: string, imported: string) {
  differences.push({ record: id, key, written, imported });
}

/** Whether a key is absent, or has no value. */
export function isEmpty(entry: MapEntry | undefined): boolean {
  const value = entry?.value;
  return value === undefined || (value.kind === 'scalar' && scalarText(value) === undefined);
}

function describe({ record }: Update, entry: MapEntry | undefined): string {
  const { value } = entry ?? {};
  return value ? record.piece.text.slice(value.start, value.end) : '';
}
