import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { didYouMean, fileNamePart } from '../../catalogue/text';
import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { visible } from '../display';
import { fileError, UserError } from '../errors';
import { loadOnePlan } from '../one-plan';
import { language } from '../plan-options';
import { readLanguage } from '../read-values';
import { refuseExisting, saveFile } from '../save';
import type { Terminal } from '../terminal';

const options = {
  institution: {
    kind: 'text',
    placeholder: 'ID',
    about: () => t('The institution that is asked, by its id. Unless given, all that lead something are.'),
  },
  all: {
    kind: 'flag',
    about: () => t('Asks all institutions that lead something: a file for each, into a folder.'),
  },
  out: {
    kind: 'text',
    placeholder: 'FILE.xlsx',
    about: () =>
      t(
        'The file to write, for all institutions the folder. Unless given, “worksheet-ID.xlsx”, or the folder “worksheets”.',
      ),
  },
  overwrite: { kind: 'flag', about: () => t('Writes over files that exist.') },
  internal: {
    kind: 'flag',
    about: () => t('Brings in internal updates; each page is marked. Contacts are never in a worksheet.'),
  },
  language,
  'as-of': {
    kind: 'date',
    placeholder: 'DATE',
    about: () => t('Says how things stand on this day (YYYY-MM-DD) instead of today.'),
  },
} as const satisfies Options;

/** `recmatrix export worksheet [PLAN]` */
export const exportCommand = command({
  name: 'export',
  operands: 'worksheet [PLAN]',
  summary: () => t('Writes an Excel workbook in which an institution reports on what it leads.'),
  about: () => [
    t(
      'Writes an Excel workbook for an institution: a row for each action that it leads, and for each recommendation that it leads and for which no action is planned; what the plan says of it, locked; and cells for the answers. “recmatrix import” reads them back into the plan. PLAN is a file of the plan or its folder; without it, the plan in the current folder.',
    ),
  ],
  options,
  examples: [
    'recmatrix export worksheet national.plan.yaml --institution moj --out justice.xlsx',
    'recmatrix export worksheet --all --out worksheets --language fr',
  ],
  run,
});

async function run(
  values: Values<typeof options>,
  [what, ...operands]: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  if (what !== 'worksheet') {
    throw new UserError(t('Name what to export: recmatrix export worksheet [PLAN].'));
  }
  if (values.all && values.institution !== undefined) {
    throw new UserError(t('Say either --all or --institution {id}.', { id: values.institution }));
  }
  const plan = loadOnePlan(operands, values['as-of'], terminal);
  if (plan.root?.id === undefined) {
    throw new UserError(t('This plan has no id, so answers would not find back to it. Give it one under “plan”.'));
  }
  const language = values.language === undefined ? undefined : readLanguage(values.language);
  const { askedByLead } = await import('../../exchange/worksheet/questions');
  const { worksheet } = await import('../../exchange/worksheet/workbook');
  const asked = askedByLead(plan);
  const files = filesFor(plan, asked, values, terminal);
  if (!values.overwrite) for (const path of files.values()) refuseExisting(resolve(terminal.cwd, path), path);
  for (const [id, path] of files) {
    const file = await worksheet(plan, id, { internal: values.internal, ...(language !== undefined && { language }) });
    saveFile(resolve(terminal.cwd, path), file, path);
    terminal.print(
      `${visible(t('{path}: written, rows to answer: {count}', { path, count: asked.get(id)?.length ?? 0 }))}\n`,
    );
  }
  return 0;
}

/** The path of each institution's file. Throws a `UserError` where nobody is to be asked. */
function filesFor(
  plan: Plan,
  asked: ReadonlyMap<string, readonly unknown[]>,
  { institution, out }: Values<typeof options>,
  { cwd }: Terminal,
): ReadonlyMap<string, string> {
  if (institution !== undefined) {
    refuseUnasked(plan, asked, institution);
    return new Map([[institution, out ?? `worksheet-${fileNamePart(institution)}.xlsx`]]);
  }
  const ids = [...asked.keys()].filter((id) => plan.find('institution', id));
  if (ids.length === 0) {
    throw new UserError(t('No institution leads anything in this plan, so there is nobody to ask.'));
  }
  const folder = out ?? 'worksheets';
  createFolder(resolve(cwd, folder), folder);
  return new Map(ids.map((id) => [id, join(folder, `${fileNamePart(id)}.xlsx`)]));
}

function refuseUnasked(plan: Plan, asked: ReadonlyMap<string, readonly unknown[]>, id: string): void {
  if (!plan.find('institution', id)) {
    const meant = didYouMean(
      id,
      [...plan.all('institution')].flatMap((one) => one.id ?? []),
    );
    throw new UserError(
      meant === undefined
        ? t('No institution has the id “{id}”.', { id })
        : t('No institution has the id “{id}”. Did you mean “{meant}”?', { id, meant }),
    );
  }
  if (!asked.has(id))
    throw new UserError(t('“{id}” leads nothing in this plan, so there is nothing to ask it.', { id }));
}

function createFolder(path: string, shownAs: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fileError(shownAs, error);
    throw new UserError(t('“{path}” is a file, but a folder is needed here.', { path: shownAs }));
  }
}
