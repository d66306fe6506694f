import { Disposable, l10n, TabInputText, type TextDocument, type Uri, window, workspace } from 'vscode';
import { fileExists } from './file-exists';

// VS Code keeps what is not saved when it is closed, and the text of a file that was deleted. It shows both by small signs at the
// tab only, so it is said what happened.

/** Milliseconds after which what is gone is taken to be gone: many programs save by putting another file in the place. */
const PAUSE = 1500;

export function tellOfTextsAtRisk(): Disposable {
  const watcher = workspace.createFileSystemWatcher('**/*.plan.{yaml,yml}', true, true, false);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const restored = new Set<string>();

  function later(work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, PAUSE);
    timers.add(timer);
  }

  /** A file that is changed already when it is opened was changed before VS Code was closed. */
  function noteRestored({ isDirty, isUntitled, languageId, uri }: TextDocument): void {
    if (!isDirty || isUntitled || languageId !== 'recommendation-plan') return;
    restored.add(workspace.asRelativePath(uri));
    // All are said at once.
    if (restored.size > 1) return;
    later(() => {
      tellOfRestored([...restored]);
      restored.clear();
    });
  }

  for (const document of workspace.textDocuments) noteRestored(document);
  return Disposable.from(
    watcher,
    watcher.onDidDelete((file) => later(() => void tellOfDeleted(file))),
    workspace.onDidOpenTextDocument(noteRestored),
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
