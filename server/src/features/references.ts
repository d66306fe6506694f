import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import type { Feature, Session } from './feature';
import { locationOf } from './places';
import { idAt, occurrencesOf } from './reference-at';
import { placesOfSdg, sdgAt } from './sdg';

/** Where an id is named, in all files of the plan and of those that follow it; where a goal or target of the SDGs is. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  handlers: { 'textDocument/references': findReferences },
};

function findReferences({ textDocument, position, context }: ReferenceParams, session: Session): Location[] | null {
  const { workspace } = session;
  const named = idAt(workspace, textDocument.uri, position);
  if (!named) {
    const sdg = sdgAt(workspace, textDocument.uri, position);
    return sdg ? placesOfSdg(sdg.plan, sdg.code).flatMap((place) => locationOf(workspace, place) ?? []) : null;
  }
  return occurrencesOf(workspace, named)
    .filter(({ isDefinition }) => context.includeDeclaration || !isDefinition)
    .flatMap((place) => locationOf(workspace, place) ?? []);
}
