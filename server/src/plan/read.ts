import * as validators from 'schemas:validators';
import type { ErrorObject } from 'ajv';
import { didYouMean } from '../catalogue/text';
import type { Piece } from '../document/document';
import type { MapNode, Node } from '../document/nodes';
import { cutTexts, takesNumber } from './cut-texts';
import { type Entity, nodeAt, type Path, type Reference, type ShapeError } from './entity';
import { keptPath } from './paths';
import type { Records } from './records';
import { type Meaning, type RecordKind, type SectionName, type Shape, sections, shapeAt, shapeOf } from './schema';
import { keyText, plainValue, withoutAlias } from './values';

/** All records of a piece, nested ones inside their parents (`children`). Depends on the piece alone. */
export function readEntities(uri: string, piece: Piece): Entity[] {
  const entities: Entity[] = [];
  const read = (kind: RecordKind, node: Node | undefined) => {
    if (node !== undefined) entities.push(readEntity(uri, piece, kind, node));
  };
  for (const { key, value } of piece.entries) {
    const name = keyText(key);
    if (name === 'plan') read('plan', value);
    const kind = sections.get(name as SectionName);
    const list = kind === undefined ? undefined : withoutAlias(value);
    if (kind !== undefined && list?.kind === 'list') for (const item of list.items) read(kind, partOf(value, item));
  }
  const kind = sections.get(piece.section as SectionName);
  if (kind !== undefined) for (const item of piece.items) read(kind, item);
  return entities;
}

/**
 * A part of what `holder` holds. Of what comes through an alias that alias, standing for this part alone: its place is where
 * the alias stands, and offsets of the anchor's piece mean nothing there.
 */
function partOf(holder: Node | undefined, part: Node | undefined): Node | undefined {
  const target = withoutAlias(part);
  if (holder?.kind !== 'alias' || !target) return part;
  const home = (part?.kind === 'alias' && part.home) || holder.home;
  return { ...holder, target, ...(home && { home }) };
}

const validatorOf = {
  ...validators,
  plan: validators.plan_section,
  'attention-area': validators.attention_area,
} satisfies Record<RecordKind, unknown>;

/** What an entity is while it is being read. */
interface Draft extends Omit<Entity, 'children' | 'references' | 'errors' | 'invalid' | 'repeated' | 'parent'> {
  readonly parent: Draft | undefined;
  children: readonly Draft[];
  references: readonly Reference[];
  errors: readonly ShapeError[];
  invalid: ReadonlySet<string>;
  repeated: readonly string[];
}

const NONE: readonly never[] = [];
const NO_KEYS: ReadonlySet<string> = new Set();

function readEntity(uri: string, piece: Piece, kind: RecordKind, node: Node): Entity {
  const shape = shapeOf(kind);
  const value = plainValue(node, shape);
  const draft = newDraft(uri, piece, kind, node, value, undefined, NONE);
  addContents(draft, node, shape, value);
  const validate = validatorOf[kind];
  if (!validate(value)) {
    const errors = (validate.errors ?? []).map((error) => ({ error, path: pathOf(error.instancePath, value) }));
    for (const { error, path } of errors) addError(draft, error, path);
  }
  return draft;
}

function newDraft(
  uri: string,
  piece: Piece,
  kind: RecordKind,
  node: Node,
  value: unknown,
  parent: Draft | undefined,
  path: Path,
): Draft {
  const own = withoutAlias(node);
  const fields = (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as {
    id?: unknown;
  };
  return {
    kind,
    id: typeof fields.id === 'string' && fields.id !== '' ? fields.id : undefined,
    value: fields as Records[RecordKind],
    uri,
    piece,
    node,
    path,
    parent,
    children: NONE,
    references: NONE,
    errors: NONE,
    invalid: NO_KEYS,
    repeated: NONE,
    damaged: own?.kind !== 'map' || own.damaged === true,
  };
}

/** Finds references and nested records, wherever the schema says that they stand. */
function addContents(draft: Draft, node: Node, shape: Shape | undefined, value: unknown): void {
  const [references, children]: [Reference[], Draft[]] = [[], []];
  visit(node, shape, value, []);
  draft.references = exactly(references);
  draft.children = exactly(children);

  function visit(written: Node | undefined, shape: Shape | undefined, value: unknown, path: Path): void {
    const node = withoutAlias(written);
    if (node === undefined || shape === undefined) return;
    if (node.kind === 'scalar') {
      const { meaning } = shape;
      if (meaning === undefined || !isReference(meaning) || node.text === '') return;
      const key = keyOf(path);
      references.push({ from: draft, key, path: keptPath(path), node: written as Node, meaning, id: node.text });
    } else if (node.kind === 'list') {
      const items = Array.isArray(value) ? value : [];
      for (const [index, item] of node.items.entries()) {
        visitItem(partOf(written, item), shape.items, items[index], path.concat(index));
      }
    } else {
      visitEntries(node, written, shape, value, path);
    }
  }

  function visitEntries(node: MapNode, written: Node | undefined, shape: Shape, value: unknown, path: Path): void {
    const seen = new Set<string>();
    for (const { key, value: child } of node.entries) {
      const name = keyText(key);
      const next = name === undefined ? undefined : (shape.properties?.get(name) ?? shape.additional);
      if (name === undefined || next === undefined) continue;
      // What stands under a key that is written twice is in no value, but its records and references are there.
      const own = seen.has(name) ? plainValue(child, next) : (value as Record<string, unknown> | null)?.[name];
      if (path.length === 0 && seen.has(name)) draft.repeated = [...draft.repeated, name];
      seen.add(name);
      visit(partOf(written, child), next, own, path.concat(name));
    }
  }

  function visitItem(item: Node | undefined, shape: Shape | undefined, value: unknown, path: Path): void {
    if (shape?.record !== undefined && item !== undefined && withoutAlias(item)?.kind === 'map') {
      const place = keptPath(draft.path.concat(path));
      const child = newDraft(draft.uri, draft.piece, shape.record, item, value, draft, place);
      children.push(child);
      addContents(child, item, shape, value);
    } else {
      visit(item, shape, value, path);
    }
  }
}

/** A list that grows keeps room for more; there are tens of thousands of these. */
function exactly<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list.slice();
}

export function isReference(meaning: Meaning): boolean {
  return meaning.startsWith('ref:') || meaning === 'theme' || meaning === 'group';
}

/** The innermost key of a path: `lead`, or `support` for its second item. */
export function keyOf(path: Path): string {
  return path.findLast((step) => typeof step === 'string') as string;
}

/** Gives the error to the innermost record that it lies in, and takes what does not fit out of that record's value. */
function addError(top: Draft, error: ErrorObject, pathInTop: Path): void {
  let owner = top;
  for (let next: Draft | undefined = top; next !== undefined; ) {
    owner = next;
    next = owner.children.find(
      (child) => child.path.length <= pathInTop.length && child.path.every((step, index) => step === pathInTop[index]),
    );
  }
  const path = pathInTop.slice(owner.path.length);
  owner.errors = [...owner.errors, { keyword: error.keyword, path, params: error.params }];
  if (error.keyword === 'additionalProperties') {
    if (path.length === 0) addMeantKey(owner, error.params.additionalProperty as string);
    pruneCutNumbers(owner, path);
  } else if (error.keyword !== 'required' && error.keyword !== 'pattern') {
    prune(owner, path);
    if (error.keyword === 'type') pruneCutNumbers(owner, path.slice(0, -1));
  }
}

/** Of `{ amount: 1,300 }` nobody must reckon with the 1. */
function pruneCutNumbers(owner: Draft, path: Path): void {
  const map = nodeAt(owner.node, path);
  if (map.kind !== 'map') return;
  for (const { key, shape } of cutTexts(map, shapeAt(owner.kind, path), owner.piece.text)) {
    if (shape && takesNumber(shape)) prune(owner, [...path, key]);
  }
}

/** `positon: supported` leaves `position` unread, but nobody should hear that it is missing. */
function addMeantKey(owner: Draft, unknownKey: string): void {
  const known = [...(shapeOf(owner.kind).properties?.keys() ?? [])].filter((key) => !Object.hasOwn(owner.value, key));
  const meant = didYouMean(unknownKey, known);
  if (meant !== undefined) owner.invalid = new Set([...owner.invalid, meant]);
}

/** Steps of a JSON pointer (RFC 6901); numbers where the value is a list. */
function pathOf(pointer: string, value: unknown): Path {
  const path: (string | number)[] = [];
  let here = value;
  for (const escaped of pointer.split('/').slice(1)) {
    const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(here) ? Number(key) : key;
    path.push(step);
    here = (here as Record<string | number, unknown> | null)?.[step];
  }
  return path;
}

/** Takes a value that does not fit out of its record. A list with an item that does not fit goes as a whole, unless its
 * items are maps: their order is kept, with an empty map for the one that does not fit. */
function prune(owner: Draft, path: Path): void {
  const last = path.at(-1);
  if (last === undefined) return;
  const before = path.slice(0, -1);
  const container = before.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)?.[step],
    owner.value,
  );
  if (Array.isArray(container)) {
    if (container.some((item) => typeof item === 'object' && item !== null)) container[last as number] = {};
    else prune(owner, before);
  } else if (typeof container === 'object' && container !== null) {
    delete (container as Record<string, unknown>)[last];
    if (before.length === 0) owner.invalid = new Set([...owner.invalid, last as string]);
  }
}
