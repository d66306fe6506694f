import { l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';

/** Makes an edit of the server's; where the text has changed meanwhile, says so and changes nothing. */
export async function applyEdit(client: BaseLanguageClient, edit: WorkspaceEdit): Promise<boolean> {
  if (!isOutdated(client, edit)) {
    const own = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    // An edit that changes nothing is refused by VS Code.
    if (own && (own.size === 0 || (await workspace.applyEdit(own)))) return true;
  }
  window.showWarningMessage(
    l10n.t('The text could not be changed: it was edited meanwhile, or its file is read-only. Try it again.'),
  );
  return false;
}

/** Whether the text is no longer that for which the edit was worked out. */
export function isOutdated(client: BaseLanguageClient, { documentChanges = [] }: WorkspaceEdit): boolean {
  return documentChanges.some((change) => {
    if (!('textDocument' in change)) return false;
    const { uri, version } = change.textDocument;
    const open = workspace.textDocuments.find((one) => client.code2ProtocolConverter.asUri(one.uri) === uri);
    return typeof version === 'number' && open !== undefined && open.version !== version;
  });
}
