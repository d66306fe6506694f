import { fileURLToPath } from 'node:url';
import { textOf } from '../document/document';
import type { WorksheetResult } from '../exchange/worksheet/import-worksheet';
import { t } from '../l10n';
import type { ExitStatus } from './command';
import { visible } from './display';
import { shownPath } from './files';
import { problemLines } from './import-summary';
import { datesFor } from './load';
import { loadOnePlan } from './one-plan';
import { replaceText } from './save';
import type { Terminal } from './terminal';

interface Given {
  /** A file or the folder of the plan; left out, the plan in the current folder. */
  readonly out: string | undefined;
  readonly take: readonly string[] | undefined;
  readonly 'as-of': string | undefined;
}

/** Brings the answers of a worksheet into the plan, and says what became of them. */
export async function importReturned(
  { bytes, name }: { readonly bytes: ArrayBuffer; readonly name: string },
  { out, take = [], 'as-of': asOf }: Given,
  terminal: Terminal,
): Promise<ExitStatus> {
  const plan = loadOnePlan(out === undefined ? [] : [out], asOf, terminal);
  const paths = new Map([...plan.documents.keys()].map((uri) => [shownPath(fileURLToPath(uri), terminal.cwd), uri]));
  const files = [...paths].map(([path, uri]) => ({ uri: path, text: textOf(plan.documents.get(uri)!) }));
  const { importWorksheet } = await import('../exchange/worksheet/import-worksheet');
  const result = await importWorksheet(bytes, { asOf: datesFor(asOf).asOf, take }, files);
  if (result.updated.length + result.unchanged.length === 0 && result.problems.length > 0) {
    for (const line of problemLines(result.problems)) terminal.note(visible(`${name}: ${line}`));
    return 2;
  }
  for (const { uri, text } of result.files) replaceText(fileURLToPath(paths.get(uri)!), text, uri);
  const written = result.files.map(({ uri }) => t('{path}: changed', { path: uri }));
  terminal.print(`${[...written, ...summary(result)].map(visible).join('\n')}\n`);
  return 0;
}

function summary({ updated, unchanged, differences, problems }: WorksheetResult): string[] {
  if (updated.length + unchanged.length + problems.length === 0) return [t('Nothing is answered in this worksheet.')];
  const lines = [
    t('Records with answers: {updated} changed, {unchanged} left as they were.', {
      updated: updated.length,
      unchanged: unchanged.length,
    }),
  ];
  if (differences.length > 0) {
    lines.push(
      '',
      t('The plan was changed since the worksheet was sent, and was left as it is (--take takes the answer):'),
    );
  }
  const nothing = t('nothing');
  for (const { row, record, key, sent, written, imported } of differences) {
    const values = { sent: sent || nothing, written: written || nothing, imported };
    lines.push(
      `  ${t('row {row}, {record}, {key}: sent with “{sent}”, now “{written}”, answered “{imported}”', { row, record, key, ...values })}`,
    );
  }
  if (problems.length > 0) lines.push('', t('Not taken:'), ...problemLines(problems).map((line) => `  ${line}`));
  return lines;
}
