import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { MadeFile } from '../../../server/src/protocol';
import { show } from '../commands/new-file';
import { fileExists } from '../file-exists';
import { fromBase64 } from './base64';
import { shownBy } from './report-choices';

/** Asks where a file is to lie, and writes it there. */
export async function saveMadeFile(file: MadeFile, plan: Uri, title: string, format: string): Promise<void> {
  const home = homeFor(plan);
  const target = await window.showSaveDialog({
    title,
    ...(home && { defaultUri: Uri.joinPath(home, file.name) }),
    filters: { [format]: [file.name.slice(file.name.lastIndexOf('.') + 1)] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, bytesOf(file));
  await offerToOpen(target);
}

export async function chooseFolder(home: Uri | undefined, title: string): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title,
      openLabel: l10n.t('Write Here'),
      canSelectFolders: true,
      canSelectFiles: false,
      ...(home && { defaultUri: home }),
    })) ?? [];
  return folder;
}

/** Whether the files are written; over others only where that is wanted. */
export async function saveAll(files: readonly MadeFile[], folder: Uri): Promise<boolean> {
  const places = files.map((file) => ({ file, place: Uri.joinPath(folder, file.name) }));
  const isThere = await Promise.all(places.map(({ place }) => fileExists(place)));
  const taken = isThere.filter(Boolean).length;
  if (taken > 0) {
    const replace = l10n.t('Write Over Them');
    const message = l10n.t('Files of the same names lie in this folder already: {count}.', { count: taken });
    if ((await window.showWarningMessage(message, { modal: true }, replace)) !== replace) return false;
  }
  for (const { file, place } of places) await workspace.fs.writeFile(place, bytesOf(file));
  return true;
}

/** The folder of the plan, where it can be written into; else that which is open. */
export function homeFor(plan: Uri): Uri | undefined {
  const isWritable = plan.scheme !== 'untitled' && workspace.fs.isWritableFileSystem(plan.scheme) !== false;
  return isWritable ? Uri.joinPath(plan, '..') : workspace.workspaceFolders?.[0]?.uri;
}

function bytesOf({ content, encoding }: MadeFile): Uint8Array {
  return encoding === 'text' ? new TextEncoder().encode(content) : fromBase64(content);
}

async function offerToOpen(file: Uri): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const program = shownBy(name);
  const open = l10n.t('Open');
  const canOpen = program !== 'office' || isBrowserBeside();
  const message = l10n.t('“{name}” is written.', { name });
  if ((await window.showInformationMessage(message, ...(canOpen ? [open] : []))) !== open) return;
  if (program === 'editor' || !isBrowserBeside()) await show(file);
  else await env.openExternal(file);
}

/** Whether the programs and the browser of the reader see the same files as this code. */
export function isBrowserBeside(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
