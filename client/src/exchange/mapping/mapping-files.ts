import {
  type Disposable,
  l10n,
  type Memento,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MappingFile, MappingMistake, SourceAnswer } from '../../../../server/src/protocol';
import { fileExists } from '../../file-exists';
import { findFiles } from '../../find-files';
import { ask } from '../../server';
import { nameOf, type SourceFile } from '../source-file';
import { MAPPING_FILE, mappingFindings } from './mapping-findings';

/** What says what the columns of tables hold, which no known format tells. */
export interface MappingFiles extends Disposable {
  /**
   * Asks for what becomes of a file, if need be with a mapping file that the person chooses or writes meanwhile: from one mistake to
   * the next. Undefined where the person gives up.
   */
  through<Answer extends SourceAnswer>(
    file: SourceFile,
    askFor: (mapping: MappingFile | undefined) => Promise<Answer | undefined>,
    words: { readonly goOn: string; readonly first?: Uri | undefined },
  ): Promise<{ readonly answer: Answer; readonly mapping: MappingFile | undefined } | undefined>;
}

/** `memory` keeps which mapping file was used for a table. */
export function mappingFiles(client: BaseLanguageClient, memory: Memento): MappingFiles {
  const findings = mappingFindings(client);
  return {
    async through(file, askFor, { goOn, first }) {
      for (let place = first; ; ) {
        const mapping = place && (await read(place));
        const answer = await askFor(mapping);
        if (!answer) return undefined;
        if (place && answer.mistake) {
          const { range } = findings.show(place, answer.mistake);
          await window.showTextDocument(place, { selection: range, preview: false });
          if (!(await isCorrected(place, answer.mistake, goOn))) return undefined;
        } else if (answer.needsMapping) {
          const used = memory.get<string>(keyOf(file));
          place = await chooseMapping(client, file, used === undefined ? undefined : Uri.parse(used), goOn);
          if (!place) return undefined;
        } else {
          if (place && !isUnsaved(place)) await memory.update(keyOf(file), place.toString());
          return { answer, mapping };
        }
      }
    },
    dispose: () => findings.dispose(),
  };
}

function keyOf({ uri }: SourceFile): string {
  return `mapping of ${uri}`;
}

function isUnsaved({ scheme }: Uri): boolean {
  return scheme === 'untitled';
}

/** As it is shown, and saved. */
async function read(place: Uri): Promise<MappingFile> {
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === place.toString());
  if (document?.isDirty && !document.isUntitled) await document.save();
  const text = document?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(place));
  return { name: nameOf(place), text };
}

/** Whether the person wants to go on with what is written there by now. */
async function isCorrected(place: Uri, { message }: MappingMistake, goOn: string): Promise<boolean> {
  const sentence = l10n.t('“{name}” can’t be used as it is. {message}', { name: nameOf(place), message });
  return (await window.showErrorMessage(sentence, goOn)) === goOn;
}

type Choice = QuickPickItem & { readonly place?: () => Promise<Uri | undefined> };

async function chooseMapping(
  client: BaseLanguageClient,
  file: SourceFile,
  used: Uri | undefined,
  goOn: string,
): Promise<Uri | undefined> {
  const title = l10n.t('What Do the Columns of “{file}” Hold?', { file: file.name });
  const placeHolder = l10n.t('This table is in no known format. Say what its columns hold with a mapping file.');
  const items = choices(client, file, used, goOn);
  const chosen = await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  return chosen?.place?.();
}

async function choices(
  client: BaseLanguageClient,
  file: SourceFile,
  used: Uri | undefined,
  goOn: string,
): Promise<Choice[]> {
  const { last, beside, others } = await knownMappings(file.uri, used);
  const itemFor = (mapping: Uri, description: string): Choice => ({
    label: l10n.t('Use “{name}”', { name: nameOf(mapping) }),
    description,
    iconPath: new ThemeIcon('file'),
    place: async () => mapping,
  });
  return [
    ...last.map((mapping) => itemFor(mapping, l10n.t('used for this table last'))),
    ...beside.map((mapping) => itemFor(mapping, l10n.t('beside the table'))),
    {
      label: l10n.t('Draft a mapping file from the headings'),
      detail: l10n.t('To be looked at and corrected. The next table of this kind can use it too.'),
      iconPath: new ThemeIcon('new-file'),
      place: () => draft(client, file, goOn),
    },
    ...(others.length > 0 ? [{ label: l10n.t('mapping files'), kind: QuickPickItemKind.Separator }] : []),
    ...others.map((mapping) => itemFor(mapping, workspace.asRelativePath(mapping))),
    ...(others.length > 0 ? [{ label: '', kind: QuickPickItemKind.Separator }] : []),
    { label: l10n.t('Choose another mapping file …'), iconPath: new ThemeIcon('folder-opened'), place: browse },
  ];
}

/** The one that was used for the table last, those beside it that bear its name, and all others there and in the workspace. */
async function knownMappings(table: Uri, used: Uri | undefined): Promise<Record<'last' | 'beside' | 'others', Uri[]>> {
  const folders = workspace.workspaceFolders ?? [];
  const [here, ...found] = await Promise.all([
    findFiles(Uri.joinPath(table, '..'), MAPPING_FILE, 'here'),
    ...folders.map(({ uri }) => findFiles(uri, MAPPING_FILE, 'below')),
  ]);
  const last = used && (await fileExists(used)) ? [used] : [];
  const beside = here.filter((mapping) => stem(mapping) === stem(table) && mapping.toString() !== last[0]?.toString());
  const known = new Map([...here, ...found.flat()].map((mapping) => [mapping.toString(), mapping]));
  for (const mapping of [...last, ...beside]) known.delete(mapping.toString());
  return { last, beside, others: [...known.values()].toSorted((a, b) => a.path.localeCompare(b.path)) };
}

/** A table's name without its ending, or that of the table that a mapping file is for. */
function stem(uri: Uri): string {
  return nameOf(uri)
    .replace(MAPPING_FILE, '')
    .replace(/\.(xlsx|csv|tsv)$/i, '');
}

async function browse(): Promise<Uri | undefined> {
  const title = l10n.t('The mapping file');
  const filters = { [l10n.t('Mapping files')]: ['yaml', 'yml'] };
  return (await window.showOpenDialog({ title, openLabel: l10n.t('Use'), filters }))?.[0];
}

/** Writes a draft for the person to look at, who says when to go on. */
async function draft(client: BaseLanguageClient, file: SourceFile, goOn: string): Promise<Uri | undefined> {
  const { content, name } = file;
  const { text } = await ask(client, 'recommendationMatrix.suggestMapping', { content, name });
  const place = (await written(file.uri, text)) ?? (await unsaved(text));
  await window.showTextDocument(place, { preview: false });
  const message = isUnsaved(place)
    ? l10n.t(
        'This is what the columns of “{table}” hold, as far as their headings tell. Look at each line and correct it, then go on.',
        {
          table: name,
        },
      )
    : l10n.t(
        '“{name}” says what the columns of “{table}” hold, as far as their headings tell. Look at each line and correct it, then go on.',
        {
          name: nameOf(place),
          table: name,
        },
      );
  return (await window.showInformationMessage(message, goOn)) === goOn ? place : undefined;
}

/** Beside the table, under a name that is free; undefined where nothing can be written there. */
async function written(table: Uri, text: string): Promise<Uri | undefined> {
  if (workspace.fs.isWritableFileSystem(table.scheme) === false) return undefined;
  for (let time = 1; ; time += 1) {
    const place = Uri.joinPath(table, '..', `${stem(table)}${time === 1 ? '' : `-${time}`}.mapping.yaml`);
    if (await fileExists(place)) continue;
    try {
      await workspace.fs.writeFile(place, new TextEncoder().encode(text));
      return place;
    } catch {
      return undefined;
    }
  }
}

async function unsaved(content: string): Promise<Uri> {
  return (await workspace.openTextDocument({ language: 'yaml', content })).uri;
}

/** The table that a mapping file was drafted for, if it still lies beside it. */
export async function tableBeside(mapping: Uri): Promise<Uri | undefined> {
  const tables = await findFiles(Uri.joinPath(mapping, '..'), /\.(xlsx|csv|tsv)$/i, 'here');
  return tables.find((table) => stem(table) === stem(mapping));
}
