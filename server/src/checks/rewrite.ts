import { offsetOf } from '../document/document';
import { addRecords, type Plain, removeEntry, removeItems, replaceScalar, type TextChange } from '../document/edit';
import type { Node } from '../document/nodes';
import { t } from '../l10n';
import { mapAt } from '../plan/edit';
import { type Entity, nodeAt, type Path } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { type SectionName, sectionsBelow } from '../plan/schema';
import { entryOf, keyText } from '../plan/values';
import type { Fix } from './finding';
import { fixOf } from './fix';

/** Writes another text in place of a scalar; nothing for what comes through an alias. */
export function rewrite(
  plan: Plan,
  entity: Entity,
  scalar: Node | undefined,
  text: string | number | boolean,
  options: { readonly automatic?: boolean; readonly title?: string } = {},
): Fix[] {
  const document = plan.documents.get(entity.uri);
  if (!document || scalar?.kind !== 'scalar') return [];
  const title = options.title ?? t('Write “{text}”', { text });
  return fixOf(title, entity.uri, replaceScalar(document, entity.piece, scalar, text), options.automatic);
}

/** `rewrite` for each of several texts to choose from. */
export function rewriteAs(plan: Plan, entity: Entity, scalar: Node | undefined, texts: readonly string[]): Fix[] {
  return texts.flatMap((text) => rewrite(plan, entity, scalar, text));
}

/** Puts source text in place of a node. */
export function replaceSource(
  plan: Plan,
  entity: Entity,
  node: Node,
  source: string,
  title: string,
  automatic = false,
): Fix[] {
  const change = sourceChange(plan, entity, node.start, node.end, source);
  return fixOf(title, entity.uri, change, automatic);
}

/** A change of the entity's piece, in offsets of its file. */
export function sourceChange(plan: Plan, entity: Entity, start: number, end: number, text: string): TextChange[] {
  const document = plan.documents.get(entity.uri);
  if (!document) return [];
  const base = offsetOf(document, entity.piece);
  return [{ start: base + start, end: base + end, text }];
}

/** Takes the entry or the item at a path out of its map or list; the last item left takes the list with it. */
export function removal(plan: Plan, entity: Entity, path: Path): TextChange[] {
  const document = plan.documents.get(entity.uri);
  const step = path.at(-1);
  if (!document || step === undefined) return [];
  if (typeof step === 'string') {
    const map = mapAt(entity, path.slice(0, -1));
    const entry = map && entryOf(map, step);
    return map && entry ? removeEntry(document, entity.piece, map, entry) : [];
  }
  return removalOfItems(plan, entity, path.slice(0, -1), [step]);
}

/** `removal` for several items of one list. */
export function removalOfItems(plan: Plan, entity: Entity, path: Path, indexes: readonly number[]): TextChange[] {
  const document = plan.documents.get(entity.uri);
  const list = nodeAt(entity.node, path);
  if (!document || list.kind !== 'list') return [];
  const items = indexes.flatMap((index) => list.items[index] ?? []);
  if (items.length === list.items.length) return removal(plan, entity, path);
  return removeItems(document, entity.piece, list, ...items);
}

/** Adds a record to a section: of the given file if that has the section, else of the plan's first file. */
export function createRecord(plan: Plan, near: string, section: SectionName, record: Plain, title: string): Fix[] {
  const hasSection = (uri: string) =>
    plan.documents.get(uri)?.pieces.some((piece) => piece.entries.some(({ key }) => keyText(key) === section)) ?? false;
  const uri = [near, ...plan.documents.keys()].find(hasSection) ?? plan.ownerUri;
  const document = plan.documents.get(uri);
  return document
    ? fixOf(title, uri, addRecords(document, section, [{ value: record }], { above: sectionsBelow(section) }))
    : [];
}
