import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  type Diagnostic,
  type InitializeResult,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Feature } from '../../server/src/features/feature';
import { serve } from '../../server/src/lsp/server';
import { isBelow, isPlanFile } from '../../server/src/lsp/uris';

/** What the tests’ client can do, unless a test says otherwise. */
export const usual: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
  },
};

export const FOLDER = 'file:///plans';

export interface Options {
  /** The files of the folder `file:///plans` by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly settings?: Record<string, unknown>;
  /** Settings that the client sends with its first request. */
  readonly initializationOptions?: unknown;
  /** What the server takes for today, as YYYY-MM-DD. */
  readonly today?: string;
  /** Other features than those of the product. */
  readonly features?: readonly Feature[];
  readonly folders?: readonly string[];
  readonly checksPage?: string | undefined;
  /** Answers of the client to requests of the server, where a test has some of its own. */
  readonly answer?: (method: string, params: unknown) => unknown;
  /** No file is read before this ends. */
  readonly reading?: Promise<void>;
}

/** An editor and the server, joined by two streams in memory that carry real JSON-RPC. */
export async function connect(options: Options = {}): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const client = new Client(
    createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
    options,
  );
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
    onDisk: client.disk,
    now: () => new Date(`${client.today}T12:00`),
    checksPage: options.checksPage,
    ...(options.features && { features: options.features }),
  });
  await client.start();
  return client;
}

/** A change of a text: the first place where `from` stands becomes `to`. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

export class Client {
  /** Files on disk by URI; tests change them and then say so with `filesChanged`. */
  readonly files: Map<string, string>;
  /** The newest findings by URI. */
  readonly published = new Map<string, PublishDiagnosticsParams>();
  /** Every notification and request that came. */
  readonly log: { readonly method: string; readonly params: unknown }[] = [];
  initialized: InitializeResult | undefined;
  settings: Record<string, unknown>;
  today: string;
  readonly #texts = new Map<string, { version: number; text: string }>();
  readonly #waiting = new Set<() => void>();

  constructor(
    readonly connection: MessageConnection,
    private readonly options: Options,
  ) {
    this.files = new Map(Object.entries(options.files ?? {}).map(([name, text]) => [uriOf(name), text]));
    this.settings = options.settings ?? {};
    this.today = options.today ?? '2026-11-20';
  }

  /** The files as the server sees them. */
  readonly disk = {
    list: async (folder: string, depth: 'below' | 'here') =>
      [...this.files.keys()].filter(
        (uri) =>
          isPlanFile(uri) &&
          uri !== folder &&
          isBelow(uri, folder) &&
          (depth === 'below' || !uri.slice(folder.length + 1).includes('/')),
      ),
    read: async (uri: string) => {
      await this.options.reading;
      return this.files.get(uri);
    },
    exists: (uri: string) => this.files.has(uri),
    forget: () => {},
  };

  async start(): Promise<void> {
    const { connection, options } = this;
    connection.onNotification((method, params) => {
      this.log.push({ method, params });
      if (method === 'textDocument/publishDiagnostics') {
        const publish = params as unknown as PublishDiagnosticsParams;
        this.published.set(publish.uri, publish);
      }
      for (const look of this.#waiting) look();
    });
    connection.onRequest((method, params) => {
      this.log.push({ method, params });
      for (const look of this.#waiting) look();
      return this.options.answer?.(method, params) ?? (method === 'workspace/configuration' ? [this.settings] : null);
    });
    connection.listen();
    this.initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      initializationOptions: options.initializationOptions,
      capabilities: options.capabilities ?? usual,
      workspaceFolders: (options.folders ?? [FOLDER]).map((uri) => ({ uri, name: uri })),
    });
    await connection.sendNotification('initialized', {});
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Opens a file with the text that it has on disk, or with another one. */
  async open(
    name: string,
    text = this.files.get(uriOf(name)) ?? '',
    languageId = 'recommendation-plan',
  ): Promise<void> {
    const uri = uriOf(name);
    this.#texts.set(uri, { version: 1, text });
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Types: each replacement is a change of its own, in the text that the one before leaves, of one new version. */
  async change(name: string, ...replacements: readonly Replacement[]): Promise<number> {
    const uri = uriOf(name);
    const open = this.#texts.get(uri);
    if (!open) throw new Error(`${name} is not open`);
    const contentChanges = replacements.map(({ from, to }) => {
      const at = open.text.indexOf(from);
      if (at < 0) throw new Error(`“${from}” does not stand in ${name}`);
      const range = { start: positionIn(open.text, at), end: positionIn(open.text, at + from.length) };
      open.text = open.text.slice(0, at) + to + open.text.slice(at + from.length);
      return { range, text: to };
    });
    open.version += 1;
    await this.notify('textDocument/didChange', { textDocument: { uri, version: open.version }, contentChanges });
    return open.version;
  }

  async close(name: string): Promise<void> {
    this.#texts.delete(uriOf(name));
    await this.notify('textDocument/didClose', { textDocument: { uri: uriOf(name) } });
  }

  /** The text of an open file. */
  text(name: string): string {
    return this.#texts.get(uriOf(name))?.text ?? '';
  }

  /** Says that files on disk came (1), changed (2) or went (3). */
  filesChanged(...changes: readonly (readonly [name: string, type: 1 | 2 | 3])[]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: uriOf(name), type })),
    });
  }

  /** Ends as soon as a condition holds that messages from the server bring about. */
  when<T>(condition: () => T | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const look = () => {
        const met = condition();
        if (met === undefined || met === false) return;
        this.#waiting.delete(look);
        resolve(met as T);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** The codes of a file's findings, in order, once they are those of the given version (of the open file's newest, if left out). */
  async codes(name: string, version = this.#texts.get(uriOf(name))?.version): Promise<string[]> {
    return (await this.diagnostics(name, version)).map(({ code }) => String(code));
  }

  diagnostics(name: string, version = this.#texts.get(uriOf(name))?.version): Promise<Diagnostic[]> {
    return this.when(() => {
      const published = this.published.get(uriOf(name));
      return published?.version === version ? published?.diagnostics : undefined;
    });
  }

  /** Ends when a file's findings include this code, or no longer do. */
  whenFound(name: string, code: string, found = true): Promise<true> {
    return this.when(() => {
      const published = this.published.get(uriOf(name));
      return published !== undefined && published.diagnostics.some((one) => one.code === code) === found;
    }) as Promise<true>;
  }
}

/** A name below the folder of the tests; a whole URI stays as it is. */
export function uriOf(name: string): string {
  return /^[a-z][a-z-]+:/.test(name) ? name : `${FOLDER}/${name}`;
}

/** Lines and characters of an offset, counted anew rather than by the server's own means. */
export function positionIn(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
