import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ImportResult, PlanFile } from '../../exchange/imported';
import { UnreadableFile } from '../../exchange/unreadable';
import { pause } from '../../exchange/work';
import { t } from '../../l10n';
import type { Options, Values } from '../arguments';
import { command, type ExitStatus } from '../command';
import { visible } from '../display';
import { UserError } from '../errors';
import { shownPath } from '../files';
import { problemLines, summary } from '../import-summary';
import { type ExistingPlan, inFolder, plansIn, type Target, targetOf } from '../import-target';
import { progressBar } from '../progress-bar';
import { createFile, replaceText } from '../save';
import { readBytes, readMapping, stoppable } from '../source-file';
import type { Terminal } from '../terminal';

const options = {
  out: {
    kind: 'text',
    placeholder: 'FILE.plan.yaml',
    about: () =>
      t(
        'The plan to write, or to add to where it exists; beside a plan, a new part of it. Where the file holds many States, the folder for their plans. Unless given, a new plan named after the State.',
      ),
  },
  new: { kind: 'flag', about: () => t('Makes a plan of its own, even beside another one.') },
  mapping: {
    kind: 'text',
    placeholder: 'FILE.yaml',
    about: () => t('The mapping file that says what the columns of a table hold.'),
  },
  suggest: {
    kind: 'flag',
    about: () =>
      t('Drafts a mapping file from the headings of a table, in English, French, Spanish, Russian, Arabic or Chinese.'),
  },
  strict: {
    kind: 'flag',
    about: () => t('Imports nothing where a State, theme, group or other such word is not known.'),
  },
  country: {
    kind: 'text',
    placeholder: 'COUNTRY',
    about: () => t('The State under review, by name or ISO code: where the list does not say it, or one of many.'),
  },
  symbol: {
    kind: 'text',
    placeholder: 'SYMBOL',
    about: () => t('The symbol of the Working Group’s report: A/HRC/59/90.'),
  },
  cycle: { kind: 'text', placeholder: 'NUMBER', about: () => t('The cycle of the review.') },
  session: { kind: 'text', placeholder: 'NUMBER', about: () => t('The session of the UPR Working Group.') },
  language: {
    kind: 'text',
    placeholder: 'TAG',
    about: () =>
      t(
        'The language of the list. Where the plan has the recommendations in another language, this one is added. Unless given, that of the plan; of a new plan, that of the texts.',
      ),
  },
  take: {
    kind: 'text',
    placeholder: 'KEYS',
    about: () =>
      t(
        'Keys whose written values the list’s replace, or a worksheet’s answers, parted by commas: position,text; of one record only: upr4-140.10.position. Others are only listed as differences.',
      ),
  },
  'as-of': {
    kind: 'date',
    placeholder: 'DATE',
    about: () => t('For worksheets: the day that the updates bear (YYYY-MM-DD) instead of today.'),
  },
} as const satisfies Options;

/** `recmatrix import FILE` */
export const importCommand = command({
  name: 'import',
  operands: 'FILE',
  summary: () => t('Makes a plan of recommendations that others publish: in Word, Excel, csv or JSON.'),
  about: () => [
    t(
      'Reads the Word file in which OHCHR sends a State its recommendations, exports of the Universal Human Rights Index (Excel, csv, JSON) and of UPR Info (Excel, csv), and any other table by a mapping file, into a new plan or into one that exists. Into an existing plan it brings what is new and fills in what is absent; what is written there stays, and where the list says otherwise, that is listed.',
    ),
    t('What it can’t read it says, row by row, and keeps in a comment beside the record.'),
    t(
      'Of a worksheet that “recmatrix export” wrote and an institution filled in, it brings the answers into the plan: that of --out, else the one in the current folder. What has changed in the plan since the worksheet was sent stays, and is listed.',
    ),
  ],
  options,
  examples: [
    'recmatrix import matrix.docx --out national.plan.yaml',
    'recmatrix import matrice.docx --language fr --out national.plan.yaml',
    'recmatrix import uhri-export.xlsx --out national.plan.yaml --take position,text',
    'recmatrix import upr-info.csv --country Fiji',
    'recmatrix import worksheet-moj.xlsx --out national.plan.yaml',
    'recmatrix import register.xlsx --suggest --out register.mapping.yaml',
    'recmatrix import register.xlsx --mapping register.mapping.yaml --out national.plan.yaml',
  ],
  run,
});

type Given = Values<typeof options>;

async function run(given: Given, operands: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { cwd } = terminal;
  const [file, ...others] = operands;
  if (file === undefined) throw new UserError(t('Name the file to import: recmatrix import FILE.'));
  if (others.length > 0)
    throw new UserError(t('Import one file at a time: “{other}” is one too many.', { other: others[0] ?? '' }));
  const { importOptions } = await import('../import-options');
  const settings = importOptions(given);
  const bytes = readBytes(file, cwd);
  const mapping = given.mapping === undefined ? undefined : readMapping(given.mapping, cwd);
  const bar = progressBar();
  const work = stoppable(bar);
  try {
    if (given.suggest) return await suggest({ bytes, name: basename(file) }, given, terminal);
    const { readLists } = await import('../../exchange/read-lists');
    const { chosenLists, importRead, isEmpty } = await import('../../exchange/import');
    const read = await readLists({ bytes, name: basename(file), ...(mapping && { mapping }) }, work);
    bar.end();
    if (read.format === 'worksheet') {
      const { importReturned } = await import('../returned-worksheet');
      return await importReturned({ bytes, name: file }, { ...given, take: settings.take }, terminal);
    }
    const lists = chosenLists(read.lists, settings);
    const countries = new Set(
      lists.filter(({ recommendations }) => recommendations.length > 0).map((list) => list.country),
    );
    const filesOf = ({ plan }: Target) => [...(plan?.files.values() ?? [])];
    const withFile = ({ file: uri }: Target) => ({ ...settings, ...(uri !== undefined && { file: uri }) });
    const results: { readonly target: Target; readonly result: ImportResult }[] = [];
    if (countries.size > 1 && !isFile(given.out, cwd)) {
      const plans = plansIn(resolve(cwd, given.out ?? '.'), given.out ?? '.', cwd, bar);
      for (const [index, country] of [...countries].entries()) {
        bar.step(t('Importing'), index, countries.size);
        await pause(work);
        const target = targetFor(country, plans, given.out);
        const own = {
          lists: lists.filter((list) => list.country === country),
          problems: index === 0 ? read.problems : [],
        };
        results.push({ target, result: importRead(own, withFile(target), filesOf(target)) });
      }
      bar.end();
    } else {
      const target = countries.size === 0 ? {} : targetOf(given.out, given.new, cwd, bar);
      results.push({ target, result: importRead(read, withFile(target), filesOf(target)) });
    }
    const result = joined(results.map((each) => each.result));
    const refused = settings.strict ? joined(results.map((each) => each.result).filter(isEmpty)) : result;
    if (isEmpty(result) || (settings.strict && refused.problems.length > 0)) {
      for (const line of problemLines(refused.problems)) terminal.note(visible(`${file}: ${line}`));
      return 2;
    }
    const written = results.flatMap(({ target, result: { files } }) => save(files, target, given.out, cwd));
    terminal.print(`${[...written, ...summary(result)].map(visible).join('\n')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    bar.end();
    terminal.note(visible(`${file}: ${error.message}`));
    return 2;
  } finally {
    work.end();
  }
}

function isFile(path: string | undefined, cwd: string): boolean {
  return path !== undefined && existsSync(resolve(cwd, path)) && statSync(resolve(cwd, path)).isFile();
}

/** The plan of a State among those of the folder, or a new file there. */
function targetFor(country: string | undefined, plans: readonly ExistingPlan[], folder: string | undefined): Target {
  const [plan, other] = plans.filter((each) => country !== undefined && each.country === country);
  if (plan && other) {
    throw new UserError(
      t(
        'Two plans of {country} lie here: “{first}” and “{second}”. Import this State alone, with --country {country}.',
        {
          country: country ?? '',
          first: plan.shown,
          second: other.shown,
        },
      ),
    );
  }
  return plan ? { plan } : { file: inFolder(folder, `${country?.toLowerCase() ?? 'new'}.plan.yaml`) };
}

function joined(results: readonly ImportResult[]): ImportResult {
  return {
    files: results.flatMap(({ files }) => files),
    added: results.flatMap(({ added }) => added),
    updated: results.flatMap(({ updated }) => updated),
    unchanged: results.flatMap(({ unchanged }) => unchanged),
    differences: results.flatMap(({ differences }) => differences),
    problems: results.flatMap((result) => result.problems),
  };
}

async function suggest(
  file: { readonly bytes: ArrayBuffer; readonly name: string },
  { out }: Given,
  { cwd, print }: Terminal,
): Promise<ExitStatus> {
  const { suggestMapping } = await import('../../exchange/mapping/suggest');
  const { readTables } = await import('../../exchange/tables/read-tables');
  const text = await suggestMapping(await readTables(file.bytes, file.name), file.name);
  if (out === undefined) {
    print(text);
    return 0;
  }
  const path = resolve(cwd, out);
  createFile(path, text, out);
  print(`${visible(t('{path}: written', { path: shownPath(path, cwd) }))}\n`);
  return 0;
}

/** Writes what is new or changed, and says so. */
function save(files: readonly PlanFile[], { plan, isNewPart }: Target, out: string | undefined, cwd: string): string[] {
  return files.map(({ uri, text }) => {
    const known = [...(plan?.files ?? [])].find(([, file]) => file.uri === uri);
    const path = known?.[0] ?? resolve(cwd, uri);
    const shown = shownPath(path, cwd);
    if (known) {
      replaceText(path, text, shown);
      return t('{path}: changed', { path: shown });
    }
    if (existsSync(path)) {
      throw new UserError(t('“{path}” exists already. To add to it, say --out {path}.', { path: shown }));
    }
    createFile(path, text, shown);
    return isNewPart && plan && out === uri
      ? t('{path}: written, as a part of the plan “{root}” (for a plan of its own, say --new)', {
          path: shown,
          root: plan.shown,
        })
      : t('{path}: written', { path: shown });
  });
}
