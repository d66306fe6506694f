import type { Diagnostic, Range, TextEdit } from 'vscode-languageserver-protocol';
import type { EditAnswer, Named, NewFile, PlanArgument } from './common';

// Lists of recommendations that others publish, brought into a plan or compared with it, and worksheets that come back.

/** A file that was chosen. */
export interface SourceArgument {
  /** Its bytes in base64 (RFC 4648, section 4): .docx, .xlsx, .csv, .tsv or .json. */
  readonly content: string;
  /** Its name, for the reader and for what its ending tells. */
  readonly name?: string;
  /** The mapping file that says what the columns of a table hold. */
  readonly mapping?: MappingFile;
}

/** What became of its reading. */
export interface SourceAnswer {
  /** It is a table in none of the known formats, so that a mapping file has to say what its columns hold. */
  readonly needsMapping: boolean;
  /** In the mapping file, or where that does not fit the table. */
  readonly mistake: MappingMistake | null;
  /** What was not understood. Rows are counted as in the file, 0 is the file as a whole. */
  readonly problems: readonly ListProblem[];
}

export interface ListProblem {
  readonly row: number;
  /** Of the row, where the file has several that hold recommendations. */
  readonly sheet?: string;
  readonly message: string;
  /** The words in question. */
  readonly text: string;
}

// ── import ──

export interface ImportArgument extends SourceArgument {
  /** The plan to add to; left out, a new one is made. */
  readonly uri?: string;
  readonly apply?: boolean;
  /** Nothing is imported where a word of a vocabulary is not known. */
  readonly strict?: boolean;
  readonly country?: string;
  readonly symbol?: string;
  readonly cycle?: number;
  readonly session?: number;
  readonly language?: string;
  /**
   * Keys whose written values the document's replace, of all records or of one: `position`, `upr4-140.10.position`. Others are listed
   * as differences.
   */
  readonly take?: readonly string[];
}

export interface ImportAnswer extends EditAnswer, SourceAnswer {
  /** Files that are to be made, where no plan was given; not in the edit, since only the client knows where they go. */
  readonly newFiles: readonly NewFile[];
  /** It was a worksheet: `updated` and `unchanged` are the records with answers, and rows those of its sheet. */
  readonly isWorksheet: boolean;
  /**
   * Where nobody says in which language the texts are, and they seem to be in another one than the plan: that one, and the plan's, as
   * which they are taken. `ImportArgument.language` says it.
   */
  readonly languages: readonly Named[];
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
  readonly differences: readonly ListDifference[];
}

/** A written value that the file says otherwise. */
export interface ListDifference {
  readonly record: string;
  readonly key: string;
  readonly written: string;
  readonly imported: string;
  /** Of a worksheet: what it was sent with, '' for nothing, and its row. */
  readonly sent?: string;
  readonly row?: number;
}

// ── verification ──

export interface VerifyArgument extends SourceArgument, PlanArgument {
  /** The id of the plan's document that the list is of, where the list does not say so itself. */
  readonly document?: string;
}

export interface VerifyAnswer extends SourceAnswer {
  /** Where the plan, as it is by now, says otherwise than the list: of each of its files, also of those without a finding. */
  readonly files: readonly { readonly uri: string; readonly differences: readonly DocumentDifference[] }[];
  /** How many recommendations of the list were compared. */
  readonly compared: number;
  /** Why nothing was compared, in a sentence; null where it was. */
  readonly refusal: string | null;
  /** The documents of the plan, where one of them has to be named first. */
  readonly documents: readonly Named[];
}

/** A place where a plan says otherwise than the list, and what can be written there instead: edits of its file. */
export interface DocumentDifference {
  readonly diagnostic: Diagnostic;
  readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
}

// ── mapping files ──

export interface MappingFile {
  readonly name: string;
  readonly text: string;
}

export interface MappingMistake {
  readonly range: Range;
  readonly message: string;
}

export interface MappingMistakes {
  readonly mistakes: readonly MappingMistake[];
}

/** The text of a mapping file for a table, as far as its headings tell. */
export interface SuggestedMapping {
  readonly text: string;
}
