import { commands, type Disposable, EventEmitter, l10n, MarkdownString, Uri, workspace } from 'vscode';
import type { ImportAnswer, ListProblem } from '../../../server/src/protocol';
import { nameOf } from './source-file';

const SCHEME = 'recommendation-matrix-import';

/** What became of an import, as a page to read: nothing that would have to be saved. */
export interface ImportReports extends Disposable {
  show(file: Uri, answer: ImportAnswer): Promise<void>;
  /** What of a file was not understood when a plan was compared with it. */
  showProblems(file: Uri, problems: Problems): Promise<void>;
}

type Problems = readonly ListProblem[];

export function importReports(): ImportReports {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
  });
  const open = async (file: Uri, write: (name: string) => string) => {
    const name = nameOf(file);
    const page = Uri.from({ scheme: SCHEME, path: `/${name}.md` });
    texts.set(page.path, write(name));
    changed.fire(page);
    await commands.executeCommand('markdown.showPreviewToSide', page);
  };
  return {
    show: (file, answer) => open(file, (name) => reportOf(name, answer)),
    showProblems: (file, problems) => open(file, (name) => problemsOf(name, problems)),
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}

/** As Markdown; what the list says stands in it as it is written. */
function reportOf(name: string, answer: ImportAnswer): string {
  const { added, updated, unchanged, problems, isWorksheet } = answer;
  const lines = [
    `# ${plain(l10n.t('What became of {file}', { file: name }))}`,
    '',
    ...table(
      [l10n.t('Records'), l10n.t('Number')],
      [
        ...(isWorksheet ? [] : [[l10n.t('Added'), String(added.length)]]),
        [l10n.t('Updated'), String(updated.length)],
        [l10n.t('Unchanged'), String(unchanged.length)],
      ],
    ),
  ];
  lines.push(...(isWorksheet ? conflicts(answer) : differences(answer)));
  if (problems.length > 0) {
    lines.push(
      `## ${plain(l10n.t('What was not understood'))}`,
      '',
      plain(
        isWorksheet
          ? l10n.t('Nothing of this is in the plan. Write it there by hand, or ask the institution.')
          : l10n.t(
              'Rows are counted as in the file, in Word through all its tables. Look at them there, and complete the plan by hand.',
            ),
      ),
      '',
      ...problemTable(problems),
    );
  }
  return `${lines.join('\n')}\n`;
}

function problemsOf(name: string, problems: Problems): string {
  const lines = [
    `# ${plain(l10n.t('What was not understood of {file}', { file: name }))}`,
    '',
    plain(l10n.t('Here the plan was not compared with it. Rows are counted as in the file.')),
    '',
    ...problemTable(problems),
  ];
  return `${lines.join('\n')}\n`;
}

function problemTable(problems: Problems): string[] {
  return table(
    [l10n.t('Row'), l10n.t('What is the matter'), l10n.t('The words')],
    problems.map(({ row, sheet = '', message, text }) => [row === 0 ? sheet : `${sheet} ${row}`.trim(), message, text]),
  );
}

function differences({ differences: all }: ImportAnswer): string[] {
  if (all.length === 0) return [];
  return [
    `## ${plain(l10n.t('Where list and plan differ'))}`,
    '',
    plain(l10n.t('The plan was left as it is. The message below the window offers to take values of the list.')),
    '',
    ...table(
      [l10n.t('Record'), l10n.t('Key'), l10n.t('The plan says'), l10n.t('The list says')],
      all.map(({ record, key, written, imported }) => [record, key, written, imported]),
    ),
  ];
}

/** Answers to what has changed in the plan since the worksheet was sent. */
function conflicts({ differences: all }: ImportAnswer): string[] {
  if (all.length === 0) return [];
  const nothing = l10n.t('nothing');
  return [
    `## ${plain(l10n.t('What was changed since the worksheet was sent'))}`,
    '',
    plain(l10n.t('Here the plan was left as it is. The message below the window offers to take the answers instead.')),
    '',
    ...table(
      [l10n.t('Row'), l10n.t('Record'), l10n.t('Key'), l10n.t('Sent with'), l10n.t('The plan says'), l10n.t('Answer')],
      all.map(({ row, record, key, sent, written, imported }) => [
        String(row ?? ''),
        record,
        key,
        sent || nothing,
        written || nothing,
        imported,
      ]),
    ),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line), ''];
}

/** On one line, without what Markdown would take for its own. */
function plain(text: string): string {
  const { value } = new MarkdownString().appendText(text.replace(/\s+/g, ' '));
  // It keeps spaces from breaking lines.
  return value.replaceAll('&nbsp;', ' ').replaceAll('|', '\\|');
}
