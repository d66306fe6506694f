import { l10n, Uri, window, workspace } from 'vscode';
import { toBase64 } from './base64';

/** A file that others publish or send, as the server is given it. */
export interface SourceFile {
  readonly uri: Uri;
  readonly name: string;
  /** Its bytes in base64. */
  readonly content: string;
}

/** The file that a command was given, or that the person chooses. */
export async function sourceFile(given: unknown, title: string, openLabel: string): Promise<SourceFile | undefined> {
  const uri = given instanceof Uri ? given : await chooseFile(title, openLabel);
  return uri && { uri, name: nameOf(uri), content: toBase64(await workspace.fs.readFile(uri)) };
}

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function chooseFile(title: string, openLabel: string): Promise<Uri | undefined> {
  const filters = { [l10n.t('Lists of recommendations, and worksheets')]: ['docx', 'xlsx', 'csv', 'tsv', 'json'] };
  return (await window.showOpenDialog({ title, openLabel, filters }))?.[0];
}
