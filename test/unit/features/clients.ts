import type { ClientCapabilities } from 'vscode-languageserver-protocol';

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
