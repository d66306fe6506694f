import type { IsCancelled } from './feature';

/** Milliseconds of work after which what came from the client meanwhile has its turn. */
const SLICE = 8;

/** What is kept up to date: findings, standings. */
export interface Settling {
  /** Works until done or until `enough` says stop. Returns whether everything is up to date. */
  settle(enough: () => boolean): boolean;
}

/** Brings it up to date, slice by slice. False where nobody waits for it any more: then it can't be read. */
export async function settle(work: Settling, isCancelled: IsCancelled): Promise<boolean> {
  for (;;) {
    const end = performance.now() + SLICE;
    if (work.settle(() => performance.now() > end)) return true;
    await new Promise((resolve) => setTimeout(resolve));
    if (isCancelled()) return false;
  }
}
