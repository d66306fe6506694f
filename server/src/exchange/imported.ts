import type { PlainMap } from '../document/write';

export type Position = 'supported' | 'noted' | 'pending';
export type PositionDetail = 'already-implemented' | 'in-process' | 'partial' | 'in-principle';

/** One recommendation as a list says it, before it is made a record of a plan. */
export interface ImportedRecommendation {
  /** As printed: `140.10`, in plain digits. Databases of recommendations have none. */
  readonly number?: string;
  /** Left out: a recommendation. */
  readonly kind?: 'voluntary-pledge' | 'observation';
  /** The annotation id of the Universal Human Rights Index. */
  readonly uhri?: string;
  /** With the States in parentheses where the source has them so, without the number and the source of the position; one line. */
  readonly text: string;
  /** ISO 3166-1 alpha-3 codes in the order of the text, each once. */
  readonly recommendedBy: readonly string[];
  /** Names that stand where States stand and are none that is known. */
  readonly unknownStates: readonly string[];
  readonly position?: Position;
  readonly positionDetail?: PositionDetail;
  /** As written: `A/HRC/43/15/Add.1 - Para.3`. */
  readonly positionSource?: string;
  /** Labels as written, without the codes of older lists (`A12 `). */
  readonly themes: readonly string[];
  readonly groups: readonly string[];
  /** Goals or targets: `10`, `1.4`. */
  readonly sdgGoals: readonly string[];
  /** UPR Info's category of the action asked for, 1 to 5. */
  readonly actionCategory?: number;
  /** Other keys of a recommendation's record as the plan language has them; institutions by their names. */
  readonly more?: PlainMap;
  /** Actions that the source reports for it: records without ids; institutions by their names. */
  readonly actions?: readonly PlainMap[];
  /** What a ministry typed in the comments' column; paragraphs parted by line breaks. */
  readonly comment?: string;
  /** The theme that the list puts it under, without its code; where it stands under several, the first. */
  readonly heading?: string;
  /**
   * In a Word file counted from 1 through all its tables, in a sheet as its program shows it. Where several rows make one
   * recommendation, the first.
   */
  readonly row: number;
  /** The sheet of the row, where the file has several that hold recommendations. */
  readonly sheet?: string;
}

/** Something in a list that was not understood. Nothing is dropped without one of these. */
export interface ImportProblem {
  /** As of a recommendation; 0 for the file as a whole. */
  readonly row: number;
  readonly sheet?: string;
  /** The recommendation it belongs to, where there is one. */
  readonly number?: string;
  readonly message: string;
  /** The words in question. */
  readonly text: string;
  /** They stand where a word of a closed or built-in vocabulary is expected – a State, a theme, a position … – and are none. */
  readonly unknownWord?: true;
}

/** What a source says of the document that recommendations come from. */
export interface ImportedDocument {
  /** An id of the catalogue's mechanisms; left out, the UPR. */
  readonly mechanism?: string;
  /** Where the mechanism has many: the mandate of a special procedure. */
  readonly body?: string;
  readonly title?: string;
  readonly cycle?: number;
  readonly session?: number;
  /** Of the UPR: the report that the positions are taken from, without its addendum: `A/HRC/43/15`. */
  readonly symbol?: string;
  /** Days. */
  readonly adopted?: string;
  readonly reviewed?: string;
}

/** The recommendations of one document to one State. What it says of itself in its heading is given where it is found. */
export interface ImportedList extends ImportedDocument {
  /** The State under review, ISO alpha-3. */
  readonly country?: string;
  /** Of its texts, a tag; left out, not known. */
  readonly language?: string;
  /** One whole sentence that says where it is from; left out, OHCHR's thematic list. */
  readonly origin?: string;
  /** It may hold only some of the document's recommendations, as databases do, so it doesn't say how many there are. */
  readonly isExtract?: true;
  /** Fields of the plan's own that its records use under `custom`. */
  readonly fields?: readonly { readonly id: string; readonly title: string }[];
  readonly recommendations: readonly ImportedRecommendation[];
  readonly problems: readonly ImportProblem[];
}

export interface PlanFile {
  readonly uri: string;
  readonly text: string;
}

/** What the list does not say of itself, or says otherwise: given here, it counts. */
export interface ImportOptions {
  /** The State under review, ISO alpha-3. */
  readonly country?: string;
  /** Symbol of the report of the Working Group. */
  readonly symbol?: string;
  /** Of the UPR Working Group. */
  readonly session?: number;
  readonly cycle?: number;
  /** The language of the list's texts, a tag; left out, that which the texts of a new plan seem to be in, and an existing plan's first. */
  readonly language?: string;
  /** Id of the document record, where there is one document; left out, made of its mechanism and its cycle or symbol. */
  readonly document?: string;
  /** When the State gave its positions, `YYYY-MM-DD`. */
  readonly positionDate?: string;
  /**
   * The URI of the file that new records go to: behind those of their document, else at the end of their section. One that
   * is none of the plan's becomes a new part of it. Left out, they go to where their document's other recommendations are,
   * else to the root. For a new plan, its file; left out, a name is made of the country and the document.
   */
  readonly file?: string;
  /**
   * Keys whose written values the list's replace, of all records or of one: `position`, `upr4-140.10.position`. Others are only
   * listed as differences.
   */
  readonly take?: readonly string[];
  /** Nothing is imported where a word of a vocabulary is not known. */
  readonly strict?: boolean;
}

/** A written value that the list says otherwise. */
export interface Difference {
  /** The record's id. */
  readonly record: string;
  /** `position`, `counts.received`, `text.fr`; it can be taken, as can its part before the point (`ImportOptions.take`). */
  readonly key: string;
  readonly written: string;
  readonly imported: string;
}

export interface ImportResult {
  /** The files that are new or changed, whole. */
  readonly files: readonly PlanFile[];
  /** Ids of records. `updated` were in the plan and got something new; `unchanged` were, and have all that the list says. */
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
  readonly differences: readonly Difference[];
  readonly problems: readonly ImportProblem[];
  /** Where nobody says in which language the texts are, and they seem to be in another one than the plan: that one, and the plan's. */
  readonly languages?: readonly string[];
}
