import type { RecordDetails } from '../../../server/src/protocol';
import type { RecordInRow } from '../../src/matrix/messages';
import type { Table } from '../../src/matrix/table';
import type { ShowNothing } from '../../src/webviews/messages';
import type { NextStep } from '../../src/webviews/next-steps';
import type { ColumnId } from './columns';
import type { Field, FieldValue } from './fields';
import type { View } from './view';

/** What the extension has sent last. */
export type Shown = ShownTable | ShowNothing | { readonly type: 'waiting' };

export interface ShownTable {
  readonly type: 'table';
  /** The plan's root file. */
  readonly plan: string;
  readonly matrix: Table;
}

/** What is kept while the table is hidden, and over a restart. */
export interface Kept {
  readonly plan: string;
  readonly view: View;
  readonly active: Active;
  /** Where the table is scrolled to: the first line that is seen, and the pixels of it that are not. */
  readonly top: { readonly key: string; readonly hidden: number } | null;
}

/** The cell that has, or would get, the focus. Line null: the head of the table. */
export interface Active {
  readonly line: string | null;
  /** Of a recommendation: where the line has gone to another group, the focus follows. */
  readonly row?: string;
  readonly column: ColumnId;
}

/** What the view asks of the extension. */
export interface Actions {
  open(record: RecordInRow): void;
  /** Answers with null, or with one sentence that says why nothing was changed. */
  edit(field: Pick<Field, 'record' | 'field'>, value: FieldValue): Promise<string | null>;
  undo(): void;
  askDetails(ids: readonly string[]): void;
  copyText(text: string): void;
  step(step: NextStep): void;
  keep(kept: Kept): void;
}

export type Details = ReadonlyMap<string, RecordDetails>;
