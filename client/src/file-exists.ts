import { type Uri, workspace } from 'vscode';

/** Whether there is such a file or folder, wherever VS Code reaches it. */
export async function fileExists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
