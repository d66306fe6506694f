import { t } from '../l10n';
import { UnreadableFile } from './unreadable';

/** Long work that shows how far it is, and can be stopped. */
export interface Work {
  /** Told now and then how many rows were read. */
  readonly progress?: (rows: number) => void;
  readonly signal?: { readonly aborted: boolean };
  /** One sentence for who stopped it; left out, that nothing was imported. */
  readonly stopped?: () => string;
}

const rowsBetween = 500;

/** Passes rows on; rejects with `UnreadableFile` once the work is stopped. */
export async function* watched<Item>(items: AsyncIterable<Item>, work: Work): AsyncGenerator<Item> {
  let count = 0;
  for await (const item of items) {
    if (count % rowsBetween === 0) {
      work.progress?.(count);
      await pause(work);
    }
    count += 1;
    yield item;
  }
}

/** Lets whoever stops the work be heard; rejects with `UnreadableFile` once it is stopped. */
export async function pause({ signal, stopped = importStopped }: Work): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (signal?.aborted) throw new UnreadableFile(stopped());
}

function importStopped(): string {
  return t('The import was stopped; nothing was changed.');
}
