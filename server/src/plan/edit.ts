import { appendItem, insertEntry, type Plain, replaceScalar, setEntry, type TextChange } from '../document/edit';
import type { MapNode } from '../document/nodes';
import { type Entity, nodeAt, type Path } from './entity';
import type { Plan } from './plan';
import { shapeAt } from './schema';
import { entryOf, isNothing } from './values';

// The smallest text changes that do something to a record: document/edit.ts at a record's paths, keys in the schemas' order.

/**
 * Changes that give the key at the end of a path this value: in place where it is written as one scalar or without a value,
 * else as a new entry where the schemas' order wants it. None where the text leaves no room: behind an alias, in what is damaged,
 * and where it has an anchor: other records may mean it too.
 */
export function setValue(plan: Plan, entity: Entity, path: Path, value: Plain): readonly TextChange[] {
  const document = plan.documents.get(entity.uri);
  const map = mapAt(entity, path.slice(0, -1));
  const key = path.at(-1);
  if (!document || !map || typeof key !== 'string' || isAnchored(entity, path)) return [];
  const written = entryOf(map, key);
  if (!written) {
    const order = [...(shapeAt(entity.kind, path.slice(0, -1))?.properties?.keys() ?? [])];
    const before = order.slice(0, Math.max(order.indexOf(key), 0));
    return insertEntry(document, entity.piece, map, key, value, before);
  }
  if (isNothing(written.value)) return setEntry(document, entity.piece, map, written, value);
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return written.value?.kind === 'scalar' && isScalar
    ? replaceScalar(document, entity.piece, written.value, value)
    : [];
}

/**
 * Changes that add items to the list of a key, which may not be written yet. None where the text leaves no room, or where
 * the list has an anchor: other records may mean it too.
 */
export function addItems(plan: Plan, entity: Entity, path: Path, ...items: readonly Plain[]): readonly TextChange[] {
  if (items.length === 0) return [];
  const document = plan.documents.get(entity.uri);
  const key = path.at(-1);
  const map = mapAt(entity, path.slice(0, -1));
  const written = map && entryOf(map, key)?.value;
  if (!document || written?.kind !== 'list') return setValue(plan, entity, path, items);
  return written.anchor === undefined ? appendItem(document, entity.piece, written, ...items) : [];
}

/** Whether what stands at a path inside a record, or on the way to it, has an anchor. */
function isAnchored({ node }: Entity, path: Path): boolean {
  return path.some((_, index) => nodeAt(node, path.slice(0, index + 1)).anchor !== undefined);
}

/** The map that stands at a path itself, not behind an alias. */
export function mapAt(entity: Entity, path: Path): MapNode | undefined {
  const parent = nodeAt(entity.node, path.slice(0, -1));
  const node = nodeAt(entity.node, path);
  return node.kind === 'map' && (path.length === 0 || node !== parent) ? node : undefined;
}
