import {
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

/** What a person does in the editor, and waits for. */

export const EXTENSION = 'recommendation-matrix.recommendation-matrix';

export function extension() {
  const found = extensions.getExtension(EXTENSION);
  if (!found) throw new Error('The extension is not there.');
  return found;
}

export function uriOf(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

export async function open(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uriOf(name)), { preview: false });
}

/** Gives up what was changed, and closes all editors. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** How long to wait for what must come, in milliseconds: long, since the machine may be busy. */
const PATIENCE = 20_000;

/** Looks again and again until something is there, and gives it. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The finding with a code, once it is there. */
export function finding(name: string, code: string): Promise<Diagnostic> {
  return until(`the finding “${code}” in ${name}`, () => findings(name).find((one) => codeOf(one) === code));
}

export function noFinding(name: string, code: string): Promise<true> {
  return until(`the finding “${code}” to leave ${name}`, () => !findings(name).some((one) => codeOf(one) === code));
}

/** A finding's code leads to its page where the server knows one. */
function codeOf({ code }: Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

export function findings(name: string): readonly Diagnostic[] {
  return languages.getDiagnostics(uriOf(name));
}

/** The range of the first place where a text stands. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`“${text}” is not in the text.`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

export function positionOf(document: TextDocument, text: string): Position {
  return rangeOf(document, text).start;
}

export async function replace(editor: TextEditor, from: string, to: string): Promise<void> {
  const range = rangeOf(editor.document, from);
  if (!(await editor.edit((edit) => edit.replace(range, to)))) throw new Error('The edit was refused.');
}
