import { closingQuote, HASH, isSpace, keyText, lineContentEnd, trimmedEnd } from '../../document/lines';
import { type Level, level, quoteAt, type Spot, token, type Written } from './spot';

type Inside = Written & Pick<Spot, 'role' | 'levels'>;

/**
 * Follows brackets from `from` to where they close or to `limit`. `inside` is what can stand at `at`, if that is reached before.
 */
export function flowSpot(
  text: string,
  from: number,
  limit: number,
  at: number,
  outer: readonly Level[],
): { readonly inside?: readonly Inside[]; readonly closedAt?: number } {
  const levels = [...outer];
  const depth = () => levels.length - outer.length;
  /** The entry or item has its value; nothing but a comma can follow. */
  let filled = false;
  let pos = from;
  const done = (spots: readonly Inside[]) => ({ inside: spots });
  while (pos < limit) {
    const char = text.charAt(pos);
    if (at < pos) return done([]);
    if (isSpace(text.charCodeAt(pos)) || ',]}'.includes(char)) {
      if (at === pos && depth() > 0) return done(filled ? [] : [emptySpot(text, levels, at, limit)].flat());
      if (char === ',') {
        const top = levels.at(-1)!;
        if (top.kind === 'list') top.step = Number(top.step) + 1;
        else top.step = undefined;
        filled = false;
      } else if (char === ']' || char === '}') {
        if (depth() > 0) levels.pop();
        filled = true;
        if (depth() === 0) return { closedAt: pos };
      }
      pos += 1;
      continue;
    }
    if (char === '{' || char === '[') {
      if (at === pos && depth() > 0) return done([]);
      levels.push(level(char === '{' ? 'map' : 'list', -1, char === '{' ? undefined : 0, true));
      filled = false;
      pos += 1;
      continue;
    }
    if (char === '#' && (pos === from || isSpace(text.charCodeAt(pos - 1)))) {
      const end = lineContentEnd(text, pos);
      if (at > pos && at <= end) return done([]);
      pos = end;
      continue;
    }
    const end = scalarEnd(text, pos, limit);
    const top = levels.at(-1)!;
    const isKey = top.kind === 'map' && top.step === undefined;
    const colon = isKey ? colonAfter(text, end, limit) : -1;
    const wordEnd = trimmedEnd(text, pos, end);
    if (at <= wordEnd || (at <= end && colon < 0)) return done(tokenSpot(text, levels, pos, end, at, limit, colon));
    if (!isKey) {
      top.values.set(String(top.step), unquoted(text, pos, wordEnd));
      filled = true;
      pos = end;
    } else {
      if (colon < 0) filled = true;
      else {
        if (at <= colon) return done([]);
        top.step = keyText(text, pos, colon) ?? '';
        top.awaiting = true;
        top.values.set(top.step, '');
      }
      pos = colon < 0 ? end : colon + 1;
    }
  }
  return at <= limit && depth() > 0 && !filled && at === pos ? done(emptySpot(text, levels, at, limit)) : {};
}

/** Nothing is written yet. What follows needs a comma before it. */
function emptySpot(text: string, levels: readonly Level[], at: number, limit: number): Inside[] {
  const top = levels.at(-1)!;
  const role = top.kind === 'map' && top.step === undefined ? 'key' : 'value';
  const rest = text.slice(at, limit);
  const next = rest.trimStart().charAt(0);
  const needsComma = next !== '' && !',]}#'.includes(next);
  if (needsComma && role === 'value' && top.kind === 'map') return [];
  if (needsComma && /^\s*\r?\n/.test(rest) && next !== '{' && next !== '[' && !/[,\]}]/.test(rest)) return [];
  return [
    {
      role,
      levels: [...levels],
      start: at,
      flow: true,
      before: text.charAt(at - 1) === ':' ? ' ' : '',
      behind: needsComma ? (isSpace(text.charCodeAt(at)) ? ',' : ', ') : '',
      keysBelow: keysAfter(text, at, limit),
    },
  ];
}

function tokenSpot(
  text: string,
  levels: readonly Level[],
  start: number,
  end: number,
  at: number,
  limit: number,
  colon: number,
): Inside[] {
  const top = levels.at(-1)!;
  if (text.charAt(start) === '*') return [];
  const lineEnd = lineContentEnd(text, start);
  if (at > lineEnd) return [];
  const written = token(text, start, quoteAt(text, start) ? lineEnd : Math.min(end, lineEnd), at);
  if (!written) return [];
  const isKey = top.kind === 'map' && top.step === undefined;
  return [
    {
      ...written,
      role: isKey ? 'key' : 'value',
      levels: [...levels],
      flow: true,
      hasColon: colon >= 0,
      keysBelow: isKey ? keysAfter(text, end, limit) : [],
    },
  ];
}

/** The end of a quoted or plain scalar, spaces behind it included. */
function scalarEnd(text: string, start: number, limit: number): number {
  if (quoteAt(text, start)) {
    const lineEnd = Math.min(lineContentEnd(text, start), limit);
    const close = closingQuote(text, start, lineEnd);
    if (close >= 0) return close + 1;
    const later = closingQuote(text, start, limit);
    return later >= 0 ? later + 1 : lineEnd;
  }
  let at = start;
  for (; at < limit; at += 1) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r' || ',[]{}'.includes(char)) break;
    if (char === ':' && (isSpace(text.charCodeAt(at + 1)) || ',]}'.includes(text.charAt(at + 1)))) break;
    if (text.charCodeAt(at) === HASH && isSpace(text.charCodeAt(at - 1))) break;
  }
  return Math.max(at, start + 1);
}

function colonAfter(text: string, end: number, limit: number): number {
  let at = end;
  while (at < limit && isSpace(text.charCodeAt(at))) at += 1;
  return text.charAt(at) === ':' ? at : -1;
}

function unquoted(text: string, start: number, end: number): string {
  return quoteAt(text, start) ? text.slice(start + 1, end - 1) : text.slice(start, end);
}

/** The keys that the map around `from` has further on. */
function keysAfter(text: string, from: number, limit: number): string[] {
  const keys: string[] = [];
  let depth = 0;
  for (let at = from; at < limit; ) {
    const char = text.charAt(at);
    if (char === '{' || char === '[') depth += 1;
    if ((char === '}' || char === ']') && depth-- === 0) break;
    if (isSpace(text.charCodeAt(at)) || ',[]{}:'.includes(char)) {
      at += 1;
      continue;
    }
    const end = scalarEnd(text, at, limit);
    if (depth === 0 && colonAfter(text, end, limit) >= 0) {
      keys.push(unquoted(text, at, trimmedEnd(text, at, end)));
      at = colonAfter(text, end, limit) + 1;
      // Its value, unless that is a collection.
      while (at < limit && isSpace(text.charCodeAt(at))) at += 1;
      if (at < limit && !',[]{}'.includes(text.charAt(at))) at = scalarEnd(text, at, limit);
    } else at = end;
  }
  return keys;
}
