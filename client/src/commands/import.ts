import { l10n, ProgressLocation, ThemeIcon, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ImportAnswer, ImportArgument } from '../../../server/src/protocol';
import { planOf } from '../plans/elements';
import type { KnownPlans } from '../plans/known-plans';
import { ask } from '../server';
import { applyEdit } from './edit';
import type { ImportReports } from './import-report';
import { makePlanFile } from './new-file';
import { askForCountry } from './new-plan';
import { elementIn } from './targets';

/** Brings the recommendations of a file into a plan or makes a new one of them, and tells what became of them. */
export async function importRecommendations(
  client: BaseLanguageClient,
  plans: KnownPlans,
  reports: ImportReports,
  given: unknown,
): Promise<void> {
  const file = given instanceof Uri ? given : await chooseFile();
  if (!file) return;
  const element = elementIn(given);
  const target = element ? planOf(element).uri : await chooseTarget(plans);
  if (target === undefined) return;
  const content = base64(await workspace.fs.readFile(file));
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  let argument: ImportArgument = { content, name, apply: false, ...(target !== NEW && { uri: target }) };
  let answer = await readList(client, argument);
  if (answer.newFiles.some(({ text }) => !NAMES_COUNTRY.test(text))) {
    const country = await askForCountry(client, l10n.t('Of Which State Are the Recommendations?'));
    if (country === undefined) return;
    argument = { ...argument, country };
    answer = await readList(client, argument);
  }
  if (await take(client, plans, answer)) await tell(client, plans, reports, file, argument, answer);
  else if (isEmpty(answer)) await reports.show(file, answer);
}

const NEW = 'new';

/** Not every list says which State was reviewed. */
const NAMES_COUNTRY = /^ {2}country: *\S/m;

async function chooseFile(): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('The file with the recommendations: OHCHR’s list in Word, or a table'),
      openLabel: l10n.t('Import'),
      filters: { [l10n.t('Lists of recommendations')]: ['docx', 'xlsx', 'csv', 'tsv', 'json'] },
    })) ?? [];
  return file;
}

/** A plan's root file, or `NEW`. */
async function chooseTarget(plans: KnownPlans): Promise<string | undefined> {
  const roots = (await plans.whenRead()).filter(({ hasRoot }) => hasRoot);
  if (roots.length === 0) return NEW;
  const items = [
    { label: l10n.t('Make a new plan of it'), iconPath: new ThemeIcon('new-file'), target: NEW },
    ...roots.map(({ title, uri, country }) => ({
      label: l10n.t('Add to “{plan}”', { plan: title }),
      description: country?.title ?? '',
      iconPath: new ThemeIcon('book'),
      target: uri,
    })),
  ];
  return (await window.showQuickPick(items, { title: l10n.t('Where Do the Recommendations Go?') }))?.target;
}

async function readList(client: BaseLanguageClient, argument: ImportArgument): Promise<ImportAnswer> {
  const title = l10n.t('Reading the recommendations …');
  return window.withProgress({ location: ProgressLocation.Notification, title }, async () =>
    ask(client, 'recommendationMatrix.import', argument),
  );
}

function isEmpty({ added, updated, unchanged }: ImportAnswer): boolean {
  return added.length + updated.length + unchanged.length === 0;
}

/** Whether the recommendations are in the plan now. */
async function take(client: BaseLanguageClient, plans: KnownPlans, answer: ImportAnswer): Promise<boolean> {
  if (isEmpty(answer)) return false;
  const [file] = answer.newFiles;
  if (file) return (await makePlanFile(plans, file)) !== undefined;
  return applyEdit(client, answer.edit);
}

async function tell(
  client: BaseLanguageClient,
  plans: KnownPlans,
  reports: ImportReports,
  file: Uri,
  argument: ImportArgument,
  answer: ImportAnswer,
): Promise<void> {
  const { added, updated, unchanged, differences, problems } = answer;
  const counts = l10n.t('Records added: {added}, updated: {updated}, unchanged: {unchanged}.', {
    added: added.length,
    updated: updated.length,
    unchanged: unchanged.length,
  });
  if (differences.length + problems.length === 0) {
    window.showInformationMessage(counts);
    return;
  }
  await reports.show(file, answer);
  const takeAll = l10n.t('Take Values of the List …');
  const message = l10n.t('{counts} Differences: {differences}. Not understood: {problems}.', {
    counts,
    differences: differences.length,
    problems: problems.length,
  });
  const chosen = await window.showWarningMessage(message, ...(differences.length > 0 ? [takeAll] : []));
  if (chosen !== takeAll) return;
  const keys = [...new Set(differences.map(({ key }) => key))];
  const wanted = await window.showQuickPick(keys, {
    canPickMany: true,
    title: l10n.t('Which Keys Are to Have the Values of the List?'),
  });
  if (!wanted || wanted.length === 0) return;
  const again = { ...argument, take: wanted };
  const second = await readList(client, again);
  if (await take(client, plans, second)) await tell(client, plans, reports, file, again, second);
}

/** In parts, since a function takes so many arguments only. */
function base64(bytes: Uint8Array): string {
  const PART = 0x8000;
  let text = '';
  for (let start = 0; start < bytes.length; start += PART) {
    text += String.fromCharCode(...bytes.subarray(start, start + PART));
  }
  return btoa(text);
}

declare function btoa(bytes: string): string;
