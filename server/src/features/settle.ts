import type { Checker } from '../checks/checker';
import type { IsCancelled } from './feature';

/** Milliseconds of checking after which what came from the client meanwhile has its turn. */
const SLICE = 8;

/** Brings all findings up to date, slice by slice. False where nobody waits for them any more: then they can't be read. */
export async function settle(checker: Checker, isCancelled: IsCancelled): Promise<boolean> {
  for (;;) {
    const end = performance.now() + SLICE;
    if (checker.settle(() => performance.now() > end)) return true;
    await new Promise((resolve) => setTimeout(resolve));
    if (isCancelled()) return false;
  }
}
