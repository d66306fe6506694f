import type { Line } from './lines';

// Rows are selected to be copied.

/** All lines from one to another; of an empty one, none. Headings are no rows. */
export function selectedBetween(lines: readonly Line[], from: string | null, to: string | null): ReadonlySet<string> {
  const ends = [from, to].map((key) => lines.findIndex((line) => line.key === key));
  const [first = -1, last = -1] = ends.sort((a, b) => a - b);
  if (last < 0) return new Set();
  const between = lines.slice(first < 0 ? last : first, last + 1);
  return new Set(between.flatMap(({ kind, key }) => (kind === 'group' ? [] : [key])));
}

/** Whether a key that leads to another cell takes the rows between into the selection. */
export function isExtending({ shiftKey, key }: { readonly shiftKey: boolean; readonly key: string }): boolean {
  return shiftKey && /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/.test(key);
}
