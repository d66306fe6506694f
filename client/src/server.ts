import type { CancellationToken } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import type { CommandName, Commands } from '../../server/src/protocol';

/** The command that starts the server again. */
export const RESTART = 'recommendationMatrix.restartServer';

/** Asks the server to carry out one of its own commands; fails with a sentence for a person where it refuses. */
export function ask<Name extends CommandName>(
  client: BaseLanguageClient,
  command: Name,
  argument: Commands[Name]['argument'],
  token?: CancellationToken,
): Promise<Commands[Name]['result']> {
  return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] }, token);
}
