import { type Parenthesis, parenthesesOf, stateNames } from './state-names';

export interface RecommendingStates {
  /** ISO alpha-3, in the order of the text, each once. */
  readonly states: readonly string[];
  /** Names that stand where States stand and are none that is known. */
  readonly unknown: readonly string[];
  /** Parentheses of States inside a clause: mentioned by it, so not taken for its authors. */
  readonly mentioned: readonly string[];
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
    const read = group.map((parenthesis) => stateNames(parenthesis.content));
    const first = read.findIndex((names) => names.known.length > 0);
    for (const names of first < 0 ? [] : read.slice(first)) {
      for (const state of names.known) states.add(state);
      for (const name of names.unknown) if (names.known.length > 0 || looksLikeName(name)) unknown.add(name);
    }
    const last = group.at(-1);
    if (first < 0 && last && isEnd(text.slice(last.end))) {
      for (const name of stateNames(last.content).unknown) if (looksLikeName(name)) unknown.add(name);
    }
  }
  const taken = new Set(groups.flat());
  for (const parenthesis of parentheses) {
    const names = taken.has(parenthesis) ? undefined : stateNames(parenthesis.content);
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

/** No year, number or acronym: begins with a capital, has small letters, no digits. */
function looksLikeName(name: string): boolean {
  return /^(the )?\p{Lu}/u.test(name) && /\p{Ll}/u.test(name) && !/\d/.test(name) && !/^No\b/.test(name);
}
