import type { ClientCapabilities, ServerCapabilities, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Checker } from '../checks/checker';
import type { Workspace } from '../plan/workspace';
import type { Settings } from './settings';

/** What requests are answered from. Features read it; only `lsp/` changes it. */
export interface Session {
  readonly workspace: Workspace;
  readonly checker: Checker;
  readonly settings: Settings;
  readonly client: ClientCapabilities;
  /** The files that are open in the editor, by URI, with the version of their text. */
  readonly versions: ReadonlyMap<string, number>;
  /** Files that were known and no longer are. A client that asks for findings may still show those it got last. */
  readonly gone?: ReadonlySet<string>;
  /** The address of `docs/checks.md`, which describes every check under its code. Absent where it can't be reached. */
  readonly checksPage?: string | undefined;
  /** Asks the client to make an edit, and tells whether it has. Absent where the client can't. */
  readonly applyEdit?: ((label: string, edit: WorkspaceEdit) => Promise<boolean>) | undefined;
}

/** Whether the client no longer waits for the answer. Asked between parts of long work. */
export type IsCancelled = () => boolean;

/** Answers the requests of one method. A pure function of its arguments; may throw: the client then gets an error. */
// biome-ignore lint/suspicious/noExplicitAny: parameters and results are those that the protocol gives to each method.
export type Handler = (params: any, session: Session, isCancelled: IsCancelled) => unknown;

/**
 * One feature of the editor: what it promises the client, and the answers to the requests that follow from the promise, by
 * method (Language Server Protocol 3.18).
 */
export interface Feature {
  readonly capabilities: (client: ClientCapabilities) => Partial<ServerCapabilities>;
  readonly handlers: Readonly<Record<string, Handler>>;
}
