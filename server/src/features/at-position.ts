import type { Position } from 'vscode-languageserver-protocol';
import { offsetAt, offsetOf, type Piece, type PlanDocument } from '../document/document';
import { pieceIndexAt } from '../document/snapshot';
import type { Path } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { fileShape, type Shape } from '../plan/schema';
import type { Workspace } from '../plan/workspace';
import { spotsAt } from './position/block';
import type { Spot } from './position/spot';

/** What can stand at a position of a file. */
export interface PlaceAt extends Spot {
  /** Of the map (`key`), the list (`item`) or the value, from the file's top. Indexes count from the piece's beginning. */
  readonly path: Path;
  /** What the schema says of that map, list or value; undefined where it knows nothing. */
  readonly shape: Shape | undefined;
  /** Of a map: the keys that it has besides the one at the position. */
  readonly keysHere: readonly string[];
  /** What is written from `start` to the position. */
  readonly typed: string;
  /** All that is written, for a key without its colon. */
  readonly written: string;
}

/** A position of a file of a plan. */
export interface AtPosition {
  readonly document: PlanDocument;
  readonly plan: Plan;
  /** Undefined in an empty file. */
  readonly piece: Piece | undefined;
  /** UTF-16 units from the file's start to the piece. */
  readonly base: number;
  /** UTF-16 units from the piece's start to the position. */
  readonly at: number;
  /** What can stand there: several where the indentation allows it, nothing inside texts and comments. */
  readonly places: readonly PlaceAt[];
}

/** What is around a position; undefined for a file that is no plan. Costs what the piece costs, not the file. */
export function atPosition(workspace: Workspace, uri: string, position: Position): AtPosition | undefined {
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!document || !plan) return undefined;
  const offset = offsetAt(document, position);
  const index = pieceIndexAt(document, offset);
  const piece = document.pieces[index];
  const base = piece ? offsetOf(document, piece) : 0;
  const at = offset - base;
  const text = piece?.text ?? '';
  const below = document.pieces
    .slice(index + 1, index + 3)
    .map((next) => next.text)
    .join('');
  // A record with the header of its section in one piece, as around a merge conflict, shows its section itself.
  const section = piece && piece.entries.length === 0 ? piece.section : undefined;
  const spots = spotsAt(text, section, at, below);
  return { document, plan, piece, base, at, places: spots.map((spot) => placeOf(spot, text, at)) };
}

function placeOf(spot: Spot, text: string, at: number): PlaceAt {
  const steps = spot.levels.map(({ step }) => step);
  const path = (spot.role === 'key' || spot.role === 'item' ? steps.slice(0, -1) : steps).filter(
    (step) => step !== undefined,
  );
  const shape = shapeIn(path);
  const before = spot.role === 'key' ? [...(spot.levels.at(-1)?.values.keys() ?? [])] : [];
  const resolved = { ...spot, role: resolve(spot, shape), path, shape, keysHere: [...before, ...spot.keysBelow] };
  return { ...resolved, typed: text.slice(spot.start, at), written: text.slice(spot.start, spot.end) };
}

/** What a value of any form is here, by the schema: keys of a map, the first item of a list, or a value. */
function resolve(spot: Spot, shape: Shape | undefined): Spot['role'] {
  const { role, levels } = spot;
  if (role !== 'content' || shape === undefined) return role;
  const isBehindDash = levels.at(-1)?.kind === 'list';
  if (!isBehindDash && shape.types.includes('array')) return 'item';
  return shape.types.includes('object') && spot.quote === undefined ? 'key' : 'value';
}

/** The shape at a path from the file's top. */
export function shapeIn(path: Path): Shape | undefined {
  let here: Shape | undefined = fileShape;
  for (const step of path) {
    here = typeof step === 'number' ? here?.items : (here?.properties?.get(step) ?? here?.additional);
  }
  return here;
}

/** What a map around the place says under a key, the innermost map first: `id`, `document`. */
export function saidAround({ levels }: PlaceAt, key: string): string | undefined {
  return levels.findLast((level) => level.values.get(key))?.values.get(key);
}
