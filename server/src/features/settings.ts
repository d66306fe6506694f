/** The settings `recommendationMatrix.*` as a client gives them, completed with their defaults. */
export interface Settings {
  /** Findings of all plans of the workspace, or of open files only. */
  readonly scope: 'workspace' | 'open-files';
  /** The date to which findings and figures refer, YYYY-MM-DD; today where it is empty. */
  readonly asOf: string;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

export const defaultSettings: Settings = { scope: 'workspace', asOf: '', codeLens: true, inlayHints: true };

/** Settings of any shape, what is missing or not understood replaced by the defaults. */
export function readSettings(given: unknown): Settings {
  const values = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const { scope, asOf, codeLens, inlayHints } = values;
  return {
    scope: scope === 'open-files' ? scope : defaultSettings.scope,
    asOf: typeof asOf === 'string' ? asOf : defaultSettings.asOf,
    codeLens: typeof codeLens === 'boolean' ? codeLens : defaultSettings.codeLens,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : defaultSettings.inlayHints,
  };
}
