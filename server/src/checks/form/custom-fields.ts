import { insertEntry, type TextChange } from '../../document/edit';
import type { ScalarNode } from '../../document/nodes';
import { t } from '../../l10n';
import { isDay } from '../../plan/dates';
import { addItems, mapAt } from '../../plan/edit';
import { type Entity, nodeAt, type Path } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { shapeOf } from '../../plan/schema';
import { entryOf } from '../../plan/values';
import type { Fix } from '../finding';
import { fixOf } from '../fix';
import { titleFromId } from '../names';
import { allowedId } from '../rename';
import { removal, sourceChange } from '../rewrite';

/** Declares a key that the language does not know as a field of the plan's own, and moves its value under `custom`. */
export function declareField(plan: Plan, entity: Entity, path: Path, key: string): Fix[] {
  const map = mapAt(entity, []);
  const entry = map && entryOf(map, key);
  const hasCustom = shapeOf(entity.kind).properties?.has('custom') ?? false;
  if (path.length > 0 || !hasCustom || allowedId(key) !== key || entry?.value?.kind !== 'scalar') return [];
  if (entry.value.style === 'literal' || entry.value.style === 'folded') return [];
  const moved = moveToCustom(plan, entity, entry.key.start, entry.value, key);
  const declared = declare(plan, key, typeOf(entry.value));
  if (moved.length === 0 || !plan.root || declared.length === 0) return [];
  const changes = new Map<string, readonly TextChange[]>([[entity.uri, moved]]);
  changes.set(plan.root.uri, [...(changes.get(plan.root.uri) ?? []), ...declared]);
  return [{ title: t('Declare “{key}” as a field of this plan', { key }), automatic: false, changes }];
}

function moveToCustom(plan: Plan, entity: Entity, start: number, value: ScalarNode, key: string): TextChange[] {
  const document = plan.documents.get(entity.uri);
  const custom = nodeAt(entity.node, ['custom']);
  if (!document) return [];
  if (custom.kind === 'map' && custom !== entity.node) {
    return [...removal(plan, entity, [key]), ...insertEntry(document, entity.piece, custom, key, plainOf(value))];
  }
  const source = entity.piece.text.slice(start, value.end);
  const fitsInBrackets = custom === entity.node && !/[,[\]{}#\n]/.test(source);
  return fitsInBrackets ? sourceChange(plan, entity, start, value.end, `custom: { ${source} }`) : [];
}

function declare(plan: Plan, id: string, type: string): readonly TextChange[] {
  const { root } = plan;
  if (!root || root.invalid.has('fields')) return [];
  return addItems(plan, root, ['fields'], { id, title: titleFromId(id), type });
}

function plainOf(value: ScalarNode): string | number {
  const number = Number(value.text);
  return typeOf(value) === 'number' && String(number) === value.text ? number : value.text;
}

function typeOf({ text, style }: ScalarNode): string {
  if (isDay(text)) return 'date';
  return style === 'plain' && /^-?\d+(?:\.\d+)?$/.test(text) ? 'number' : 'text';
}

/** Declares a field that a record's `custom` has already. */
export function declareOnly(plan: Plan, key: string): Fix[] {
  const changes = allowedId(key) === key ? declare(plan, key, 'text') : [];
  return plan.root ? fixOf(t('Declare “{key}” as a field of this plan', { key }), plan.root.uri, changes) : [];
}
