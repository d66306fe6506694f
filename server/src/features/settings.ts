import type { Severity } from '../checks/finding';
import { isDay } from '../plan/dates';

/** The settings `recommendationMatrix.*` as a client gives them, completed with their defaults. */
export interface Settings {
  /** Findings of all plans of the workspace, or of open files only. */
  readonly scope: 'workspace' | 'open-files';
  /** By the code of a check: how grave its findings are, where the plan itself doesn't say. */
  readonly severities: Readonly<Record<string, Severity | 'ignore'>>;
  /** The date to which findings and figures refer, YYYY-MM-DD; today where it is empty. */
  readonly asOf: string;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

export const defaultSettings: Settings = {
  scope: 'workspace',
  severities: {},
  asOf: '',
  codeLens: true,
  inlayHints: true,
};

/** Settings of any shape, what is missing or not understood replaced by the defaults. */
export function readSettings(given: unknown): Settings {
  const { scope, severities, asOf, codeLens, inlayHints } = recordOf(given);
  return {
    scope: scope === 'open-files' ? scope : defaultSettings.scope,
    severities: Object.fromEntries(Object.entries(recordOf(severities)).filter(isSeverity)),
    asOf: typeof asOf === 'string' && isDay(asOf) ? asOf : defaultSettings.asOf,
    codeLens: typeof codeLens === 'boolean' ? codeLens : defaultSettings.codeLens,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : defaultSettings.inlayHints,
  };
}

function recordOf(given: unknown): Record<string, unknown> {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
}

function isSeverity(entry: [string, unknown]): entry is [string, Severity | 'ignore'] {
  return ['error', 'warning', 'information', 'hint', 'ignore'].includes(entry[1] as string);
}
