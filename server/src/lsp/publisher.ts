import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { diagnosticsOf, fingerprint } from '../features/diagnostics';
import type { LanguageSession } from './session';

/** Milliseconds of work after which what came from the client meanwhile has its turn. */
const SLICE = 8;

/** What the client was sent last for a file. */
interface Sent {
  readonly version: number | undefined;
  readonly fingerprint: string;
}

/**
 * Keeps findings up to date in the background, in slices, and sends them to a client that doesn't ask for them: those of files
 * just edited first. Work that a newer change overtakes is dropped, so what is sent is always of the newest text.
 */
export class Publisher {
  readonly #sent = new Map<string, Sent>();
  #scheduled = false;
  #waiting: string[] | undefined;
  #idle: (() => void)[] = [];
  #written: Promise<void> | undefined;
  #afterRun: (() => void)[] = [];

  constructor(
    private readonly session: LanguageSession,
    private readonly send: (params: PublishDiagnosticsParams) => Promise<void>,
    private readonly log: (error: unknown) => void,
    /** Everything is checked and sent. */
    private readonly settled: () => void = () => {},
  ) {}

  /** Something changed: findings are brought up to date soon. */
  changed(): void {
    this.#waiting = undefined;
    this.#schedule();
  }

  /** Ends when everything is checked and sent. */
  whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#schedule();
    });
  }

  /** Ends when findings that are due have been sent, or some of the work for them is done. Whoever doesn't wait holds them up. */
  async letPass(): Promise<void> {
    if (this.#scheduled) await new Promise<void>((resolve) => this.#afterRun.push(resolve));
    await this.#written;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const run = () => {
      this.#scheduled = false;
      try {
        this.#run();
      } finally {
        for (const resolve of this.#afterRun.splice(0)) resolve();
      }
    };
    // What the client asked together with the change has its turn first.
    soon(() => soon(run));
  }

  #run(): void {
    // The session says so when it has read all files.
    if (!this.session.ready) return;
    const end = performance.now() + SLICE;
    const enough = () => performance.now() > end;
    if (!this.#settle(enough)) {
      this.#schedule();
      return;
    }
    this.#waiting ??= this.session.client.textDocument?.diagnostic ? [] : this.#inOrder();
    for (let uri = this.#waiting.shift(); uri !== undefined; uri = this.#waiting.shift()) {
      this.#publish(uri);
      if (enough() && this.#waiting.length > 0) {
        this.#schedule();
        return;
      }
    }
    this.settled();
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** A check that throws takes its own findings with it, no others. */
  #settle(enough: () => boolean): boolean {
    for (;;) {
      try {
        return this.session.checker.settle(enough);
      } catch (error) {
        this.log(error);
      }
    }
  }

  #inOrder(): string[] {
    const { versions, workspace } = this.session;
    const edited = [...versions.keys()].filter((uri) => this.#isNewer(uri));
    return [...new Set([...edited, ...workspace.uris, ...this.#sent.keys()])];
  }

  #isNewer(uri: string): boolean {
    return this.session.versions.get(uri) !== this.#sent.get(uri)?.version;
  }

  #publish(uri: string): void {
    const version = this.session.versions.get(uri);
    const before = this.#sent.get(uri);
    try {
      const diagnostics = diagnosticsOf(this.session, uri);
      const isNewText = version !== undefined && version !== before?.version;
      // What is sent anyway need not be compared: that would cost more than all else where a file has a thousand findings.
      const print = isNewText ? UNKNOWN : fingerprint(diagnostics);
      if (diagnostics.length === 0 && version === undefined) this.#sent.delete(uri);
      else this.#sent.set(uri, { version, fingerprint: print });
      if (!isNewText && print === (before?.fingerprint ?? NONE)) return;
      const written = this.send({ uri, diagnostics, ...(version !== undefined && { version }) }).finally(() => {
        if (this.#written === written) this.#written = undefined;
      });
      this.#written = written;
    } catch (error) {
      this.log(error);
    }
  }
}

const NONE = fingerprint([]);
const UNKNOWN = '';

/** After what is already waiting. A browser has no setImmediate. */
const soon: (task: () => void) => void = typeof setImmediate === 'function' ? setImmediate : setTimeout;
