import { isCountry } from '../../catalogue/countries';
import { isCurrency } from '../../catalogue/currencies';
import { removal } from '../../checks/rewrite';
import type { TextChange } from '../../document/document';
import { type Plain, setEntry } from '../../document/edit';
import { t } from '../../l10n';
import { isDay, lastDay } from '../../plan/dates';
import { mapAt, setValue } from '../../plan/edit';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type RecordKind, type Shape, shapeAt } from '../../plan/schema';
import { entryOf } from '../../plan/values';
import type { EditAnswer } from '../../protocol';
import type { Session } from '../feature';
import { Refusal } from '../refusal';
import { editAnswer, readBack } from './edit';
import { type Given, planOf, recordNameOf, textOf } from './given';

/** Gives a field of a record another value, by the smallest edit. Refuses a value that does not fit, before anything is changed. */
export async function setField(given: Given, session: Session): Promise<EditAnswer> {
  const plan = planOf(session, given);
  const name = recordNameOf(given, 'record');
  const field = textOf(given, 'field');
  const entity = onlyRecord(plan, name);
  const shape = shapeAt(entity.kind, [field]);
  if (!shape) {
    throw new Refusal(t('A record of the kind “{kind}” has no field “{field}”.', { kind: entity.kind, field }));
  }
  const value = givenValue(given, field);
  const changes = isSame(entity, field, value) ? [] : changesFor(plan, entity, field, shape, value);
  const label = t('Change “{field}” of “{id}”', { field, id: name.id });
  return editAnswer(session, given, label, new Map([[entity.uri, changes]]));
}

function onlyRecord(plan: Plan, { kind, id }: { kind: RecordKind; id: string }): Entity {
  const [entity, other] = plan.withId(id).filter((one) => one.kind === kind && plan.documents.has(one.uri));
  if (!entity) throw new Refusal(t('The plan has no record with the id “{id}”.', { id }));
  if (other) throw new Refusal(t('Several records have the id “{id}”: give each its own first.', { id }));
  return entity;
}

type Value = string | number | boolean | readonly string[] | null;

function givenValue({ value }: Given, field: string): Value {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new Refusal(t('“{field}” can be given a text, a number, true or false, or a list of texts.', { field }));
}

function isSame(entity: Entity, field: string, value: Value): boolean {
  const written = (entity.value as Readonly<Record<string, unknown>>)[field];
  if (value === null) return written === undefined && !entity.invalid.has(field);
  return JSON.stringify(written) === JSON.stringify(value);
}

function changesFor(plan: Plan, entity: Entity, field: string, shape: Shape, value: Value): readonly TextChange[] {
  const id = entity.id ?? '';
  const document = plan.documents.get(entity.uri)!;
  if (value === null) {
    if (shape.required) throw new Refusal(t('“{field}” may not be left out.', { field }));
  } else {
    refuseUnfit(plan, field, shape, value);
  }
  const changes = value === null ? removal(plan, entity, [field]) : written(plan, entity, field, value);
  if (changes.length === 0) {
    throw new Refusal(t('“{id}” is written in a form that can’t be changed here. Change it in the text.', { id }));
  }
  const after = readBack(document, changes, { kind: entity.kind, id }).entity;
  // What the schema allows: its patterns and the like.
  if (after.invalid.has(field) || after.errors.some(({ path }) => path[0] === field)) refuseValue(field, value);
  return changes;
}

function written(plan: Plan, entity: Entity, field: string, value: Plain): readonly TextChange[] {
  const map = mapAt(entity, []);
  const entry = map && entryOf(map, field);
  const document = plan.documents.get(entity.uri);
  if (document && map && entry?.value?.kind === 'list' && entry.value.anchor === undefined && Array.isArray(value)) {
    return setEntry(document, entity.piece, map, entry, value);
  }
  return setValue(plan, entity, [field], value);
}

function refuseUnfit(plan: Plan, field: string, shape: Shape, value: Exclude<Value, null>): void {
  if (shape.meaning === 'id') {
    throw new Refusal(t('An id is changed by renaming it in the text, so that whatever names it follows.'));
  }
  const isList = shape.types.includes('array');
  if (Array.isArray(value) !== isList) refuseValue(field, value);
  const item = isList ? shape.items : shape;
  for (const one of Array.isArray(value) ? value : [value]) refuseUnfitScalar(plan, field, item ?? shape, one);
}

function refuseUnfitScalar(plan: Plan, field: string, shape: Shape, value: string | number | boolean): void {
  const { types, values, minimum, maximum, meaning } = shape;
  if (values) {
    if (values.some((one) => String(one.value) === String(value))) return;
    const allowed = values.map((one) => one.value).join(', ');
    throw new Refusal(t('“{value}” is none of the values of “{field}”: {allowed}.', { value, field, allowed }));
  }
  if (meaning === 'quantity') return;
  const isNumber = types.includes('number') || types.includes('integer');
  if (typeof value === 'number' && isNumber) {
    const fits = value >= (minimum ?? value) && value <= (maximum ?? value);
    if (fits && (Number.isInteger(value) || types.includes('number'))) return;
    if (minimum !== undefined && maximum !== undefined) {
      throw new Refusal(t('“{field}” is a number from {minimum} to {maximum}.', { field, minimum, maximum }));
    }
  }
  if (
    typeof value === 'boolean' ? !types.includes('boolean') : typeof value === 'number' || !types.includes('string')
  ) {
    refuseValue(field, value);
  }
  if (typeof value === 'string' && !isMeant(plan, meaning, value)) refuseText(field, meaning, value);
}

function isMeant(plan: Plan, meaning: Shape['meaning'], value: string): boolean {
  switch (meaning) {
    case 'date':
      return isDay(value);
    case 'period-start':
    case 'period-end':
      return lastDay(value) !== undefined;
    case 'country':
      return isCountry(value);
    case 'currency':
      return isCurrency(value);
    case 'ref:donor':
      return isCountry(value) || plan.find('institution', value) !== undefined;
    case 'ref:plan':
      return true;
    default:
      return !meaning?.startsWith('ref:') || plan.find(meaning.slice('ref:'.length) as RecordKind, value) !== undefined;
  }
}

function refuseText(field: string, meaning: Shape['meaning'], value: string): never {
  switch (meaning) {
    case 'date':
      throw new Refusal(t('“{value}” is no date. Write it as YYYY-MM-DD.', { value }));
    case 'period-start':
    case 'period-end':
      throw new Refusal(
        t('“{value}” is no date. Write it as YYYY-MM-DD, or as a period: 2027, 2026-09, 2026-Q3.', { value }),
      );
    default:
      if (!meaning?.startsWith('ref:')) refuseValue(field, value);
      throw new Refusal(t('The plan has nothing with the id “{value}” that “{field}” could name.', { value, field }));
  }
}

function refuseValue(field: string, value: Value): never {
  const shown = Array.isArray(value) ? value.join(', ') : String(value);
  throw new Refusal(t('“{value}” does not fit “{field}”.', { value: shown, field }));
}
