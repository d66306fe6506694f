import { env, l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ListedRecord, RecordKind, RecordLine } from '../../../server/src/protocol';
import { type Element, planOf } from '../plans/elements';
import type { KnownPlans } from '../plans/known-plans';
import { ask } from '../server';

/** A record that a command is about, and any file of its plan. */
export interface Target {
  readonly plan: string;
  readonly record: RecordLine;
}

/** An element of the Plans view, where the command comes from there. */
export function elementIn(given: unknown): Element | undefined {
  const { type, id } = Object(given) as Partial<Element>;
  return typeof id === 'string' && ['plan', 'group', 'record', 'step'].includes(type ?? '')
    ? (given as Element)
    : undefined;
}

/** The record chosen in the Plans view, or else the innermost one of these kinds at the cursor, where it stands now. */
export async function targetOf(
  client: BaseLanguageClient,
  given: unknown,
  kinds: readonly RecordKind[],
): Promise<Target | undefined> {
  const element = elementIn(given);
  if (element) return element.type === 'record' ? placedNow(client, planOf(element).uri, element.record) : undefined;
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'recommendation-plan') return undefined;
  const convert = client.code2ProtocolConverter;
  const at = { uri: convert.asUri(editor.document.uri), position: convert.asPosition(editor.selection.active) };
  const path = await ask(client, 'recommendationMatrix.recordAt', at);
  const record = path?.records.findLast(({ kind }) => kinds.includes(kind));
  return path && record ? { plan: path.plan.uri, record } : undefined;
}

/** The text may have moved since the view was drawn. */
async function placedNow(client: BaseLanguageClient, plan: string, record: ListedRecord): Promise<Target> {
  const { kind, id } = record;
  if (id === null) return { plan, record };
  return { plan, record: await ask(client, 'recommendationMatrix.details', { uri: plan, record: { kind, id } }) };
}

/** The plan that a command is about, such as that which a new record goes to: that of the view or the file in front, else the one that the person chooses. */
export async function choosePlan(
  client: BaseLanguageClient,
  plans: KnownPlans,
  given: unknown,
  title = l10n.t('To Which Plan?'),
): Promise<string | undefined> {
  const element = elementIn(given);
  if (element) return planOf(element).uri;
  const document = window.activeTextEditor?.document;
  if (document?.languageId === 'recommendation-plan') {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const { current } = await ask(client, 'recommendationMatrix.plans', { uri });
    if (current) return current.uri;
  }
  if (plans.active) return plans.active.uri;
  const all = plans.all ?? [];
  if (all.length <= 1) return all[0]?.uri;
  const items = all.map((plan) => ({ label: plan.title || plan.uri, description: plan.country?.title ?? '', plan }));
  return (await window.showQuickPick(items, { title }))?.plan.uri;
}

/** Asks for one of the plan's recommendations. */
export async function chooseRecommendation(
  client: BaseLanguageClient,
  uri: string,
  title: string,
): Promise<Target | undefined> {
  const language = env.language;
  const answer = ask(client, 'recommendationMatrix.records', { uri, language, key: 'committed' });
  const items = answer.then(({ records }) =>
    records
      .filter(({ id }) => id !== null)
      .map((record): QuickPickItem & Target => ({
        label: record.number || (record.id ?? ''),
        description: record.title,
        plan: uri,
        record,
      })),
  );
  return window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Type a number or words of a recommendation'),
    matchOnDescription: true,
  });
}
