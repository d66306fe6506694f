import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver-protocol';
import { offsetAt } from '../../document/document';
import { t } from '../../l10n';
import type { Feature, IsCancelled, Session } from '../feature';
import { Refusal } from '../refusal';
import { settle } from '../settle';
import { workspaceEdit } from '../workspace-edit';
import type { Action, Offer } from './action';
import { addUpdate } from './add-update';
import { extractAction } from './extract-action';
import { markDone } from './mark-done';
import { placeAt } from './place-at';
import { postpone } from './postpone';
import {
  FIX_ALL,
  type FixAllAction,
  findingsIn,
  fixAllOfFile,
  fixAllOfKind,
  quickFixes,
  withAllFixes,
} from './quick-fixes';
import { sortByDate } from './sort-by-date';
import { sortByNumber } from './sort-by-number';
import { splitDemands } from './split-demands';

/** What an author can have done to a plan that is not wrong, in the order in which it is shown. */
const actions: readonly Action[] = [
  markDone,
  addUpdate,
  postpone,
  splitDemands,
  extractAction,
  sortByNumber,
  sortByDate,
];

/** Fixes of the findings under the cursor, and changes of the record under the cursor, which may have none. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...kinds], resolveProvider: true } }),
  handlers: { 'textDocument/codeAction': offer, 'codeAction/resolve': resolve },
};

const kinds = new Set([CodeActionKind.QuickFix, FIX_ALL, ...actions.map(({ kind }) => kind)]);

/** How an action is found again when it is chosen. */
interface OfferData {
  readonly offer: { readonly uri: string; readonly range: Range; readonly record: string | undefined };
}

type OfferedAction = CodeAction & { readonly data: OfferData };

async function offer(
  params: CodeActionParams,
  session: Session,
  isCancelled: IsCancelled,
): Promise<CodeAction[] | null> {
  if (!session.workspace.document(params.textDocument.uri)) return null;
  const fixes = await offerFixes(params, session, isCancelled);
  return fixes && [...fixes, ...offerChanges(params, session, fixes)];
}

async function offerFixes(
  params: CodeActionParams,
  session: Session,
  isCancelled: IsCancelled,
): Promise<CodeAction[] | null> {
  const [here, everywhere] = [wants(params, CodeActionKind.QuickFix), wants(params, FIX_ALL)];
  if (!here && !everywhere) return [];
  if (!(await settle(session.checker, isCancelled))) return null;
  const { uri } = params.textDocument;
  const [start, end] = offsetsOf(session, uri, params.range);
  const findings = here ? findingsIn(session, uri, start, end) : [];
  const all = [...fixAllOfKind(session, uri, findings), ...(everywhere ? fixAllOfFile(session, uri) : [])];
  return [
    ...findings.flatMap((finding) => quickFixes(session, finding, params.context.diagnostics)),
    ...all.map((action) => (resolves(session) ? action : withAllFixes(session, action))),
  ];
}

/** Without those that do what a fix does already. */
function offerChanges(params: CodeActionParams, session: Session, fixes: readonly CodeAction[]): CodeAction[] {
  const { range, textDocument } = params;
  const done = new Set(fixes.map(({ edit }) => JSON.stringify(edit)));
  return offersAt(session, textDocument.uri, range, (kind) => wants(params, kind)).flatMap(
    ({ kind, offer, record }) => {
      const data: OfferData = { offer: { uri: textDocument.uri, range, record } };
      const action = { title: offer.title, kind, data };
      if (resolves(session) && (done.size === 0 || isSource(kind))) return [action];
      const edit = workspaceEdit(session, offer.changes());
      if (done.has(JSON.stringify(edit))) return [];
      return [resolves(session) ? action : { title: offer.title, kind, edit }];
    },
  );
}

interface Offered {
  readonly kind: CodeActionKind;
  readonly offer: Offer;
  /** The id of the record that it is about. */
  readonly record: string | undefined;
}

function offersAt(session: Session, uri: string, range: Range, isWanted: (kind: CodeActionKind) => boolean): Offered[] {
  const document = session.workspace.document(uri);
  const plan = session.workspace.planOf(uri);
  if (!document || !plan) return [];
  const place = placeAt(plan, document, ...offsetsOf(session, uri, range));
  return actions
    .filter(({ kind }) => isWanted(kind))
    .flatMap(({ kind, offers }) => offers(place).map((offer) => ({ kind, offer, record: place.record?.id })));
}

function offsetsOf({ workspace }: Session, uri: string, { start, end }: Range): [start: number, end: number] {
  const document = workspace.document(uri)!;
  return [offsetAt(document, start), offsetAt(document, end)];
}

/**
 * Kinds are hierarchical: who asks for `source` wants `source.fixAll` too. Those are about the file, so no editor shows them
 * where the cursor only came by.
 */
function wants({ context: { only, triggerKind } }: CodeActionParams, kind: CodeActionKind): boolean {
  if (only === undefined) return triggerKind !== CodeActionTriggerKind.Automatic || !isSource(kind);
  return only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

function isSource(kind: CodeActionKind): boolean {
  return kind.startsWith(`${CodeActionKind.Source}.`);
}

/** Whether the client can wait for the edit until somebody chooses the action. */
function resolves({ client }: Session): boolean {
  return client.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false;
}

async function resolve(action: CodeAction, session: Session, isCancelled: IsCancelled): Promise<CodeAction | null> {
  if (isFixAll(action)) return (await settle(session.checker, isCancelled)) ? withAllFixes(session, action) : null;
  if (!isOffered(action)) return null;
  const { uri, range, record } = action.data.offer;
  const offered = offersAt(session, uri, range, (kind) => kind === action.kind);
  const found = offered.find((one) => one.offer.title === action.title && one.record === record);
  if (!found) {
    throw new Refusal(
      t('The plan has changed meanwhile, and “{title}” no longer fits there.', { title: action.title }),
    );
  }
  return { ...action, edit: workspaceEdit(session, found.offer.changes()) };
}

function isFixAll(action: CodeAction): action is FixAllAction {
  return typeof action.data === 'object' && action.data !== null && 'fixAll' in action.data;
}

function isOffered(action: CodeAction): action is OfferedAction {
  return typeof action.data === 'object' && action.data !== null && 'offer' in action.data;
}
