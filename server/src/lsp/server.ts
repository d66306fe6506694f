import {
  type ClientCapabilities,
  type Connection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { abilitiesOf } from '../features/abilities';
import type { Feature } from '../features/feature';
import { features } from '../features/index';
import { setTexts, t } from '../l10n';
import { CHANGED, type InitialOptions } from '../protocol';
import { PlanChanges } from './changes';
import { filesOfClient } from './client-files';
import { type Files, filesByScheme, noFiles } from './files';
import { followFiles, followSettings, followTexts, loadSettings, refresh, register, settingsIn } from './follow';
import { withProgress } from './progress';
import { Publisher } from './publisher';
import { answerRequests } from './requests';
import { LanguageSession } from './session';
import { Spelling } from './spelling';
import { folderUri } from './uris';

/** What the server is given by the machine that it runs on. */
export interface Surroundings {
  /** Files that can be reached without the client. */
  readonly onDisk?: Files;
  readonly now: () => Date;
  /** The address of `docs/checks.md`, if it is there. */
  readonly checksPage?: string | undefined;
  /** Called whenever all is checked and sent. */
  readonly settled?: () => void;
  /** For tests; else every feature there is. */
  readonly features?: readonly Feature[];
}

/** Milliseconds between two looks at the calendar while nobody types. */
const CALENDAR = 60_000;

/** Answers a client until it says `exit`. */
export function serve(connection: Connection, surroundings: Surroundings): void {
  // Asked only for what nobody else answers (LSP 3.18, "Initialize Request").
  let isInitialized = false;
  connection.onRequest((method) =>
    isInitialized
      ? new ResponseError(ErrorCodes.MethodNotFound, t('This server does not know the request “{method}”.', { method }))
      : new ResponseError(ErrorCodes.ServerNotInitialized, t('The first request has to be “initialize”.')),
  );
  connection.onInitialize((params) => {
    isInitialized = true;
    return initialize(connection, surroundings, params);
  });
  connection.listen();
}

function initialize(connection: Connection, surroundings: Surroundings, params: InitializeParams): InitializeResult {
  const { onDisk, now, features: served = features } = surroundings;
  const client = params.capabilities;
  const log = (error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const others = abilitiesOf(client).files ? filesOfClient(connection, () => session.learned()) : noFiles;
  const files = onDisk ? filesByScheme(onDisk, others) : others;
  const session = new LanguageSession(client, files, now, () => publisher.changed(), log);
  session.checksPage = surroundings.checksPage;
  const spelling = new Spelling();
  const publisher = new Publisher(
    session,
    (publish) => connection.sendDiagnostics(spelling.inResult(publish)).catch(log),
    log,
    () => {
      surroundings.settled?.();
      const changed = abilitiesOf(client).changed ? changes.take() : undefined;
      if (changed) connection.sendNotification(CHANGED, spelling.inResult(changed)).catch(log);
    },
  );
  const changes = new PlanChanges(session);
  if (client.workspace?.applyEdit) {
    session.applyEdit = async (label, edit) =>
      (await connection.workspace.applyEdit(spelling.inResult({ label, edit }))).applied;
  }
  session.setSettings(settingsIn(params.initializationOptions));
  const { texts } = Object(params.initializationOptions) as InitialOptions;
  if (texts) setTexts(texts);

  const calendar = setInterval(() => session.refreshDates(), CALENDAR);
  if (typeof calendar === 'object') calendar.unref();
  connection.onShutdown(() => {
    clearInterval(calendar);
    session.ended = true;
  });

  answerRequests(connection, session, spelling, served, () => publisher.letPass(), log);
  followTexts(connection, session, spelling);
  followFiles(connection, session);
  followSettings(connection, session);
  connection.onInitialized(() => {
    void session.during(() => loadSettings(connection, session));
    void withProgress(connection, client, t('Reading the plans'), async (report) => {
      await session.addFolders(foldersOf(params), report);
      await publisher.whenIdle();
    }).then(() => refresh(connection, client));
    register(connection, client).catch(log);
  });
  return {
    capabilities: capabilitiesOf(served, client),
    serverInfo: { name: 'recmatrix-language-server', version },
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return folders.map(folderUri);
}

function capabilitiesOf(served: readonly Feature[], client: ClientCapabilities): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: FILES, didCreate: FILES, didDelete: FILES },
    },
  };
  return served.reduce((all, { capabilities }) => merged(all, capabilities(client)), own);
}

const FILES = { filters: [{ pattern: { glob: '**/*' } }] };

/** Features may speak of the same capability: what both list is joined. */
function merged<T extends object>(a: T, b: Partial<T>): T {
  const both = { ...a } as Record<string, unknown>;
  for (const [key, value] of Object.entries(b)) {
    const known = both[key];
    if (Array.isArray(known) && Array.isArray(value)) both[key] = [...new Set([...known, ...value])];
    else if (isObject(known) && isObject(value)) both[key] = merged(known, value);
    else both[key] = value;
  }
  return both as T;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
