import { themeLines } from './themes.data';
import { type FoundTerm, type Term, vocabulary } from './vocabulary';

const vocabularyOfThemes = vocabulary(themeLines);

/** All human-rights themes, wider before narrower. */
export function themes(): readonly Term[] {
  return vocabularyOfThemes.terms();
}

/** The theme of this id, or undefined. */
export function theme(id: string): Term | undefined {
  return vocabularyOfThemes.term(id);
}

/** The theme written as its id, label, a former label or its code; undefined for what the vocabulary lacks. */
export function findTheme(text: string): FoundTerm | undefined {
  return vocabularyOfThemes.find(text);
}

/** The themes that a half-typed query may mean, for completion. */
export function searchThemes(query: string): readonly Term[] {
  return vocabularyOfThemes.search(query);
}
