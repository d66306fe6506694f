import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { positionAt, type TextChange } from '../document/document';
import type { Session } from './feature';

/**
 * Changes by file, with offsets in the text as it stands, as an edit of the client: bound to the versions that the client has
 * where it understands that, so that it refuses the edit when somebody has typed meanwhile.
 */
export function workspaceEdit(session: Session, changes: ReadonlyMap<string, readonly TextChange[]>): WorkspaceEdit {
  const edits = [...changes].map(([uri, own]) => [uri, textEdits(session, uri, own)] as const);
  if (!session.client.workspace?.workspaceEdit?.documentChanges) return { changes: Object.fromEntries(edits) };
  const documentChanges = edits.map(
    ([uri, own]): TextDocumentEdit => ({
      textDocument: { uri, version: session.versions.get(uri) ?? null },
      edits: own,
    }),
  );
  return { documentChanges };
}

/** Changes of a file as the protocol's edits, by its text as it is now. */
export function textEdits({ workspace }: Session, uri: string, changes: readonly TextChange[]): TextEdit[] {
  const document = workspace.document(uri);
  if (!document) return [];
  return changes.map(({ start, end, text }) => ({
    range: { start: positionAt(document, start), end: positionAt(document, end) },
    newText: text,
  }));
}
