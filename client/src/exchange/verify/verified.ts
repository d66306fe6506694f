import {
  CodeAction,
  CodeActionKind,
  commands,
  Diagnostic,
  Disposable,
  languages,
  Range,
  TextEdit,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { rangeAfter } from './range-after';

/** A place where a plan differs from an official document, and what can be written there instead. */
export interface Difference {
  readonly diagnostic: Diagnostic;
  readonly fixes: readonly Fix[];
}

interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Where plans differ from official documents, until they are compared again or the person has that cleared away. */
export interface Verified extends Disposable {
  /** In place of what was shown in these files before. */
  show(files: readonly { readonly uri: Uri; readonly differences: readonly Difference[] }[]): void;
  clear(): void;
}

/** For menus: whether there is anything to clear away. */
const CONTEXT = 'recommendationMatrix.hasVerified';

/** Differences move with their words, and go when these are changed: whether they are right then, only another comparison tells. */
export function verified(): Verified {
  const findings = languages.createDiagnosticCollection('recmatrix verify');
  const shown = new Map<string, readonly Difference[]>();
  const set = (uri: Uri, differences: readonly Difference[]) => {
    shown.set(uri.toString(), differences);
    findings.set(
      uri,
      differences.map(({ diagnostic }) => diagnostic),
    );
  };
  const tellMenus = () => {
    const isAny = [...shown.values()].some((differences) => differences.length > 0);
    void commands.executeCommand('setContext', CONTEXT, isAny);
  };
  const following = workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
    const before = shown.get(uri.toString()) ?? [];
    if (before.length === 0 || contentChanges.length === 0) return;
    set(uri, contentChanges.reduce(after, before));
    tellMenus();
  });
  const fixing = languages.registerCodeActionsProvider(
    { language: 'recommendation-plan' },
    {
      provideCodeActions: ({ uri }, range) =>
        (shown.get(uri.toString()) ?? [])
          .filter(({ diagnostic }) => diagnostic.range.intersection(range))
          .flatMap(({ diagnostic, fixes }) => fixes.map((fix) => actionOf(uri, diagnostic, fix))),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
  return {
    show(files) {
      for (const { uri, differences } of files) set(uri, differences);
      tellMenus();
    },
    clear() {
      shown.clear();
      findings.clear();
      tellMenus();
    },
    dispose: () => Disposable.from(findings, following, fixing).dispose(),
  };
}

function actionOf(uri: Uri, diagnostic: Diagnostic, { title, edits }: Fix): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new WorkspaceEdit();
  action.edit.set(uri, [...edits]);
  return action;
}

interface Change {
  readonly range: Range;
  readonly text: string;
}

function after(differences: readonly Difference[], change: Change): readonly Difference[] {
  return differences.flatMap((difference) => {
    const { diagnostic } = difference;
    const range = moved(diagnostic.range, change);
    if (!range) return [];
    const fixes = difference.fixes.flatMap((fix) => fixAfter(fix, change) ?? []);
    if (range === diagnostic.range) return [{ diagnostic, fixes }];
    const own = new Diagnostic(range, diagnostic.message, diagnostic.severity);
    return [{ diagnostic: Object.assign(own, { ...diagnostic, range }), fixes }];
  });
}

/** Undefined where something else stands now where it would write. */
function fixAfter({ title, edits }: Fix, change: Change): Fix | undefined {
  const own = edits.flatMap(({ range, newText }) => {
    const place = moved(range, change);
    return place ? [TextEdit.replace(place, newText)] : [];
  });
  return own.length === edits.length ? { title, edits: own } : undefined;
}

function moved(range: Range, change: Change): Range | undefined {
  const place = rangeAfter(range, change);
  if (!place || place === range) return place && range;
  return new Range(place.start.line, place.start.character, place.end.line, place.end.character);
}
