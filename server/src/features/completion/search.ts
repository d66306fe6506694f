import { lookupKey } from '../../catalogue/text';
import type { Piece } from '../../document/document';
import { type Entity, withDescendants } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Text } from '../../plan/records';
import type { RecordKind } from '../../plan/schema';
import { textsIn } from '../../plan/terms';

/** So many ids are offered at once; who wants another one types a word of its title. */
const MOST_RECORDS = 50;

/** The words of each record by which it is found: records are never changed, only replaced. */
const wordsOf = new WeakMap<Entity, string>();

/** In which records those of a kind may stand, besides a section of their own. */
const owners: { readonly [kind in RecordKind]?: readonly RecordKind[] } = {
  action: ['recommendation', 'cluster'],
  indicator: ['recommendation', 'cluster', 'action'],
  'attention-area': ['document'],
};

/**
 * Records of a plan and of the one it follows whose id begins with the query, or whose title has words that begin with its
 * words: by id first, else as they stand in the files.
 */
export function searchRecords(
  plan: Plan,
  kind: RecordKind,
  query: string,
  fits: (entity: Entity) => boolean = () => true,
): Entity[] {
  const words = lookupKey(query)
    .split(' ')
    .filter((word) => word !== '');
  const id = query.trim().toLowerCase();
  const byId: Entity[] = [];
  const byWords: Entity[] = [];
  for (const each of plan.followed ? [plan, plan.followed] : [plan]) {
    for (const entity of recordsOf(each, kind)) {
      if (entity.id === undefined) continue;
      if (entity.id.toLowerCase().startsWith(id)) {
        if (fits(entity)) byId.push(entity);
        if (byId.length === MOST_RECORDS) return byId;
      } else if (words.length > 0 && byWords.length < MOST_RECORDS && isFound(entity, words) && fits(entity)) {
        byWords.push(entity);
      }
    }
  }
  return [...byId, ...byWords].slice(0, MOST_RECORDS);
}

function isFound(entity: Entity, words: readonly string[]): boolean {
  let known = wordsOf.get(entity);
  if (known === undefined) {
    known = ` ${lookupKey(namesOf(entity).join(' '))}`;
    wordsOf.set(entity, known);
  }
  const text = known;
  return words.every((word) => text.includes(` ${word}`));
}

/** What a record is called, in all languages. */
function namesOf({ id, value }: Entity): string[] {
  const { title, name, text, acronym, symbol, aliases } = value as Readonly<Record<string, Text | undefined>>;
  const others = Array.isArray(aliases) ? aliases : [];
  return [id ?? '', ...[title, name, text, acronym, symbol].flatMap(textsIn), ...others];
}

function* recordsOf(plan: Plan, kind: RecordKind): Generator<Entity> {
  const around = owners[kind] ?? [];
  for (const document of plan.documents.values()) {
    for (const piece of document.pieces) yield* inPiece(plan, piece, kind, around);
  }
}

function* inPiece(plan: Plan, piece: Piece, kind: RecordKind, around: readonly RecordKind[]): Generator<Entity> {
  for (const top of plan.entitiesOf(piece)) {
    if ((top.kind as RecordKind) === kind) yield top;
    else if (!around.includes(top.kind)) continue;
    for (const one of withDescendants(top)) if (one !== top && (one.kind as RecordKind) === kind) yield one;
  }
}
