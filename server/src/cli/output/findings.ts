import { version } from '../../../../package.json';
import type { Finding, Place } from '../../checks/finding';
import { offsetOf, type PlanDocument } from '../../document/document';
import { t } from '../../l10n';
import type { Options, Values } from '../arguments';
import { shownPath } from '../files';
import type { Terminal } from '../terminal';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { pretty } from './pretty';
import { type CheckReport, isFailure, type ReportedFile, type ReportedFinding, SEVERITIES } from './report';
import { sarif } from './sarif';
import { type SourceText, sourceText } from './source';

/** Of every command that reports findings. */
export const findingOptions = {
  format: {
    kind: 'choice',
    placeholder: 'FORMAT',
    values: ['pretty', 'json', 'github', 'sarif', 'junit'],
    default: 'pretty',
    about: () => t('How findings are printed.'),
  },
  severity: {
    kind: 'choice',
    placeholder: 'LEVEL',
    values: SEVERITIES,
    about: () => t('Leaves out what is less grave. Unless given, everything is shown.'),
  },
  strict: { kind: 'flag', about: () => t('Warnings make the check fail too: exit status 1.') },
} as const satisfies Options;

/** Files and their findings, by URI. */
export interface FindingSource {
  /** Of the files that are reported on. */
  readonly uris: readonly string[];
  /** In the order of the text. */
  findings(uri: string): readonly Finding[];
  document(uri: string): PlanDocument;
  text(uri: string): string;
  /** Absolute. */
  path(uri: string): string;
}

/** Prints findings as asked for; 1 where some of them make the command fail. */
export function reportFindings(
  source: FindingSource,
  about: Pick<CheckReport, 'asOf' | 'rules' | 'against'>,
  { format, severity = 'hint', strict }: Values<typeof findingOptions>,
  terminal: Terminal,
): 0 | 1 {
  const reporter = newReporter(source, (path) => reportedPath(path, format, terminal));
  const shown = SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1);
  const isShown = (finding: ReportedFinding) => shown.includes(finding.severity);
  const all = source.uris.map(reporter);
  const files = all.map((file) => ({ ...file, findings: file.findings.filter(isShown) }));
  const leftOut = all.reduce((sum, { findings }) => sum + findings.length - findings.filter(isShown).length, 0);
  terminal.print(formatted(format, { ...about, files, leftOut, version, strict }, terminal));
  return files.some(({ findings }) => findings.some((finding) => isFailure(finding.severity, strict))) ? 1 : 0;
}

/**
 * Paths are shown from the folder one is in; for GitHub from the repository, where annotations and alerts are placed. SARIF has
 * no relative paths that lead out of its base folder.
 */
function reportedPath(path: string, format: string, { env, cwd }: Terminal): string {
  if (format !== 'github' && format !== 'sarif') return shownPath(path, cwd);
  const shown = shownPath(path, env.GITHUB_WORKSPACE || cwd);
  return format === 'sarif' && shown.startsWith('../') ? path : shown;
}

/** Turns places in pieces into places in files. */
function newReporter(
  { findings, document, text, path }: FindingSource,
  shownAs: (path: string) => string,
): (uri: string) => ReportedFile {
  const sources = new Map<string, SourceText>();
  const sourceOf = (uri: string) => {
    const source = sources.get(uri) ?? sourceText(text(uri));
    sources.set(uri, source);
    return source;
  };
  const pathOf = (uri: string) => shownAs(path(uri));
  const rangeOf = ({ uri, piece, start, end }: Place) => {
    const offset = offsetOf(document(uri), piece);
    return { start: offset + start, end: offset + end };
  };
  const report = (finding: Finding): ReportedFinding => ({
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    advice: finding.advice,
    ...rangeOf(finding.place),
    related: finding.related.map(({ place, message }) => ({
      path: pathOf(place.uri),
      source: sourceOf(place.uri),
      message,
      ...rangeOf(place),
    })),
    fixes: finding.fixes ?? (() => []),
  });
  return (uri) => ({ path: pathOf(uri), source: sourceOf(uri), findings: findings(uri).map(report) });
}

function formatted(format: Values<typeof findingOptions>['format'], report: CheckReport, terminal: Terminal): string {
  switch (format) {
    case 'pretty':
      return pretty(report, terminal);
    case 'json':
      return json(report);
    case 'github':
      return github(report);
    case 'sarif':
      return sarif(report);
    case 'junit':
      return junit(report);
  }
}
