import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportResult, PlanFile } from '../../exchange/imported';
import { t } from '../../l10n';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { visible } from '../display';
import { fileError, UserError } from '../errors';
import { shownPath } from '../files';
import { datesFor, loadPlans } from '../load';
import { progressBar } from '../progress-bar';
import { createFile, replaceFile } from '../save';
import type { Terminal } from '../terminal';

const options = {
  out: {
    kind: 'text',
    placeholder: 'FILE.plan.yaml',
    about: () => t('The plan to write, or to add to where it exists. Unless given, a new one named after the State.'),
  },
  country: {
    kind: 'text',
    placeholder: 'COUNTRY',
    about: () => t('The State under review, by name or ISO code, where the list does not say it.'),
  },
  symbol: {
    kind: 'text',
    placeholder: 'SYMBOL',
    about: () => t('The symbol of the Working Group’s report: A/HRC/59/90.'),
  },
  cycle: { kind: 'text', placeholder: 'NUMBER', about: () => t('The cycle of the review.') },
  session: { kind: 'text', placeholder: 'NUMBER', about: () => t('The session of the UPR Working Group.') },
  language: {
    kind: 'text',
    placeholder: 'TAG',
    about: () =>
      t('The language of the list. Where the plan has the recommendations in another language, this one is added.'),
  },
  take: {
    kind: 'text',
    placeholder: 'KEYS',
    about: () =>
      t(
        'Keys whose written values the list’s replace, parted by commas: position,text. Others are only listed as differences.',
      ),
  },
} as const satisfies Options;

/** `recmatrix import FILE.docx` */
export const importCommand = command({
  name: 'import',
  operands: 'FILE.docx',
  summary: () => t('Makes a plan of the thematic list of recommendations that OHCHR sends.'),
  about: () => [
    t(
      'Reads the Word file in which OHCHR sends a State its recommendations, into a new plan or into one that exists. Into an existing plan it brings what is new and fills in what is absent; what is written there stays, and where the list says otherwise, that is listed.',
    ),
    t('What it can’t read it says, row by row, and keeps in a comment beside the record.'),
  ],
  options,
  examples: [
    'recmatrix import matrix.docx --out national.plan.yaml',
    'recmatrix import matrice.docx --language fr --out national.plan.yaml',
    'recmatrix import matrix.docx --out national.plan.yaml --take position,text',
  ],
  run,
});

async function run(
  given: Values<typeof options>,
  operands: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  const { cwd } = terminal;
  const [list, ...others] = operands;
  if (list === undefined) throw new UserError(t('Name the Word file: recmatrix import FILE.docx.'));
  if (others.length > 0)
    throw new UserError(t('Import one file at a time: “{other}” is one too many.', { other: others[0] ?? '' }));
  const { importOptions } = await import('../import-options');
  const settings = importOptions(given);
  const bytes = readBytes(resolve(cwd, list), list);
  const { importThematicList } = await import('../../exchange/import');
  const existing =
    given.out !== undefined && existsSync(resolve(cwd, given.out)) ? existingPlan(given.out, cwd) : new Map();
  const file = existing.get(resolve(cwd, given.out ?? ''))?.uri ?? (existing.size === 0 ? given.out : undefined);
  const result = await importThematicList(bytes, { ...settings, ...(file !== undefined && { file }) }, [
    ...existing.values(),
  ]);
  if (result.added.length + result.updated.length + result.unchanged.length === 0) {
    for (const line of problemLines(result)) terminal.note(visible(`${list}: ${line}`));
    return 2;
  }
  const written = save(result, existing, cwd);
  terminal.print(`${[...written, ...summary(result)].map(visible).join('\n')}\n`);
  return 0;
}

function readBytes(path: string, shownAs: string): ArrayBuffer {
  try {
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  } catch (error) {
    throw fileError(shownAs, error);
  }
}

/** The files of the plan that a file belongs to, root first, by absolute path. Messages name them as a reader knows them. */
function existingPlan(path: string, cwd: string): Map<string, PlanFile> {
  const bar = progressBar();
  const { workspace, files, asked, unread } = loadPlans([path], cwd, datesFor(undefined), bar);
  bar.end();
  if (unread.length > 0) throw new UserError(unread.join(' '));
  const plan = workspace.planOf(asked[0] ?? '');
  const own = [...(plan?.documents.keys() ?? [])].map((uri) => files.get(uri)!);
  return new Map(own.map((file) => [file.path, { uri: file.shown, text: file.text }]));
}

/** Writes what is new or changed, and says so. */
function save({ files }: ImportResult, existing: ReadonlyMap<string, PlanFile>, cwd: string): string[] {
  return files.map(({ uri, text }) => {
    const known = [...existing].find(([, file]) => file.uri === uri);
    const path = known?.[0] ?? resolve(cwd, uri);
    const shown = shownPath(path, cwd);
    if (known) {
      replaceFile(path, text, shown);
      return t('{path}: changed', { path: shown });
    }
    if (existsSync(path)) {
      throw new UserError(t('“{path}” exists already. To add to it, say --out {path}.', { path: shown }));
    }
    createFile(path, text, shown);
    return t('{path}: written', { path: shown });
  });
}

/** What became of the list: counts, then what a person has to look at. */
function summary(result: ImportResult): string[] {
  const { added, updated, unchanged, differences, problems } = result;
  const lines = [
    t('Records added: {added}, updated: {updated}, unchanged: {unchanged}.', {
      added: added.length,
      updated: updated.length,
      unchanged: unchanged.length,
    }),
  ];
  if (differences.length > 0) {
    lines.push(
      '',
      t('The list says otherwise than the plan, which was left as it is (--take takes the list’s value):'),
    );
    for (const { record, key, written, imported } of differences) {
      lines.push(
        `  ${t('{record}, {key}: the plan says “{written}”, the list “{imported}”', { record, key, written, imported })}`,
      );
    }
  }
  if (problems.length > 0) lines.push('', t('Not understood:'), ...problemLines(result).map((line) => `  ${line}`));
  return lines;
}

/** What the list holds that was not understood, with the row of its tables. */
function problemLines({ problems }: ImportResult): string[] {
  return problems.map(({ row, number, message, text }) => {
    const words = text === '' || message.includes(text) ? message : `${message} “${text}”`;
    if (row === 0) return words;
    if (number === undefined) return t('row {row}: {words}', { row, words });
    return t('row {row}, {number}: {words}', { row, number, words });
  });
}
