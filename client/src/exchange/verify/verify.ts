import { commands, type Diagnostic, l10n, Uri, window } from 'vscode';
import type { BaseLanguageClient, DiagnosticSeverity } from 'vscode-languageclient';
import type { MappingFile, VerifyAnswer, VerifyArgument } from '../../../../server/src/protocol';
import { tellOfNoPlan } from '../../commands/add-record';
import { choosePlan } from '../../commands/targets';
import type { KnownPlans } from '../../plans/known-plans';
import type { ImportReports } from '../import-report';
import { askPatiently } from '../long-work';
import type { MappingFiles } from '../mapping/mapping-files';
import { type SourceFile, sourceFile } from '../source-file';
import type { Verified } from './verified';

/** What a comparison needs beside plan and document. */
export interface Verifying {
  readonly client: BaseLanguageClient;
  readonly plans: KnownPlans;
  readonly reports: ImportReports;
  readonly mappings: MappingFiles;
  readonly verified: Verified;
}

/** Compares a plan with the official document that its recommendations come from, and shows in the plan where they differ. */
export async function verifyPlan(verifying: Verifying, given: unknown): Promise<void> {
  const { client, plans, reports, verified } = verifying;
  const isFile = given instanceof Uri;
  await plans.whenRead();
  const uri = await choosePlan(client, plans, isFile ? undefined : given, l10n.t('Which Plan Is to Be Compared?'));
  if (uri === undefined) return tellOfNoPlan(l10n.t('There is no plan here yet that could be compared.'));
  const title = l10n.t('The official document: OHCHR’s list in Word, or an export of a database');
  const file = await sourceFile(given, title, l10n.t('Compare'));
  if (!file) return;
  const { content, name } = file;
  const answer = await compare(verifying, file, { uri, content, name });
  if (!answer) return;
  const { problems, refusal, files } = answer;
  const [unread] = files.length === 0 ? problems : [];
  if (refusal !== null) return void window.showWarningMessage(refusal);
  if (unread) return void window.showErrorMessage(unread.message);
  const convert = client.protocol2CodeConverter;
  const shown = files.map(async (each) => ({
    uri: convert.asUri(each.uri),
    differences: await Promise.all(
      each.differences.map(async ({ diagnostic, fixes }) => ({
        diagnostic: asOwn(convert.asDiagnostic(diagnostic)),
        fixes: await Promise.all(
          fixes.map(async ({ title, edits }) => ({ title, edits: await convert.asTextEdits([...edits]) })),
        ),
      })),
    ),
  }));
  await showDifferences(verified, await Promise.all(shown));
  if (problems.length > 0) await reports.showProblems(file.uri, problems);
  await tell(verified, name, answer);
}

/** The first of them is opened, unless some are in sight. */
async function showDifferences(verified: Verified, files: Parameters<Verified['show']>[0]): Promise<void> {
  verified.show(files);
  const different = files.filter(({ differences }) => differences.length > 0);
  const inSight = new Set(window.visibleTextEditors.map(({ document }) => document.uri.toString()));
  const [first] = different;
  const selection = first?.differences[0]?.diagnostic.range;
  if (!first || !selection || different.some(({ uri }) => inSight.has(uri.toString()))) return;
  await window.showTextDocument(first.uri, { selection, preview: false });
}

/** The answer, once it is known which of the plan's documents it is about; undefined where the person gives up. */
async function compare(
  verifying: Verifying,
  file: SourceFile,
  argument: VerifyArgument,
): Promise<VerifyAnswer | undefined> {
  const { client, mappings } = verifying;
  const readBy = (mapping: MappingFile | undefined) => read(client, { ...argument, ...(mapping && { mapping }) });
  const done = await mappings.through(file, readBy, { goOn: l10n.t('Compare With It') });
  if (!done) return undefined;
  const { answer, mapping } = done;
  if (answer.documents.length === 0) return answer;
  const items = answer.documents.map(({ id, title }) => ({ label: title, description: id, id }));
  const title = l10n.t('Of Which Document of the Plan Is “{file}”?', { file: file.name });
  const document = (await window.showQuickPick(items, { title, matchOnDescription: true }))?.id;
  if (document === undefined) return undefined;
  return compare(verifying, file, { ...argument, document, ...(mapping && { mapping }) });
}

function read(client: BaseLanguageClient, argument: VerifyArgument): Promise<VerifyAnswer | undefined> {
  const title = l10n.t('Comparing the plan with {file} …', { file: argument.name ?? '' });
  return askPatiently(client, 'recommendationMatrix.verify', argument, title);
}

/** Told apart from what is found while typing. */
function asOwn(finding: Diagnostic): Diagnostic {
  finding.source = 'recmatrix verify';
  return finding;
}

async function tell(verified: Verified, file: string, { files, compared, problems }: VerifyAnswer): Promise<void> {
  const all = files.flatMap(({ differences }) => differences.map(({ diagnostic }) => diagnostic));
  const count = (severity: DiagnosticSeverity) => all.filter((each) => each.severity === severity).length;
  const unread =
    problems.length === 0 ? '' : l10n.t('Not understood or not compared: {count}.', { count: problems.length });
  if (all.length === 0) {
    const agree = l10n.t('The plan says what “{file}” says. Recommendations compared: {compared}.', { file, compared });
    window.showInformationMessage(`${agree} ${unread}`.trim());
    return;
  }
  await commands.executeCommand('workbench.actions.view.problems');
  const numbers = { file, compared, errors: count(1), warnings: count(2), others: count(3) + count(4) };
  const counts = l10n.t(
    'Recommendations compared with “{file}”: {compared}. Errors: {errors}, warnings: {warnings}, remarks: {others}.',
    numbers,
  );
  const clear = l10n.t('Clear Away');
  if ((await window.showWarningMessage(`${counts} ${unread}`.trim(), clear)) === clear) verified.clear();
}
