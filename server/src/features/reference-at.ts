import type { Position } from 'vscode-languageserver-protocol';
import { nodePlace, placeOf } from '../checks/check';
import type { Place } from '../checks/finding';
import { whereNamed } from '../checks/where-named';
import { valuesOf } from '../checks/written';
import { offsetAt, offsetOf, type Piece } from '../document/document';
import type { ScalarNode } from '../document/nodes';
import { pieceIndexAt } from '../document/snapshot';
import { type Entity, withDescendants } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { isReference } from '../plan/read';
import { findTerm } from '../plan/terms';
import { entryOf, withoutAlias } from '../plan/values';
import type { Workspace } from '../plan/workspace';

/** An id under a position: where it stands, and what it means. */
export interface NamedId {
  readonly id: string;
  /** What is written, without quotation marks: for a theme or group perhaps another of its names. */
  readonly written: string;
  readonly place: Place;
  /** The records that bear the id: none for an id that nobody has, several by mistake. */
  readonly records: readonly Entity[];
  /** The plan that has the id, and those that follow it and name it too. */
  readonly plans: readonly Plan[];
}

/** Where an id stands: where a record bears it, or where another one names it. */
export interface Occurrence extends Place {
  readonly isDefinition: boolean;
}

/** The id at a position, or right behind it: a record's own, or one by which it names another. */
export function idAt(workspace: Workspace, uri: string, position: Position): NamedId | undefined {
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!document || !plan) return undefined;
  const offset = offsetAt(document, position);
  const piece = document.pieces[pieceIndexAt(document, offset)];
  if (!piece) return undefined;
  const within = offset - offsetOf(document, piece);
  for (const top of plan.entitiesOf(piece)) {
    for (const entity of withDescendants(top)) {
      if (!isAt(entity.node, within)) continue;
      for (const { node, path, shape, text } of valuesOf(entity)) {
        if (!isAt(node, within)) continue;
        const place = nodePlace(entity, node);
        if (shape.meaning === 'id' && path.length === 1) return named(workspace, plan, text, place, [entity]);
        if (shape.meaning === 'ref:plan') return named(workspace, plan, text, place, plansWithId(workspace, text));
        if (shape.meaning === undefined || !isReference(shape.meaning)) continue;
        const { meaning } = shape;
        const id = meaning === 'theme' || meaning === 'group' ? findTerm(plan, meaning, text)?.id : text;
        return { ...named(workspace, plan, id ?? text, place, []), written: text };
      }
    }
  }
  const root = partOfNode(piece);
  if (!root || !isAt(root, within)) return undefined;
  const place = { uri, piece, start: root.start, end: root.end };
  return named(workspace, plan, root.text, place, plansWithId(workspace, root.text));
}

function named(workspace: Workspace, plan: Plan, id: string, place: Place, known: readonly Entity[]): NamedId {
  const records = [...new Set([...known, ...plan.withId(id)])];
  const home = (records[0] && workspace.planOf(records[0].uri)) ?? plan;
  const isHome = (entity: Entity) => workspace.planOf(entity.uri) === home;
  const followers = workspace.plans.filter(
    (each) => each.followed === home && each.withId(id).every(isHome) && !each.referrers(id).next().done,
  );
  return { id, written: id, place, records, plans: [home, ...followers] };
}

function plansWithId(workspace: Workspace, id: string): Entity[] {
  return workspace.plans.flatMap(({ root }) => (root?.id === id ? [root] : []));
}

/** Everywhere the id stands, in all files, in the order in which a reader meets them. */
export function occurrencesOf(workspace: Workspace, { id, records, plans }: NamedId): Occurrence[] {
  const places: Occurrence[] = records.map((record) => ({ ...placeOf(record, ['id']), isDefinition: true }));
  for (const plan of plans) {
    for (const { from, node } of whereNamed(plan, id)) places.push({ ...nodePlace(from, node), isDefinition: false });
  }
  if (records.some(({ kind }) => kind === 'plan')) {
    for (const { uri, piece, node } of partsOf(workspace, id)) {
      places.push({ uri, piece, start: node.start, end: node.end, isDefinition: false });
    }
  }
  return inOrder(workspace, plans, places);
}

/** Where files say of which plan they are a part. */
export function* partsOf(
  workspace: Workspace,
  id: string,
): Generator<{ readonly uri: string; readonly piece: Piece; readonly node: ScalarNode }> {
  for (const uri of workspace.uris) {
    if (workspace.partOf(uri) !== id) continue;
    for (const piece of workspace.document(uri)?.pieces ?? []) {
      const node = partOfNode(piece);
      if (node) yield { uri, piece, node };
    }
  }
}

function partOfNode(piece: Piece): ScalarNode | undefined {
  const entry = entryOf(piece, 'part-of');
  const node = withoutAlias(entry?.value);
  return node === entry?.value && node?.kind === 'scalar' ? node : undefined;
}

function inOrder(workspace: Workspace, plans: readonly Plan[], places: readonly Occurrence[]): Occurrence[] {
  const files = [...new Set([...plans.flatMap((plan) => [...plan.documents.keys()]), ...workspace.uris])];
  const rank = new Map(files.map((uri, index) => [uri, index]));
  const keyed = places.flatMap((place) => {
    const document = workspace.document(place.uri);
    return document ? [{ place, file: rank.get(place.uri)!, at: offsetOf(document, place.piece) + place.start }] : [];
  });
  return keyed.sort((a, b) => a.file - b.file || a.at - b.at).map(({ place }) => place);
}

function isAt(node: { readonly start: number; readonly end: number }, offset: number): boolean {
  return node.start <= offset && offset <= node.end;
}
