import { version } from '../../../../package.json';
import type { Checker } from '../../checks/checker';
import type { Finding, Place, Severity } from '../../checks/finding';
import { offsetOf } from '../../document/document';
import { t } from '../../l10n';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { visible } from '../display';
import { shownPath } from '../files';
import { applyFixes, type Fixed } from '../fixes';
import { datesFor, type LoadedPlans, loadPlans } from '../load';
import { github } from '../output/github';
import { json } from '../output/json';
import { junit } from '../output/junit';
import { pretty } from '../output/pretty';
import { type CheckReport, isFailure, type ReportedFile, type ReportedFinding, SEVERITIES } from '../output/report';
import { sarif } from '../output/sarif';
import { type SourceText, sourceText } from '../output/source';
import { progressBar } from '../progress-bar';
import { replaceFile } from '../save';
import type { Terminal } from '../terminal';

const options = {
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
  fix: {
    kind: 'flag',
    about: () => t('First puts right whatever has only one right answer, in the files, and says what it did.'),
  },
  'as-of': {
    kind: 'date',
    placeholder: 'DATE',
    about: () => t('Judges what is overdue, late or due as on this day (YYYY-MM-DD) instead of today.'),
  },
} as const satisfies Options;

/** `recmatrix check [PATHS…]` */
export const check = command({
  name: 'check',
  operands: '[PATHS…]',
  summary: () => t('Says what is wrong or missing in plans, and what to do about it.'),
  about: () => [
    t(
      'Checks plan files, or all plan files (*.plan.yaml) in folders; without paths, those in the current folder. A file that is part of a larger plan is checked with the rest of that plan, but only its own findings are shown.',
    ),
  ],
  options,
  examples: [
    'recmatrix check',
    'recmatrix check national.plan.yaml --severity warning',
    'recmatrix check --fix',
    'recmatrix check --format sarif > findings.sarif',
  ],
  run,
});

async function run(values: Values<typeof options>, paths: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [{ checks }, { Checker }] = await Promise.all([import('../../checks/index'), import('../../checks/checker')]);
  const bar = progressBar();
  const dates = datesFor(values['as-of']);
  const plans = loadPlans(paths.length > 0 ? paths : ['.'], terminal.cwd, dates, bar);
  const checker = new Checker(plans.workspace, checks);
  checker.note(plans.changes);
  const total = plans.changes.reduce((sum, change) => sum + change.added.length, 0);
  let done = 0;
  checker.settle(() => {
    bar.step(t('Checking'), done++, total);
    return false;
  });
  bar.end();
  const texts = new Map([...plans.files].map(([uri, { text }]) => [uri, text]));
  if (values.fix) {
    for (const [uri, text] of fix(plans, checker, terminal)) texts.set(uri, text);
  }
  const pathOf = (path: string) => reportedPath(path, values.format, terminal);
  const reporter = newReporter(plans, texts, checker, pathOf);
  const shown: readonly Severity[] = SEVERITIES.slice(0, SEVERITIES.indexOf(values.severity ?? 'hint') + 1);
  const isShown = ({ severity }: ReportedFinding) => shown.includes(severity);
  const all = plans.asked.map(reporter);
  const report: CheckReport = {
    asOf: dates.asOf,
    files: all.map((file) => ({ ...file, findings: file.findings.filter(isShown) })),
    leftOut: all.reduce((sum, { findings }) => sum + findings.length - findings.filter(isShown).length, 0),
    rules: checks,
    version,
    strict: values.strict,
  };
  terminal.print(formatted(values.format, report, terminal));
  for (const sentence of plans.unread) terminal.note(`recmatrix: ${visible(sentence)}`);
  if (plans.unread.length > 0) return 2;
  const failed = report.files.some(({ findings }) =>
    findings.some(({ severity }) => isFailure(severity, values.strict)),
  );
  return failed ? 1 : 0;
}

/** Applies and saves what can be fixed, says what was done, and gives the new texts by URI. */
function fix(plans: LoadedPlans, checker: Checker, terminal: Terminal): ReadonlyMap<string, string> {
  const own = plans.asked.map((uri) => plans.files.get(uri)!);
  for (const { shown } of own.filter(({ whole }) => !whole)) {
    terminal.note(
      t('{path}: not fixed, since it holds bytes that are no text and would be lost.', { path: visible(shown) }),
    );
  }
  const texts = new Map(own.filter(({ whole }) => whole).map(({ uri, text }) => [uri, text]));
  const fixed = applyFixes(checker, plans.workspace, texts);
  for (const [uri, text] of fixed.texts) {
    const { path, shown } = plans.files.get(uri)!;
    replaceFile(path, text, shown);
    terminal.note(t('{path}: fixed', { path: visible(shown) }));
    for (const [title, count] of titles(fixed, uri)) terminal.note(count > 1 ? `  ${title} (×${count})` : `  ${title}`);
  }
  return fixed.texts;
}

/** What was done to a file, each kind of fix once, and how often. */
function titles({ applied }: Fixed, uri: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, code } of applied.filter((one) => one.uri === uri)) {
    const line = `${code}: ${visible(title)}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
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
  { workspace, files }: LoadedPlans,
  texts: ReadonlyMap<string, string>,
  checker: Checker,
  shownAs: (path: string) => string,
): (uri: string) => ReportedFile {
  const sources = new Map<string, SourceText>();
  const sourceOf = (uri: string) => {
    const source = sources.get(uri) ?? sourceText(texts.get(uri) ?? '');
    sources.set(uri, source);
    return source;
  };
  const pathOf = (uri: string) => shownAs(files.get(uri)!.path);
  const rangeOf = ({ uri, piece, start, end }: Place) => {
    const offset = offsetOf(workspace.document(uri)!, piece);
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
  return (uri) => ({
    path: pathOf(uri),
    source: sourceOf(uri),
    findings: checker.findings(uri).map(report),
  });
}

function formatted(format: Values<typeof options>['format'], report: CheckReport, terminal: Terminal): string {
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
