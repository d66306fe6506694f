import type { AliasNode, MapNode, Node, ScalarNode } from '../document/nodes';
import type { Entity, Path } from '../plan/entity';
import { type RecordKind, type Shape, sections, shapeOf } from '../plan/schema';
import { keyText, withoutAlias } from '../plan/values';

/** For checks that look at whatever a record holds. */
export const everyKind: readonly RecordKind[] = ['plan', 'attention-area', ...sections.values()];

/** A value of a record as it is written, where the schema says what may stand. */
export interface Written {
  readonly path: Path;
  /** The value without quotation marks. */
  readonly text: string;
  readonly shape: Shape;
  /** Where it stands: the alias, if it comes through one. */
  readonly node: Node;
  /** Absent for a value that comes through an alias: only what stands here can be changed here. */
  readonly scalar?: ScalarNode;
}

/** A map of a record as it is written, the record's own first. */
export interface WrittenMap {
  readonly path: Path;
  readonly map: MapNode;
  readonly shape: Shape | undefined;
  /** The key that holds it; absent for the record itself and for items of a list. */
  readonly key?: Node;
}

interface Contents {
  readonly values: readonly Written[];
  /** Without those behind an alias, which are written elsewhere. */
  readonly maps: readonly WrittenMap[];
}

/** The latest answer: a record's checks run one after the other, and each may ask. */
let latest: { readonly entity: Entity; readonly contents: Contents } | undefined;

/** The scalars of a record in the order of its text, without those of the records nested in it. */
export function valuesOf(entity: Entity): readonly Written[] {
  return contentsOf(entity).values;
}

export function mapsOf(entity: Entity): readonly WrittenMap[] {
  return contentsOf(entity).maps;
}

function contentsOf(entity: Entity): Contents {
  if (latest?.entity !== entity) latest = { entity, contents: collect(entity) };
  return latest.contents;
}

/** Aliases can stand for more than a text shows: no more values than this are looked at. */
const MOST_VALUES = 20_000;

function collect(entity: Entity): Contents {
  const values: Written[] = [];
  const maps: WrittenMap[] = [];
  const nested = new Set(entity.children.map(({ node }) => withoutAlias(node)));

  function visit(
    written: Node | undefined,
    shape: Shape | undefined,
    path: Path,
    through: AliasNode | undefined,
    key?: Node,
  ): void {
    if (written === undefined || values.length >= MOST_VALUES) return;
    const alias = through ?? (written.kind === 'alias' ? written : undefined);
    const node = withoutAlias(written);
    if (node === undefined || nested.has(node)) return;
    if (node.kind === 'scalar') {
      if (shape === undefined || isNothing(node)) return;
      values.push({ path, text: node.text, shape, node: alias ?? node, ...(!alias && { scalar: node }) });
    } else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) visit(item, shape?.items, [...path, index], alias);
    } else {
      if (!alias) maps.push({ path, map: node, shape, ...(key && { key }) });
      for (const entry of node.entries) {
        const name = keyText(entry.key);
        if (name === undefined) continue;
        visit(entry.value, shape?.properties?.get(name) ?? shape?.additional, [...path, name], alias, entry.key);
      }
    }
  }

  visit(entity.node, shapeOf(entity.kind), [], undefined);
  return { values, maps };
}

/** `~` and `null` say that there is nothing, as an empty value does. */
export function isNothing({ text, style }: ScalarNode): boolean {
  return style === 'plain' ? ['', '~', 'null'].includes(text) : text === '';
}
