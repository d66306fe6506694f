import type { Piece } from '../document/document';
import type { TextChange } from '../document/edit';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A stretch of text inside one piece of a file. UTF-16 offsets relative to the piece, half open. */
export interface Place {
  readonly uri: string;
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
  /** What an alias that stands here stands for, which is written elsewhere in the file. */
  readonly source?: Omit<Place, 'uri' | 'source'>;
}

export interface RelatedPlace {
  readonly place: Place;
  readonly message: string;
}

/** Something wrong or missing in a plan: one fault, one finding. */
export interface Finding {
  /** A code of docs/checks.md, stable between versions. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and why it matters, in one or two plain sentences. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  readonly place: Place;
  readonly related: readonly RelatedPlace[];
  readonly tag?: 'unnecessary' | 'deprecated' | undefined;
  /** Worked out only when somebody asks for it. */
  readonly fixes?: (() => readonly Fix[]) | undefined;
}

export interface Fix {
  readonly title: string;
  /** One right answer, and the meaning stays: `--fix` and "fix all" apply it without asking. */
  readonly automatic: boolean;
  /** The changes for each file, with offsets in the file's text as it stands now. */
  readonly changes: ReadonlyMap<string, readonly TextChange[]>;
}
