import type { Piece } from '../document/document';
import type { MapNode, Node } from '../document/nodes';
import type { Records } from './records';
import type { Meaning, RecordKind } from './schema';

export type Path = readonly (string | number)[];

/** A mistake against the schema, as Ajv reports it, at a path inside the entity. */
export interface ShapeError {
  readonly keyword: string;
  readonly path: Path;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A value of a record that names another record, a vocabulary's entry or the like. */
export interface Reference {
  readonly from: Entity;
  /** The record's key that holds it: `lead`, `same-as`, `budget` … */
  readonly key: string;
  readonly path: Path;
  /** Where it stands: the alias, if it comes through one. */
  readonly node: Node;
  readonly meaning: Meaning;
  /** What is written: the id or code. */
  readonly id: string;
}

/**
 * A record of a plan, top level or nested in another, as read from one piece of one file.
 * `value` fits the schema, except that required keys may be missing: what does not fit is left out and named in `invalid`.
 * Nested records (a recommendation's actions) are entities of their own: `children`.
 */
export interface Entity<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly id: string | undefined;
  readonly value: Records[K];
  readonly uri: string;
  readonly piece: Piece;
  readonly node: Node;
  /** Where it stands inside its top-level record; empty for that record itself. */
  readonly path: Path;
  readonly parent: Entity | undefined;
  readonly children: readonly Entity[];
  readonly references: readonly Reference[];
  readonly errors: readonly ShapeError[];
  /** Keys that are written but not understood: nobody may say that they are missing. */
  readonly invalid: ReadonlySet<string>;
  /** Keys that are written more than once: only the first value is read. */
  readonly repeated: readonly string[];
  /** Part of the record could not be read at all. */
  readonly damaged: boolean;
}

export function isKind<K extends RecordKind>(entity: Entity, kind: K): entity is Entity<K> {
  return (entity.kind as RecordKind) === kind;
}

/** Whether the author has left `key` out: not written in any form, in a record that could be read whole. */
export function lacks<K extends RecordKind>(entity: Entity<K>, key: keyof Records[K] & string): boolean {
  return entity.value[key] === undefined && !entity.invalid.has(key) && !entity.damaged;
}

/** The entity and all records nested in it, parents first. */
export function* withDescendants(entity: Entity): Generator<Entity> {
  yield entity;
  for (const child of entity.children) yield* withDescendants(child);
}

/**
 * The node at a path of keys and indexes, or the last one on the way that exists. Stops at an alias: what it stands for
 * is written elsewhere.
 */
export function nodeAt(node: Node, path: Path): Node {
  let here = node;
  for (const step of path) {
    const next: Node | undefined =
      here.kind === 'map'
        ? here.entries.find((entry) => isKey(entry.key, step))?.value
        : here.kind === 'list' && typeof step === 'number'
          ? here.items[step]
          : undefined;
    if (next === undefined) return here;
    here = next;
  }
  return here;
}

/** The key's own node of the entry at a path, for findings on the key rather than on its value. */
export function keyNodeAt(map: MapNode, key: string): Node | undefined {
  return map.entries.find((entry) => isKey(entry.key, key))?.key;
}

function isKey(key: Node, name: string | number): boolean {
  return key.kind === 'scalar' && key.text === name;
}
