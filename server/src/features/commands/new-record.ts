import type { Position } from 'vscode-languageserver-protocol';
import { allowedId } from '../../checks/rename';
import { offsetOf, type PlanDocument, positionAt, type TextChange } from '../../document/document';
import { addRecords } from '../../document/edit';
import type { Plain, PlainMap } from '../../document/write';
import { t } from '../../l10n';
import { addItems, mapAt } from '../../plan/edit';
import { type Entity, isKind } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { ReadBack } from '../../plan/read-back';
import { type RecordKind, type SectionName, sections, sectionsBelow, shapeOf } from '../../plan/schema';
import { entryOf, isNothing } from '../../plan/values';
import type { NewRecordAnswer } from '../../protocol';
import type { Session } from '../feature';
import { nextId } from '../next-id';
import { Refusal } from '../refusal';
import { editAnswer, readBack } from './edit';
import { type Given, isObject, kindOf, planOf, recordNameOf, textOf } from './given';

/**
 * Writes a new record with the next free id: in the record to which it belongs, else behind the others of its section. What it
 * must have and nobody has given stands there without a value.
 */
export async function newRecord(given: Given, session: Session): Promise<NewRecordAnswer> {
  const plan = planOf(session, given);
  const kind = kindOf(given, 'kind');
  const values = valuesOf(given, kind);
  const home = homeOf(
    plan,
    kind,
    textOf(given, 'uri'),
    given.parent === undefined ? undefined : parentOf(plan, given),
    values,
  );
  const value = recordOf(plan, kind, home, values);
  const id = String(value.id);
  const changes = changesFor(plan, home, value);
  const after = readBack(home.document, changes, { kind, id });
  refuseUnfit(after, values);
  const { uri } = home.document;
  const answer = await editAnswer(session, given, t('Add “{id}” to the plan', { id }), new Map([[uri, changes]]));
  return { ...answer, uri, id, position: firstGap(after) };
}

function valuesOf({ values = {} }: Given, kind: RecordKind): PlainMap {
  if (!isObject(values)) throw new Refusal(t('The argument “{name}” must be an object.', { name: 'values' }));
  const properties = shapeOf(kind).properties;
  for (const field of Object.keys(values)) {
    if (!properties?.has(field))
      throw new Refusal(t('A record of the kind “{kind}” has no field “{field}”.', { kind, field }));
  }
  return values as PlainMap;
}

/** Where a record is written. */
interface Home {
  readonly document: PlanDocument;
  /** The record to which it belongs, and the key of the list there. */
  readonly parent: { readonly entity: Entity; readonly key: string } | undefined;
  readonly section: SectionName | undefined;
  /** The record of its kind above. */
  readonly above: Entity | undefined;
}

function parentOf(plan: Plan, given: Given): Entity {
  const { kind, id } = recordNameOf(given, 'parent');
  const entity = plan.withId(id).find((one) => one.kind === kind && plan.documents.has(one.uri));
  if (!entity) throw new Refusal(t('The plan has no record with the id “{id}”.', { id }));
  return entity;
}

function homeOf(plan: Plan, kind: RecordKind, uri: string, parent: Entity | undefined, values: PlainMap): Home {
  if (parent) {
    const lists = [...(shapeOf(parent.kind).properties ?? [])];
    const key = lists.find(([, shape]) => shape.items?.record === kind)?.[0];
    if (key === undefined) {
      throw new Refusal(
        t('A record of the kind “{kind}” can’t stand in one of the kind “{parent}”.', { kind, parent: parent.kind }),
      );
    }
    return {
      document: plan.documents.get(parent.uri)!,
      parent: { entity: parent, key },
      section: undefined,
      above: undefined,
    };
  }
  const section = [...sections].find(([, records]) => records === kind)?.[0];
  if (section === undefined) {
    throw new Refusal(t('A record of the kind “{kind}” stands in another one. Name that as “parent”.', { kind }));
  }
  const records = plan.inOrder<Entity>(plan.all(kind)).filter((one) => one.parent === undefined);
  const above = bestNeighbour(records, uri, values);
  return { document: plan.documents.get(above?.uri ?? uri)!, parent: undefined, section, above };
}

/** The last of the same document, else of the same file, else of all. */
function bestNeighbour(records: readonly Entity[], uri: string, values: PlainMap): Entity | undefined {
  const isAlike = (one: Entity) => isKind(one, 'recommendation') && one.value.document === values.document;
  const here = records.filter((one) => one.uri === uri);
  return here.findLast(isAlike) ?? records.findLast(isAlike) ?? here.at(-1) ?? records.at(-1);
}

/** The record as it is to be written, its keys in the order of the schema, null for what is still to be said. */
function recordOf(plan: Plan, kind: RecordKind, { parent, above }: Home, values: PlainMap): PlainMap {
  const document = kind === 'recommendation' ? (values.document ?? usualDocument(plan, above)) : undefined;
  const source = typeof document === 'string' ? document : undefined;
  const id =
    idOf(plan, values.id) ?? nextId(plan, kind, { owner: parent?.entity.id, above: above?.id, document: source });
  const known: PlainMap = {
    ...values,
    id,
    ...(source !== undefined && { document: source, number: values.number ?? numberIn(id, source) }),
  };
  const keys = [...(shapeOf(kind).properties ?? [])].filter(
    ([key, shape]) => shape.required || known[key] !== undefined,
  );
  return Object.fromEntries(keys.map(([key]) => [key, known[key] ?? null]));
}

function idOf(plan: Plan, id: Plain | undefined): string | undefined {
  if (id === undefined || id === null) return undefined;
  if (typeof id !== 'string' || allowedId(id) !== id) {
    throw new Refusal(t('“{id}” can’t be an id: letters, digits, dots, hyphens and underscores.', { id: String(id) }));
  }
  if (plan.withId(id).length > 0) throw new Refusal(t('The plan has a record with the id “{id}” already.', { id }));
  return id;
}

function usualDocument(plan: Plan, above: Entity | undefined): string | undefined {
  if (above && isKind(above, 'recommendation')) return above.value.document;
  const [first, second] = plan.all('document');
  return second === undefined ? first?.id : undefined;
}

/** Ids of recommendations are made of their document's and their number (model.md, Files). */
function numberIn(id: string, document: string): string | undefined {
  return id.startsWith(`${document}-`) ? /^\d+(\.\d+)*$/.exec(id.slice(document.length + 1))?.[0] : undefined;
}

function changesFor(plan: Plan, home: Home, value: PlainMap): readonly TextChange[] {
  const changes = written(plan, home, value);
  if (changes.length === 0) {
    const name = home.parent?.entity.id ?? home.section ?? '';
    throw new Refusal(
      t('“{id}” is written in a form that can’t be changed here. Change it in the text.', { id: name }),
    );
  }
  const gaps = Object.keys(value).filter((key) => value[key] === null);
  // In braces nothing but a value can stand behind a colon: what has none is left out.
  if (gaps.some((key) => changes.some(({ text }) => text.includes(`${key}: null`)))) {
    return written(plan, home, Object.fromEntries(Object.entries(value).filter(([, own]) => own !== null)));
  }
  return changes.map((change) => ({ ...change, text: withRoom(change.text, gaps) }));
}

function written(plan: Plan, { document, parent, section, above }: Home, value: PlainMap): readonly TextChange[] {
  if (parent) return addItems(plan, parent.entity, [parent.key], value);
  if (section === undefined) return [];
  const after =
    above && above.uri === document.uri && isItem(above) ? { piece: above.piece, node: above.node } : undefined;
  return addRecords(document, section, [{ value }], { ...(after && { after }), above: sectionsBelow(section) });
}

/** Whether a record stands in a section of one record a piece, and not in a list on one line. */
function isItem({ piece, node }: Entity): boolean {
  return piece.items.includes(node);
}

/** A space behind the colons of keys that wait for their value, so that one can write on. */
function withRoom(text: string, gaps: readonly string[]): string {
  return text.replace(/^([ ]*(?:- )?([a-z-]+):)(?=\r?$)/gm, (line, start: string, key: string) =>
    gaps.includes(key) ? `${start} ` : line,
  );
}

function refuseUnfit({ entity }: ReadBack, values: PlainMap): void {
  for (const field of Object.keys(values)) {
    if (!entity.invalid.has(field) && !entity.errors.some(({ path }) => path[0] === field)) continue;
    throw new Refusal(t('The value given for “{field}” does not fit.', { field }));
  }
}

/** Behind the first key that waits for its value, else behind the id. */
function firstGap({ document, entity }: ReadBack): Position {
  const map = mapAt(entity, []);
  const gap = map?.entries.find(({ value }) => isNothing(value));
  const id = map && entryOf(map, 'id')?.value;
  const at = gap ? gap.key.end + ': '.length : (id?.end ?? entity.node.start);
  return positionAt(document, offsetOf(document, entity.piece) + at);
}
