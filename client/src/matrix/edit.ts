import { commands, l10n, type Uri, ViewColumn, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EditAnswer, SetFieldArgument } from '../../../server/src/protocol';
import { isOutdated } from '../commands/edit';
import { ask } from '../server';

/** The files that an edit has changed, or one sentence for a person why nothing was changed. */
export type Outcome = { readonly changed: readonly Uri[] } | { readonly refusal: string };

/** How often an edit is worked out anew because somebody has typed in the meantime. */
const ATTEMPTS = 3;

/** Gives fields of a record other values by one edit of the editor's own, so that Ctrl+Z in the text undoes it. */
export async function setFields(
  client: BaseLanguageClient,
  record: Pick<SetFieldArgument, 'uri' | 'record'>,
  values: Readonly<Record<string, SetFieldArgument['value']>>,
): Promise<Outcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let answers: readonly EditAnswer[];
    try {
      answers = await Promise.all(
        Object.entries(values).map(([field, value]) =>
          ask(client, 'recommendationMatrix.setField', { ...record, field, value, apply: false }),
        ),
      );
    } catch (error) {
      return { refusal: error instanceof Error ? error.message : String(error) };
    }
    const edit = new WorkspaceEdit();
    for (const answer of answers) {
      const own = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
      for (const [uri, edits] of own?.entries() ?? []) {
        for (const { range, newText } of edits) edit.replace(uri, range, newText);
      }
    }
    const changed = edit.entries().flatMap(([uri, edits]) => (edits.length > 0 ? [uri] : []));
    if (changed.length === 0) return { changed };
    if (answers.some((answer) => isOutdated(client, answer.edit))) continue;
    if (await workspace.applyEdit(edit)) return { changed };
  }
  return { refusal: l10n.t('The text could not be changed. Is its file open for writing?') };
}

/** Undoes the last change of a file in its own editor, as a person would by Ctrl+Z. */
export async function undoIn(file: Uri): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === file.toString());
  const tabbed = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => (input as { readonly uri?: unknown } | undefined)?.uri?.toString() === file.toString()),
  );
  const viewColumn = shown?.viewColumn ?? tabbed?.viewColumn ?? ViewColumn.Beside;
  await window.showTextDocument(file, { viewColumn, preview: false });
  await commands.executeCommand('undo');
}
