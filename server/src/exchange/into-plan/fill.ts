import { type Plain, setEntry, type TextChange } from '../../document/edit';
import type { MapEntry, Node } from '../../document/nodes';
import { flowSource } from '../../document/write';
import { addItems, mapAt, setValue } from '../../plan/edit';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { entryOf, isNothing, withoutAlias } from '../../plan/values';
import type { Difference } from '../imported';
import { isTaken } from './take';

// How a list's values come into a record of a plan: what is absent is filled in, what is written stays.

/** A record while the list's values are brought into it. */
export interface Update {
  readonly plan: Plan;
  readonly entity: Entity;
  /** What gives way to the list's values, as in `ImportOptions`. */
  readonly take: ReadonlySet<string>;
  readonly differences: Difference[];
  /** Of the record's file. */
  readonly changes: TextChange[];
}

/** Keys from the record inwards: `['text', 'fr']`. */
export type Keys = readonly [string, ...string[]];

/** The entry that keys lead to, in its record or where an alias leads; the first, where a key is written twice. */
export function entryAt(node: Node | undefined, [key, ...rest]: readonly string[]): MapEntry | undefined {
  const map = withoutAlias(node);
  if (map?.kind !== 'map') return undefined;
  const entry = entryOf(map, key);
  return rest.length === 0 ? entry : entryAt(entry?.value, rest);
}

/** A scalar's text; undefined where nothing is written or something else than a scalar. */
export function scalarText(node: Node | undefined): string | undefined {
  const value = withoutAlias(node);
  return value?.kind === 'scalar' && !isNothing(value) ? value.text : undefined;
}

/** All scalars' texts in a value: a Text in each of its languages, a list's items. */
export function scalarsIn(node: Node | undefined): string[] {
  const value = withoutAlias(node);
  if (value?.kind === 'list') return value.items.flatMap(scalarsIn);
  if (value?.kind === 'map') return value.entries.flatMap((entry) => scalarsIn(entry.value));
  return [scalarText(value) ?? []].flat();
}

/** Fills a key that has no value; a different value is noted, or replaced where the key is to be taken. */
export function fillScalar(
  update: Update,
  keys: Keys,
  imported: string | number | undefined,
  isSame: (written: string, imported: string) => boolean = (a, b) => a === b,
): void {
  if (imported === undefined) return;
  const entry = entryAt(update.entity.node, keys);
  const written = scalarText(entry?.value);
  if (written !== undefined && isSame(written, String(imported))) return;
  if (isNothing(entry?.value)) fill(update, keys, imported);
  else
    change(
      update,
      keys,
      imported,
      isTaken(update.take, update.entity.id, keys) ? replacement(update, keys, imported) : [],
    );
}

/** Adds the items that a list lacks. `isSame` tells whether a written item says what an imported one does. */
export function fillList(
  update: Update,
  key: string,
  items: readonly Plain[] | undefined,
  isSame: (written: Node, imported: Plain) => boolean,
): void {
  if (items === undefined) return;
  const list = withoutAlias(entryAt(update.entity.node, [key])?.value);
  const written = list?.kind === 'list' ? list.items : [list];
  const missing = items.filter((item) => !written.some((node) => node !== undefined && isSame(node, item)));
  if (missing.length > 0) change(update, [key], missing, addItems(update.plan, update.entity, [key], ...missing));
}

/** Writes a value for a key that has none. */
export function fill(update: Update, keys: Keys, value: Plain): void {
  change(update, keys, value, setValue(update.plan, update.entity, keys, value));
}

/** Writes a value in place of the one that is there. */
export function replace(update: Update, keys: Keys, value: Plain): void {
  change(update, keys, value, replacement(update, keys, value));
}

/** None where the text leaves no room: the value stands elsewhere, and an alias here. */
function replacement({ plan, entity }: Update, keys: Keys, value: Plain): readonly TextChange[] {
  const document = plan.documents.get(entity.uri);
  const map = mapAt(entity, keys.slice(0, -1));
  const entry = map && entryOf(map, keys.at(-1));
  if (!document || !map || !entry || entry.value?.kind === 'alias') return [];
  return setEntry(document, entity.piece, map, entry, value);
}

/** Makes the changes, or notes what the list says otherwise where there are none. */
function change(update: Update, keys: Keys, imported: Plain, changes: readonly TextChange[]): void {
  update.changes.push(...changes);
  if (changes.length > 0) return;
  const { entity, differences } = update;
  const { value } = entryAt(entity.node, keys) ?? {};
  const isHere = mapAt(entity, keys.slice(0, -1)) !== undefined;
  const source = value && isHere ? entity.piece.text.slice(value.start, value.end) : '';
  differences.push({
    record: entity.id ?? '',
    key: keys.join('.'),
    written: scalarText(value) ?? source,
    imported: typeof imported === 'string' ? imported : flowSource(imported).replace(/^\[(.*)\]$/s, '$1'),
  });
}
