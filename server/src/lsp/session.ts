import type { ClientCapabilities, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { Checker } from '../checks/checker';
import { checks } from '../checks/index';
import { editDocument, offsetAt, type PlanDocument, readDocument } from '../document/document';
import type { Session } from '../features/feature';
import { defaultSettings, type Settings } from '../features/settings';
import { localDay } from '../plan/dates';
import type { Dates } from '../plan/plan';
import { Workspace } from '../plan/workspace';
import type { Files } from './files';
import { folderOf, isBelow, isPlanFile } from './uris';

/** How many files are asked for at a time. */
const READ_TOGETHER = 16;

/** In hidden folders and those of packages nobody looks for plans, nor do they tell when a thousand files are installed. */
const PASSED_OVER = /\/(?:\.|node_modules(?:\/|$))/;

/** Told how much of a long piece of work is done. */
export type Progress = (done: number, total: number) => void;

/**
 * What the server knows: the plan files of the workspace, and over them the texts that are open in the editor, saved or not. All
 * URIs are normal. What changes is noted at once; `changed` is called for whoever wants the findings.
 */
export class LanguageSession implements Session {
  readonly workspace: Workspace;
  readonly checker: Checker;
  /** The client has said `shutdown`: nothing is asked any more but `exit`. */
  ended = false;
  readonly versions = new Map<string, number>();
  readonly gone = new Set<string>();
  checksPage: Session['checksPage'];
  applyEdit: Session['applyEdit'];
  #settings: Settings = defaultSettings;
  #shown: Dates;
  readonly #folders = new Set<string>();
  /** One after the other, so that what is read last is what the files hold. */
  #reading: Promise<void> = Promise.resolve();
  #tasks = 0;

  constructor(
    readonly client: ClientCapabilities,
    private readonly files: Files,
    private readonly now: () => Date,
    private readonly changed: () => void,
    private readonly log: (error: unknown) => void,
  ) {
    this.#shown = this.#dates();
    this.workspace = new Workspace(this.#shown, { fileExists: (uri) => files.exists(uri) });
    this.checker = new Checker(this.workspace, checks);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Whether all files that count have been read; until then an id that is not found may stand in one that has not. */
  get ready(): boolean {
    return this.#tasks === 0;
  }

  /** Ends when nothing is left to read. */
  async whenReady(): Promise<void> {
    while (!this.ready) await this.#reading;
  }

  setSettings(settings: Settings): void {
    this.#settings = settings;
    this.refreshDates();
    this.changed();
  }

  /** Follows the calendar: a server runs for days. */
  refreshDates(): void {
    const { asOf, today } = this.#dates();
    if (asOf === this.#shown.asOf && today === this.#shown.today) return;
    this.#shown = { asOf, today };
    this.workspace.setDates(this.#shown);
    this.changed();
  }

  #dates(): Dates {
    const today = localDay(this.now());
    return { asOf: this.#settings.asOf || today, today };
  }

  // ── texts open in the editor ──

  open(uri: string, version: number, text: string): void {
    this.versions.set(uri, version);
    this.#set(this.#read(uri, text));
    const folder = folderOf(uri);
    const isKnown = [...this.#folders].some((one) => isBelow(uri, one));
    if (folder !== undefined && !isKnown) this.during(() => this.#loadAround(uri, folder));
  }

  /** Edits one after the other, each in the text that the one before leaves. */
  change(uri: string, version: number, edits: readonly TextDocumentContentChangeEvent[]): void {
    const before = this.workspace.document(uri);
    if (!before || !this.versions.has(uri)) return;
    this.versions.set(uri, version);
    this.#set(edits.reduce(edited, before));
  }

  /** From now on the file on disk counts. */
  close(uri: string): void {
    if (!this.versions.delete(uri)) return;
    this.during(async () => {
      await this.#readAgain([uri]);
      this.#leave(uri);
    });
  }

  /** A plan outside the folders of the workspace is known as long as one of its files is open. */
  #leave(uri: string): void {
    const files = new Set(this.workspace.planOf(uri)?.documents.keys());
    const stays = [...files].some((one) => this.versions.has(one) || this.#isLookedAt(one));
    if (!stays) this.#remove((one) => files.has(one));
  }

  // ── files ──

  /** Reads the plan files of folders. */
  addFolders(folders: readonly string[], progress: Progress = () => {}): Promise<void> {
    for (const folder of folders) this.#folders.add(folder);
    return this.during(async () => {
      const found = await Promise.all(folders.map((folder) => this.files.list(folder, 'below')));
      await this.#readAgain(found.flat(), progress);
    });
  }

  removeFolder(folder: string): void {
    this.#folders.delete(folder);
    const stays = (uri: string) => [...this.#folders].some((other) => isBelow(uri, other));
    this.during(async () => this.#remove((uri) => isBelow(uri, folder) && !stays(uri)));
  }

  /** Files or folders came, went, or have another content. */
  filesChanged(uris: readonly string[]): void {
    this.files.forget();
    this.workspace.filesChanged();
    const ours = uris.filter((uri) => this.workspace.document(uri) || this.#isLookedAt(uri));
    this.during(async () => {
      const folders = ours.filter((uri) => !isPlanFile(uri));
      const found = await Promise.all(folders.map((uri) => this.files.list(uri, 'below')));
      const known = this.workspace.uris.filter((uri) => folders.some((folder) => isBelow(uri, folder)));
      await this.#readAgain([...new Set([...ours.filter(isPlanFile), ...found.flat(), ...known])]);
    });
  }

  /** Whether a file would be found in the folders of the workspace. */
  #isLookedAt(uri: string): boolean {
    return [...this.#folders].some((folder) => isBelow(uri, folder) && !PASSED_OVER.test(uri.slice(folder.length)));
  }

  /** What is known of other files than plans has changed. */
  learned(): void {
    this.workspace.filesChanged();
    this.changed();
  }

  /** A file opened by itself: the other files of its plan lie beside it or in the folders above. */
  async #loadAround(uri: string, folder: string): Promise<void> {
    for (let here: string | undefined = folder; here !== undefined; here = folderOf(here)) {
      const beside = await this.files.list(here, 'here');
      await this.#readAgain(beside.filter((one) => !this.workspace.document(one)));
      if (this.workspace.membership(uri) !== 'orphan') return;
    }
  }

  async #readAgain(uris: readonly string[], progress: Progress = () => {}): Promise<void> {
    const documents = new Map<string, PlanDocument | undefined>();
    for (let at = 0; at < uris.length; at += READ_TOGETHER) {
      const some = uris.slice(at, at + READ_TOGETHER);
      const texts = await Promise.all(some.map((uri) => this.files.read(uri)));
      for (const [index, uri] of some.entries()) {
        const text = texts[index];
        documents.set(uri, text === undefined || this.versions.has(uri) ? undefined : this.#read(uri, text));
        progress(documents.size, uris.length);
        await pause();
      }
    }
    // Meanwhile a file can have been opened: then its text in the editor counts.
    const closed = [...documents].filter(([uri]) => !this.versions.has(uri));
    this.#set(...closed.flatMap(([, document]) => document ?? []));
    const gone = new Set(closed.filter(([, document]) => !document).map(([uri]) => uri));
    this.#remove((uri) => gone.has(uri));
  }

  /** Reads only what differs from the text that is known. */
  #read(uri: string, text: string): PlanDocument {
    const known = this.workspace.document(uri);
    return known ? editDocument(known, [{ start: 0, end: known.length, text }]) : readDocument(uri, text);
  }

  #set(...documents: readonly PlanDocument[]): void {
    for (const { uri } of documents) this.gone.delete(uri);
    this.checker.note(this.workspace.set(...documents));
    this.changed();
  }

  #remove(goes: (uri: string) => boolean): void {
    for (const uri of this.workspace.uris) {
      if (!goes(uri) || this.versions.has(uri)) continue;
      this.checker.note(this.workspace.remove(uri));
      this.gone.add(uri);
    }
    this.changed();
  }

  /** Runs a task after those before it. Findings and answers wait for it. A task that fails is logged. */
  during(task: () => Promise<void>): Promise<void> {
    this.#tasks += 1;
    this.#reading = this.#reading
      .then(task)
      .catch(this.log)
      .then(() => {
        this.#tasks -= 1;
        if (this.ready) this.changed();
      });
    return this.#reading;
  }
}

/** One change of the protocol; positions count in the text that it changes. */
function edited(document: PlanDocument, change: TextDocumentContentChangeEvent): PlanDocument {
  if (!('range' in change)) return editDocument(document, [{ start: 0, end: document.length, text: change.text }]);
  const start = offsetAt(document, change.range.start);
  const end = Math.max(start, offsetAt(document, change.range.end));
  return editDocument(document, [{ start, end, text: change.text }]);
}

/** Lets what came from the client meanwhile be answered first. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
