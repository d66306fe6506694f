import { commands, l10n, type Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EditAnswer, SetFieldArgument } from '../../../server/src/protocol';
import { ask } from '../server';

/** The files that an edit has changed, or one sentence for a person why nothing was changed. */
export type Outcome = { readonly changed: readonly Uri[] } | { readonly refusal: string };

/** How often an edit is worked out anew because somebody has typed in the meantime. */
const ATTEMPTS = 3;

/** Gives a field of a record another value by an edit of the editor's own, so that Ctrl+Z in the text undoes it. */
export async function setField(
  client: BaseLanguageClient,
  argument: Omit<SetFieldArgument, 'apply'>,
): Promise<Outcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let answer: EditAnswer;
    try {
      answer = await ask(client, 'recommendationMatrix.setField', { ...argument, apply: false });
    } catch (error) {
      return { refusal: error instanceof Error ? error.message : String(error) };
    }
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    if (!edit) break;
    const changed = edit.entries().flatMap(([uri, edits]) => (edits.length > 0 ? [uri] : []));
    if (changed.length === 0) return { changed };
    if (isOutdated(client, answer)) continue;
    if (await workspace.applyEdit(edit)) return { changed };
  }
  return { refusal: l10n.t('The text could not be changed. Is its file open for writing?') };
}

/** Whether the text is no longer that for which the edit was worked out. */
function isOutdated(client: BaseLanguageClient, { edit: { documentChanges = [] } }: EditAnswer): boolean {
  return documentChanges.some((change) => {
    if (!('textDocument' in change)) return false;
    const { uri, version } = change.textDocument;
    const open = workspace.textDocuments.find((one) => client.code2ProtocolConverter.asUri(one.uri) === uri);
    return typeof version === 'number' && open !== undefined && open.version !== version;
  });
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

export function fileOf(client: BaseLanguageClient, uri: string): Uri {
  return client.protocol2CodeConverter.asUri(uri);
}
