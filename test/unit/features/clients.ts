import { readFileSync } from 'node:fs';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { readDocument } from '../../../server/src/document/document';
import type { Session } from '../../../server/src/features/feature';

/** A client that can do all that completion and hover make use of, as VS Code does. */
export const capable: ClientCapabilities = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** A client that says nothing of itself. */
export const plain: ClientCapabilities = {};

const usualRoot = readFileSync('test/fixtures/features/usual-root.plan.yaml', 'utf8');

/** The session of a case with the client that it names, and with the usual root where it has none and does not refuse it. */
export function prepared(given: Session, option: (name: string) => string | undefined): Session {
  const { workspace } = given;
  const hasRoot = workspace.uris.some((uri) => workspace.membership(uri) === 'root');
  if (!hasRoot && option('root') !== 'none') workspace.set(readDocument('file:///usual-root.plan.yaml', usualRoot));
  return { ...given, client: option('client') === 'plain' ? plain : capable };
}
