import { type ExtensionContext, l10n, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ID, NAME, start } from './extension';

let client: LanguageClient | undefined;

/** In the desktop and on a remote machine: the server is a process that the editor's own Node runs. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'server/dist/language-server.mjs').fsPath;
  // `@vscode/l10n` in the server reads the messages of the editor's language from the file that this names.
  const env = l10n.uri ? { EXTENSION_BUNDLE_PATH: l10n.uri.fsPath } : {};
  const server = { module, transport: TransportKind.ipc, options: { env } };
  const debug = { ...server, options: { env, execArgv: ['--inspect=6009'] } };
  start(context, (options) => {
    client = new LanguageClient(ID, NAME, { run: server, debug }, options);
    return client;
  });
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
