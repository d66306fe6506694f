import { parenthesesOf, stateNames } from '../catalogue/state-names';
import { lookupKey } from '../catalogue/text';
import type { Entity } from './entity';

/** Texts are similar when they share this part of their words: the size of the intersection by that of the union. */
const SIMILAR = 0.8;

type Recommendation = Entity<'recommendation'>;

/** The words of a recommendation in one language; a text without a tag has '', which is compared with all. */
interface Entry {
  readonly recommendation: Recommendation;
  readonly language: string;
  /** Longest first, then by the alphabet: long words tend to be rare. */
  readonly words: readonly string[];
  /** Numbers of the words, ascending. */
  readonly ids: readonly number[];
}

/** Negative where `a` comes before `b` in the plan. */
export type Compare = (a: Recommendation, b: Recommendation) => number;

/**
 * Knows for each recommendation the nearest one before it in the plan that asks for the same in much the same words,
 * the States in parentheses left out. What a change costs depends on the texts that share rare words with it. Those
 * are left out that say of themselves that the State is not committed to them.
 */
export class SimilarRecommendations {
  readonly #entries = new Map<Recommendation, readonly Entry[]>();
  /** By word, the entries that have it in their prefix, in the order of the plan. */
  readonly #postings = new Map<string, Entry[]>();
  readonly #nearest = new Map<Recommendation, Recommendation>();
  readonly #followers = new Map<Recommendation, Set<Recommendation>>();
  readonly #numbers = new Map<string, { readonly id: number; uses: number }>();
  #nextNumber = 0;

  /** The nearest similar recommendation before this one. */
  before(recommendation: Recommendation): Recommendation | undefined {
    return this.#nearest.get(recommendation);
  }

  /** Takes recommendations out and in; returns those that stay and for which `before` is another now. */
  update(
    removed: readonly Recommendation[],
    added: readonly Recommendation[],
    compare: Compare,
  ): ReadonlySet<Recommendation> {
    const changed = new Set<Recommendation>();
    for (const recommendation of removed) this.#take(recommendation, changed);
    for (const recommendation of removed) changed.delete(recommendation);
    // In the order of the plan, so that of many new ones none has to be offered to another.
    for (const recommendation of added.toSorted(compare)) {
      this.#put(recommendation, compare);
      this.#search(recommendation, compare);
      this.#offer(recommendation, compare, changed);
    }
    for (const recommendation of changed) this.#search(recommendation, compare);
    return changed;
  }

  #put(recommendation: Recommendation, compare: Compare): void {
    const entries = textsOf(recommendation).map(({ language, words }) => {
      const ids = words.map((word) => this.#number(word)).sort((a, b) => a - b);
      return { recommendation, language, words, ids };
    });
    if (entries.length === 0) return;
    this.#entries.set(recommendation, entries);
    for (const entry of entries) {
      for (const word of prefixOf(entry)) {
        const list = this.#postings.get(word);
        if (list) list.splice(firstFrom(list, recommendation, compare), 0, entry);
        else this.#postings.set(word, [entry]);
      }
    }
  }

  /** Adds to `orphans` those for which this was the nearest. */
  #take(recommendation: Recommendation, orphans: Set<Recommendation>): void {
    for (const entry of this.#entries.get(recommendation) ?? []) {
      for (const word of prefixOf(entry)) {
        const list = this.#postings.get(word)!;
        list.splice(list.indexOf(entry), 1);
        if (list.length === 0) this.#postings.delete(word);
      }
      for (const word of entry.words) this.#release(word);
    }
    this.#entries.delete(recommendation);
    this.#link(recommendation, undefined);
    for (const follower of this.#followers.get(recommendation) ?? []) {
      this.#nearest.delete(follower);
      orphans.add(follower);
    }
    this.#followers.delete(recommendation);
  }

  /** Looks back from a recommendation for the nearest that is similar. */
  #search(recommendation: Recommendation, compare: Compare): void {
    let nearest: Recommendation | undefined;
    for (const entry of this.#entries.get(recommendation) ?? []) {
      for (const word of prefixOf(entry)) {
        const list = this.#postings.get(word)!;
        for (let index = firstFrom(list, recommendation, compare) - 1; index >= 0; index--) {
          const other = list[index]!;
          if (nearest && compare(other.recommendation, nearest) <= 0) break;
          if (isSimilar(entry, other)) nearest = other.recommendation;
        }
      }
    }
    this.#link(recommendation, nearest);
  }

  /** Makes a new recommendation the nearest of those after it for which it is. */
  #offer(recommendation: Recommendation, compare: Compare, changed: Set<Recommendation>): void {
    for (const entry of this.#entries.get(recommendation) ?? []) {
      for (const word of prefixOf(entry)) {
        const list = this.#postings.get(word)!;
        for (let index = firstFrom(list, recommendation, compare); index < list.length; index++) {
          const other = list[index]!;
          if (other.recommendation === recommendation) continue;
          const nearest = this.#nearest.get(other.recommendation);
          if ((nearest && compare(nearest, recommendation) >= 0) || !isSimilar(entry, other)) continue;
          this.#link(other.recommendation, recommendation);
          changed.add(other.recommendation);
        }
      }
    }
  }

  #link(recommendation: Recommendation, nearest: Recommendation | undefined): void {
    const before = this.#nearest.get(recommendation);
    if (before) this.#followers.get(before)?.delete(recommendation);
    if (nearest === undefined) {
      this.#nearest.delete(recommendation);
      return;
    }
    this.#nearest.set(recommendation, nearest);
    const followers = this.#followers.get(nearest);
    if (followers) followers.add(recommendation);
    else this.#followers.set(nearest, new Set([recommendation]));
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known) {
      known.uses += 1;
      return known.id;
    }
    const id = this.#nextNumber++;
    this.#numbers.set(word, { id, uses: 1 });
    return id;
  }

  /** Half-typed words come and go all day: those that no text has any more must not pile up. */
  #release(word: string): void {
    const known = this.#numbers.get(word);
    if (!known) return;
    known.uses -= 1;
    if (known.uses === 0) this.#numbers.delete(word);
  }
}

/** Two texts of which this part of the words is in common share a word of these (prefix filter of set similarity joins). */
function prefixOf({ words }: Entry): readonly string[] {
  return words.slice(0, words.length - Math.ceil(SIMILAR * words.length - 1e-9) + 1);
}

function isSimilar(a: Entry, b: Entry): boolean {
  if (a.recommendation === b.recommendation) return false;
  if (a.language !== b.language && a.language !== '' && b.language !== '') return false;
  const short = a.ids.length < b.ids.length ? a.ids : b.ids;
  const long = short === a.ids ? b.ids : a.ids;
  if (short.length < SIMILAR * long.length - 1e-9) return false;
  const needed = Math.ceil((SIMILAR / (1 + SIMILAR)) * (short.length + long.length) - 1e-9);
  let common = 0;
  let missed = 0;
  for (let at = 0, other = 0; at < short.length; at++) {
    while (other < long.length && long[other]! < short[at]!) other++;
    if (long[other] === short[at]) common++;
    else if (++missed > short.length - needed) return false;
  }
  return common >= needed;
}

/** The index of the first entry that is not before the recommendation. */
function firstFrom(list: readonly Entry[], recommendation: Recommendation, compare: Compare): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle]!.recommendation, recommendation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of each text, each once; none where the record itself says that it is not committed. */
function textsOf({ value }: Recommendation): { readonly language: string; readonly words: readonly string[] }[] {
  const { text, kind, position, status } = value;
  const isLeftOut =
    kind === 'observation' || position === 'noted' || position === 'pending' || status === 'discontinued';
  if (isLeftOut || text === undefined) return [];
  const texts = typeof text === 'string' ? [['', text] as const] : Object.entries(text);
  return texts
    .map(([language, words]) => ({ language, words: wordsOf(words) }))
    .filter(({ words }) => words.length > 0);
}

function wordsOf(text: string): string[] {
  const words = new Set(lookupKey(withoutStates(text)).split(' '));
  words.delete('');
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0));
}

function withoutStates(text: string): string {
  let rest = '';
  let at = 0;
  for (const { start, end, content } of parenthesesOf(text)) {
    rest += text.slice(at, start);
    if (stateNames(content).known.length === 0) rest += text.slice(start, end);
    at = end;
  }
  return rest + text.slice(at);
}
