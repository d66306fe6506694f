import type { Entity } from './entity';
import { Few } from './few';

/** Somebody who has read facts and wants to know when one of them changes. */
export interface Reader {
  /** Called once for each change; what was read before is forgotten then. */
  changed(): void;
  readonly cells: Set<Cell>;
}

/** A fact that can be read; it knows its readers. */
export type Cell = Few<Reader>;

/** Makes a reader forget what it read: it will hear of no change. */
export function forget(reader: Reader): void {
  for (const cell of reader.cells) cell.delete(reader);
  reader.cells.clear();
}

/** Tells all readers of a fact that it has changed. */
export function announce(cell: Cell): void {
  for (const reader of [...cell]) {
    forget(reader);
    reader.changed();
  }
}

export function cellIn<Key>(cells: Map<Key, Cell>, key: Key): Cell {
  let cell = cells.get(key);
  if (!cell) {
    cell = new Few();
    cells.set(key, cell);
  }
  return cell;
}

/** Facts about a group of records. */
export interface Group {
  /** Any change of one of them. */
  readonly cell: Cell;
  /** Changes of some of their values only. */
  readonly narrow: Map<string, { readonly values: readonly string[]; readonly cell: Cell }>;
}

/** The fact that stands for some values of a group's records. */
export function narrowCell(group: Group, values: readonly string[]): Cell {
  const key = values.join(' ');
  let narrow = group.narrow.get(key);
  if (!narrow) {
    narrow = { values, cell: new Few() };
    group.narrow.set(key, narrow);
  }
  return narrow.cell;
}

/** Records of each group that a change touches, before and after. */
export type Touched = Map<Group, { readonly gone: Entity[]; readonly come: Entity[] }>;

export function touchedIn(touched: Touched, group: Group) {
  let records = touched.get(group);
  if (!records) {
    records = { gone: [], come: [] };
    touched.set(group, records);
  }
  return records;
}

/**
 * Whether records differ before and after in one of the values, or in what they `ignore`, since that decides what may be said of
 * them. A record is known by its id.
 */
export function differ(gone: readonly Entity[], come: readonly Entity[], values: readonly string[]): boolean {
  if (gone.length !== come.length) return true;
  return come.some((entity, index) => {
    const before = gone[index] as Entity;
    if (entity.id === undefined || entity.id !== before.id || entity.kind !== before.kind) return true;
    const [old, now] = [before.value, entity.value] as Readonly<Record<string, unknown>>[];
    return ['ignore', ...values].some(
      (key) => old?.[key] !== now?.[key] && JSON.stringify(old?.[key]) !== JSON.stringify(now?.[key]),
    );
  });
}
