import { diffArrays } from 'diff';
import { plainCharacters } from '../../catalogue/text';

/** A word or a punctuation mark of a text; offsets in UTF-16, half open. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As it is compared: quotes, dashes and invisible characters are as good as plain ones. */
  readonly plain: string;
}

/** Words from `start` to `end`, by their index, of the official text that stand as others in the written one, or not at all. */
export interface WordChange {
  readonly official: { readonly start: number; readonly end: number };
  readonly written: { readonly start: number; readonly end: number };
}

/** Of scripts that put no spaces between words. */
const unspaced = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const word = `(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}\\p{Cf}])+`;
/** Characters of scripts without spaces; words with the hyphens, points and apostrophes inside them; marks. */
const WORD = new RegExp(`[${unspaced}]\\p{M}*|${word}(?:[-.'’‑‐–/]${word})*|[^\\s\\p{L}\\p{M}\\p{N}\\p{Cf}]`, 'gu');

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length, plain: plainCharacters(word) }))
    .filter(({ plain }) => plain !== '');
}

/** Words without the marks behind the last of them: a text that stands alone, or was split, may end without them. */
export function withoutEnd<Each extends Word>(words: readonly Each[]): readonly Each[] {
  return words.slice(0, words.findLastIndex((word) => !isSeparator(word)) + 1);
}

export function isSeparator({ plain }: Word): boolean {
  return /^[;,.:，；。،؛]$/.test(plain);
}

/** Texts that differ in more places than this are other texts. */
const mostEdits = 400;

/** Where two texts differ, in their order; undefined where they have less than half of their words in common. */
export function changesBetween(official: readonly Word[], written: readonly Word[]): WordChange[] | undefined {
  const parts = diffArrays(
    official.map(({ plain }) => plain),
    written.map(({ plain }) => plain),
    { maxEditLength: mostEdits },
  );
  if (!parts) return undefined;
  const changes: WordChange[] = [];
  const at = { official: 0, written: 0 };
  let shared = 0;
  for (const { added, removed, count } of parts) {
    const before = { ...at };
    if (!added) at.official += count;
    if (!removed) at.written += count;
    if (!added && !removed) shared += count;
    if (!added && !removed) continue;
    const last = changes.at(-1);
    const follows = last?.official.end === before.official && last.written.end === before.written;
    const from = follows ? { official: last.official.start, written: last.written.start } : before;
    if (follows) changes.pop();
    changes.push({
      official: { start: from.official, end: at.official },
      written: { start: from.written, end: at.written },
    });
  }
  const isOther = changes.length > 1 && shared * 2 < Math.max(official.length, written.length);
  return isOther ? undefined : changes;
}
