/** Somebody who has read facts and wants to know when one of them changes. */
export interface Reader {
  /** Called once for each change; what was read before is forgotten then. */
  changed(): void;
  readonly cells: Set<Cell>;
}

/** A fact that can be read; it knows its readers. */
export type Cell = Set<Reader>;

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
    cell = new Set();
    cells.set(key, cell);
  }
  return cell;
}
