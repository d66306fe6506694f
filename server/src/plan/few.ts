/** A set of mostly one item or none: a plan has tens of thousands of them, and each `Set` takes two hundred bytes. */
export class Few<Item extends object> {
  #items: Item | Set<Item> | undefined;

  add(item: Item): void {
    if (this.#items === undefined) this.#items = item;
    else if (this.#items instanceof Set) this.#items.add(item);
    else if (this.#items !== item) this.#items = new Set([this.#items, item]);
  }

  delete(item: Item): void {
    if (this.#items instanceof Set) this.#items.delete(item);
    else if (this.#items === item) this.#items = undefined;
  }

  get size(): number {
    if (this.#items === undefined) return 0;
    return this.#items instanceof Set ? this.#items.size : 1;
  }

  /** In the order in which they were added. */
  *[Symbol.iterator](): Generator<Item> {
    if (this.#items instanceof Set) yield* this.#items;
    else if (this.#items !== undefined) yield this.#items;
  }
}
