import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver-protocol';
import { nodePlace, placeOf } from '../checks/check';
import type { Feature, Session } from './feature';
import { locationOf } from './places';
import { idAt } from './reference-at';

/** From an id to the record that bears it, in whatever file of the plan, or of the plan it follows. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  handlers: { 'textDocument/definition': define },
};

function define({ textDocument, position }: DefinitionParams, session: Session): Location[] | LocationLink[] | null {
  const { workspace, client } = session;
  const named = idAt(workspace, textDocument.uri, position);
  const origin = named && locationOf(workspace, named.place);
  if (!named || !origin) return null;
  const targets = named.records.flatMap((record) => {
    const id = locationOf(workspace, placeOf(record, ['id']));
    const body = locationOf(workspace, nodePlace(record, record.node));
    return id && body ? [{ id, body }] : [];
  });
  if (!client.textDocument?.definition?.linkSupport) return targets.map(({ id }) => id);
  return targets.map(({ id, body }) => ({
    originSelectionRange: origin.range,
    targetUri: id.uri,
    targetRange: body.range,
    targetSelectionRange: id.range,
  }));
}
