import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { ID, NAME, start } from './extension';

/** The types of browsers are not among those of this project. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

let client: LanguageClient | undefined;
let worker: Worker | undefined;

/** In the browser: the server is a web worker, and reads files through the editor. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'server/dist/language-server.browser.js').toString(true);
  // Each start has a worker of its own. VS Code's workers are of a class of its own, which the client would not know as workers.
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker as never), writer: new BrowserMessageWriter(worker as never) };
  };
  start(context, (options) => {
    client = new LanguageClient(ID, NAME, connect, options);
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}
