import { type CancellationToken, ProgressLocation, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CommandName, Commands } from '../../../server/src/protocol';
import { ask } from '../server';

/** Asks the server for what can take long, in sight of the person, who can stop it: then there is no answer. */
export async function askPatiently<Name extends CommandName>(
  client: BaseLanguageClient,
  command: Name,
  argument: Commands[Name]['argument'],
  title: string,
): Promise<Commands[Name]['result'] | undefined> {
  return stoppable(title, (token) => ask(client, command, argument, token));
}

/** Work in sight of the person; undefined as soon as it is stopped, whatever it still does. */
export async function stoppable<Result>(
  title: string,
  work: (token: CancellationToken, step: (message: string) => void) => Promise<Result>,
): Promise<Result | undefined> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const stopped = new Promise<undefined>((resolve) => token.onCancellationRequested(() => resolve(undefined)));
    const done = work(token, (message) => progress.report({ message })).catch((error: unknown) => {
      // Whoever has stopped it need not hear that it could not go on.
      if (token.isCancellationRequested) return undefined;
      throw error;
    });
    return Promise.race([done, stopped]);
  });
}
