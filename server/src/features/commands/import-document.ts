import { findCountry } from '../../catalogue/countries';
import { type PlanDocument, type TextChange, textOf as wholeText } from '../../document/document';
import type { ImportOptions, ImportResult, PlanFile } from '../../exchange/imported';
import type { SourceFile } from '../../exchange/read-lists';
import { UnreadableFile } from '../../exchange/unreadable';
import { t } from '../../l10n';
import type { ImportAnswer } from '../../protocol';
import type { IsCancelled, Session } from '../feature';
import { lineEdits } from '../line-edits';
import { Refusal } from '../refusal';
import { editAnswer } from './edit';
import { bytesOf, type Given, optionalCount, optionalText, planOf } from './given';

/** Brings recommendations that others publish into a plan, or makes new plans of them, or brings in answers, as `recmatrix import`. */
export async function importDocument(
  given: Given,
  session: Session,
  isCancelled: IsCancelled,
): Promise<ImportAnswer | null> {
  const bytes = bytesOf(given, 'content').buffer;
  const options = optionsOf(given);
  const plan = given.uri === undefined ? undefined : planOf(session, given);
  const documents = new Map(plan?.documents);
  const mapping = mappingOf(given);
  const files = [...documents].map(([uri, document]) => ({ uri, text: wholeText(document) }));
  const file = { bytes, name: optionalText(given, 'name') ?? '', ...(mapping && { mapping }) };
  const read = await importFile(file, { ...options, asOf: plan?.dates.asOf ?? '' }, files, isCancelled);
  if (isCancelled()) return null;
  const { result, isWorksheet } = read;
  if ([...documents].some(([uri, document]) => session.workspace.document(uri) !== document)) {
    throw new Refusal(t('The plan was changed while the document was read. Import it again.'));
  }
  const { added, updated, unchanged, differences, problems } = result;
  const changes = changesOf(result, documents);
  return {
    ...(await editAnswer(session, given, isWorksheet ? t('Import answers') : t('Import recommendations'), changes)),
    newFiles: result.files.flatMap(({ uri, text }) => (documents.has(uri) ? [] : [{ name: uri, text }])),
    isWorksheet,
    added,
    updated,
    unchanged,
    differences,
    problems: problems.map(({ row, message, text }) => ({ row, message, text })),
  };
}

/** What can't be read at all is a problem of the whole file. */
async function importFile(
  file: SourceFile,
  options: ImportOptions & { readonly asOf: string },
  files: readonly PlanFile[],
  isCancelled: IsCancelled,
): Promise<{ readonly result: ImportResult; readonly isWorksheet: boolean }> {
  const { importRead } = await import('../../exchange/import');
  const { readLists } = await import('../../exchange/read-lists');
  try {
    const signal = {
      get aborted() {
        return isCancelled();
      },
    };
    const read = await readLists(file, { signal });
    if (read.format === 'worksheet') {
      const { importWorksheet } = await import('../../exchange/worksheet/import-worksheet');
      return { result: await importWorksheet(file.bytes, options, files), isWorksheet: true };
    }
    return { result: importRead(read, options, files), isWorksheet: false };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const problems = [{ row: 0, message: error.message, text: '' }];
    return {
      result: { files: [], added: [], updated: [], unchanged: [], differences: [], problems },
      isWorksheet: false,
    };
  }
}

function mappingOf({ mapping }: Given): SourceFile['mapping'] {
  if (mapping === undefined) return undefined;
  const { name, text } = Object(mapping) as Record<string, unknown>;
  if (typeof name === 'string' && typeof text === 'string') return { name, text };
  throw new Refusal(t('The argument “{name}” must have a name and a text.', { name: 'mapping' }));
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
