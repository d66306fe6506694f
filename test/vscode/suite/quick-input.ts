import { commands } from 'vscode';
import { see } from './driver';

/** Selectors of the box in which VS Code asks. */
export const title = (text: string) => `.quick-input-title:has-text("${text}")`;
export const choice = (text: string) => `.quick-input-list .monaco-list-row.focused:has-text("${text}")`;

/** Waits until a message says something, wherever VS Code shows messages. */
export async function told(text: string): Promise<void> {
  await commands.executeCommand('notifications.showList');
  await see(`.notifications-center :text("${text}")`);
}
