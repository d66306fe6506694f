import { t } from '../../l10n';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { visible } from '../display';
import { planFilesAt, readText, shownPath } from '../files';
import { progressBar } from '../progress-bar';
import { replaceFile } from '../save';
import type { Terminal } from '../terminal';

const options = {
  check: { kind: 'flag', about: () => t('Changes nothing; names the files that are not in order: exit status 1.') },
} as const satisfies Options;

/** `recmatrix fmt [PATHS…]` */
export const fmt = command({
  name: 'fmt',
  operands: '[PATHS…]',
  summary: () => t('Puts plan files in canonical order and layout.'),
  about: () => [
    t(
      'Brings sections and keys of plan files into the usual order, with the usual indentation, and writes themes and groups by their ids. Comments stay. Doing it twice changes nothing more. Without paths, all plan files in the current folder.',
    ),
    t('A file with syntax errors is left as it is: “recmatrix check” says where they are.'),
  ],
  options,
  examples: ['recmatrix fmt', 'recmatrix fmt national.plan.yaml', 'recmatrix fmt --check'],
  run,
});

async function run(
  { check }: Values<typeof options>,
  paths: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const { formatPlan } = await import('../../plan/format');
  const { cwd, print, note } = terminal;
  const files = [...new Set((paths.length > 0 ? paths : ['.']).flatMap((path) => planFilesAt(path, cwd)))];
  const bar = progressBar();
  let status: ExitStatus = 0;
  for (const [index, path] of files.entries()) {
    bar.step(t('Formatting'), index, files.length);
    const shown = shownPath(path, cwd);
    const { text, whole } = readText(path, shown);
    const formatted = whole ? await formatPlan(text) : undefined;
    if (formatted === text) continue;
    bar.end();
    if (formatted === undefined) {
      note(
        t('{path}: left as it is, since some of it can’t be read. “recmatrix check” says where.', {
          path: visible(shown),
        }),
      );
      status = 2;
    } else if (check) {
      print(`${visible(shown)}\n`);
      if (status === 0) status = 1;
    } else {
      replaceFile(path, formatted, shown);
      print(`${t('{path}: formatted', { path: visible(shown) })}\n`);
    }
  }
  bar.end();
  return status;
}
