import type { Plan } from '../../plan/plan';
import type { Report } from '../documents/report';

export type Format = 'markdown' | 'html' | 'docx' | 'xlsx' | 'csv' | 'json' | 'ndjson' | 'svg' | 'ics';

export interface ReportOptions {
  readonly format: Format;
  /** A language tag; the plan's first language unless given. */
  readonly language?: string | undefined;
  /** With what is not for the public. */
  readonly internal: boolean;
  /** The columns of a matrix. */
  readonly columns?: 'plan' | 'ohchr' | undefined;
  /** Ids. */
  readonly document?: string | undefined;
  readonly institution?: string | undefined;
}

/** What can be asked for besides format, language and what is internal. */
export type KindOption = 'columns' | 'document' | 'institution';

export interface ReportKind {
  readonly name: string;
  /** What it is, in a sentence for those who choose one. */
  readonly about: () => string;
  /** The first is written where nobody asks for another. */
  readonly formats: readonly Format[];
  readonly options?: readonly KindOption[];
  /** What `document` can name, where it is no review of the UPR: documents of other mechanisms. */
  readonly documents?: 'of-others';
  /**
   * A report for the writers, or the whole file where the format is this kind's own. Rejects with `CannotReport` where the plan
   * lacks what is asked for.
   */
  build(plan: Plan, options: ReportOptions): Promise<Report | string>;
}

/** Why there is no such report of this plan, and what to do, for whoever asked. */
export class CannotReport extends Error {}
