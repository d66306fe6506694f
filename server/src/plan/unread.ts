import type { Node, Piece } from '../document/nodes';
import { type Entity, nodeAt, withDescendants } from './entity';
import { announce, type Cell, cellIn } from './facts';
import { fileShape, type SectionName, sections } from './schema';
import { entryOf, keyText } from './values';

/** What could be ids in text that was not understood. */
interface Words {
  /** Of records that may stand there. */
  readonly borne: Set<string>;
  /** Of records that may be named there. */
  readonly named: Set<string>;
}

/** Text that is longer is not searched: any id may stand there. */
const LONGEST_SEARCHED = 1_000_000;

/** Text of a plan from which no record or no reference was read. An id that is not found may stand there. */
export class UnreadText {
  /** By piece; the words are worked out when somebody asks. */
  readonly #pieces = new Map<Piece, { readonly entities: readonly Entity[]; words?: Words }>();
  /** Who asked for which id: most text that is not understood concerns nobody. */
  readonly #asked = new Map<string, Cell>();

  /** Takes note of a new piece and its records. */
  add(piece: Piece, entities: readonly Entity[]): void {
    if (!isUnread(piece) && !entities.some(hasErrors)) return;
    this.#pieces.set(piece, { entities });
    this.#announce(piece);
  }

  /** Forgets a piece. */
  delete(piece: Piece): void {
    if (!this.#pieces.has(piece)) return;
    this.#announce(piece);
    this.#pieces.delete(piece);
  }

  /** Whether a record with this id may stand there, or may be named there. */
  has(id: string, as: keyof Words): boolean {
    for (const piece of this.#pieces.keys()) if (this.#mayHold(piece, id, as)) return true;
    return false;
  }

  /** The fact that `has` tells of this id. */
  cell(id: string): Cell {
    return cellIn(this.#asked, id);
  }

  #mayHold(piece: Piece, id: string, as: keyof Words): boolean {
    const unread = this.#pieces.get(piece);
    if (!unread || piece.text.length > LONGEST_SEARCHED) return true;
    unread.words ??= wordsIn(piece, unread.entities);
    return unread.words[as].has(id);
  }

  #announce(piece: Piece): void {
    for (const [id, cell] of this.#asked) {
      if (cell.size === 0) this.#asked.delete(id);
      else if (this.#mayHold(piece, id, 'borne') || this.#mayHold(piece, id, 'named')) announce(cell);
    }
  }
}

/** Damaged text, or a section that the language does not know. */
function isUnread({ section, damaged, entries }: Piece): boolean {
  if (damaged.length > 0 || (section !== undefined && !sections.has(section as SectionName))) return true;
  return entries.some(({ key }) => !fileShape.properties?.has(keyText(key) ?? ''));
}

function hasErrors({ errors, repeated, children }: Entity): boolean {
  return errors.length > 0 || repeated.length > 0 || children.some(hasErrors);
}

function wordsIn(piece: Piece, entities: readonly Entity[]): Words {
  const text = isUnread(piece) ? unreadText(piece).match(/[A-Za-z0-9][A-Za-z0-9._-]*/g) : [];
  const words = { borne: new Set(text), named: new Set(text) };
  for (const top of entities) {
    for (const entity of withDescendants(top)) {
      for (const node of unreadValues(entity)) collect(node, words);
      collectRepeated(entity, words);
    }
  }
  return words;
}

function unreadText({ text, damaged }: Piece): string {
  return damaged.length > 0 ? damaged.map(({ start, end }) => text.slice(start, end)).join('\n') : text;
}

/** Unknown keys and what stands behind them, and what is not what its key takes: `leed: moe`, `lead: [moj, moe]`. */
function* unreadValues({ node, errors }: Entity): Generator<Node | undefined> {
  for (const { keyword, path, params } of errors) {
    if (keyword === 'required' || keyword === 'pattern') continue;
    const value = nodeAt(node, path);
    if (keyword === 'additionalProperties') {
      const unknown = value.kind === 'map' ? entryOf(value, params.additionalProperty as string) : undefined;
      yield unknown?.key;
      yield unknown?.value;
    } else if (path.length === 0 || value !== nodeAt(node, path.slice(0, -1))) {
      yield value;
    }
  }
}

/** What stands under a key that was there before: a record that has lost its dash, say. */
function collectRepeated({ node, repeated }: Entity, words: Words): void {
  if (repeated.length === 0 || node.kind !== 'map') return;
  const seen = new Set<string>();
  for (const { key, value } of node.entries) {
    const name = keyText(key) ?? '';
    if (seen.has(name)) collect(value, words);
    if (seen.has(name) && name === 'id' && value?.kind === 'scalar') words.borne.add(value.text);
    seen.add(name);
  }
}

function collect(node: Node | undefined, words: Words): void {
  if (node?.kind === 'scalar') words.named.add(node.text);
  if (node?.kind === 'list') for (const item of node.items) collect(item, words);
  if (node?.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    if (keyText(key) === 'id' && value?.kind === 'scalar') words.borne.add(value.text);
    collect(value, words);
  }
}
