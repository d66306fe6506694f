import { l10n, window } from 'vscode';

/** Asks for words, and shows what they leave while they are typed. Escape goes back to what was shown before. */
export function askForFilter(before: string, show: (filter: string) => void): void {
  const box = window.createInputBox();
  box.title = l10n.t('Filter Plans');
  box.placeholder = l10n.t('Words of a recommendation or action, a number or an id');
  box.prompt = l10n.t('Enter keeps the filter, Escape leaves it as it was.');
  box.value = before;
  let isKept = false;
  box.onDidChangeValue((value) => show(value.trim()));
  box.onDidAccept(() => {
    isKept = true;
    show(box.value.trim());
    box.hide();
  });
  box.onDidHide(() => {
    if (!isKept) show(before);
    box.dispose();
  });
  box.show();
}
