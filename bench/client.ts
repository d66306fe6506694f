import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** A language server that speaks over its standard streams. */
export interface ServerUnderTest {
  readonly name: string;
  /** The script that Node runs, and its options. */
  readonly command: readonly string[];
  /** The answer to `workspace/configuration` for each section that it asks for. */
  readonly settings: (section: string) => unknown;
}

/** What an editor like VS Code can do, findings pushed. */
const CAPABILITIES: ClientCapabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    synchronization: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: { completionItem: { snippetSupport: true, resolveSupport: { properties: ['documentation'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
};

/** One text open in an editor that talks with one server in a process of its own. */
export class BenchClient {
  version = 1;
  /** Milliseconds from the start of the process to the answer to `initialize`. */
  started = 0;
  initialized: InitializeResult | undefined;
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  #published: ((params: PublishDiagnosticsParams) => void) | undefined;

  constructor(
    private readonly server: ServerUnderTest,
    readonly uri: string,
  ) {
    this.#process = spawn(process.execPath, server.command, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#process.stdout!),
      new StreamMessageWriter(this.#process.stdin!),
    );
  }

  async start(): Promise<void> {
    const began = performance.now();
    const connection = this.#connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (params.uri === this.uri && (params.version ?? this.version) === this.version) this.#published?.(params);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => this.server.settings(section)),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.listen();
    this.initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: CAPABILITIES,
    });
    this.started = performance.now() - began;
    await connection.sendNotification('initialized', {});
  }

  /** Opens the text; milliseconds until its findings are here, and how many they are. */
  open(text: string): Promise<Answer> {
    this.version += 1;
    return this.#findingsAfter('textDocument/didOpen', {
      textDocument: { uri: this.uri, languageId: 'yaml', version: this.version, text },
    });
  }

  /** Replaces a part of a line; milliseconds until the findings of the new text are here. */
  type(edit: Edit): Promise<Answer> {
    return this.#findingsAfter('textDocument/didChange', this.#change(edit));
  }

  close(): Promise<void> {
    return this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** Milliseconds until a request about the open text is answered, and the answer. */
  async ask<T>(method: string, params: object): Promise<{ readonly time: number; readonly result: T }> {
    const began = performance.now();
    const result = await this.#connection.sendRequest<T>(method, { textDocument: { uri: this.uri }, ...params });
    return { time: performance.now() - began, result };
  }

  /** Bytes of memory that the process holds, as the operating system counts them (proc(5), `VmRSS`). */
  resident(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
    return 1024 * Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]);
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }

  #change({ line, from, to, text }: Edit): object {
    this.version += 1;
    const range = { start: { line, character: from }, end: { line, character: to } };
    return { textDocument: { uri: this.uri, version: this.version }, contentChanges: [{ range, text }] };
  }

  async #findingsAfter(method: string, params: object): Promise<Answer> {
    const began = performance.now();
    const published = new Promise<PublishDiagnosticsParams>((resolve) => {
      this.#published = resolve;
    });
    await this.#connection.sendNotification(method, params);
    const { diagnostics } = await published;
    return { time: performance.now() - began, findings: diagnostics.length };
  }
}

export interface Answer {
  /** Milliseconds. */
  readonly time: number;
  readonly findings: number;
}

/** In one line, characters `from` up to `to` (UTF-16) become `text`. */
export interface Edit {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
