import type { CodeAction, CodeActionParams, Diagnostic, Position } from 'vscode-languageserver-protocol';
import type { Finding } from '../checks/finding';
import { checks } from '../checks/index';
import { offsetAt, offsetOf } from '../document/document';
import { t } from '../l10n';
import type { Feature, IsCancelled, Session } from './feature';
import { fixAll } from './fix-all';
import { rangeIn } from './places';
import { settle } from './settle';
import { workspaceEdit } from './workspace-edit';

const QUICK_FIX = 'quickfix';
const FIX_ALL = 'source.fixAll.recmatrix';

/** Fixes of the findings under the cursor, and those with one right answer for the whole file. */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: { codeActionKinds: [QUICK_FIX, FIX_ALL], resolveProvider: true },
  }),
  handlers: { 'textDocument/codeAction': offer, 'codeAction/resolve': resolve },
};

/** What an action without its edit needs to get one: all findings, or those of one check. */
interface FixAllData {
  readonly fixAll: { readonly uri: string; readonly code?: string };
}

const automatic = new Set(checks.filter(({ fix }) => fix === 'automatic').map(({ code }) => code));

async function offer(
  params: CodeActionParams,
  session: Session,
  isCancelled: IsCancelled,
): Promise<CodeAction[] | null> {
  const { uri } = params.textDocument;
  if (!session.workspace.document(uri)) return null;
  if (!(await settle(session.checker, isCancelled))) return null;
  const findings = session.checker.findings(uri);
  const here = wants(params, QUICK_FIX) ? findings.filter((finding) => isIn(session, params, finding)) : [];
  const actions = here.flatMap((finding) => quickFixes(session, params, finding));
  const fixable = findings.filter(({ code, fixes }) => fixes && automatic.has(code));
  for (const code of new Set(here.map((finding) => finding.code))) {
    if (fixable.filter((finding) => finding.code === code).length < 2) continue;
    const title = t('Fix all “{code}” in this file', { code });
    actions.push(actionForAll(session, { title, kind: QUICK_FIX, data: { fixAll: { uri, code } } }));
  }
  if (fixable.length > 0 && wants(params, FIX_ALL)) {
    const title = t('Apply all fixes that have one right answer');
    actions.push(actionForAll(session, { title, kind: FIX_ALL, data: { fixAll: { uri } } }));
  }
  return actions;
}

/** Kinds are hierarchical: who asks for `source` wants `source.fixAll` too. */
function wants({ context: { only } }: CodeActionParams, kind: string): boolean {
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

function isIn({ workspace }: Session, { range, textDocument }: CodeActionParams, { place }: Finding): boolean {
  const document = workspace.document(textDocument.uri)!;
  const at = offsetOf(document, place.piece);
  return at + place.start <= offsetAt(document, range.end) && at + place.end >= offsetAt(document, range.start);
}

function quickFixes(session: Session, { context }: CodeActionParams, finding: Finding): CodeAction[] {
  const { start } = rangeIn(session.workspace.document(finding.place.uri)!, finding.place.piece, finding.place);
  const isThis = ({ code, range }: Diagnostic) => code === finding.code && isSame(range.start, start);
  const diagnostics = context.diagnostics.filter(isThis);
  return (finding.fixes?.() ?? []).map((fix) => ({
    title: fix.title,
    kind: QUICK_FIX,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(fix.automatic && { isPreferred: true }),
    edit: workspaceEdit(session, fix.changes),
  }));
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

/** The edit is worked out when somebody chooses the action, where the client can wait for it. */
function actionForAll(session: Session, action: CodeAction & { readonly data: FixAllData }): CodeAction {
  const resolves = session.client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit');
  return resolves ? action : withEdit(session, action);
}

async function resolve(action: CodeAction, session: Session, isCancelled: IsCancelled): Promise<CodeAction | null> {
  if (!isForAll(action) || !(await settle(session.checker, isCancelled))) return null;
  return withEdit(session, action);
}

function isForAll(action: CodeAction): action is CodeAction & { readonly data: FixAllData } {
  return typeof action.data === 'object' && action.data !== null && 'fixAll' in action.data;
}

function withEdit(session: Session, action: CodeAction & { readonly data: FixAllData }): CodeAction {
  const { uri, code } = action.data.fixAll;
  return { ...action, edit: workspaceEdit(session, new Map([[uri, fixAll(session, uri, code)]])) };
}
