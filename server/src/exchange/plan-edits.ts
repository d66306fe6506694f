import { lineContentEnd } from '../document/lines';
import type { ListNode, MapEntry, MapNode, Node } from '../document/nodes';
import type { TextChange } from '../document/snapshot';
import { flowSource, type Plain } from '../document/write';
import { keyText } from '../plan/values';
import { entryText, itemText, lineWidth, valueText } from './yaml-text';

// The smallest text changes that write a value into a plan: comments, quoting and order of everything else stay. As
// document/edit.ts, but for long texts, which are folded, for keys' order, and for several changes at one place.
// Offsets in nodes are relative to the text given; line breaks are `\n`, which the caller turns into the file's own.

/** A key that the map does not have, behind the one that comes before it in `order`. */
export function insertEntry(
  text: string,
  map: MapNode,
  key: string,
  value: Plain,
  order: readonly string[],
): TextChange {
  const previous = entryBefore(map, key, order);
  if (map.flow) {
    const written = `${key}: ${flowSource(value)}`;
    if (!previous) return insertion(map.start + 1, ` ${written}${map.entries.length > 0 ? ',' : ' '}`);
    return insertion(entryEnd(text, previous), `, ${written}`);
  }
  const column = columnOf(text, map.start);
  const at = previous?.value
    ? endOfLines(text, previous.value)
    : lineContentEnd(text, previous ? entryEnd(text, previous) : map.end);
  return insertion(at, `\n${' '.repeat(column)}${entryText(key, value, column)}`);
}

function entryBefore(map: MapNode, key: string, order: readonly string[]): MapEntry | undefined {
  const rank = (entry: MapEntry) => order.indexOf(keyText(entry.key) ?? '');
  const earlier = map.entries.filter((entry) => rank(entry) >= 0 && rank(entry) < order.indexOf(key));
  return (
    earlier.reduce<MapEntry | undefined>(
      (best, entry) => (best && rank(best) >= rank(entry) ? best : entry),
      undefined,
    ) ?? map.entries.at(-1)
  );
}

/** The value of a key that the map has, with or without a value so far. */
export function setValue(text: string, map: MapNode, entry: MapEntry, value: Plain): TextChange {
  const column = columnOf(text, map.start);
  const colon = text.indexOf(':', entry.key.end) + 1;
  const width = lineWidth - columnOf(text, entry.key.start) - (entry.key.end - entry.key.start) - 2;
  // An anchor stands between the colon and the value: what stays behind it is in one line.
  const inLine = map.flow || entry.value?.anchor !== undefined;
  const written = inLine ? flowSource(value) : valueText(value, column, width);
  const start = entry.value && !written.startsWith('\n') ? entry.value.start : colon;
  const end = entry.value?.end ?? colon;
  return { start, end, text: start === colon && !written.startsWith('\n') ? ` ${written}` : written };
}

/** Items behind the last one of a list. */
export function appendItems(text: string, list: ListNode, items: readonly Plain[]): TextChange {
  const last = list.items.findLast((item) => item !== undefined);
  if (list.flow) {
    const written = items.map(flowSource).join(', ');
    return last ? insertion(last.end, `, ${written}`) : { start: list.start, end: list.end, text: `[${written}]` };
  }
  const column = columnOf(text, list.start);
  const lines = items.map((item) => `\n${' '.repeat(column)}- ${itemText(item, column + 2)}`);
  return insertion(last ? endOfLines(text, last) : lineContentEnd(text, list.end), lines.join(''));
}

function insertion(at: number, text: string): TextChange {
  return { start: at, end: at, text };
}

function entryEnd(text: string, { key, value }: MapEntry): number {
  return value?.end ?? Math.max(key.end, text.indexOf(':', key.end) + 1);
}

/**
 * The end of the last line of a value in block style, comments on that line included. A block scalar with `+` owns the
 * empty lines after it too.
 */
export function endOfLines(text: string, node: Node): number {
  const last = lastLeaf(node);
  let end = lineContentEnd(text, last.end);
  const keepsLines = last.kind === 'scalar' && /^[|>]\d?\+/.test(text.slice(last.start, last.start + 3));
  while (keepsLines) {
    const next = text.indexOf('\n', end);
    if (next < 0 || next + 1 >= text.length || text.slice(next + 1, lineContentEnd(text, next + 1)).trim() !== '')
      break;
    end = lineContentEnd(text, next + 1);
  }
  return end;
}

function lastLeaf(node: Node): Node {
  const last = node.kind === 'map' ? node.entries.at(-1)?.value : node.kind === 'list' ? node.items.at(-1) : undefined;
  return last === undefined || (node.kind !== 'scalar' && node.kind !== 'alias' && node.flow) ? node : lastLeaf(last);
}

/** UTF-16 units between the line's beginning and the offset. */
export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

/** All changes at once. Those at one place come in the order given. */
export function applyEdits(text: string, edits: readonly TextChange[]): string {
  const sorted = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    result += text.slice(at, edit.start) + edit.text;
    at = Math.max(at, edit.end);
  }
  return result + text.slice(at);
}
