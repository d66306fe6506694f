import { lookupKey, plainCharacters } from '../../catalogue/text';
import type { Entity } from '../../plan/entity';
import { textsIn } from '../../plan/terms';
import type { ImportedRecommendation } from '../imported';
import { canBeInIndex, type InIndex, matchRecords } from '../into-plan/match';

type Recommendation = Entity<'recommendation'>;

/** A recommendation of the official list, and what the plan has of it: nothing, one record, or the parts of its number. */
export interface Pair {
  readonly imported: ImportedRecommendation;
  readonly records: readonly Recommendation[];
}

/**
 * Pairs as an import does (`matchRecords`). Then, since here nothing is written: a record whose text stands under another
 * number of the list is that one with a changed number; and where a number is lacking on one side, a text that has most words in common
 * with one of the list is that one with changed words. Records that are `taken` by another list are passed over.
 */
export function pairRecords(
  recommendations: readonly ImportedRecommendation[],
  records: readonly Recommendation[],
  inIndex: InIndex,
  taken: Set<Recommendation>,
): { readonly pairs: readonly Pair[]; readonly surplus: readonly Recommendation[] } {
  const { matches, kept } = matchRecords(recommendations, records, inIndex, taken);
  const parts = new Map([...kept.keys()].map((one) => [one, partsOf(one, [...kept.keys()], records)]));
  const free = new Set(records);
  for (const record of [...taken, ...[...parts.values()].flat()]) free.delete(record);

  renumber(recommendations, matches, kept, free);
  const left = () => recommendations.filter((one) => !matches.has(one) && !kept.has(one));
  for (const [imported, record] of alike(left(), [...free])) {
    matches.set(imported, record);
    free.delete(record);
  }
  const pairs = recommendations.map((imported) => {
    const record = matches.get(imported);
    return { imported, records: record ? [record] : (parts.get(imported) ?? []) };
  });
  return { pairs, surplus: [...free] };
}

/** The records of a number in the order of its parts; of a number in two positions, those with the position of each. */
function partsOf(
  imported: ImportedRecommendation,
  kept: readonly ImportedRecommendation[],
  records: readonly Recommendation[],
): Recommendation[] {
  const own = records.filter(({ value }) => plainCharacters(value.number ?? '') === imported.number);
  const isTwice = kept.filter(({ number }) => number === imported.number).length > 1;
  const placed = isTwice ? own.filter(({ value }) => value.position === imported.position) : [];
  return (placed.length > 0 ? placed : own).toSorted((a, b) => (a.value.part ?? '').localeCompare(b.value.part ?? ''));
}

/** Gives records that bear the number of one recommendation and the text of another to the latter. */
function renumber(
  recommendations: readonly ImportedRecommendation[],
  matches: Map<ImportedRecommendation, Recommendation>,
  kept: ReadonlyMap<ImportedRecommendation, unknown>,
  free: Set<Recommendation>,
): void {
  const doubtful = [...matches].filter(([imported, record]) => !isSurelySame(imported, record));
  const byText = new Map<string, Recommendation[]>();
  for (const record of [...free, ...doubtful.map(([, each]) => each)]) {
    for (const key of textKeys(record)) byText.set(key, [...(byText.get(key) ?? []), record]);
  }
  const doubted = new Set(doubtful.map(([imported]) => imported));
  const wanted = recommendations.filter((one) => doubted.has(one) || (!matches.has(one) && !kept.has(one)));
  const found = new Map<ImportedRecommendation, Recommendation>();
  const taken = new Set<Recommendation>();
  for (const fits of [hasPosition, () => true]) {
    for (const one of wanted) {
      const record = found.has(one)
        ? undefined
        : byText
            .get(lookupKey(one.text))
            ?.find((each) => !taken.has(each) && canBeInIndex(one, each) && fits(one, each));
      if (!record) continue;
      found.set(one, record);
      taken.add(record);
    }
  }
  for (const [imported, record] of doubtful) {
    if (!found.has(imported) && !taken.has(record)) continue;
    matches.delete(imported);
    free.add(record);
  }
  for (const [imported, record] of found) {
    matches.set(imported, record);
    free.delete(record);
  }
}

/** Told by its id in the index, or by its text. */
function isSurelySame({ uhri, text }: ImportedRecommendation, record: Recommendation): boolean {
  const isInIndex = uhri !== undefined && uhri.toLowerCase() === record.value.uhri?.toLowerCase();
  return isInIndex || textKeys(record).has(lookupKey(text));
}

function hasPosition({ position }: ImportedRecommendation, { value }: Recommendation): boolean {
  return value.position === position;
}

function textKeys({ value }: Recommendation): Set<string> {
  return new Set([...textsIn(value.text), ...textsIn(value['source-text'])].map(lookupKey));
}

/** Texts with fewer words in common are two recommendations. */
const leastAlike = 0.6;
/** More words than these are not looked up, which takes seconds: the plan and the list are of different documents. */
const mostLookups = 20_000_000;

/** Of those that can't be told by number, the pairs with most words in common, best first, each once. */
function alike(left: readonly ImportedRecommendation[], free: readonly Recommendation[]) {
  const wordsOfLeft = left.map(({ text }) => new Set(lookupKey(text).split(' ')));
  const lookups = free.length * wordsOfLeft.reduce((sum, { size }) => sum + size, 0);
  if (lookups > mostLookups) return [];
  const wordsOfRecords = free.map((record) => [...textKeys(record)].map((key) => new Set(key.split(' '))));
  const all = left.flatMap((imported, row) => {
    const words = wordsOfLeft[row]!;
    return free.flatMap((record, index) => {
      if (!canBeInIndex(imported, record) || (imported.number !== undefined && record.value.number !== undefined))
        return [];
      const score = Math.max(0, ...(wordsOfRecords[index] ?? []).map((each) => shareInCommon(words, each)));
      return score >= leastAlike ? [{ imported, record, score }] : [];
    });
  });
  const pairs = new Map<ImportedRecommendation, Recommendation>();
  const taken = new Set<Recommendation>();
  for (const { imported, record } of all.toSorted((a, b) => b.score - a.score)) {
    if (pairs.has(imported) || taken.has(record)) continue;
    pairs.set(imported, record);
    taken.add(record);
  }
  return pairs;
}

function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(a.size, b.size);
}
