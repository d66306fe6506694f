import type { Checker } from '../../checks/checker';
import { t } from '../../l10n';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { visible } from '../display';
import { applyFixes, type Fixed } from '../fixes';
import { datesFor, type LoadedPlans, loadPlans } from '../load';
import { findingOptions, reportFindings } from '../output/findings';
import { progressBar } from '../progress-bar';
import { replaceFile } from '../save';
import type { Terminal } from '../terminal';

const options = {
  ...findingOptions,
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
  const status = reportFindings(
    {
      uris: plans.asked,
      findings: (uri) => checker.findings(uri),
      document: (uri) => plans.workspace.document(uri)!,
      text: (uri) => texts.get(uri) ?? '',
      path: (uri) => plans.files.get(uri)!.path,
    },
    { asOf: dates.asOf, rules: checks },
    values,
    terminal,
  );
  for (const sentence of plans.unread) terminal.note(`recmatrix: ${visible(sentence)}`);
  return plans.unread.length > 0 ? 2 : status;
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
