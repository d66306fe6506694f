import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textOf } from '../../document/document';
import { UnreadableFile } from '../../exchange/unreadable';
import { t } from '../../l10n';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { visible } from '../display';
import { UserError } from '../errors';
import { problemLines } from '../import-summary';
import { datesFor } from '../load';
import { loadOnePlan } from '../one-plan';
import { findingOptions, reportFindings } from '../output/findings';
import { progressBar } from '../progress-bar';
import { readLanguage } from '../read-values';
import { readBytes, readMapping, stoppable } from '../source-file';
import type { Terminal } from '../terminal';

const options = {
  against: {
    kind: 'text',
    placeholder: 'FILE',
    about: () => t('The official list: any file that “recmatrix import” reads.'),
  },
  document: {
    kind: 'text',
    placeholder: 'ID',
    about: () =>
      t('The document of the plan that the list is of. Unless given, the one with its symbol, session or cycle.'),
  },
  mapping: {
    kind: 'text',
    placeholder: 'FILE.yaml',
    about: () => t('The mapping file that says what the columns of a table hold.'),
  },
  language: {
    kind: 'text',
    placeholder: 'TAG',
    about: () =>
      t('The language of the list. Unless given, that in which the plan has most of its texts, else the plan’s first.'),
  },
  ...findingOptions,
} as const satisfies Options;

/** `recmatrix verify [PLAN] --against FILE` */
export const verifyCommand = command({
  name: 'verify',
  operands: '[PLAN]',
  summary: () => t('Says where a plan no longer matches the official document that its recommendations come from.'),
  about: () => [
    t(
      'Compares a plan (a file or a folder; unless given, that in the current folder) with the Word file in which OHCHR sends a State its recommendations, or with any other list that “recmatrix import” reads: missing and surplus recommendations, changed words, other positions, numbers, recommending States and counts; and themes, groups of persons and SDGs that the list has and the plan does not, while more of them in the plan are no mistake. It changes nothing.',
    ),
    t(
      'Where a plan words a recommendation otherwise on purpose, “source-text” keeps the official text, and is compared in its place. Records with a “part” are compared together with the paragraph that they make.',
    ),
  ],
  options,
  examples: [
    'recmatrix verify national.plan.yaml --against matrix.docx',
    'recmatrix verify --against uhri-export.xlsx --document cedaw8',
    'recmatrix verify national.plan.yaml --against matrix.docx --format github',
  ],
  run,
});

async function run(
  given: Values<typeof options>,
  operands: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const { against: file, document, mapping } = given;
  if (file === undefined) throw new UserError(t('Name the official list: recmatrix verify PLAN --against FILE.'));
  const language = given.language === undefined ? undefined : readLanguage(given.language);
  const plan = loadOnePlan(operands, undefined, terminal);
  const bytes = readBytes(file, terminal.cwd);
  const bar = progressBar();
  const work = stoppable(bar);
  try {
    const { verifyFile } = await import('../../exchange/verify/verify-file');
    const { verifyRules } = await import('../../exchange/verify/rules');
    const source = { bytes, name: basename(file) };
    const result = await verifyFile(
      () => plan,
      mapping === undefined ? source : { ...source, mapping: readMapping(mapping, terminal.cwd) },
      { ...(document !== undefined && { document }), ...(language !== undefined && { language }) },
      work,
    );
    bar.end();
    for (const line of problemLines(result.problems)) terminal.note(visible(`${file}: ${line}`));
    if ('refusal' in result) throw new UserError(result.refusal);
    return reportFindings(
      {
        uris: [...plan.documents.keys()],
        findings: (uri) => result.findings.filter(({ place }) => place.uri === uri),
        document: (uri) => plan.documents.get(uri)!,
        text: (uri) => textOf(plan.documents.get(uri)!),
        path: fileURLToPath,
      },
      { asOf: datesFor(undefined).asOf, rules: verifyRules, against: { file, recommendations: result.compared } },
      given,
      terminal,
    );
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    bar.end();
    throw new UserError(`${file}: ${error.message}`);
  } finally {
    work.end();
  }
}
