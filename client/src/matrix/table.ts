import type { Matrix, MatrixRow, Named } from '../../../server/src/protocol';

// How the matrix of a large plan gets to its view: whole only once, in parts, and then only the rows that have changed. A message
// of megabytes after each keystroke would hold up the window in which somebody is typing. Where a row stands in the text is
// not told at all, since a new line at the top changes that of every row; the view asks for a row by its key.

/** The row of a recommendation, as the view knows it. */
export type TableRow = Omit<MatrixRow, 'uri' | 'range'>;

export interface Table extends Frame {
  /** In the order of the plan. */
  readonly rows: readonly TableRow[];
}

/** What there is beside the rows. */
interface Frame {
  /** Of the plan. */
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly institutions: readonly Named[];
}

/** One step from the table that a view has to the next. */
export interface TablePart {
  /** Whether what was there before is to be forgotten. */
  readonly isFirst: boolean;
  /** Whether the table can be shown now. */
  readonly isLast: boolean;
  /** New and changed rows by their keys. */
  readonly rows: readonly (readonly [key: string, row: TableRow])[];
  /** The keys of all rows; null where they are as before. */
  readonly order: readonly string[] | null;
  readonly frame: Frame | null;
}

/** So many rows are sent at once. */
const ROWS_AT_ONCE = 200;

/** A row by its id; where several have the same or none, also by how many came before. */
export function rowKeys(rows: readonly Pick<TableRow, 'id'>[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ id }) => {
    const before = seen.get(id ?? '') ?? 0;
    seen.set(id ?? '', before + 1);
    return id !== null && before === 0 ? id : `${id ?? ''}#${before}`;
  });
}

/** Remembers what a view has, and says what it lacks. */
export class TableSender {
  #isFirst = true;
  #rows = new Map<string, string>();
  #order = '';
  #frame = '';

  /** The view has nothing, or what it has is of another plan. */
  forget(): void {
    this.#isFirst = true;
    this.#rows = new Map();
    this.#order = '';
    this.#frame = '';
  }

  /** What brings the view to this matrix: nothing where it has it already. */
  partsTo(title: string, { asOf, rows, titles, institutions }: Matrix): readonly TablePart[] {
    const order = rowKeys(rows);
    const changed = this.#changedRows(order, rows);
    const frame: Frame = { title, asOf, titles, institutions };
    const [orderText, frameText] = [JSON.stringify(order), JSON.stringify(frame)];
    const isSame = orderText === this.#order && frameText === this.#frame && changed.length === 0;
    if (isSame && !this.#isFirst) return [];
    const parts: TablePart[] = [];
    for (let start = 0; start === 0 || start < changed.length; start += ROWS_AT_ONCE) {
      const isLast = start + ROWS_AT_ONCE >= changed.length;
      parts.push({
        isFirst: start === 0 && this.#isFirst,
        isLast,
        rows: changed.slice(start, start + ROWS_AT_ONCE),
        order: isLast && orderText !== this.#order ? order : null,
        frame: isLast && frameText !== this.#frame ? frame : null,
      });
    }
    this.#isFirst = false;
    this.#order = orderText;
    this.#frame = frameText;
    return parts;
  }

  #changedRows(order: readonly string[], rows: readonly MatrixRow[]): [string, TableRow][] {
    const texts = new Map<string, string>();
    const changed: [string, TableRow][] = [];
    for (const [index, { uri: _uri, range: _range, ...row }] of rows.entries()) {
      const key = order[index] ?? '';
      const text = JSON.stringify(row);
      texts.set(key, text);
      if (this.#rows.get(key) !== text) changed.push([key, row]);
    }
    this.#rows = texts;
    return changed;
  }
}

/** The view's side: puts the parts together. Rows that have not changed stay the same objects. */
export class TableReceiver {
  #rows = new Map<string, TableRow>();
  #order: readonly string[] = [];
  #frame: Frame = { title: '', asOf: '', titles: {}, institutions: [] };

  /** The table, once it is whole. */
  receive({ isFirst, isLast, rows, order, frame }: TablePart): Table | undefined {
    if (isFirst) this.#rows = new Map();
    for (const [key, row] of rows) this.#rows.set(key, row);
    if (order) {
      this.#order = order;
      const known = new Set(order);
      for (const key of this.#rows.keys()) if (!known.has(key)) this.#rows.delete(key);
    }
    if (frame) this.#frame = frame;
    if (!isLast) return undefined;
    return { ...this.#frame, rows: this.#order.flatMap((key) => this.#rows.get(key) ?? []) };
  }
}
