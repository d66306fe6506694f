import type { ClientCapabilities, CodeAction, Range, TextEdit } from 'vscode-languageserver-protocol';
import { Checker } from '../../../server/src/checks/checker';
import { checks } from '../../../server/src/checks/index';
import { offsetAt, readDocument, textOf } from '../../../server/src/document/document';
import { applyChanges } from '../../../server/src/document/edit';
import { codeActions } from '../../../server/src/features/code-actions';
import type { Session } from '../../../server/src/features/feature';
import { defaultSettings } from '../../../server/src/features/settings';
import { Workspace } from '../../../server/src/plan/workspace';
import { AS_OF } from '../navigation/session';

const client: ClientCapabilities = { textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } };

/** A session over texts, with all checks, and a client that chooses before it gets the edit. */
export function sessionWith(texts: ReadonlyMap<string, string>): Session {
  const workspace = new Workspace({ asOf: AS_OF, today: AS_OF });
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(...[...texts].map(([uri, text]) => readDocument(uri, text))));
  return { workspace, checker, settings: defaultSettings, client, versions: new Map() };
}

/** What is offered, each with its edit, as a client gets it when somebody chooses it. */
export async function actionsAt(session: Session, uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
  const params = { textDocument: { uri }, range, context: { diagnostics: [], ...(only && { only }) } };
  const ask = (method: string, given: unknown) => codeActions.handlers[method]!(given, session, () => false);
  const offered = ((await ask('textDocument/codeAction', params)) ?? []) as CodeAction[];
  return Promise.all(
    offered.map(async (one) => (one.edit ? one : ((await ask('codeAction/resolve', one)) as CodeAction))),
  );
}

export function textsOf({ workspace }: Session): Map<string, string> {
  return new Map(workspace.uris.map((uri) => [uri, textOf(workspace.document(uri)!)]));
}

/** The texts of all files after an action, as an editor makes its edits. */
export function edited(session: Session, { edit, title }: CodeAction): Map<string, string> {
  const texts = textsOf(session);
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
    const document = session.workspace.document(uri)!;
    const changes = edits.map(({ range, newText }: TextEdit) => ({
      start: offsetAt(document, range.start),
      end: offsetAt(document, range.end),
      text: newText,
    }));
    const sorted = changes.toSorted((a, b) => a.start - b.start);
    const clash = sorted.find(({ start }, index) => index > 0 && start < sorted[index - 1]!.end);
    if (clash) throw new Error(`“${title}” has edits that overlap, at ${clash.start}`);
    texts.set(uri, applyChanges(texts.get(uri)!, changes));
  }
  return texts;
}

/** The codes of errors of which the second texts have some, and the first had none. */
export function newErrors(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const known = errorsIn(before);
  return [...new Set(errorsIn(after))].filter((code) => !known.includes(code));
}

/** Without those that a plan itself calls errors. */
function errorsIn(texts: ReadonlyMap<string, string>): string[] {
  const { checker, workspace } = sessionWith(texts);
  checker.settle();
  return workspace.uris.flatMap((uri) => checker.findings(uri).flatMap(({ code }) => (ERRORS.has(code) ? [code] : [])));
}

const ERRORS = new Set(checks.filter(({ severity }) => severity === 'error').map(({ code }) => code));
