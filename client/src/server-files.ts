import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

// Files that only the editor reaches – in a browser, in a repository that was never cloned – are read for the server
// (server/src/lsp/protocol.ts).

/** Tells the server that it may ask for files, and answers it. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.registerFeature({
    fillClientCapabilities(capabilities) {
      capabilities.experimental = { ...capabilities.experimental, recommendationMatrix: { files: true } };
    },
    initialize() {},
    getState: () => ({ kind: 'static' }),
    clear() {},
  });
  client.onRequest(
    'recommendationMatrix/listFiles',
    async ({ uri, depth }: { uri: string; depth: 'below' | 'here' }) => {
      const found: string[] = [];
      await visit(Uri.parse(uri), depth, found);
      return found.sort();
    },
  );
  client.onRequest('recommendationMatrix/readFile', ({ uri }: { uri: string }) => textOf(Uri.parse(uri)));
  client.onRequest('recommendationMatrix/filesExist', ({ uris }: { uris: readonly string[] }) =>
    Promise.all(uris.map((uri) => exists(Uri.parse(uri)))),
  );
}

const PLAN_FILE = /\.plan\.ya?ml$/i;

/** The editor's own search looks only where it has an index, so folders are read one by one. */
async function visit(folder: Uri, depth: 'below' | 'here', found: string[]): Promise<void> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    if (type & FileType.File && PLAN_FILE.test(name)) found.push(uri.toString());
    // A link to a folder may lead back to where it lies.
    if (depth === 'here' || type !== FileType.Directory) continue;
    if (!name.startsWith('.') && name !== 'node_modules') await visit(uri, depth, found);
  }
}

async function textOf(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
