import { findCountry } from '../catalogue/countries';

export interface RecommendingStates {
  /** ISO alpha-3, in the order of the text, each once. */
  readonly states: readonly string[];
  /** Names that stand where States stand and are none that is known. */
  readonly unknown: readonly string[];
  /** Parentheses of States inside a clause: mentioned by it, so not taken for its authors. */
  readonly mentioned: readonly string[];
}

/** Text in parentheses, those inside it included; offsets of the parentheses themselves, `end` behind the closing one. */
interface Parenthesis {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/**
 * The States that make a recommendation. They stand in parentheses at the end of each of its clauses: `(Portugal,
 * Slovakia)`, `(France) (Lithuania);`. What else stands there – `(2009–2014)`, `(No. 189)`, `(ICRMW)` – is no State.
 */
export function recommendingStates(text: string): RecommendingStates {
  const states = new Set<string>();
  const unknown = new Set<string>();
  const mentioned: string[] = [];
  const parentheses = parenthesesOf(text);
  const groups = atEndsOfClauses(text, parentheses);
  for (const group of groups) {
    const read = group.map((parenthesis) => readNames(parenthesis.content));
    const first = read.findIndex((names) => names.known.length > 0);
    for (const names of first < 0 ? [] : read.slice(first)) {
      for (const state of names.known) states.add(state);
      for (const name of names.unknown) if (names.known.length > 0 || looksLikeName(name)) unknown.add(name);
    }
    const last = group.at(-1);
    if (first < 0 && last && isEnd(text.slice(last.end))) {
      for (const name of readNames(last.content).unknown) if (looksLikeName(name)) unknown.add(name);
    }
  }
  const taken = new Set(groups.flat());
  for (const parenthesis of parentheses) {
    const names = taken.has(parenthesis) ? undefined : readNames(parenthesis.content);
    if (names && names.known.length > 0 && names.unknown.length === 0) mentioned.push(`(${parenthesis.content})`);
  }
  return { states: [...states], unknown: [...unknown], mentioned };
}

/** Parentheses that follow one another at the end of a clause, clause by clause. */
function atEndsOfClauses(text: string, parentheses: readonly Parenthesis[]): Parenthesis[][] {
  const groups: Parenthesis[][] = [];
  let group: Parenthesis[] = [];
  parentheses.forEach((parenthesis, index) => {
    group.push(parenthesis);
    const next = parentheses[index + 1];
    const between = text.slice(parenthesis.end, next?.start);
    if (next && /^[\s,]*$/.test(between)) return;
    if (endsClause(between)) groups.push(group);
    group = [];
  });
  return groups;
}

/** A clause ends at the end of the text, with `;` or `.`, or where the next begins with a capital letter. */
function endsClause(after: string): boolean {
  return /^\s*([;.\uFF1B]|$|\p{Lu})/u.test(after);
}

function isEnd(after: string): boolean {
  return /^[\s;.,]*$/.test(after);
}

/** One that is never closed reaches to the end of the text. */
function parenthesesOf(text: string): Parenthesis[] {
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

/** No year, number or acronym: begins with a capital, has small letters, no digits. */
function looksLikeName(name: string): boolean {
  return /^(the )?\p{Lu}/u.test(name) && /\p{Ll}/u.test(name) && !/\d/.test(name) && !/^No\b/.test(name);
}

interface Names {
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

/** The longest run of parts that is a State's name counts: `Korea, Republic of`, `Bosnia and Herzegovina`. */
function readNames(content: string): Names {
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
