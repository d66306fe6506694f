import type { Table, TableRow } from '../../src/matrix/table';
import { positionName, priorityName, statusName } from './names';

// A search finds rows that have all of its words, wherever they stand. Neither capitals nor accents matter.

const MARKS = /\p{M}+/gu;

function folded(text: string): string {
  // Most texts have no accents at all: of thousands of rows that saves most of the time.
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** The words of a search, as texts are compared with them. */
export function wordsOf(search: string): readonly string[] {
  return [...new Set(folded(search).split(/\s+/).filter(Boolean))];
}

/** All that a person may look for in the row of a recommendation, whether its column is shown or not. */
export class SearchTexts {
  #matrix: Table | undefined;
  #texts = new WeakMap<TableRow, string>();

  has(matrix: Table, row: TableRow, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    if (this.#matrix !== matrix) {
      this.#matrix = matrix;
      this.#texts = new WeakMap();
    }
    let text = this.#texts.get(row);
    if (text === undefined) {
      text = searchText(matrix, row);
      this.#texts.set(row, text);
    }
    return words.every((word) => text.includes(word));
  }
}

function searchText({ titles }: Table, row: TableRow): string {
  const named = [row.document, row.lead, ...row.themes, ...row.indicators].flatMap((id) =>
    id === null ? [] : [id, titles[id] ?? ''],
  );
  const parts = [
    row.id ?? '',
    row.number,
    row.part,
    row.text,
    ...named,
    ...row.actions.flatMap(({ id, title }) => [id, title]),
    row.due ?? '',
    statusName(row.status),
    row.position ? positionName(row.position) : '',
    row.priority ? priorityName(row.priority) : '',
  ];
  // A word must not be found across two of them.
  return folded(parts.join('\n'));
}

/** A part of a text, and whether the search found it. */
export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

/** The text cut where the words of a search begin and end. */
export function partsOf(text: string, words: readonly string[]): readonly Part[] {
  if (words.length === 0 || text === '') return [{ text, isFound: false }];
  const { plain, origins } = foldedWithOrigins(text);
  const isFound = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      isFound.fill(1, origins[at], origins[at + word.length]);
    }
  }
  const parts: Part[] = [];
  for (let start = 0; start < text.length; ) {
    const own = isFound[start];
    let end = start + 1;
    while (end < text.length && isFound[end] === own) end += 1;
    parts.push({ text: text.slice(start, end), isFound: own === 1 });
    start = end;
  }
  return parts;
}

/** The folded text, and for each of its UTF-16 units and its end the offset in the text from which it comes. */
function foldedWithOrigins(text: string): { readonly plain: string; readonly origins: readonly number[] } {
  let plain = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const own = folded(character);
    for (let unit = 0; unit < own.length; unit += 1) origins.push(at);
    plain += own;
    at += character.length;
  }
  origins.push(text.length);
  return { plain, origins };
}
