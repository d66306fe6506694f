import type { DataCallback, Disposable, Message, MessageTransports } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import { Silence } from './silence';

/** The part of a web worker that is used here; the types of browsers are not among those of this project. */
export interface WebWorker {
  terminate(): void;
}

/** Milliseconds. */
const TICK = 1000;

/** A conversation with a server in a worker. It is closed, as that with a process would be, when the worker has gone. */
export function connectWorker(worker: WebWorker): MessageTransports {
  const silence = new Silence();
  // VS Code's workers are of a class of its own, which the readers and writers would not know as workers.
  return { reader: new Reader(worker as never, silence), writer: new Writer(worker as never, silence) };
}

class Reader extends BrowserMessageReader {
  readonly #silence: Silence;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(worker: ConstructorParameters<typeof BrowserMessageReader>[0], silence: Silence) {
    super(worker);
    this.#silence = silence;
    this.#timer = setInterval(() => {
      if (!silence.tick()) return;
      clearInterval(this.#timer);
      this.fireClose();
    }, TICK);
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      this.#silence.heard(message);
      callback(message);
    });
  }

  override dispose(): void {
    clearInterval(this.#timer);
    super.dispose();
  }
}

class Writer extends BrowserMessageWriter {
  readonly #silence: Silence;

  constructor(worker: ConstructorParameters<typeof BrowserMessageWriter>[0], silence: Silence) {
    super(worker);
    this.#silence = silence;
  }

  override write(message: Message): Promise<void> {
    this.#silence.sent(message);
    return super.write(message);
  }
}
