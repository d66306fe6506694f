import type { TextChange } from '../document/document';

/**
 * Changes of whole lines that make one text of another, as few as lines that stand only once on either side show ("patience
 * diff"): the cursor, folds and marks of an editor stay where nothing changes. Offsets are those of `before`.
 */
export function lineEdits(before: string, after: string): TextChange[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes: TextChange[] = [];
  const offsets = [0];
  for (const line of old) offsets.push(offsets.at(-1)! + line.length);
  compare({ start: 0, end: old.length }, { start: 0, end: now.length });
  return changes;

  function compare(a: Lines, b: Lines): void {
    const [inOld, inNow] = trimmed(old, a, now, b);
    if (inOld.start === inOld.end && inNow.start === inNow.end) return;
    const anchors = anchorsBetween(old, inOld, now, inNow);
    if (anchors.length === 0) {
      const text = now.slice(inNow.start, inNow.end).join('');
      changes.push({ start: offsets[inOld.start]!, end: offsets[inOld.end]!, text });
      return;
    }
    let [oldStart, nowStart] = [inOld.start, inNow.start];
    for (const [oldLine, nowLine] of anchors) {
      compare({ start: oldStart, end: oldLine }, { start: nowStart, end: nowLine });
      [oldStart, nowStart] = [oldLine + 1, nowLine + 1];
    }
    compare({ start: oldStart, end: inOld.end }, { start: nowStart, end: inNow.end });
  }
}

/** A run of lines, half open. */
interface Lines {
  readonly start: number;
  readonly end: number;
}

/** Lines with their line breaks. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Without the lines that are the same at the beginning and at the end. */
function trimmed(old: readonly string[], a: Lines, now: readonly string[], b: Lines): readonly [Lines, Lines] {
  let [start, nowStart] = [a.start, b.start];
  while (start < a.end && nowStart < b.end && old[start] === now[nowStart]) {
    start += 1;
    nowStart += 1;
  }
  let [end, nowEnd] = [a.end, b.end];
  while (end > start && nowEnd > nowStart && old[end - 1] === now[nowEnd - 1]) {
    end -= 1;
    nowEnd -= 1;
  }
  return [
    { start, end },
    { start: nowStart, end: nowEnd },
  ];
}

/** Pairs of equal lines that stand once on either side: as many as come in the same order on both. */
function anchorsBetween(
  old: readonly string[],
  a: Lines,
  now: readonly string[],
  b: Lines,
): (readonly [number, number])[] {
  const inNow = once(now, b);
  const pairs: (readonly [number, number])[] = [];
  for (const [line, at] of once(old, a)) {
    const other = inNow.get(line);
    if (at !== undefined && other !== undefined) pairs.push([at, other]);
  }
  return longestRise(pairs.sort(([x], [y]) => x - y));
}

/** Where each line stands; undefined for one that stands there more than once. */
function once(lines: readonly string[], { start, end }: Lines): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (let at = start; at < end; at += 1) places.set(lines[at]!, places.has(lines[at]!) ? undefined : at);
  return places;
}

/** The longest run of pairs whose second numbers rise, by patience sorting; O(n log n). */
function longestRise(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const piles: number[] = [];
  const before: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[piles[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? piles[low - 1]! : -1;
    piles[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(pairs[at]!);
  return run.reverse();
}
