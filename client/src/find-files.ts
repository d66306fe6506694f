import { FileType, Uri, workspace } from 'vscode';

/**
 * The files in a folder whose names fit, with `below` also in its subfolders; not in hidden ones, nor in `node_modules`. The editor's
 * own search looks only where it has an index, so folders are read one by one.
 */
export async function findFiles(folder: Uri, name: RegExp, depth: 'below' | 'here'): Promise<Uri[]> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  const found: Uri[] = [];
  for (const [entry, type] of entries) {
    const uri = Uri.joinPath(folder, entry);
    if (type & FileType.File && name.test(entry)) found.push(uri);
    // A link to a folder may lead back to where it lies.
    if (depth === 'here' || type !== FileType.Directory) continue;
    if (!entry.startsWith('.') && entry !== 'node_modules') found.push(...(await findFiles(uri, name, depth)));
  }
  return found;
}
