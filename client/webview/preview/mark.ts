import type { RecordLine } from '../../../server/src/protocol';
import { recordKey } from './parts';

/**
 * Marks what stands for the record at the cursor, and what serves it. Done to the elements themselves, since a cursor moves more
 * often than figures do. Where the innermost record is listed, its line is brought into view, unless a person is busy here.
 */
export function mark(root: ParentNode, records: readonly RecordLine[]): void {
  for (const old of root.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
  const keys = new Set(records.filter(({ id }) => id !== null).map(recordKey));
  const found = [...root.querySelectorAll<HTMLElement>('[data-record]')].filter(({ dataset }) =>
    [dataset.record, ...(dataset.serves?.split(' ') ?? [])].some((key) => key !== undefined && keys.has(key)),
  );
  for (const element of found) element.setAttribute('aria-current', 'true');
  const innermost = records.at(-1);
  if (!innermost || document.hasFocus()) return;
  const own = found.find(({ dataset }) => dataset.record === recordKey(innermost));
  own?.scrollIntoView({ block: 'nearest' });
}
