import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { RecommendationRecord, Records } from '../plan/records';

// What recurs in the messages between the server and its own client.

export interface Uri {
  readonly uri: string;
}

/** A plan, named by its root or any other of its files; texts are given in the language asked for, where the plan has it. */
export interface PlanArgument extends Uri {
  /** A language tag; left out, the first of the plan's languages. */
  readonly language?: string;
}

export interface Place extends Uri {
  readonly range: Range;
}

export type RecordKind = keyof Records;
export type RecordPosition = NonNullable<RecommendationRecord['position']>;
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A record, its title in one line of any length, and its place: that of its id, or else of its first line. */
export interface RecordLine extends Place {
  readonly kind: RecordKind;
  /** Null where the author has not written one yet. */
  readonly id: string | null;
  readonly title: string;
}

/** An id with its title; the id itself where nobody has one. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** Per cent, 0 to 100, not rounded; not `known` where nothing but a status is known and 50 is a guess. */
export interface Progress {
  readonly value: number;
  readonly known: boolean;
}

/** A number, and the key by which `recommendationMatrix.records` gives the records that make it up, under the same filters. */
export interface Figure {
  readonly count: number;
  readonly key: string;
}

export interface EditAnswer {
  readonly edit: WorkspaceEdit;
  /** False where the client was not asked, or has refused. */
  readonly applied: boolean;
}

/** A file that the client makes where a person wants it. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}
