import { findCountry } from '../../catalogue/countries';
import { languageName } from '../../catalogue/languages';
import { type PlanDocument, type TextChange, textOf as wholeText } from '../../document/document';
import type { ImportOptions, ImportResult, PlanFile } from '../../exchange/imported';
import type { SourceFile } from '../../exchange/read-lists';
import { t } from '../../l10n';
import type { ImportAnswer, SourceAnswer } from '../../protocol';
import type { IsCancelled, Session } from '../feature';
import { lineEdits } from '../line-edits';
import { Refusal } from '../refusal';
import { editAnswer } from './edit';
import { type Given, optionalCount, optionalText, planOf } from './given';
import { listProblem, sourceOf, wasRead, whyUnread, workFor } from './source-file';

/** Brings recommendations that others publish into a plan, or makes new plans of them, or brings in answers, as `recmatrix import`. */
export async function importDocument(
  given: Given,
  session: Session,
  isCancelled: IsCancelled,
): Promise<ImportAnswer | null> {
  const source = sourceOf(given);
  const options = optionsOf(given);
  const plan = given.uri === undefined ? undefined : planOf(session, given);
  const documents = new Map(plan?.documents);
  const files = [...documents].map(([uri, document]) => ({ uri, text: wholeText(document) }));
  const read = await importFile(source, { ...options, asOf: plan?.dates.asOf ?? '' }, files, isCancelled);
  if (isCancelled()) return null;
  const { result, isWorksheet, needsMapping, mistake } = read;
  if ([...documents].some(([uri, document]) => session.workspace.document(uri) !== document)) {
    throw new Refusal(t('The plan was changed while the document was read. Import it again.'));
  }
  const { added, updated, unchanged, differences, problems, languages = [] } = result;
  const changes = changesOf(result, documents);
  return {
    ...(await editAnswer(session, given, isWorksheet ? t('Import answers') : t('Import recommendations'), changes)),
    newFiles: result.files.flatMap(({ uri, text }) => (documents.has(uri) ? [] : [{ name: uri, text }])),
    isWorksheet,
    needsMapping,
    mistake,
    languages: languages.map((id) => ({ id, title: languageName(id) })),
    added,
    updated,
    unchanged,
    differences,
    problems: problems.map(listProblem),
  };
}

interface Read extends Pick<SourceAnswer, 'needsMapping' | 'mistake'> {
  readonly result: ImportResult;
  readonly isWorksheet: boolean;
}

async function importFile(
  file: SourceFile,
  options: ImportOptions & { readonly asOf: string },
  files: readonly PlanFile[],
  isCancelled: IsCancelled,
): Promise<Read> {
  const { importRead } = await import('../../exchange/import');
  const { readLists } = await import('../../exchange/read-lists');
  try {
    const read = await readLists(file, workFor(isCancelled));
    if (read.format === 'worksheet') {
      const { importWorksheet } = await import('../../exchange/worksheet/import-worksheet');
      return { ...wasRead, result: await importWorksheet(file.bytes, options, files), isWorksheet: true };
    }
    return { ...wasRead, result: importRead(read, options, files), isWorksheet: false };
  } catch (error) {
    const { problems, ...why } = whyUnread(error);
    const result = { files: [], added: [], updated: [], unchanged: [], differences: [], problems };
    return { ...why, result, isWorksheet: false };
  }
}

function optionsOf(given: Given): ImportOptions {
  const named = optionalText(given, 'country');
  const country = named === undefined ? undefined : findCountry(named);
  if (named !== undefined && country === undefined) {
    throw new Refusal(t('No country is called “{name}”.', { name: named }));
  }
  const { take = [] } = given;
  if (!Array.isArray(take) || !take.every((key) => typeof key === 'string')) {
    throw new Refusal(t('The argument “{name}” must be a list of texts.', { name: 'take' }));
  }
  const options: { [Key in keyof ImportOptions]: ImportOptions[Key] | undefined } = {
    country,
    symbol: optionalText(given, 'symbol'),
    cycle: optionalCount(given, 'cycle'),
    session: optionalCount(given, 'session'),
    language: optionalText(given, 'language'),
    file: optionalText(given, 'uri'),
    take,
    strict: given.strict === true ? true : undefined,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** Of each file the lines that differ. */
function changesOf({ files }: ImportResult, documents: ReadonlyMap<string, PlanDocument>): Map<string, TextChange[]> {
  const changes = new Map<string, TextChange[]>();
  for (const { uri, text } of files) {
    const document = documents.get(uri);
    if (document) changes.set(uri, lineEdits(wholeText(document), text));
  }
  return changes;
}
