import type { Edit } from './client';

/** Types a character in one recommendation after the other, all over the file, and takes it away again. */
export class Typist {
  readonly #places: readonly Edit[];
  #count = 0;

  constructor(text: string) {
    const lines = text.split('\n');
    const values = ['    text: ', '    position: ', '    due: ', '        title: ', '        start: '];
    const isPlace = (line: string) => values.some((key) => line.startsWith(key));
    const all = lines.flatMap((line, index) => (isPlace(line) ? [{ line: index, from: line.length }] : []));
    // A stride without a divisor in common with their number visits them all over the file.
    this.#places = all.map((_, index) => {
      const { line, from } = all[(index * 7919) % all.length]!;
      return { line, from, to: from, text: 'x' };
    });
  }

  /** Where the latest character was typed or taken away. */
  get line(): number {
    return this.#places[Math.floor(Math.max(0, this.#count - 1) / 2) % this.#places.length]!.line;
  }

  next(): Edit {
    const place = this.#places[Math.floor(this.#count / 2) % this.#places.length]!;
    this.#count += 1;
    return this.#count % 2 === 1 ? place : { ...place, to: place.from + 1, text: '' };
  }
}
