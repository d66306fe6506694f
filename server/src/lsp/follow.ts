import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  InlayHintRefreshRequest,
  type Registration,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import { readSettings, type Settings } from '../features/settings';
import { SETTINGS } from '../protocol';
import type { LanguageSession } from './session';
import type { Spelling } from './spelling';
import { folderUri, isPlanFile, normalUri } from './uris';

// What the client tells of its texts, files and settings.

/** The client's name for plan files, under whatever name they are (or will be) saved. */
const LANGUAGE = 'recommendation-plan';

/** An editor that knows no plans may hand over every YAML file: those are left alone. */
export function followTexts(connection: Connection, session: LanguageSession, spelling: Spelling): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (isPlanFile(uri) || languageId === LANGUAGE) session.open(spelling.learn(uri), version, text);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    session.refreshDates();
    session.change(normalUri(uri), version, contentChanges);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.close(normalUri(uri)));
}

export function followFiles(connection: Connection, session: LanguageSession): void {
  const changed = (uris: readonly string[]) => {
    session.filesChanged(uris.map(folderUri));
    void session.whenReady().then(() => refresh(connection, session.client));
  };
  connection.onNotification(DidChangeWatchedFilesNotification.type, ({ changes }) =>
    changed(changes.map(({ uri }) => uri)),
  );
  connection.onNotification(DidCreateFilesNotification.type, ({ files }) => changed(files.map(({ uri }) => uri)));
  connection.onNotification(DidDeleteFilesNotification.type, ({ files }) => changed(files.map(({ uri }) => uri)));
  connection.onNotification(DidRenameFilesNotification.type, ({ files }) =>
    changed(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    for (const { uri } of removed) session.removeFolder(folderUri(uri));
    void session.addFolders(added.map(({ uri }) => folderUri(uri)));
  });
}

export function followSettings(connection: Connection, session: LanguageSession): void {
  connection.onDidChangeConfiguration(({ settings }) => {
    if (session.client.workspace?.configuration) {
      void session.during(() => loadSettings(connection, session)).then(() => refresh(connection, session.client));
    } else {
      session.setSettings(settingsIn(settings));
      refresh(connection, session.client);
    }
  });
}

/** Asks a client that can be asked; others have said at the start. */
export async function loadSettings(connection: Connection, session: LanguageSession): Promise<void> {
  if (!session.client.workspace?.configuration) return;
  const [settings] = await connection.sendRequest(ConfigurationRequest.type, { items: [{ section: SETTINGS }] });
  // A client may be able to answer and yet have nothing to say: then what it said at the start holds.
  if (settings !== null && settings !== undefined) session.setSettings(readSettings(settings));
}

/** What a client tells unasked: some name the section above its settings, some don't. */
export function settingsIn(told: unknown): Settings {
  const sections = told as { readonly [SETTINGS]?: unknown } | null | undefined;
  return readSettings(sections?.[SETTINGS] ?? told);
}

/** Asks for news of files and settings, where the client wants to be asked. */
export async function register(connection: Connection, { workspace }: ClientCapabilities): Promise<void> {
  const registrations: Registration[] = [];
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = [
      { globPattern: '**/*.plan.{yaml,yml}' },
      // Folders that are moved, and files of evidence: that they come and go, not what is in them.
      { globPattern: '**/*', kind: CREATED | DELETED },
    ];
    registrations.push({
      id: 'files',
      method: DidChangeWatchedFilesNotification.method,
      registerOptions: { watchers },
    });
  }
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    registrations.push({
      id: 'settings',
      method: DidChangeConfigurationNotification.method,
      registerOptions: { section: SETTINGS },
    });
  }
  if (registrations.length > 0) await connection.sendRequest(RegistrationRequest.type, { registrations });
}

/** The protocol's WatchKind. */
const CREATED = 1;
const DELETED = 4;

/** What the client has been given may hold no longer, and not through its own doing: it asks again, where it can. */
export function refresh(connection: Connection, { workspace }: ClientCapabilities): void {
  const requests = [
    workspace?.diagnostics?.refreshSupport && DiagnosticRefreshRequest.method,
    workspace?.codeLens?.refreshSupport && CodeLensRefreshRequest.method,
    workspace?.inlayHint?.refreshSupport && InlayHintRefreshRequest.method,
    workspace?.semanticTokens?.refreshSupport && SemanticTokensRefreshRequest.method,
  ];
  for (const method of requests) {
    // A client that is about to end answers no more.
    if (method) connection.sendRequest(method).catch(() => {});
  }
}
