import { extname, resolve } from 'node:path';
import { t } from '../../l10n';
import { endingOf, formatNamed, isBinary, kindNamed, kinds, reportFile } from '../../reports/kinds';
import { CannotReport, type Format, type ReportKind } from '../../reports/kinds/kind';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { UserError } from '../errors';
import { loadOnePlan } from '../one-plan';
import { asOf, language } from '../plan-options';
import { progressBar } from '../progress-bar';
import { readLanguage } from '../read-values';
import { refuseExisting, saveFile } from '../save';
import type { Terminal } from '../terminal';

const formats = [...new Set(kinds.flatMap((kind) => kind.formats))];

const options = {
  out: {
    kind: 'text',
    placeholder: 'FILE',
    about: () => t('The file to write. Its ending says the format. Unless given, the report is printed.'),
  },
  format: {
    kind: 'choice',
    placeholder: 'FORMAT',
    values: formats,
    about: () => t('The format, where the file’s ending does not say it.'),
  },
  overwrite: { kind: 'flag', about: () => t('Writes over a file that exists.') },
  internal: {
    kind: 'flag',
    about: () => t('Brings in what is not for the public: internal entries, updates, contacts. Each page is marked.'),
  },
  language,
  'as-of': asOf,
  columns: {
    kind: 'choice',
    placeholder: 'COLUMNS',
    values: ['plan', 'ohchr'],
    about: () => t('For “matrix”: the plan’s own columns, or those of OHCHR’s list, which “import” reads back.'),
  },
  document: {
    kind: 'text',
    placeholder: 'ID',
    about: () => t('For reports on one document of a mechanism: its id.'),
  },
  institution: {
    kind: 'text',
    placeholder: 'ID',
    about: () => t('For reports on institutions: the id of one. Unless given, all of them.'),
  },
} as const satisfies Options;

/** `recmatrix report KIND [PLAN]` */
export const report = command({
  name: 'report',
  operands: 'KIND [PLAN]',
  summary: () => t('Writes a report from a plan: a matrix, a mid-term report, an extract for one body.'),
  about: () => [
    t(
      'Writes a report from a plan, for Word, Excel, a browser or as text. Every figure comes from the plan as of one day, so that the same report can be made again. PLAN is a file of the plan or its folder; without it, the plan in the current folder.',
    ),
    ...kinds.map(({ name, about, formats: offered }) =>
      t('{name}: {about} ({formats})', { name, about: about(), formats: offered.join(', ') }),
    ),
    t('What is internal stays out unless --internal asks for it.'),
  ],
  options,
  examples: [
    'recmatrix report matrix national.plan.yaml',
    'recmatrix report matrix --columns ohchr --out matrix.docx',
    'recmatrix report mid-term --as-of 2026-12-31 --out mid-term.docx',
    'recmatrix report institution --institution moj --language fr --out moj.xlsx',
  ],
  run,
});

async function run(
  values: Values<typeof options>,
  operands: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  try {
    return await write(values, operands, terminal);
  } catch (error) {
    throw error instanceof CannotReport ? new UserError(error.message) : error;
  }
}

async function write(
  values: Values<typeof options>,
  [name, ...operands]: readonly string[],
  terminal: Terminal,
): Promise<ExitStatus> {
  if (name === undefined) {
    const names = kinds.map((one) => one.name).join(', ');
    throw new UserError(t('Name the report: recmatrix report KIND. There are: {names}.', { names }));
  }
  const kind = kindNamed(name);
  for (const option of ['columns', 'document', 'institution'] as const) {
    if (values[option] === undefined || kind.options?.includes(option)) continue;
    throw new UserError(t('The report “{name}” takes no --{option}.', { name: kind.name, option }));
  }
  const { out } = values;
  const format = formatFor(kind, values);
  if (out === undefined && isBinary(format)) {
    throw new UserError(
      t('A file of the format {format} can’t be printed. Name one: --out {name}.{ending}', {
        format,
        name: kind.name,
        ending: endingOf(format),
      }),
    );
  }
  if (out !== undefined && !values.overwrite) refuseExisting(resolve(terminal.cwd, out), out);
  const plan = loadOnePlan(operands, values['as-of'], terminal);
  const { estimatedPageNumbers } = await import('../../reports/writers/docx/page-numbers');
  const language = values.language === undefined ? undefined : readLanguage(values.language);
  const bar = progressBar();
  bar.say(t('Writing the report …'));
  const file = await reportFile(kind, plan, { ...values, format, language }, estimatedPageNumbers).finally(() =>
    bar.end(),
  );
  if (out === undefined) terminal.print(String(file));
  else saveFile(resolve(terminal.cwd, out), file, out);
  return 0;
}

/** As asked for, else by the file's ending, else the kind's first. */
function formatFor(kind: ReportKind, { format, out }: Values<typeof options>): Format {
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  const asked = format ?? formats.find((one) => endingOf(one) === ending);
  if (asked !== undefined) return formatNamed(kind, asked);
  if (out === undefined) return kind.formats[0] ?? 'markdown';
  throw new UserError(
    t('The ending of “{path}” says no format. It can be: {endings}.', {
      path: out,
      endings: kind.formats.map((one) => `.${endingOf(one)}`).join(', '),
    }),
  );
}
