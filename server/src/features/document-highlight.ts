import type { DocumentHighlight, DocumentHighlightKind, DocumentHighlightParams } from 'vscode-languageserver-protocol';
import type { Feature, Session } from './feature';
import { rangeIn } from './places';
import { idAt, occurrencesOf } from './reference-at';

/** Marks the id under the cursor wherever the file has it. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  handlers: { 'textDocument/documentHighlight': highlight },
};

const READ: DocumentHighlightKind = 2;
const WRITE: DocumentHighlightKind = 3;

function highlight({ textDocument, position }: DocumentHighlightParams, session: Session): DocumentHighlight[] | null {
  const { workspace } = session;
  const document = workspace.document(textDocument.uri);
  const named = idAt(workspace, textDocument.uri, position);
  if (!document || !named) return null;
  return occurrencesOf(workspace, named)
    .filter(({ uri }) => uri === textDocument.uri)
    .map((place) => ({
      range: rangeIn(document, place.piece, place),
      kind: place.isDefinition ? WRITE : READ,
    }));
}
