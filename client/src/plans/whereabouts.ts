import type { PlanSummary } from '../../../server/src/protocol';

/** What counts of a plan here. */
export type Whereabout = Pick<PlanSummary, 'uri' | 'id' | 'title' | 'hasRoot'>;

export interface Move {
  readonly from: Whereabout;
  readonly to: Whereabout;
}

/** Follows plans from one list to the next: which have gone, and which have only moved, as with a folder that has another name now. */
export class Whereabouts {
  #before: readonly Whereabout[] = [];
  readonly #lost = new Map<string, Whereabout>();
  readonly #moves = new Map<string, Move>();

  /** Takes in what there is now, and gives the plans that have moved. */
  see(plans: readonly Whereabout[]): readonly Move[] {
    const rooted = plans.filter(({ hasRoot }) => hasRoot);
    for (const plan of this.#before) this.#lost.set(plan.uri, plan);
    for (const { uri } of rooted) {
      this.#lost.delete(uri);
      this.#moves.delete(uri);
    }
    const known = new Set(this.#before.map(({ uri }) => uri));
    const fresh = rooted.filter(({ uri }) => !known.has(uri));
    this.#before = rooted;
    return [...this.#lost.values()].flatMap((from) => {
      const [to, another] = fresh.filter(({ id }) => id !== null && id === from.id);
      if (!to || another) return [];
      const move = { from, to };
      this.#lost.delete(from.uri);
      this.#moves.set(from.uri, move);
      return [move];
    });
  }

  /** The next list may be shorter without anything being gone: the server has begun anew. */
  beginAnew(): void {
    this.#before = [];
  }

  isLost(plan: string): boolean {
    return this.#lost.has(plan);
  }

  get lost(): readonly Whereabout[] {
    return [...this.#lost.values()];
  }

  /** Where a plan is now; the same where it has not moved. */
  now(plan: string): string {
    // A plan can move on, and back: each move is gone along once.
    const gone = new Set<string>();
    let here = plan;
    for (let move = this.#moves.get(here); move && !gone.has(here); move = this.#moves.get(here)) {
      gone.add(here);
      here = move.to.uri;
    }
    return here;
  }
}
