/** A second passes between two ticks; a server that owes an answer and has said nothing for so many of them is lost. */
const PATIENCE = 15;

type Id = string | number;

/**
 * Tells from the messages of a conversation whether the server has gone: a web worker that ends says nothing of it. It is counted in
 * ticks and not in time, so that a computer that slept for an hour does not take that for the server's silence.
 */
export class Silence {
  /** Requests to the server. */
  readonly #asked = new Set<Id>();
  /** Requests of the server: while it waits for us, it may be silent. */
  readonly #owed = new Set<Id>();
  #ticks = 0;

  sent(message: object): void {
    note(message, this.#asked, this.#owed);
  }

  heard(message: object): void {
    this.#ticks = 0;
    note(message, this.#owed, this.#asked);
  }

  /** Called once a second; true when the server is lost. */
  tick(): boolean {
    this.#ticks = this.#asked.size > 0 && this.#owed.size === 0 ? this.#ticks + 1 : 0;
    return this.#ticks >= PATIENCE;
  }
}

/** A request has an id and a method, the response to it the same id alone (JSON-RPC 2.0, sections 4 and 5). */
function note(message: object, open: Set<Id>, answered: Set<Id>): void {
  const { id, method } = message as { readonly id?: Id | null; readonly method?: string };
  if (id === undefined || id === null) return;
  if (method === undefined) answered.delete(id);
  else open.add(id);
}
