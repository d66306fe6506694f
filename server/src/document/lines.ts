// The shapes of single lines. All functions are linear in the line's length.

export const BOM = 0xfeff;
export const TAB = 9;
export const SPACE = 32;
export const HASH = 35;
const LINE_FEED = 10;
const RETURN = 13;
const COLON = 58;

/** A space, a tab, a line break, or the end of the text. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB || Number.isNaN(code);
}

export function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** Nothing but spaces and a comment. */
export function isBare(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === HASH) return at > from && isSpace(text.charCodeAt(at - 1));
    if (!isSpace(code)) return false;
  }
  return true;
}

/** The offset of the line feed that ends the line, or the text's length. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The end of what is written on the line, without spaces at its end. */
export function contentEnd(text: string, from: number): number {
  return trimmedEnd(text, from, lineEnd(text, from));
}

export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** `- ` or a lone `-`. */
export function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && isSpace(text.charCodeAt(at + 1));
}

/** Where the content after `- ` begins; the line's end if there is none. */
export function afterDash(text: string, dash: number): number {
  return skipSpaces(text, dash + 1);
}

export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at += 1;
  return at;
}

/** `---` or `...` alone or followed by a space. */
export function documentMarker(text: string, at: number): '---' | '...' | undefined {
  if (!isSpace(text.charCodeAt(at + 3))) return undefined;
  if (text.startsWith('---', at)) return '---';
  return text.startsWith('...', at) ? '...' : undefined;
}

/** The offset after the colon of an implicit key (plain or quoted) that begins at `from`, or -1. */
export function mapKeyEnd(text: string, from: number, to: number): number {
  const first = text.charAt(from);
  if (first === '"' || first === "'") {
    const close = closingQuote(text, from, to);
    if (close < 0) return -1;
    const colon = skipSpaces(text, close + 1);
    return text.charCodeAt(colon) === COLON && isSpace(text.charCodeAt(colon + 1)) ? colon + 1 : -1;
  }
  if (from >= to || '[]{},#&*!|>%@`'.includes(first)) return -1;
  if ('-?:'.includes(first) && isSpace(text.charCodeAt(from + 1))) return -1;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COLON && isSpace(text.charCodeAt(at + 1))) return at + 1;
    if (code === HASH && isSpace(text.charCodeAt(at - 1))) return -1;
  }
  return -1;
}

/** The offset of the quotation mark that closes the one at `open`, or -1. */
export function closingQuote(text: string, open: number, to: number): number {
  const quote = text.charCodeAt(open);
  for (let at = open + 1; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92 /* \ */ && quote === 34) at += 1;
    else if (code === quote) {
      if (quote === 39 && text.charCodeAt(at + 1) === 39) at += 1;
      else return at;
    }
  }
  return -1;
}

/** The text of an implicit key; nothing for one with escapes. */
export function keyText(text: string, from: number, colon: number): string | undefined {
  const written = text.slice(from, colon).trimEnd();
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.startsWith('"')) return written;
  return written.includes('\\') ? undefined : written.slice(1, -1);
}

/**
 * What stands after a key on its line: nothing, the header of a block scalar (without an indentation of its own), a value
 * that ends on the line (or is plain, so that no `key:` can follow in it), or one that may go on.
 */
export function valueShape(text: string, keyEnd: number, to: number): 'absent' | 'block' | 'closed' | 'open' {
  if (isBare(text, keyEnd, to)) return 'absent';
  const at = skipSpaces(text, keyEnd);
  const first = text.charAt(at);
  if ('|>'.includes(first))
    return isBare(text, at + ('+-'.includes(text.charAt(at + 1)) ? 2 : 1), to) ? 'block' : 'open';
  if ('"\'[{'.includes(first)) {
    const close = first === '"' || first === "'" ? closingQuote(text, at, to) : closingBracket(text, at, to);
    return close >= 0 && isBare(text, close + 1, to) ? 'closed' : 'open';
  }
  return '&*!'.includes(first) ? 'open' : 'closed';
}

/** The offset of the bracket that closes the one at `open`, or -1. */
export function closingBracket(text: string, open: number, to: number): number {
  let depth = 0;
  for (let at = open; at < to; at += 1) {
    const char = text.charAt(at);
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    else if ((char === '"' || char === "'") && '[{,: \t'.includes(text.charAt(at - 1))) {
      at = closingQuote(text, at, to);
      if (at < 0) return -1;
    }
    if (depth === 0) return at;
  }
  return -1;
}

// Below, a line break is what the Language Server Protocol counts as one: a line feed, a return, or both together.

export function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== LINE_FEED) count += 1;
  }
  return count;
}

/** The offset of the line break that ends the line, or the text's length. */
export function lineContentEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== RETURN) at += 1;
  return at;
}

/** Where the next line begins, or -1. */
export function nextLine(text: string, from: number): number {
  const end = lineContentEnd(text, from);
  if (end >= text.length) return -1;
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
