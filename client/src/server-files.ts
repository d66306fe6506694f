import { Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ClientAbilities, type Requests, requests } from '../../server/src/protocol';
import { fileExists } from './file-exists';
import { findFiles } from './find-files';

// Files that only the editor reaches – in a browser, in a repository that was never cloned – are read for the server.

/** Tells the server that it may ask for files and tell of changes, and answers it. */
export function answerFileRequests(client: BaseLanguageClient): void {
  const abilities: ClientAbilities = { files: true, changed: true, showsFindings: true };
  client.registerFeature({
    fillClientCapabilities(capabilities) {
      capabilities.experimental = { ...capabilities.experimental, recommendationMatrix: abilities };
    },
    initialize() {},
    getState: () => ({ kind: 'static' }),
    clear() {},
  });
  answer(client, requests.listFiles, async ({ uri, depth }) => {
    const found = await findFiles(Uri.parse(uri), PLAN_FILE, depth);
    return found.map(String).sort();
  });
  answer(client, requests.readFile, ({ uri }) => textOf(Uri.parse(uri)));
  answer(client, requests.filesExist, ({ uris }) => Promise.all(uris.map((uri) => fileExists(Uri.parse(uri)))));
}

function answer<Name extends keyof Requests>(
  client: BaseLanguageClient,
  name: Name,
  work: (argument: Requests[Name]['argument']) => Promise<Requests[Name]['result']>,
): void {
  const handler: (argument: Requests[Name]['argument']) => Promise<unknown> = work;
  client.onRequest(name, handler);
}

const PLAN_FILE = /\.plan\.ya?ml$/i;

async function textOf(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
