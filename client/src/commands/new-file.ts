import { commands, l10n, ThemeIcon, Uri, window, workspace } from 'vscode';
import type { NewFile } from '../../../server/src/protocol';
import { fileExists } from '../file-exists';
import type { KnownPlans } from '../plans/known-plans';

/** A file on a disk, or `unsaved` for one that gets its place later. */
type Place = Uri | 'unsaved';

/** Makes a plan's first file where the person wants it, and shows it. Undefined where it is not wanted after all. */
export async function makePlanFile(plans: KnownPlans, { name, text }: NewFile): Promise<Uri | undefined> {
  const place = await choosePlace(plans, name);
  if (place === undefined) return undefined;
  if (place !== 'unsaved') {
    await workspace.fs.writeFile(place, new TextEncoder().encode(text));
    await show(place);
    return place;
  }
  const document = await workspace.openTextDocument({ language: 'recommendation-plan', content: text });
  await window.showTextDocument(document, { preview: false });
  return document.uri;
}

/** By VS Code itself: a text that an extension opens stays known for minutes after its file has been closed and deleted. */
export async function show(file: Uri): Promise<void> {
  await commands.executeCommand('vscode.open', file, { preview: false });
}

async function choosePlace(plans: KnownPlans, name: string): Promise<Place | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const items = [
    ...folders.map((folder) => ({
      label: l10n.t('In the folder “{folder}”', { folder: folder.name }),
      iconPath: new ThemeIcon('folder'),
      place: async (): Promise<Place | undefined> => freePlace(plans, folder.uri, name),
    })),
    {
      label: l10n.t('Somewhere else …'),
      iconPath: new ThemeIcon('folder-opened'),
      place: () => elsewhere(folders[0]?.uri, name),
    },
    {
      label: l10n.t('Decide later: as an unsaved file'),
      iconPath: new ThemeIcon('file'),
      place: async (): Promise<Place | undefined> => 'unsaved',
    },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Where Is the Plan to Be Written?') });
  return chosen?.place();
}

async function elsewhere(folder: Uri | undefined, name: string): Promise<Uri | undefined> {
  return window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
    filters: { [l10n.t('Plans')]: ['plan.yaml'] },
    title: l10n.t('Where Is the Plan to Be Written?'),
  });
}

/** In a folder of its own where another plan has its root in this one: parts must know to which they belong. */
async function freePlace({ all = [] }: KnownPlans, folder: Uri, name: string): Promise<Uri> {
  const own = name.replace(/\.plan\.yaml$/, '');
  const isTaken = all.some(({ uri, hasRoot }) => hasRoot && Uri.joinPath(Uri.parse(uri), '..').path === folder.path);
  const home = isTaken ? Uri.joinPath(folder, own) : folder;
  for (let time = 1; ; time += 1) {
    const place = Uri.joinPath(home, time === 1 ? name : `${own}-${time}.plan.yaml`);
    if (!(await fileExists(place))) return place;
  }
}
