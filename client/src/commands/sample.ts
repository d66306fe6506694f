import {
  commands,
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  l10n,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import { show } from './new-file';
import { SAMPLE_FILES } from './sample-files';

/** The scheme of the sample plan as it comes with the extension: to be read, not to be written. */
export const SAMPLE = 'recommendation-sample';

const ROOT = SAMPLE_FILES[0];

/** The folder in which the files are, to be read. */
const FOLDER = '/sample-plan';

/** Shows the sample plan as it is, or copies it to where the person can write in it. */
export async function openSample(extension: Uri, given: unknown): Promise<void> {
  if (given instanceof Uri) return copyTo(extension, given);
  const items = [
    {
      label: l10n.t('Look at it'),
      description: l10n.t('nothing is written'),
      iconPath: new ThemeIcon('eye'),
      work: () => show(Uri.from({ scheme: SAMPLE, path: `${FOLDER}/${ROOT}` })),
    },
    {
      label: l10n.t('Copy it into a folder …'),
      description: l10n.t('to write in it'),
      iconPath: new ThemeIcon('files'),
      work: () => copy(extension),
    },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Open Sample Plan') });
  await chosen?.work();
}

async function copy(extension: Uri): Promise<void> {
  const [folder] =
    (await window.showOpenDialog({
      title: l10n.t('Copy the sample plan into this folder'),
      openLabel: l10n.t('Copy Here'),
      canSelectFolders: true,
      canSelectFiles: false,
    })) ?? [];
  if (folder) await copyTo(extension, folder);
}

/** Into a folder of its own, so that it gets into no other plan; never over one that is there. */
async function copyTo(extension: Uri, folder: Uri): Promise<void> {
  const home = Uri.joinPath(folder, 'sample-plan');
  const isThere = await Promise.resolve(workspace.fs.stat(home)).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    for (const name of SAMPLE_FILES) {
      await workspace.fs.writeFile(Uri.joinPath(home, name), await sampleFile(extension, name));
    }
  }
  await show(Uri.joinPath(home, ROOT));
  if (workspace.getWorkspaceFolder(home)) return;
  const open = l10n.t('Open Folder');
  const message = l10n.t('The sample plan is in the folder “{folder}”.', { folder: home.path });
  if ((await window.showInformationMessage(message, open)) === open) {
    await commands.executeCommand('vscode.openFolder', home);
  }
}

function sampleFile(extension: Uri, name: string): Thenable<Uint8Array> {
  return workspace.fs.readFile(Uri.joinPath(extension, 'samples/national', name));
}

/** The files of the sample, read-only. */
export function sampleFiles(extension: Uri): Disposable {
  const changed = new EventEmitter<FileChangeEvent[]>();
  const nameOf = (uri: Uri) => {
    const name = SAMPLE_FILES.find((one) => uri.path === `${FOLDER}/${one}`);
    if (name === undefined) throw FileSystemError.FileNotFound(uri);
    return name;
  };
  const refuse = (uri?: Uri): never => {
    throw FileSystemError.NoPermissions(uri);
  };
  const provider: FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => Disposable.from(),
    async stat(uri) {
      if (uri.path === FOLDER) return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      const { length } = await sampleFile(extension, nameOf(uri));
      return { type: FileType.File, ctime: 0, mtime: 0, size: length };
    },
    readDirectory: () => SAMPLE_FILES.map((name): [string, FileType] => [name, FileType.File]),
    readFile: async (uri) => sampleFile(extension, nameOf(uri)),
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
  return Disposable.from(
    changed,
    workspace.registerFileSystemProvider(SAMPLE, provider, {
      isReadonly: true,
      isCaseSensitive: true,
    }),
  );
}
