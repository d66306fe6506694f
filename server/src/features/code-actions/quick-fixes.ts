import { type CodeAction, CodeActionKind, type Diagnostic, type Position } from 'vscode-languageserver-protocol';
import type { Finding } from '../../checks/finding';
import { checks } from '../../checks/index';
import { offsetOf } from '../../document/document';
import { t } from '../../l10n';
import type { Session } from '../feature';
import { rangeIn } from '../places';
import { workspaceEdit } from '../workspace-edit';
import { fixAll } from './fix-all';

/** All fixes of a file that have one right answer, in one. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.recmatrix`;

/** Which findings an action fixes: all of a file, or those of one check. */
export interface FixAllData {
  readonly fixAll: { readonly uri: string; readonly code?: string };
}

export type FixAllAction = CodeAction & { readonly data: FixAllData };

const automatic = new Set(checks.filter(({ fix }) => fix === 'automatic').map(({ code }) => code));

/** What is fixed at once; offsets are those of the file. Findings must be up to date. */
export function findingsIn({ checker, workspace }: Session, uri: string, start: number, end: number): Finding[] {
  const document = workspace.document(uri)!;
  return checker.findings(uri).filter(({ place }) => {
    const at = offsetOf(document, place.piece);
    return at + place.start <= end && at + place.end >= start;
  });
}

/** The fixes of a finding, with the diagnostic that the client has of it. */
export function quickFixes(session: Session, finding: Finding, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const { start } = rangeIn(session.workspace.document(finding.place.uri)!, finding.place.piece, finding.place);
  const own = diagnostics.filter(({ code, range }) => code === finding.code && isSame(range.start, start));
  return (finding.fixes?.() ?? []).map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(own.length > 0 && { diagnostics: own }),
    ...(fix.automatic && { isPreferred: true }),
    edit: workspaceEdit(session, fix.changes),
  }));
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

/** For each kind of finding, where the file has several that have one right answer: all of them at once. */
export function fixAllOfKind({ checker }: Session, uri: string, here: readonly Finding[]): FixAllAction[] {
  const fixable = checker.findings(uri).filter(isAutomatic);
  return [...new Set(here.map(({ code }) => code))].flatMap((code) => {
    if (fixable.filter((finding) => finding.code === code).length < 2) return [];
    const title = t('Fix all “{code}” in this file', { code });
    return [{ title, kind: CodeActionKind.QuickFix, data: { fixAll: { uri, code } } }];
  });
}

export function fixAllOfFile({ checker }: Session, uri: string): FixAllAction[] {
  if (!checker.findings(uri).some(isAutomatic)) return [];
  const title = t('Apply all fixes that have one right answer');
  return [{ title, kind: FIX_ALL, data: { fixAll: { uri } } }];
}

function isAutomatic({ code, fixes }: Finding): boolean {
  return fixes !== undefined && automatic.has(code);
}

export function withAllFixes<One extends FixAllAction>(session: Session, action: One): CodeAction {
  const { uri, code } = action.data.fixAll;
  return { ...action, edit: workspaceEdit(session, new Map([[uri, fixAll(session, uri, code)]])) };
}
