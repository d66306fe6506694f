import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import type { ClientAbilities } from '../protocol';

/** What this project's own client says of itself; nothing of any other. */
export function abilitiesOf({ experimental }: ClientCapabilities): ClientAbilities {
  return (experimental as { recommendationMatrix?: ClientAbilities } | undefined)?.recommendationMatrix ?? {};
}
