import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  type FileType,
  Uri,
  workspace,
} from 'vscode';

// VS Code for the Web sees no disk. This shows it the folder that `npm start` was given, through the server that serves the page
// (client/start/server.js); what is saved is written to the disk.

const SCHEME = 'disk';

/** The types of browsers are not among those of this project. */
declare class EventSource {
  constructor(url: string);
  onmessage: (event: { data: string }) => void;
  close(): void;
}
declare function fetch(url: string, init?: { method: string; body?: Uint8Array }): Promise<Answer>;

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export function activate(context: ExtensionContext): void {
  // The extension is at …/<token>/extensions/disk-files, the files at …/<token>/files.
  const files = Uri.joinPath(context.extensionUri, '../../files').toString(true);
  const provider = new DiskFiles(files);
  context.subscriptions.push(
    provider,
    workspace.registerFileSystemProvider(SCHEME, provider, { isCaseSensitive: true }),
  );
}

class DiskFiles implements FileSystemProvider, Disposable {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #events: EventSource;

  constructor(private readonly address: string) {
    this.#events = new EventSource(`${address}?watch`);
    this.#events.onmessage = ({ data }) => {
      const changes = JSON.parse(data) as { path: string; type: FileChangeEvent['type'] }[];
      this.#changed.fire(changes.map(({ path, type }) => ({ type, uri: Uri.from({ scheme: SCHEME, path }) })));
    };
  }

  dispose(): void {
    this.#events.close();
    this.#changed.dispose();
  }

  /** The server tells of all changes in the folder. */
  watch(): Disposable {
    return new Disposable(() => {});
  }

  async stat(uri: Uri): Promise<FileStat> {
    return (await (await this.#ask(uri, 'stat')).json()) as FileStat;
  }

  async readDirectory(uri: Uri): Promise<[string, FileType][]> {
    return (await (await this.#ask(uri, 'list')).json()) as [string, FileType][];
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#ask(uri, 'read')).arrayBuffer());
  }

  async writeFile(uri: Uri, content: Uint8Array, { create, overwrite }: { create: boolean; overwrite: boolean }) {
    await this.#ask(uri, `write&create=${create}&overwrite=${overwrite}`, 'PUT', content);
  }

  async createDirectory(uri: Uri): Promise<void> {
    await this.#ask(uri, 'folder', 'PUT');
  }

  async delete(uri: Uri, { recursive }: { recursive: boolean }): Promise<void> {
    await this.#ask(uri, `recursive=${recursive}`, 'DELETE');
  }

  async rename(from: Uri, to: Uri, { overwrite }: { overwrite: boolean }): Promise<void> {
    await this.#ask(from, `rename&to=${encodeURIComponent(to.path)}&overwrite=${overwrite}`, 'PUT');
  }

  async #ask(uri: Uri, query: string, method = 'GET', body?: Uint8Array): Promise<Answer> {
    const path = uri.path.split('/').map(encodeURIComponent).join('/');
    const answer = await fetch(`${this.address}${path}?${query}`, { method, ...(body && { body }) });
    if (answer.ok) return answer;
    const message = await answer.text();
    if (answer.status === 404) throw FileSystemError.FileNotFound(uri);
    if (answer.status === 409) throw FileSystemError.FileExists(uri);
    if (answer.status === 403) throw FileSystemError.NoPermissions(message);
    throw new FileSystemError(message);
  }
}
