import { mechanisms } from '../../catalogue/mechanisms';
import { parseSymbol } from '../../catalogue/symbols';
import { idOf } from '../../catalogue/text';
import { lineBreakOf, scalarSource, type TextChange } from '../../document/edit';
import { t } from '../../l10n';
import { mapAt, setValue } from '../../plan/edit';
import { type Entity, isKind, type Path } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Text } from '../../plan/records';
import { shapeAt } from '../../plan/schema';
import type { Fix } from '../finding';
import { fixOf } from '../fix';
import { allowedId, freeId } from '../rename';
import { sourceChange } from '../rewrite';

/** So many allowed values, or documents, are offered one by one; more would be no help. */
const MOST_CHOICES = 7;

/** Adds a key with each value that can be proposed; texts have to be written by a person. */
export function addKey(plan: Plan, entity: Entity, path: Path, key: string): Fix[] {
  return proposals(plan, entity, path, key).flatMap((value) =>
    fixOf(
      t('Add “{key}: {value}”', { key, value }),
      entity.uri,
      key === 'id' ? idFirst(plan, entity, value) : setValue(plan, entity, [...path, key], value),
    ),
  );
}

/** A record begins with its id. */
function idFirst(plan: Plan, entity: Entity, id: string): readonly TextChange[] {
  const map = mapAt(entity, []);
  const document = plan.documents.get(entity.uri);
  const start = map?.entries[0]?.key.start;
  if (!map || !document || start === undefined) return [];
  const column = start - (entity.piece.text.lastIndexOf('\n', start - 1) + 1);
  const after = map.flow ? ', ' : lineBreakOf(document) + ' '.repeat(column);
  return sourceChange(plan, entity, start, start, `id: ${scalarSource(id, { flow: map.flow })}${after}`);
}

function proposals(plan: Plan, entity: Entity, path: Path, key: string): readonly string[] {
  if (path.length === 0 && key === 'id') return newId(plan, entity);
  if (path.length === 0 && key === 'document') return fewIds(plan);
  if (isKind(entity, 'document') && key === 'mechanism') return mechanismsOf(entity.value.symbol);
  const allowed = shapeAt(entity.kind, [...path, key])?.values?.map(({ value }) => String(value)) ?? [];
  return allowed.length <= MOST_CHOICES ? allowed : [];
}

function fewIds(plan: Plan): readonly string[] {
  const ids = plan.inOrder(plan.all('document')).flatMap(({ id }) => (id === undefined ? [] : [id]));
  return ids.length <= MOST_CHOICES ? ids : [];
}

function mechanismsOf(symbol: string | undefined): readonly string[] {
  const named = symbol === undefined ? [] : (parseSymbol(symbol)?.mechanisms ?? []);
  return mechanisms.filter(({ id }) => named.includes(id)).map(({ id }) => id);
}

/** As model.md forms ids: `upr4-140.10`, and `upr4-140.10-a1` for what belongs to it; else from the title. */
function newId(plan: Plan, entity: Entity): readonly string[] {
  const wanted = allowedId(wantedId(entity) ?? '');
  return wanted === '' ? [] : [freeId(plan, wanted)];
}

function wantedId(entity: Entity): string | undefined {
  if (isKind(entity, 'recommendation')) {
    const { document, number } = entity.value;
    return document === undefined || number === undefined
      ? undefined
      : `${document}-${number.replace(/[\s()]+/g, '')}${entity.value.part ?? ''}`;
  }
  const parent = entity.parent?.id;
  if (parent !== undefined && (isKind(entity, 'action') || isKind(entity, 'indicator'))) {
    const same = entity.parent?.children.filter(({ kind }) => kind === entity.kind) ?? [];
    return `${parent}-${isKind(entity, 'action') ? 'a' : 'i'}${same.indexOf(entity) + 1}`;
  }
  const { title, name } = entity.value as { title?: Text; name?: Text };
  const text = title ?? name;
  const words = typeof text === 'string' ? text : Object.values(text ?? {})[0];
  return words === undefined ? undefined : idOf(words).slice(0, 40);
}
