import { isLanguage } from '../catalogue/languages';
import type { MapEntry, MapNode, ScalarNode } from '../document/nodes';
import type { Shape } from './schema';
import { isNothing, keyText } from './values';

/** A text without quotation marks inside braces, where a comma ends it: `{ text: Adopted, in force }`. */
export interface CutText {
  /** What is read of it. */
  readonly value: ScalarNode;
  readonly key: string;
  readonly shape: Shape | undefined;
  /** The rest of it, which YAML takes for keys without a value. */
  readonly rest: readonly [MapEntry, ...MapEntry[]];
}

/** The texts of a map that a comma cuts off. `shape` is the map's, `source` the text of its piece. */
export function cutTexts(map: MapNode, shape: Shape | undefined, source: string): CutText[] {
  if (!map.flow || map.entries.every(({ value }) => value !== undefined)) return [];
  const found: CutText[] = [];
  for (let index = 0; index < map.entries.length; index += 1) {
    const { key, value } = map.entries[index]!;
    const name = keyText(key) ?? '';
    const own = shape?.properties?.get(name) ?? shape?.additional;
    if (value?.kind !== 'scalar' || value.style !== 'plain' || isNothing(value) || !holdsText(own)) continue;
    const end = map.entries.findIndex((entry, at) => at > index && !isRest(entry, shape, source));
    const [first, ...others] = map.entries.slice(index + 1, end < 0 ? undefined : end);
    if (first) found.push({ value, key: name, shape: own, rest: [first, ...others] });
  }
  return found;
}

/** Texts and figures; the comma between two ids is another mistake. */
function holdsText(shape: Shape | undefined): boolean {
  if (shape === undefined || takesNumber(shape)) return true;
  const { meaning, values, types } = shape;
  const isPlainText = meaning === undefined && types.includes('string') && values === undefined;
  return isPlainText || (meaning !== undefined && ['text', 'code', 'url', 'path'].includes(meaning));
}

export function takesNumber({ meaning, types }: Shape): boolean {
  return meaning === 'quantity' || types.includes('number') || types.includes('integer');
}

function isRest({ key, value }: MapEntry, shape: Shape | undefined, source: string): boolean {
  if (value !== undefined || key.kind !== 'scalar' || key.style !== 'plain' || key.text === '') return false;
  if (/^\s*:/.test(source.slice(key.end, key.end + 20)) || shape?.properties?.has(key.text)) return false;
  if (shape?.additional === undefined) return true;
  // Where a map has keys of its author's, one word may be the next of them.
  return shape.meaning === 'text' ? !isLanguage(key.text) : /\s|^\d+$/.test(key.text);
}
