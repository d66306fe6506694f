import type { CommandName, Commands } from '../../server/src/protocol';
import type { Client } from './client';

/** Runs a command of the server as an editor does. */
export function run<Name extends CommandName>(
  client: Client,
  command: Name,
  argument: Commands[Name]['argument'],
): Promise<Commands[Name]['result']> {
  return client.request('workspace/executeCommand', { command, arguments: [argument] });
}
