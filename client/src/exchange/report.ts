import { env, l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OfferedOption, OfferedReport, ReportArgument, ReportFormat } from '../../../server/src/protocol';
import { tellOfNoPlan } from '../commands/add-record';
import { choosePlan } from '../commands/targets';
import type { KnownPlans } from '../plans/known-plans';
import { ask } from '../server';
import { askPatiently } from './long-work';
import { saveMadeFile } from './made-file';
import { type ChosenOptions, inOfficeOrder, nextOption } from './report-choices';

/** Asks which report is wanted, and writes it where the person wants it. */
export async function writeReport(client: BaseLanguageClient, plans: KnownPlans, given: unknown): Promise<void> {
  const uri = await choosePlan(client, plans, given, l10n.t('Of Which Plan?'));
  if (uri === undefined) return tellOfNoPlan(l10n.t('There is no plan here yet of which a report could be written.'));
  const { kinds } = await ask(client, 'recommendationMatrix.reportKinds', { uri, language: env.language });
  const kind = await chooseKind(kinds);
  if (!kind) return;
  const format = await chooseFormat(kind);
  if (format === undefined) return;
  const options = await chooseOptions(kind);
  if (!options) return;
  const internal = await chooseReaders();
  if (internal === undefined) return;
  const argument = { uri, kind: kind.name, format, internal, ...options } as ReportArgument;
  const file = await askPatiently(client, 'recommendationMatrix.report', argument, l10n.t('Writing the report …'));
  if (!file) return;
  const plan = client.protocol2CodeConverter.asUri(uri);
  await saveMadeFile(file, plan, l10n.t('Where Is the Report to Be Written?'), formatNames()[format]);
}

async function chooseKind(kinds: readonly OfferedReport[]): Promise<OfferedReport | undefined> {
  const titles = kindTitles();
  const items = kinds.map((report) => ({ label: titles[report.name] ?? report.name, detail: report.about, report }));
  const options = { title: l10n.t('Which Report Is to Be Written?'), matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.report;
}

async function chooseFormat({ formats }: OfferedReport): Promise<ReportFormat | undefined> {
  const names = formatNames();
  const items = inOfficeOrder(formats).map((format) => ({ label: names[format], format }));
  if (items.length === 1) return items[0]?.format;
  return (await window.showQuickPick(items, { title: l10n.t('For Which Program?') }))?.format;
}

/** Undefined where the person gives up. */
async function chooseOptions(kind: OfferedReport): Promise<ChosenOptions | undefined> {
  let chosen: ChosenOptions = {};
  const answered = new Set<string>();
  for (;;) {
    const option = nextOption(kind, chosen, answered);
    if (!option) return chosen;
    const choice = await choose(option);
    if (!choice) return undefined;
    answered.add(option.name);
    if (choice.id !== null) chosen = { ...chosen, [option.name]: choice.id };
  }
}

async function choose({ name, all, choices }: OfferedOption) {
  const items: (QuickPickItem & { readonly id: string | null })[] = [
    ...(all === null ? [] : [{ label: all, id: null }]),
    ...choices.map(({ id, title }) => ({ label: title, description: title === id ? '' : id, id })),
  ];
  return window.showQuickPick(items, { title: optionTitles()[name], matchOnDescription: true });
}

/** Whether the report is for internal use; what is not for the public comes in only when asked for. */
async function chooseReaders(): Promise<boolean | undefined> {
  const items = [
    {
      label: l10n.t('For the public'),
      detail: l10n.t('Without contacts and what is marked as internal.'),
      iconPath: new ThemeIcon('globe'),
      internal: false,
    },
    {
      label: l10n.t('For internal use'),
      detail: l10n.t('With contacts, updates and what is marked as internal; each page says so.'),
      iconPath: new ThemeIcon('lock'),
      internal: true,
    },
  ];
  return (await window.showQuickPick(items, { title: l10n.t('For Whom Is the Report?') }))?.internal;
}

function kindTitles(): Readonly<Record<string, string>> {
  return {
    progress: l10n.t('Progress'),
    matrix: l10n.t('Implementation matrix'),
    'mid-term': l10n.t('Mid-term report'),
    mechanism: l10n.t('Follow-up for a treaty body or special procedure'),
    institution: l10n.t('Duties of institutions'),
    infographic: l10n.t('Infographic of a review'),
    data: l10n.t('All data'),
    calendar: l10n.t('Calendar'),
    sdg: l10n.t('Extract for the voluntary national review'),
    assistance: l10n.t('Request for assistance'),
    parliament: l10n.t('For Parliament'),
    unsdcf: l10n.t('For the UN Cooperation Framework'),
    donors: l10n.t('Recommending States and donors'),
  };
}

function formatNames(): Readonly<Record<ReportFormat, string>> {
  return {
    docx: l10n.t('Word'),
    xlsx: l10n.t('Excel'),
    html: l10n.t('Page for the browser'),
    svg: l10n.t('Drawing (SVG)'),
    ics: l10n.t('Calendar (iCalendar)'),
    csv: l10n.t('Table as text (CSV)'),
    markdown: l10n.t('Text (Markdown)'),
    json: l10n.t('Data (JSON)'),
    ndjson: l10n.t('Data, a record in each line (NDJSON)'),
  };
}

function optionTitles(): Readonly<Record<OfferedOption['name'], string>> {
  return {
    columns: l10n.t('Which Columns?'),
    document: l10n.t('On Which Document?'),
    institution: l10n.t('Of Which Institution?'),
    language: l10n.t('In Which Language Are the Plan’s Texts to Be?'),
  };
}
