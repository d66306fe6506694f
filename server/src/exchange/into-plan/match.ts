import { cycleOfSession } from '../../catalogue/mechanisms';
import { lookupKey, plainCharacters } from '../../catalogue/text';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { textsIn } from '../../plan/terms';
import type { ImportedList, ImportedRecommendation } from '../imported';

type Recommendation = Entity<'recommendation'>;

/** The document of the plan that a list is from, and its id; without a record where the plan has none yet. */
export function matchDocument(
  plan: Plan,
  list: ImportedList,
  { id, newId }: { readonly id: string | undefined; readonly newId: string },
): { readonly id: string; readonly record?: Entity<'document'> } {
  const record = id === undefined ? sameReview(plan, list) : plan.find('document', id);
  if (record) return { id: record.id ?? id ?? newId, record };
  const wanted = id ?? newId;
  const isTaken = plan.withId(wanted).length > 0 && !plan.find('document', wanted);
  const free = isTaken ? `${wanted}-report` : wanted;
  const known = plan.find('document', free);
  return known ? { id: free, record: known } : { id: free };
}

/** By symbol, else by session, else by cycle. */
function sameReview(plan: Plan, list: ImportedList): Entity<'document'> | undefined {
  const reviews = plan.inOrder(plan.all('document')).filter(({ value }) => value.mechanism === 'UPR');
  const cycle = list.cycle ?? cycleOfSession(list.session ?? 0);
  return (
    reviews.find(({ value }) => list.symbol !== undefined && value.symbol === list.symbol) ??
    reviews.find(({ value }) => list.session !== undefined && value.session === list.session) ??
    reviews.find(({ value }) => cycle !== undefined && (value.cycle ?? cycleOfSession(value.session ?? 0)) === cycle)
  );
}

/**
 * Which record each recommendation of the list is: by number; among several of one number by position and text. A number
 * that an author split into parts is `kept` as it is, under the ids of its parts.
 */
export function matchRecords(recommendations: readonly ImportedRecommendation[], records: readonly Recommendation[]) {
  const matches = new Map<ImportedRecommendation, Recommendation>();
  const kept = new Map<ImportedRecommendation, string[]>();
  const byNumber = groupBy(records, ({ value }) => plainCharacters(value.number ?? ''));
  for (const [number, imported] of groupBy(recommendations, (one) => one.number)) {
    const found = byNumber.get(number) ?? [];
    if (found.some(({ value }) => value.part !== undefined)) {
      const ids = found.map(({ id }) => id ?? '');
      for (const one of imported) kept.set(one, ids);
      continue;
    }
    const free = new Set(found);
    for (const fits of bestFirst) {
      for (const one of imported.filter((each) => !matches.has(each))) {
        const record = [...free].find((each) => fits(one, each));
        if (!record) continue;
        matches.set(one, record);
        free.delete(record);
      }
    }
  }
  return { matches, kept };
}

type Fits = (one: ImportedRecommendation, record: Recommendation) => boolean;

const bestFirst: readonly Fits[] = [
  (one, record) => hasPosition(one, record) && hasText(one, record),
  hasPosition,
  hasText,
  () => true,
];

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function hasPosition({ position }: ImportedRecommendation, { value }: Recommendation): boolean {
  return value.position === position;
}

function hasText({ text }: ImportedRecommendation, { value }: Recommendation): boolean {
  return textsIn(value.text).some((written) => lookupKey(written) === lookupKey(text));
}
