import { commands, Diagnostic, Disposable, languages, Range, type Uri, workspace } from 'vscode';
import { rangeAfter } from './range-after';

/** Where plans differ from official documents, until they are compared again or the person has that cleared away. */
export interface Verified extends Disposable {
  /** In place of what was shown in these files before. */
  show(files: readonly { readonly uri: Uri; readonly findings: readonly Diagnostic[] }[]): void;
  clear(): void;
}

/** For menus: whether there is anything to clear away. */
const CONTEXT = 'recommendationMatrix.hasVerified';

/** Findings move with their words, and go when these are changed: whether they are right then, only another comparison tells. */
export function verified(): Verified {
  const findings = languages.createDiagnosticCollection('recmatrix verify');
  const tellMenus = () =>
    void commands.executeCommand(
      'setContext',
      CONTEXT,
      [...findings].some(([, own]) => own.length > 0),
    );
  const following = workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
    const before = findings.get(uri) ?? [];
    if (before.length === 0 || contentChanges.length === 0) return;
    findings.set(uri, contentChanges.reduce(after, before));
    tellMenus();
  });
  return {
    show(files) {
      for (const { uri, findings: own } of files) findings.set(uri, own);
      tellMenus();
    },
    clear() {
      findings.clear();
      tellMenus();
    },
    dispose: () => Disposable.from(findings, following).dispose(),
  };
}

function after(findings: readonly Diagnostic[], change: { range: Range; text: string }): readonly Diagnostic[] {
  return findings.flatMap((finding) => {
    const place = rangeAfter(finding.range, change);
    if (!place) return [];
    if (place === finding.range) return [finding];
    const { start, end } = place;
    const range = new Range(start.line, start.character, end.line, end.character);
    return [Object.assign(new Diagnostic(range, finding.message, finding.severity), { ...finding, range })];
  });
}
