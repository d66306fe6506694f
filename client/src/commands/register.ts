import { commands, Disposable, type ExtensionContext, env, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SHOW_REFERENCES } from '../../../server/src/protocol';
import { importByMapping, importRecommendations } from '../exchange/import';
import { importReports } from '../exchange/import-report';
import { mappingFiles } from '../exchange/mapping/mapping-files';
import { writeReport } from '../exchange/report';
import { verified as verifiedPlans } from '../exchange/verify/verified';
import { verifyPlan } from '../exchange/verify/verify';
import { exportWorksheets } from '../exchange/worksheets';
import { OPEN_MATRIX } from '../matrix/open';
import type { KnownPlans } from '../plans/known-plans';
import { openPlace } from '../webviews/open-place';
import { addNestedRecord, addTopRecord } from './add-record';
import { markDone, postpone } from './change-record';
import { checkWorkspace } from './check-workspace';
import { newPlan } from './new-plan';
import { openSample, sampleFiles } from './sample';
import { choosePlan, type Target, targetOf } from './targets';

/** The commands that people know by name. Those on a record take it from the Plans view, or from the cursor. */
export function registerCommands(
  client: BaseLanguageClient,
  plans: KnownPlans,
  { extensionUri, workspaceState }: ExtensionContext,
): Disposable {
  const reports = importReports();
  const mappings = mappingFiles(client, workspaceState);
  const verified = verifiedPlans();
  const withLists = { client, plans, reports, mappings, verified };
  const onRecord = async (given: unknown, work: (target: Target) => Promise<unknown>) => {
    const target = await targetOf(client, given, ['recommendation', 'cluster', 'action', 'indicator', 'institution']);
    if (target) await work(target);
  };
  // Views show the plan of the file in front.
  const onPlan = async (given: unknown, work: (plan: string) => Thenable<unknown>) => {
    const plan = await choosePlan(client, plans, given);
    if (plan === undefined) return;
    await window.showTextDocument(client.protocol2CodeConverter.asUri(plan), { preview: false });
    await work(plan);
  };
  const works: Readonly<Record<string, (given: unknown) => Promise<unknown>>> = {
    newPlan: () => newPlan(client, plans),
    importRecommendations: (given) => importRecommendations(withLists, given),
    importByMapping: (given) => importByMapping(withLists, given),
    verifyPlan: (given) => verifyPlan(withLists, given),
    clearVerified: async () => verified.clear(),
    addRecommendation: (given) => addTopRecord(client, plans, 'recommendation', given),
    addInstitution: (given) => addTopRecord(client, plans, 'institution', given),
    addAction: (given) => addNestedRecord(client, plans, 'action', given),
    addIndicator: (given) => addNestedRecord(client, plans, 'indicator', given),
    markDone: (given) => markDone(client, given),
    postpone: (given) => postpone(client, given),
    openSample: (given) => openSample(extensionUri, given),
    writeReport: (given) => writeReport(client, plans, given),
    exportWorksheets: (given) => exportWorksheets(client, plans, given),
    checkWorkspace: () => checkWorkspace(client),
    previewPlan: (given) => onPlan(given, () => commands.executeCommand('recommendationMatrix.openPreview')),
    matrixOfPlan: (given) => onPlan(given, (plan) => commands.executeCommand(OPEN_MATRIX, plan)),
    goToRecord: (given) => onRecord(given, ({ record }) => openPlace(record)),
    copyReference: (given) => onRecord(given, ({ record: { id } }) => copy(id)),
    showRecordReferences: (given) =>
      onRecord(given, async ({ record }) => {
        await openPlace(record);
        await commands.executeCommand(SHOW_REFERENCES, { uri: record.uri, position: record.range.start });
      }),
  };
  return Disposable.from(
    reports,
    mappings,
    verified,
    sampleFiles(extensionUri),
    ...Object.entries(works).map(([name, work]) =>
      commands.registerCommand(`recommendationMatrix.${name}`, (given) => work(given).catch(tell)),
    ),
  );
}

async function copy(id: string | null): Promise<void> {
  if (id === null) {
    window.showInformationMessage(l10n.t('The record has no id yet by which others could name it.'));
    return;
  }
  await env.clipboard.writeText(id);
  window.setStatusBarMessage(l10n.t('“{id}” is copied.', { id }), 3000);
}

/** What the server refuses it says in a sentence for people. */
function tell(error: unknown): void {
  window.showErrorMessage(error instanceof Error ? error.message : String(error));
}
