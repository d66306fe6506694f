import { Disposable, l10n, TabInputText, type TextDocument, type Uri, window, workspace } from 'vscode';
import { fileExists } from './file-exists';

// VS Code keeps what is not saved when it is closed, and the text of a file that was deleted. It shows both by small signs at the
// tab only, so it is said what happened.

/** Milliseconds after which what is gone is taken to be gone: many programs save by putting another file in the place. */
const PAUSE = 1500;

export function tellOfTextsAtRisk(): Disposable {
  const watcher = workspace.createFileSystemWatcher('**/*.plan.{yaml,yml}', true, true, false);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const told = new Set<string>();
  const restored: string[] = [];

  function later(work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, PAUSE);
    timers.add(timer);
  }

  /** A file that is changed in its first version, before anybody has typed, was changed before VS Code was closed. */
  function noteRestored({ isDirty, isUntitled, languageId, uri, version }: TextDocument): void {
    if (!isDirty || version > 1 || isUntitled || languageId !== 'recommendation-plan') return;
    const file = workspace.asRelativePath(uri);
    if (told.has(file)) return;
    told.add(file);
    restored.push(file);
    // All are said at once.
    if (restored.length > 1) return;
    later(() => {
      tellOfRestored(restored.splice(0));
    });
  }

  for (const document of workspace.textDocuments) noteRestored(document);
  return Disposable.from(
    watcher,
    watcher.onDidDelete((file) => later(() => void tellOfDeleted(file))),
    workspace.onDidOpenTextDocument(noteRestored),
    // VS Code tells at first that the file is open, and then that it is changed.
    workspace.onDidChangeTextDocument(({ document }) => noteRestored(document)),
    {
      dispose() {
        for (const timer of timers) clearTimeout(timer);
      },
    },
  );
}

function tellOfRestored(files: readonly string[]): void {
  window.showInformationMessage(
    l10n.t('These texts had not been saved when the window was closed. They are here again as they were: {files}', {
      files: files.join(', '),
    }),
  );
}

async function tellOfDeleted(file: Uri): Promise<void> {
  const isShown = window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === file.toString()),
  );
  if (!isShown || (await fileExists(file))) return;
  const save = l10n.t('Save');
  const answer = await window.showWarningMessage(
    l10n.t(
      '{file} was deleted, moved or renamed by another program. Its text is still open here: saved, the file is back.',
      { file: workspace.asRelativePath(file) },
    ),
    save,
  );
  if (answer === save) await workspace.save(file);
}
