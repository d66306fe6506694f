import type { YAMLError } from 'yaml';
import { t } from '../l10n';
import {
  afterDash,
  closingBracket,
  closingQuote,
  contentEnd,
  isDash,
  lineEnd,
  mapKeyEnd,
  skipSpaces,
  TAB,
  trimmedEnd,
} from './lines';

export interface Explanation {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/**
 * Says in plain words, at the exact place, why the text in `[start, end)` (usually one line) is not YAML. `error` is the
 * library's first error in it, its position relative to `base`.
 */
export function explain(
  text: string,
  start: number,
  end: number,
  error: YAMLError | undefined,
  base = start,
): Explanation {
  const line = lineEnd(text, start);
  if (text.charCodeAt(start) === TAB) {
    return {
      start,
      end: skipSpaces(text, start),
      message: t('This line is indented with a tab, which YAML does not allow. Use spaces.'),
    };
  }
  const content = isDash(text, start) ? afterDash(text, start) : start;
  const key = mapKeyEnd(text, content, line);
  const value = key < 0 ? content : skipSpaces(text, key);
  return (
    explainQuote(text, value, end) ??
    explainBracket(text, value, end) ??
    explainValue(text, value, key) ??
    explainError(text, start, end, error, base)
  );
}

function explainQuote(text: string, start: number, end: number): Explanation | undefined {
  const first = text.charAt(start);
  if (first !== '"' && first !== "'") return undefined;
  const close = closingQuote(text, start, end);
  if (close < 0) {
    const message = t('This quotation mark is never closed. Add {mark} where the text ends.', { mark: first });
    return { start, end: contentEnd(text, start), message };
  }
  const after = skipSpaces(text, close + 1);
  const rest = contentEnd(text, after);
  if (rest <= after || text.charAt(after) === '#') return undefined;
  const message = t('This stands after the closing quotation mark. Move it inside the quotation marks, or delete it.');
  return { start: after, end: rest, message };
}

function explainBracket(text: string, start: number, end: number): Explanation | undefined {
  const first = text.charAt(start);
  if (first !== '[' && first !== '{') return undefined;
  const closing = first === '[' ? ']' : '}';
  const close = closingBracket(text, start, end);
  if (close >= 0) {
    const after = skipSpaces(text, close + 1);
    const rest = contentEnd(text, after);
    if (rest <= after || text.charAt(after) === '#') return undefined;
    return {
      start: after,
      end: rest,
      message: t('This stands after the closing bracket. Move it inside, or delete it.'),
    };
  }
  const quote = openQuote(text, start, end);
  if (quote !== undefined) return explainQuote(text, quote, end);
  const message = t('This bracket is never closed. Add {bracket} where the list or map ends.', { bracket: closing });
  return { start, end: contentEnd(text, start), message };
}

/** The first quotation mark in a flow collection that is never closed. */
function openQuote(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    if ((char !== '"' && char !== "'") || !'[{,: \t'.includes(text.charAt(at - 1))) continue;
    const close = closingQuote(text, at, end);
    if (close < 0) return at;
    at = close;
  }
  return undefined;
}

function explainValue(text: string, value: number, key: number): Explanation | undefined {
  const end = contentEnd(text, value);
  const range = { start: value, end };
  const first = text.charAt(value);
  if (key < 0) {
    if (end > value && mapKeyEnd(text, value, end) < 0 && !'@`%[{"\''.includes(first)) {
      return { ...range, message: t('A colon is missing: a line like this reads “key: value”.') };
    }
  } else if (isDash(text, value)) {
    return {
      ...range,
      message: t('A list can’t begin on the line of its key. Put each item on a line of its own below it.'),
    };
  } else if (mapKeyEnd(text, value, end) >= 0) {
    return {
      ...range,
      message: t('A colon followed by a space is read as the end of a key. Put the whole text in quotation marks.'),
    };
  }
  if (first !== '' && '@`%'.includes(first)) {
    return {
      ...range,
      message: t('A text can’t begin with {character}. Put the whole text in quotation marks.', { character: first }),
    };
  }
  return undefined;
}

/** The same by the library's error alone. */
export function explainError(
  text: string,
  start: number,
  end: number,
  error: YAMLError | undefined,
  base: number,
): Explanation {
  const last = trimmedEnd(text, start, end);
  const at = Math.max(start, Math.min(base + (error?.pos[0] ?? 0), last - 1));
  const range = { start: at, end: Math.max(contentEnd(text, at), Math.min(at + 1, text.length)) };
  switch (error?.code) {
    case 'BAD_DQ_ESCAPE':
      return {
        ...range,
        message: t(
          'A backslash in double quotation marks begins a special character, and this is none. Write \\\\ for a backslash, or use single quotation marks.',
        ),
      };
    case 'TAB_AS_INDENT':
      return { ...range, message: t('This line is indented with a tab, which YAML does not allow. Use spaces.') };
    case 'BAD_INDENT':
      return {
        ...range,
        message: t('This line is indented differently from the lines it belongs with. Indent it like them.'),
      };
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return {
        ...range,
        message: t(
          'A word that begins with “!” says what kind of value follows, and this one is not known or does not fit. Delete it, or put the text in quotation marks.',
        ),
      };
    case 'MISSING_CHAR':
      return {
        ...range,
        message: t('Something is missing here: a colon after a key, a comma between two values, or a closing mark.'),
      };
    case 'KEY_OVER_1024_CHARS':
      return {
        ...range,
        message: t(
          'A key can’t be longer than 1,024 characters. Put the text in quotation marks, or end the key earlier.',
        ),
      };
    default:
      return {
        ...range,
        message: t(
          'This can’t be read here. Check the quotation marks, brackets, colons and the indentation of this line and the one above.',
        ),
      };
  }
}
