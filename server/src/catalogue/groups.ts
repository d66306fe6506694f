import { groupLines } from './groups.data';
import { type FoundTerm, type Term, vocabulary } from './vocabulary';

const vocabularyOfGroups = vocabulary(groupLines);

/** All groups of persons, wider before narrower. */
export function groups(): readonly Term[] {
  return vocabularyOfGroups.terms();
}

/** The group of this id, or undefined. */
export function group(id: string): Term | undefined {
  return vocabularyOfGroups.term(id);
}

/** The group written as its id, label or a former label; undefined for what the vocabulary lacks. */
export function findGroup(text: string): FoundTerm | undefined {
  return vocabularyOfGroups.find(text);
}

/** The groups that a half-typed query may mean, for completion. */
export function searchGroups(query: string): readonly Term[] {
  return vocabularyOfGroups.search(query);
}
