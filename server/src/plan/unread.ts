import type { Piece } from '../document/document';
import { fileShape, type SectionName, sections } from './schema';
import { keyText } from './values';

/** Text of a plan from which no record was read. An id that is not found may stand there. */
export class UnreadText {
  /** By piece, its words; worked out when somebody asks. */
  readonly #words = new Map<Piece, ReadonlySet<string> | undefined>();

  /** Takes note of a new piece; returns whether some of it was not read. */
  add(piece: Piece): boolean {
    if (!isUnread(piece)) return false;
    this.#words.set(piece, undefined);
    return true;
  }

  /** Forgets a piece; returns whether it was known. */
  delete(piece: Piece): boolean {
    return this.#words.delete(piece);
  }

  has(id: string): boolean {
    for (const [piece, known] of this.#words) {
      const words = known ?? new Set(unreadText(piece).match(/[A-Za-z0-9][A-Za-z0-9._-]*/g));
      if (!known) this.#words.set(piece, words);
      if (words.has(id)) return true;
    }
    return false;
  }
}

/** Damaged text, or a section that the language does not know. */
function isUnread({ section, damaged, entries }: Piece): boolean {
  if (damaged.length > 0 || (section !== undefined && !sections.has(section as SectionName))) return true;
  return entries.some(({ key }) => !fileShape.properties?.has(keyText(key) ?? ''));
}

function unreadText({ text, damaged }: Piece): string {
  return damaged.length > 0 ? damaged.map(({ start, end }) => text.slice(start, end)).join('\n') : text;
}
