import { cycleOfSession } from '../catalogue/mechanisms';
import { lookupKey, plainCharacters } from '../catalogue/text';
import { withoutAlias } from '../plan/values';
import type { ImportedList, ImportedRecommendation } from './imported';
import type { OpenPlan, OpenRecord } from './open-plan';
import { entryOf, scalarText, textAt } from './update-record';

/** The document of the plan that a list is from, and its id; without a record where the plan has none yet. */
export function matchDocument(
  plan: OpenPlan,
  list: ImportedList,
  { id, newId }: { readonly id: string | undefined; readonly newId: string },
): { readonly id: string; readonly record?: OpenRecord } {
  const documents = plan.records('documents');
  const withId = (wanted: string) => documents.find(({ map }) => textAt(map, 'id') === wanted);
  const record = id === undefined ? sameReview(documents, list) : withId(id);
  if (record) return { id: textAt(record.map, 'id') ?? id ?? newId, record };
  const wanted = id ?? newId;
  const free = plan.ids.has(wanted) && !withId(wanted) ? `${wanted}-report` : wanted;
  const known = withId(free);
  return known ? { id: free, record: known } : { id: free };
}

/** By symbol, else by session, else by cycle. */
function sameReview(documents: readonly OpenRecord[], list: ImportedList): OpenRecord | undefined {
  const reviews = documents.filter(({ map }) => textAt(map, 'mechanism') === 'UPR');
  const cycle = list.cycle ?? cycleOfSession(list.session ?? 0);
  const cycleOf = ({ map }: OpenRecord) =>
    Number(textAt(map, 'cycle') ?? cycleOfSession(Number(textAt(map, 'session'))));
  return (
    reviews.find(({ map }) => list.symbol !== undefined && textAt(map, 'symbol') === list.symbol) ??
    reviews.find(({ map }) => list.session !== undefined && textAt(map, 'session') === String(list.session)) ??
    reviews.find((record) => cycle !== undefined && cycleOf(record) === cycle)
  );
}

/**
 * Which record each recommendation of the list is: by number; among several of one number by position and text. A number
 * that an author split into parts is `kept` as it is, under the ids of its parts.
 */
export function matchRecords(recommendations: readonly ImportedRecommendation[], records: readonly OpenRecord[]) {
  const matches = new Map<ImportedRecommendation, OpenRecord>();
  const kept = new Map<ImportedRecommendation, string[]>();
  const byNumber = groupBy(records, ({ map }) => plainCharacters(textAt(map, 'number') ?? ''));
  for (const [number, imported] of groupBy(recommendations, (one) => one.number)) {
    const found = byNumber.get(number) ?? [];
    if (found.some(({ map }) => textAt(map, 'part') !== undefined)) {
      const ids = found.map(({ map }) => textAt(map, 'id') ?? '');
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

type Fits = (one: ImportedRecommendation, record: OpenRecord) => boolean;

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

function hasPosition({ position }: ImportedRecommendation, { map }: OpenRecord): boolean {
  return textAt(map, 'position') === position;
}

function hasText({ text }: ImportedRecommendation, { map }: OpenRecord): boolean {
  const value = withoutAlias(entryOf(map, 'text')?.value);
  const written = value?.kind === 'map' ? value.entries.map((entry) => scalarText(entry.value)) : [scalarText(value)];
  return written.some((each) => each !== undefined && lookupKey(each) === lookupKey(text));
}
