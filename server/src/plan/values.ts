import type { MapEntry, MapNode, Node, ScalarNode } from '../document/nodes';
import type { Shape } from './schema';

/** How many nodes of one record are turned into values; aliases can make more of them than the text shows. */
const MOST_NODES = 100_000;

/** Numbers as YAML 1.2's core schema writes them (section 10.3.2), without the infinities. */
const NUMBER = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/;

/**
 * The plain value of a node, typed by its key's schema: text stays as written (`140.10`), and only keys that the schema
 * calls number or boolean are converted. `null` where nothing is written. The first of two equal keys counts.
 */
export function plainValue(node: Node | undefined, shape: Shape | undefined): unknown {
  return convert(node, shape, { left: MOST_NODES });
}

function convert(written: Node | undefined, shape: Shape | undefined, budget: { left: number }): unknown {
  budget.left -= 1;
  const node = withoutAlias(written);
  if (node === undefined || budget.left < 0) return null;
  if (node.kind === 'scalar') return scalarValue(node, shape);
  if (node.kind === 'list') return node.items.map((item) => convert(item, shape?.items, budget));
  return mapValue(node, shape, budget);
}

function mapValue(node: MapNode, shape: Shape | undefined, budget: { left: number }): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const entry of node.entries) {
    const key = keyText(entry.key);
    if (key === undefined || Object.hasOwn(value, key)) continue;
    const converted = convert(entry.value, shape?.properties?.get(key) ?? shape?.additional, budget);
    if (key === '__proto__') {
      Object.defineProperty(value, key, { value: converted, enumerable: true, configurable: true, writable: true });
    } else {
      value[key] = converted;
    }
  }
  return value;
}

function scalarValue(node: ScalarNode, shape: Shape | undefined): unknown {
  const { text } = node;
  if (isNothing(node)) return null;
  if (node.style !== 'plain') return text;
  if (shape === undefined) return text;
  const quantity = shape.meaning === 'quantity';
  const only = shape.types.length === 1 ? shape.types[0] : undefined;
  if ((quantity || only === 'number' || only === 'integer') && NUMBER.test(text)) return Number(text);
  if ((quantity || only === 'boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Whether a key has no value: none is written, or `~` or `null` (YAML 1.2.2, section 10.2.1.1). */
export function isNothing(node: Node | undefined): boolean {
  return (
    node === undefined || (node.kind === 'scalar' && node.style === 'plain' && ['', '~', 'null'].includes(node.text))
  );
}

/** The entry of a key in a map or at the top level of a piece; the first, where it is written twice. */
export function entryOf(
  { entries }: { readonly entries: readonly MapEntry[] },
  key: string | number | undefined,
): MapEntry | undefined {
  return entries.find((entry) => keyText(entry.key) === key);
}

/** A key's text; undefined for a key that is a list or a map. */
export function keyText(key: Node): string | undefined {
  const node = withoutAlias(key);
  return node?.kind === 'scalar' ? node.text : undefined;
}

/** What an alias stands for; any other node itself. Undefined for an alias that names nothing. */
export function withoutAlias(node: Node | undefined): Exclude<Node, { kind: 'alias' }> | undefined {
  let here = node;
  for (let steps = 0; here?.kind === 'alias'; steps++) {
    if (steps > 100) return undefined;
    here = here.target;
  }
  return here;
}
