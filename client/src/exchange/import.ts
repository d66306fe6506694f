import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ImportAnswer, ImportArgument, MappingFile, NewFile } from '../../../server/src/protocol';
import { applyEdit } from '../commands/edit';
import { makePlanFile } from '../commands/new-file';
import { askForCountry } from '../commands/new-plan';
import { elementIn } from '../commands/targets';
import { type Element, planOf } from '../plans/elements';
import type { KnownPlans } from '../plans/known-plans';
import { ask } from '../server';
import type { ImportReports } from './import-report';
import { askPatiently } from './long-work';
import { chooseFolder, saveAll } from './made-file';
import { type MappingFiles, tableBeside } from './mapping/mapping-files';
import { type SourceFile, sourceFile } from './source-file';

/** What an import needs beside the file. */
export interface Importing {
  readonly client: BaseLanguageClient;
  readonly plans: KnownPlans;
  readonly reports: ImportReports;
  readonly mappings: MappingFiles;
}

/**
 * Brings the recommendations of a file into a plan or makes a new one of them, or the answers of a worksheet into their plan, and
 * tells what became of them.
 */
export async function importRecommendations(importing: Importing, given: unknown): Promise<void> {
  const title = l10n.t('The file with the recommendations, or a worksheet with the answers of an institution');
  const file = await sourceFile(given, title, l10n.t('Import'));
  if (file) await importFile(importing, file, elementIn(given));
}

/** Imports the table that a mapping file is for. */
export async function importByMapping(importing: Importing, given: unknown): Promise<void> {
  const mapping = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
  if (!mapping) return;
  const title = l10n.t('The table that this mapping file is for');
  const file = await sourceFile(await tableBeside(mapping), title, l10n.t('Import'));
  if (file) await importFile(importing, file, undefined, mapping);
}

async function importFile(importing: Importing, file: SourceFile, element?: Element, given?: Uri): Promise<void> {
  const { client, plans, reports, mappings } = importing;
  const { content, name } = file;
  const target = element ? planOf(element).uri : await targetFor(client, plans, name, content);
  if (target === undefined) return;
  let argument: ImportArgument = { content, name, apply: false, ...(target !== NEW && { uri: target }) };
  const readBy = (mapping: MappingFile | undefined) => read(client, { ...argument, ...(mapping && { mapping }) });
  const done = await mappings.through(file, readBy, { goOn: l10n.t('Import With It'), first: given });
  if (!done) return;
  let answer: ImportAnswer | undefined = done.answer;
  argument = { ...argument, ...(done.mapping && { mapping: done.mapping }) };
  if (answer.languages.length > 0) {
    const language = await askForLanguage(answer.languages);
    if (language === undefined) return;
    argument = { ...argument, language };
    answer = await read(client, argument);
    if (!answer) return;
  }
  if (answer.newFiles.some(({ text }) => !NAMES_COUNTRY.test(text))) {
    const country = await askForCountry(client, l10n.t('Of Which State Are the Recommendations?'));
    if (country === undefined) return;
    argument = { ...argument, country };
    answer = await read(client, argument);
    if (!answer) return;
  }
  if (await take(client, plans, answer)) await tell(importing, file.uri, argument, answer);
  else if (isEmpty(answer)) await tellOfNothing(reports, file.uri, answer);
}

/** A file that can't be read at all needs no page. */
async function tellOfNothing(reports: ImportReports, file: Uri, answer: ImportAnswer): Promise<void> {
  const [first, ...others] = answer.problems;
  if (first?.row === 0 && others.length === 0) window.showErrorMessage(first.message);
  else await reports.show(file, answer);
}

const NEW = 'new';

/** Not every list says which State was reviewed. */
const NAMES_COUNTRY = /^ {2}country: *\S/m;

/** A plan's root file, or `NEW`. A worksheet says itself of which plan it is. */
async function targetFor(
  client: BaseLanguageClient,
  plans: KnownPlans,
  name: string,
  content: string,
): Promise<string | undefined> {
  const isWorkbook = /\.xlsx$/i.test(name);
  const origin = isWorkbook ? await ask(client, 'recommendationMatrix.worksheetOrigin', { content }) : null;
  if (!origin) return chooseTarget(plans);
  const [only, ...others] = origin.plans;
  if (only && others.length > 0) {
    const items = origin.plans.map(({ uri }) => ({ label: workspace.asRelativePath(Uri.parse(uri)), uri }));
    return (await window.showQuickPick(items, { title: l10n.t('Into Which Plan Do the Answers Go?') }))?.uri;
  }
  if (!only) {
    window.showWarningMessage(
      l10n.t(
        'This worksheet holds answers of “{institution}” about the plan “{plan}”, which is not in the folders that are open. Open its folder, and import the worksheet there.',
        { institution: origin.institution, plan: origin.planId },
      ),
    );
  }
  return only?.uri;
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

/** Texts in another language than the plan's become translations of what is there already. */
async function askForLanguage([likely, first]: ImportAnswer['languages']): Promise<string | undefined> {
  const items = [
    ...(likely ? [{ label: likely.title, description: l10n.t('as it seems'), id: likely.id }] : []),
    ...(first ? [{ label: first.title, description: l10n.t('as the plan'), id: first.id }] : []),
  ];
  return (await window.showQuickPick(items, { title: l10n.t('In Which Language Are the Texts?') }))?.id;
}

function read(client: BaseLanguageClient, argument: ImportArgument): Promise<ImportAnswer | undefined> {
  const title = l10n.t('Reading {file} …', { file: argument.name ?? '' });
  return askPatiently(client, 'recommendationMatrix.import', argument, title);
}

function isEmpty({ added, updated, unchanged }: ImportAnswer): boolean {
  return added.length + updated.length + unchanged.length === 0;
}

/** Whether the recommendations are in the plan now. */
async function take(client: BaseLanguageClient, plans: KnownPlans, answer: ImportAnswer): Promise<boolean> {
  if (isEmpty(answer)) return false;
  const [file, ...others] = answer.newFiles;
  if (others.length > 0) return savePlans(answer.newFiles);
  if (file) return (await makePlanFile(plans, file)) !== undefined;
  return applyEdit(client, answer.edit);
}

/** A file can hold the recommendations to many States: a plan for each. */
async function savePlans(files: readonly NewFile[]): Promise<boolean> {
  const title = l10n.t('The folder for the plans of {count} States', { count: files.length });
  const folder = await chooseFolder(workspace.workspaceFolders?.[0]?.uri, title);
  const plans = files.map(({ name, text }) => ({ name, content: text, encoding: 'text' }) as const);
  return folder !== undefined && saveAll(plans, folder);
}

async function tell(importing: Importing, file: Uri, argument: ImportArgument, answer: ImportAnswer): Promise<void> {
  const { client, plans, reports } = importing;
  const { differences, problems } = answer;
  const words = wordsFor(answer);
  if (differences.length + problems.length === 0) {
    window.showInformationMessage(words.counts);
    return;
  }
  await reports.show(file, answer);
  const chosen = await window.showWarningMessage(words.message, ...(differences.length > 0 ? [words.take] : []));
  if (chosen !== words.take) return;
  const wanted = await window.showQuickPick(choicesIn(answer), {
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    title: words.which,
    ignoreFocusOut: true,
  });
  if (!wanted || wanted.length === 0) return;
  const again = { ...argument, take: [...(argument.take ?? []), ...wanted.map(({ taken }) => taken)] };
  const second = await read(client, again);
  if (second && (await take(client, plans, second))) await tell(importing, file, again, second);
}

type Choice = QuickPickItem & { readonly taken: string };

/** Characters of two values; longer ones have a line of their own. */
const FITS_BESIDE = 60;

/** Each difference, those of one key together. */
function choicesIn({ differences }: ImportAnswer): Choice[] {
  const keys = [...new Set(differences.map(({ key }) => key))];
  return keys.flatMap((key) => [
    { label: key, kind: QuickPickItemKind.Separator, taken: '' },
    ...differences
      .filter((each) => each.key === key)
      .map(({ record, written, imported }) => {
        const values = `${written || l10n.t('nothing')} → ${imported}`.replace(/\s+/g, ' ');
        return {
          label: `${record} – ${key}`,
          ...(values.length > FITS_BESIDE ? { detail: values } : { description: values }),
          taken: `${record}.${key}`,
        };
      }),
  ]);
}

/** How a person is told of it. */
function wordsFor({ added, updated, unchanged, differences, problems, isWorksheet }: ImportAnswer) {
  const numbers = { added: added.length, updated: updated.length, unchanged: unchanged.length };
  const faults = { differences: differences.length, problems: problems.length };
  if (isWorksheet) {
    const counts = l10n.t('Records with answers: {updated} changed, {unchanged} left as they were.', numbers);
    return {
      counts,
      message: l10n.t('{counts} Changed in the plan meanwhile: {differences}. Not taken: {problems}.', {
        counts,
        ...faults,
      }),
      take: l10n.t('Take Answers …'),
      which: l10n.t('Which Answers Are to Replace What the Plan Says by Now?'),
    };
  }
  const counts = l10n.t('Records added: {added}, updated: {updated}, unchanged: {unchanged}.', numbers);
  return {
    counts,
    message: l10n.t('{counts} Differences: {differences}. Not understood: {problems}.', { counts, ...faults }),
    take: l10n.t('Take Values of the List …'),
    which: l10n.t('Which Values of the List Are to Replace What the Plan Says?'),
  };
}
