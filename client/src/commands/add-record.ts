import { commands, l10n, Selection, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NewRecordArgument, RecordName } from '../../../server/src/protocol';
import type { KnownPlans } from '../plans/known-plans';
import { ask } from '../server';
import { applyEdit } from './edit';
import { choosePlan, chooseRecommendation, targetOf } from './targets';

/** Writes a new recommendation or institution into the plan, with what every such record must have. */
export async function addTopRecord(
  client: BaseLanguageClient,
  plans: KnownPlans,
  kind: 'recommendation' | 'institution',
  given: unknown,
): Promise<void> {
  const plan = await choosePlan(client, plans, given);
  if (plan === undefined) return tellOfNoPlan();
  await add(client, { uri: fileInFront(client, plans, plan), kind });
}

/** Writes a new action or indicator into the record in the Plans view or at the cursor, else into one that is chosen. */
export async function addNestedRecord(
  client: BaseLanguageClient,
  plans: KnownPlans,
  kind: 'action' | 'indicator',
  given: unknown,
): Promise<void> {
  const owners = kind === 'action' ? (['recommendation', 'cluster'] as const) : (['recommendation', 'action'] as const);
  let target = await targetOf(client, given, owners);
  if (!target) {
    const plan = await choosePlan(client, plans, given);
    if (plan === undefined) return tellOfNoPlan();
    const title = kind === 'action' ? l10n.t('For Which Recommendation Is the Action?') : l10n.t('What Is Measured?');
    target = await chooseRecommendation(client, plan, title);
  }
  if (!target) return;
  const { record, plan } = target;
  if (record.id === null) {
    window.showInformationMessage(l10n.t('Give the record an id first, so that others can name it.'));
    return;
  }
  const parent: RecordName = { kind: record.kind, id: record.id };
  await add(client, { uri: plan, kind, parent });
}

/** The cursor stands where the first value is to be written, with what could stand there. */
async function add(client: BaseLanguageClient, argument: NewRecordArgument): Promise<void> {
  const { edit, uri, position } = await ask(client, 'recommendationMatrix.newRecord', { ...argument, apply: false });
  const convert = client.protocol2CodeConverter;
  const document = await workspace.openTextDocument(convert.asUri(uri));
  if (!(await applyEdit(client, edit))) return;
  const at = convert.asPosition(position);
  await window.showTextDocument(document, { selection: new Selection(at, at), preview: false });
  await commands.executeCommand('editor.action.triggerSuggest');
}

/** New records go to the file in front, where it is one of the plan's. */
function fileInFront(client: BaseLanguageClient, { all = [] }: KnownPlans, plan: string): string {
  const document = window.activeTextEditor?.document;
  const uri = document && client.code2ProtocolConverter.asUri(document.uri);
  const files = all.find((one) => one.uri === plan)?.files ?? [];
  return files.find((file) => file.uri === uri)?.uri ?? plan;
}

/** Nothing can be done without a plan; one can be begun. */
export async function tellOfNoPlan(
  message = l10n.t('There is no plan here yet that could be added to.'),
): Promise<void> {
  const begin = l10n.t('New Plan');
  if ((await window.showInformationMessage(message, begin)) === begin) {
    await commands.executeCommand('recommendationMatrix.newPlan');
  }
}
