import { env, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MadeFile } from '../../../server/src/protocol';
import { tellOfNoPlan } from '../commands/add-record';
import { choosePlan } from '../commands/targets';
import type { KnownPlans } from '../plans/known-plans';
import { ask } from '../server';
import { stoppable } from './long-work';
import { chooseFolder, homeFor, saveAll, saveMadeFile } from './made-file';

/** Writes the workbooks in which institutions report: one where the person wants it, several into a folder. */
export async function exportWorksheets(client: BaseLanguageClient, plans: KnownPlans, given: unknown): Promise<void> {
  const uri = await choosePlan(client, plans, given, l10n.t('Of Which Plan?'));
  if (uri === undefined) return tellOfNoPlan(l10n.t('There is no plan here yet about which anybody could be asked.'));
  const chosen = await chooseInstitutions(client, uri);
  if (!chosen || chosen.length === 0) return;
  const plan = client.protocol2CodeConverter.asUri(uri);
  const folder =
    chosen.length > 1 ? await chooseFolder(homeFor(plan), l10n.t('The folder for the worksheets')) : undefined;
  if (chosen.length > 1 && !folder) return;
  const files = await stoppable(l10n.t('Writing worksheets …'), async (token, step) => {
    const made: MadeFile[] = [];
    for (const { id, label } of chosen) {
      if (token.isCancellationRequested) break;
      step(label);
      made.push(await ask(client, 'recommendationMatrix.exportWorksheet', { uri, institution: id }, token));
    }
    return made;
  });
  const [first] = files ?? [];
  if (!files || !first) return;
  if (folder) {
    if (!(await saveAll(files, folder))) return;
    window.showInformationMessage(l10n.t('Worksheets written: {count}.', { count: files.length }));
    return;
  }
  await saveMadeFile(first, plan, l10n.t('Where Is the Worksheet to Be Written?'), l10n.t('Excel'));
}

async function chooseInstitutions(client: BaseLanguageClient, uri: string) {
  const { institutions } = await ask(client, 'recommendationMatrix.askable', { uri, language: env.language });
  if (institutions.length === 0) {
    window.showInformationMessage(
      l10n.t('No institution leads anything in this plan, so there is nobody to ask. Give actions a lead first.'),
    );
    return undefined;
  }
  const items = institutions.map(({ id, title, rows }) => ({
    label: title,
    description: l10n.t('rows to answer: {rows}', { rows }),
    picked: institutions.length === 1,
    id,
  }));
  const title = l10n.t('Which Institutions Are to Report?');
  return window.showQuickPick(items, { title, canPickMany: true, matchOnDescription: true });
}
