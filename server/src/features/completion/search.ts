import { lookupKey } from '../../catalogue/text';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Text } from '../../plan/records';
import type { RecordKind } from '../../plan/schema';
import { textsIn } from '../../plan/terms';

/** So many ids are offered at once; who wants another one types a word of its title. */
const MOST_RECORDS = 50;

/** The words of each record by which it is found: records are never changed, only replaced. */
const wordsOf = new WeakMap<Entity, string>();

/**
 * Records of a plan and of the one it follows whose id begins with the query, or whose title has words that begin with its
 * words: by id first, else as they stand in the files. Of more than fit, those that were read first.
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
  const found = (plan.followed ? [plan, plan.followed] : [plan]).map((each) => {
    const byId: Entity[] = [];
    const byWords: Entity[] = [];
    for (const entity of each.all(kind)) {
      if (entity.id === undefined) continue;
      if (entity.id.toLowerCase().startsWith(id)) {
        if (fits(entity)) byId.push(entity);
        if (byId.length === MOST_RECORDS) break;
      } else if (words.length > 0 && byWords.length < MOST_RECORDS && isFound(entity, words) && fits(entity)) {
        byWords.push(entity);
      }
    }
    return [...each.inOrder(byId), ...each.inOrder(byWords)];
  });
  return found.flat().slice(0, MOST_RECORDS);
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
