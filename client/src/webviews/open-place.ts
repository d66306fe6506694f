import { commands, Range, Uri, ViewColumn, window } from 'vscode';
import type { Place } from '../../../server/src/protocol';

/** Shows a place in the text, in the editor that shows its file already, else beside the view, where there is one. */
export async function openPlace({ uri, range: { start, end } }: Place): Promise<void> {
  const file = Uri.parse(uri);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === file.toString());
  const beside = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined);
  const selection = new Range(start.line, start.character, end.line, end.character);
  const isEmpty = window.tabGroups.activeTabGroup.activeTab === undefined;
  const viewColumn = shown?.viewColumn ?? beside?.viewColumn ?? (isEmpty ? ViewColumn.Active : ViewColumn.Beside);
  // By VS Code itself: a text that an extension opens stays known for minutes after its file has been closed and deleted.
  await commands.executeCommand('vscode.open', file, { viewColumn, selection, preview: true });
}
