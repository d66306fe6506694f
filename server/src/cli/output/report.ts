import type { Rule } from '../../checks/check';
import type { Severity } from '../../checks/finding';
import type { SourceText } from './source';

/** Offsets in the file's text, UTF-16, half open. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A finding as the formats print it, apart from pieces and plans. */
export interface ReportedFinding extends TextRange {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  readonly related: readonly RelatedRange[];
  /** Worked out only for formats that say them. */
  readonly fixes: () => readonly { readonly title: string; readonly automatic: boolean }[];
}

export interface RelatedRange extends TextRange {
  readonly path: string;
  readonly source: SourceText;
  readonly message: string;
}

export interface ReportedFile {
  /** With `/`, from the folder in which the command runs. */
  readonly path: string;
  readonly source: SourceText;
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
}

export interface CheckReport {
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly files: readonly ReportedFile[];
  readonly rules: readonly Rule[];
  readonly version: string;
  /** How many findings are less grave than asked for, and in none of the files. */
  readonly leftOut: number;
  /** Whether warnings make the check fail too. */
  readonly strict: boolean;
  /** The file that the plan was compared with, and how many recommendations of it. */
  readonly against?: { readonly file: string; readonly recommendations: number };
}

/** The worst first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(files: readonly ReportedFile[]): SeverityCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Whether a finding makes the check fail. */
export function isFailure(severity: Severity, strict: boolean): boolean {
  return severity === 'error' || (strict && severity === 'warning');
}
