import { type ExtensionContext, l10n, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { InitialOptions } from '../../server/src/protocol';
import { ID, NAME, start } from './extension';
import { connectWorker, type WebWorker } from './worker-connection';

/** The types of browsers are not among those of this project. */
declare const Worker: new (url: string) => WebWorker;

let client: LanguageClient | undefined;
let worker: WebWorker | undefined;

/** In the browser: the server is a web worker, and reads files through the editor. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'server/dist/language-server.browser.js').toString(true);
  // Each start has a worker of its own.
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return connectWorker(worker);
  };
  start(context, (options) => {
    // A worker finds no file with the messages of the editor's language, as a process does: it is given them.
    const initializationOptions: InitialOptions = { texts: l10n.bundle ?? {} };
    client = new LanguageClient(ID, NAME, connect, { ...options, initializationOptions });
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}
