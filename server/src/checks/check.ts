import type { Piece } from '../document/document';
import type { Node } from '../document/nodes';
import { type Entity, keyNodeAt, nodeAt, type Path } from '../plan/entity';
import type { Plan } from '../plan/plan';
import type { RecordKind } from '../plan/schema';
import { withoutAlias } from '../plan/values';
import type { Workspace } from '../plan/workspace';
import type { Finding, Place, RelatedPlace, Severity } from './finding';

/** What docs/checks.md and the report formats say of a check. */
export interface Rule {
  readonly code: string;
  /** Unless the plan's `checks:` says otherwise. */
  readonly severity: Severity;
  /** One sentence: what it finds. */
  readonly finds: () => string;
  /** `automatic`: one right answer, applied by `--fix`; `offered`: a person chooses. */
  readonly fix?: 'automatic' | 'offered';
  /** The text cannot be understood without it being right: neither `checks:` nor `ignore:` can silence it. */
  readonly essential?: true;
}

/** Looks at one record, and through the plan at whatever belongs to it. */
export interface RecordCheck<K extends RecordKind = RecordKind> extends Rule {
  readonly kinds: readonly K[];
  check(entity: Entity<K>, plan: Plan, report: Report): void;
}

/** Looks at the text of one piece of a file, before it is a record. */
export interface PieceCheck extends Rule {
  checkPiece(piece: Piece, uri: string, plan: Plan, report: Report): void;
}

/** Looks at a file as a whole. Runs after each change of the file, so it may cost a glance at each piece, not more. */
export interface FileCheck extends Rule {
  checkFile(uri: string, workspace: Workspace, report: Report): void;
}

export type Check = RecordCheck | PieceCheck | FileCheck;

/** Lets a family list checks of different kinds of record; `kinds` guarantees what `check` is given. */
export function recordCheck<K extends RecordKind>(check: RecordCheck<K>): RecordCheck {
  return check as unknown as RecordCheck;
}

/** What a check tells; code and severity come from its rule. */
export interface Found {
  readonly place: Place;
  /** The record whose `ignore:` speaks, where it is not the one that is checked. */
  readonly about?: Entity;
  readonly message: string;
  readonly advice: string;
  readonly related?: readonly RelatedPlace[];
  readonly tag?: Finding['tag'];
  readonly fixes?: Finding['fixes'];
}

/** So many related places are enough for a reader to see what is meant. */
export const MOST_RELATED = 5;

export type Report = (found: Found) => void;

/** The value at a path of the record; the record's own place for an empty path. */
export function placeOf(entity: Entity, path: Path = []): Place {
  if (path.length === 0) return ownPlace(entity);
  return nodePlace(entity, nodeAt(entity.node, path));
}

/** The key of the record's entry, for findings on the key itself. */
export function keyPlace(entity: Entity, key: string): Place {
  const map = withoutAlias(entity.node);
  const node = map?.kind === 'map' && map === entity.node ? keyNodeAt(map, key) : undefined;
  return node ? nodePlace(entity, node) : ownPlace(entity);
}

/** Where a finding without a text of its own stands: on the record's id, else on its first key. */
export function ownPlace(entity: Entity): Place {
  const { node } = entity;
  if (node.kind !== 'map') return nodePlace(entity, node);
  const id = node.entries.find(({ key, value }) => key.kind === 'scalar' && key.text === 'id' && value !== undefined);
  return nodePlace(entity, id?.value ?? node.entries[0]?.key ?? node);
}

export function nodePlace(entity: Entity, node: Node): Place {
  const { uri, piece } = entity;
  const place = { uri, piece, start: node.start, end: node.end };
  if (node.kind !== 'alias' || node.target === undefined) return place;
  const { start, end } = node.target;
  return { ...place, source: { piece: node.home ?? piece, start, end } };
}
