import { closingQuote, HASH, isSpace, trimmedEnd } from '../../document/lines';

/** A map or list around a place. */
export interface Level {
  readonly kind: 'map' | 'list';
  /** Of its keys or dashes; -1 inside brackets. */
  readonly column: number;
  /** The key or index at which the text has arrived. */
  step: string | number | undefined;
  /** Nothing stands yet behind that key or dash. */
  awaiting: boolean;
  /** The keys or indexes so far, with their values where these are single ones, without quotation marks. */
  readonly values: Map<string, string>;
}

/** What can stand at a place. Offsets are UTF-16 units from the start of the piece. */
export interface Spot {
  /**
   * `key`: a key of the innermost level. `item`: `- …` of the innermost level. `value`: a value that begins on this line.
   * `content`: a value of any form, on a line of its own or behind a dash.
   */
  readonly role: 'key' | 'item' | 'value' | 'content';
  /** From the file's top inwards. */
  readonly levels: readonly Level[];
  /** What is written there, on one line; with `start` behind an opening quotation mark, `end` before the closing one. */
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | undefined;
  /** Whether the quotation mark is closed. */
  readonly closed: boolean;
  readonly flow: boolean;
  /** The column at which the new text begins, `before` left out. */
  readonly column: number;
  /** What must be written before and behind the new text. */
  readonly before: string;
  readonly behind: string;
  /** Of a key: a colon follows. */
  readonly hasColon: boolean;
  /** Of a key: its value follows on the next lines. */
  readonly hasValueBelow: boolean;
  /** Keys that the innermost map has further down. */
  readonly keysBelow: readonly string[];
}

export type Written = Partial<Omit<Spot, 'role' | 'levels'>> & { readonly start: number };

export function level(kind: Level['kind'], column: number, step: Level['step'], awaiting: boolean): Level {
  return { kind, column, step, awaiting, values: new Map() };
}

/** The scalar that begins at `start`: on this line, the place asked for inside it or right behind it. */
export function token(
  text: string,
  start: number,
  lineEnd: number,
  at: number,
): Pick<Spot, 'start' | 'end' | 'quote' | 'closed'> | undefined {
  const quote = quoteAt(text, start);
  if (quote) {
    const close = closingQuote(text, start, lineEnd);
    // A comma before the closing mark: it closes another text, and this one is still open.
    if (close < 0 || (at <= close && /[,:]/.test(text.slice(at, close)) && !isSpace(text.charCodeAt(close + 1)))) {
      const rest = /^[\w.-]*/.exec(text.slice(at, lineEnd))![0];
      return at > start ? { start: start + 1, end: at + rest.length, quote, closed: false } : undefined;
    }
    return at > start && at <= close ? { start: start + 1, end: close, quote, closed: true } : undefined;
  }
  let end = start;
  while (end < lineEnd && !(text.charCodeAt(end) === HASH && isSpace(text.charCodeAt(end - 1)))) end += 1;
  if (at > end || (end < lineEnd && at === end)) return undefined;
  return { start, end: Math.max(trimmedEnd(text, start, end), at), quote: undefined, closed: false };
}

export function quoteAt(text: string, at: number): '"' | "'" | undefined {
  const first = text.charAt(at);
  return first === '"' || first === "'" ? first : undefined;
}
