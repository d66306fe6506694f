import type { Named, PlanArgument, Uri } from './common';

// Documents that are made of a plan, to be sent, and what comes back.

/** A file that the client writes where a person wants it. */
export interface MadeFile {
  /** A name that fits. */
  readonly name: string;
  /** The text, or the bytes in base64 (RFC 4648, section 4). */
  readonly content: string;
  readonly encoding: 'text' | 'base64';
}

// ── reports ──

export type ReportFormat = 'markdown' | 'html' | 'docx' | 'xlsx' | 'csv' | 'json' | 'ndjson' | 'svg' | 'ics';

/** The kinds of report that can be made, in the order in which they are offered, with what can be chosen in this plan. */
export interface ReportKindsAnswer {
  readonly kinds: readonly OfferedReport[];
}

export interface OfferedReport {
  readonly name: string;
  /** What it is, in a sentence. */
  readonly about: string;
  /** The first is what is usual. */
  readonly formats: readonly ReportFormat[];
  /** In the order in which they are to be asked for. */
  readonly options: readonly OfferedOption[];
}

export interface OfferedOption {
  readonly name: 'columns' | 'document' | 'institution' | 'language';
  /** What leaving it out means, where that is a choice of its own: all institutions. */
  readonly all: string | null;
  /** The first is what leaving it out means, unless `all` says otherwise. None where the plan has nothing to choose from. */
  readonly choices: readonly Named[];
  /** Only asked for where another option has this value. */
  readonly where: { readonly name: 'columns'; readonly value: string } | null;
}

export interface ReportArgument extends PlanArgument {
  /** The name of a kind. */
  readonly kind: string;
  /** Left out: the kind's first. */
  readonly format?: ReportFormat;
  /** With what is not for the public: internal entries, updates, contacts. Each page is marked. */
  readonly internal?: boolean;
  readonly columns?: 'plan' | 'ohchr';
  /** Ids. */
  readonly document?: string;
  readonly institution?: string;
}

// ── worksheets ──

/** Who leads something, and can be asked about it. */
export interface AskableAnswer {
  readonly institutions: readonly (Named & {
    /** Rows of its worksheet. */
    readonly rows: number;
  })[];
}

export interface ExportWorksheetArgument extends PlanArgument {
  readonly institution: string;
  /** With internal updates; each page is marked. */
  readonly internal?: boolean;
}

export interface WorksheetOriginArgument {
  /** The bytes of a file in base64. */
  readonly content: string;
}

/** From whom a worksheet comes; null for any other file, and for a worksheet that can't be read. */
export type WorksheetOrigin = {
  readonly institution: string;
  /** The id of the plan that it was made of. */
  readonly planId: string;
  /** The plans with that id. */
  readonly plans: readonly Uri[];
} | null;
