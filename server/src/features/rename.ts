import type {
  PrepareRenameParams,
  PrepareRenameResult,
  RenameParams,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { renameChanges } from '../checks/rename';
import { valuesOf } from '../checks/written';

import { replaceScalar, type TextChange } from '../document/edit';
import { t } from '../l10n';
import { shapeAt } from '../plan/schema';
import type { Workspace } from '../plan/workspace';
import type { Feature, Session } from './feature';
import { locationOf } from './places';
import { idAt, type NamedId, partsOf } from './reference-at';
import { Refusal } from './refusal';
import { workspaceEdit } from './workspace-edit';

/** Gives a record another id, and writes that wherever the record is named: in all files of the plan and of those that follow it. */
export const rename: Feature = {
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  handlers: { 'textDocument/prepareRename': prepare, 'textDocument/rename': renameRecord },
};

/** The id that would change, or null where none stands. */
function prepare({ textDocument, position }: PrepareRenameParams, session: Session): PrepareRenameResult | null {
  const named = idAt(session.workspace, textDocument.uri, position);
  const location = named && locationOf(session.workspace, named.place);
  if (!named || !location) return null;
  refuseUnclear(named);
  return { range: location.range, placeholder: named.id };
}

function renameRecord({ textDocument, position, newName }: RenameParams, session: Session): WorkspaceEdit | null {
  const { workspace } = session;
  const named = idAt(workspace, textDocument.uri, position);
  if (!named) return null;
  refuseUnclear(named);
  if (newName === named.id) return { changes: {} };
  refuseId(named, newName);
  return workspaceEdit(session, changesFor(workspace, named, newName));
}

function refuseUnclear({ id, written, records }: NamedId): void {
  if (records.length > 1) {
    throw new Refusal(
      t(
        'Several records have the id “{id}”, so it is not clear which of them others mean. First give each an id of its own.',
        { id },
      ),
    );
  }
  if (records.length === 0) {
    throw new Refusal(t('No record of this plan has the id “{id}”, so there is nothing to rename.', { id }));
  }
  if (written !== id) {
    throw new Refusal(t('“{text}” is another name of “{id}”. Rename it where that id stands.', { text: written, id }));
  }
}

const ID = new RegExp(shapeAt('recommendation', ['id'])?.pattern ?? '', 'u');

function refuseId({ plans }: NamedId, newName: string): void {
  if (!ID.test(newName)) {
    throw new Refusal(
      t(
        '“{id}” can’t be an id. Begin with a letter from A to Z or a digit; letters, digits, dots, hyphens and underscores may follow, but no spaces.',
        { id: newName },
      ),
    );
  }
  if (plans.some((plan) => plan.withId(newName).length > 0)) {
    throw new Refusal(
      t('The plan uses the id “{id}” already. Choose another, so that everyone knows which record is meant.', {
        id: newName,
      }),
    );
  }
}

function changesFor(workspace: Workspace, { id, records, plans }: NamedId, newName: string): Map<string, TextChange[]> {
  const bearers = records.flatMap((entity) => {
    const node = valuesOf(entity).find(({ path }) => path.length === 1 && path[0] === 'id')?.scalar;
    return node ? [{ entity, node }] : [];
  });
  const changes = renameChanges(plans, bearers, id, newName);
  if (records.some(({ kind }) => kind === 'plan')) {
    for (const { uri, piece, node } of partsOf(workspace, id)) {
      const document = workspace.document(uri)!;
      changes.set(uri, [...(changes.get(uri) ?? []), ...replaceScalar(document, piece, node, newName)]);
    }
  }
  return changes;
}
