import { l10n, window } from 'vscode';
import {
  type BaseLanguageClient,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
} from 'vscode-languageclient';
import { codeActionKinds } from '../../../server/src/protocol';
import { openPlace } from '../webviews/open-place';
import { applyEdit } from './edit';
import { type Target, targetOf } from './targets';

/** Marks the record in the Plans view or at the cursor as done, by the server's own action. */
export async function markDone(client: BaseLanguageClient, given: unknown): Promise<void> {
  const target = await targetOf(client, given, ['recommendation', 'action']);
  if (!target) return tellToChoose();
  const [action] = await actionsFor(client, target, codeActionKinds.done);
  if (action) return carryOut(client, target, action);
  const { title, id } = target.record;
  window.showInformationMessage(
    l10n.t(
      '“{name}” is done already, goes on without an end, or still has open actions. Mark its actions as done first: the recommendation follows from them.',
      { name: id ?? title },
    ),
  );
}

/** Moves the due date of the record in the Plans view or at the cursor; the person chooses to when. */
export async function postpone(client: BaseLanguageClient, given: unknown): Promise<void> {
  const target = await targetOf(client, given, ['recommendation', 'cluster', 'action']);
  if (!target) return tellToChoose();
  const actions = await actionsFor(client, target, codeActionKinds.postpone);
  const name = target.record.id ?? target.record.title;
  if (actions.length === 0) {
    window.showInformationMessage(
      l10n.t('“{name}” has no due date of its own that could be moved within the plan’s period, or is done already.', {
        name,
      }),
    );
    return;
  }
  const items = actions.map((action) => ({ label: action.title, action }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Postpone “{name}”', { name }) });
  if (chosen) await carryOut(client, target, chosen.action);
}

function tellToChoose(): void {
  window.showInformationMessage(
    l10n.t('Put the cursor into a recommendation or action first, or choose one in the Plans view.'),
  );
}

async function actionsFor(
  client: BaseLanguageClient,
  { record: { uri, range } }: Target,
  kind: string,
): Promise<readonly CodeAction[]> {
  const context = { diagnostics: [], only: [kind] };
  const found = await client.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
  return (found ?? []).filter((one): one is CodeAction => !('command' in one && typeof one.command === 'string'));
}

async function carryOut(client: BaseLanguageClient, { record }: Target, action: CodeAction): Promise<void> {
  const { edit } = await client.sendRequest(CodeActionResolveRequest.type, action);
  // Shown, since what is not seen is not saved either.
  if (edit && (await applyEdit(client, edit))) await openPlace(record);
}
