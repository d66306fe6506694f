import { insertEntry, type Plain, replaceScalar, type TextChange } from '../document/edit';
import type { MapNode } from '../document/nodes';
import { type Entity, nodeAt, type Path } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { shapeAt } from '../plan/schema';
import { keyText } from '../plan/values';
import type { Fix } from './finding';

/** A fix for one file; none where nothing would change. */
export function fixOf(title: string, uri: string, changes: readonly TextChange[], automatic = false): Fix[] {
  return changes.length === 0 ? [] : [{ title, automatic, changes: new Map([[uri, changes]]) }];
}

/**
 * Changes that give the key at the end of a path this value: in place where it is written as one scalar, else as a new
 * entry where the schemas' order wants it. None where the text leaves no room: behind an alias, in what is damaged.
 */
export function setValue(plan: Plan, entity: Entity, path: Path, value: Plain): readonly TextChange[] {
  const document = plan.documents.get(entity.uri);
  const map = mapAt(entity, path.slice(0, -1));
  const key = path.at(-1);
  if (!document || !map || typeof key !== 'string') return [];
  const written = map.entries.find((entry) => keyText(entry.key) === key);
  if (!written) {
    return insertEntry(document, entity.piece, map, key, value, previousKey(entity, map, path.slice(0, -1), key));
  }
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return written.value?.kind === 'scalar' && isScalar
    ? replaceScalar(document, entity.piece, written.value, value)
    : [];
}

/** The map that stands at a path itself, not behind an alias. */
export function mapAt(entity: Entity, path: Path): MapNode | undefined {
  const parent = nodeAt(entity.node, path.slice(0, -1));
  const node = nodeAt(entity.node, path);
  return node.kind === 'map' && (path.length === 0 || node !== parent) ? node : undefined;
}

/** The key that is written last among those that come before `key` in the schemas' order. */
function previousKey(entity: Entity, map: MapNode, path: Path, key: string): string | undefined {
  const order = [...(shapeAt(entity.kind, path)?.properties?.keys() ?? [])];
  const before = new Set(order.slice(0, order.indexOf(key)));
  const previous = map.entries.findLast((entry) => before.has(keyText(entry.key) ?? ''));
  return previous && keyText(previous.key);
}
