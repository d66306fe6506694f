import { findCountry } from './countries';

/** Text in parentheses, those inside it included; offsets of the parentheses themselves, `end` behind the closing one. */
export interface Parenthesis {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/** The outermost parentheses of a text. One that is never closed reaches to the end. */
export function parenthesesOf(text: string): Parenthesis[] {
  const found: Parenthesis[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(' || character === '\uFF08') {
      if (depth === 0) start = at;
      depth += 1;
    } else if ((character === ')' || character === '\uFF09') && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ start, end: at + 1, content: text.slice(start + 1, at) });
    }
  }
  if (depth > 0) found.push({ start, end: text.length, content: text.slice(start + 1).replace(/[\s;.]+$/, '') });
  return found;
}

/** What stands where States' names do. */
export interface StateNames {
  /** ISO alpha-3, in the order of the text. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Reads a list of States: `Portugal, Slovakia`. The longest run of parts that is a State's name counts: `Korea, Republic
 * of`, `Bosnia and Herzegovina`.
 */
export function stateNames(content: string): StateNames {
  const parts = splitNames(content);
  const known: string[] = [];
  const unknown: string[] = [];
  let at = 0;
  while (at < parts.length) {
    const length = [3, 2, 1].find((count) => countryOf(parts.slice(at, at + count).join(', ')) !== undefined);
    const state = length && countryOf(parts.slice(at, at + length).join(', '));
    if (state) {
      known.push(state);
    } else {
      const pieces = (parts[at] ?? '').split(/\s+(?:and|et|y|&)\s+|\s*\/\s*/);
      for (const piece of pieces) {
        const single = countryOf(piece);
        if (single) known.push(single);
        else unknown.push(piece);
      }
    }
    at += length ?? 1;
  }
  return { known, unknown };
}

/** `(AI)`, `(DOM)`: an acronym in a text is no State's ISO code, but for the few that people use as names. */
const acronym = /^(?!(USA|UK|UAE|DRC)$)\p{Lu}{1,3}$/u;

/** “Norway on behalf of the Nordic States”: the State that speaks. */
function countryOf(name: string): string | undefined {
  if (acronym.test(name)) return undefined;
  return findCountry(name) ?? findCountry(name.replace(/\s+(on behalf of|au nom de|en nombre de)\s.*$/iu, ''));
}

/** Parted by commas and semicolons outside inner parentheses. */
function splitNames(content: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of content) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth <= 0 && /[,;\uFF0C\u3001\u060C]/.test(character)) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  return [...parts, part].map((name) => name.replace(/^\s*(and|et|y)\s+/iu, '').trim()).filter((name) => name !== '');
}
