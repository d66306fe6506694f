import { cycleOfSession } from '../../catalogue/mechanisms';
import { parenthesesOf, stateNames } from '../../catalogue/state-names';
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
  for (let count = 1; ; count++) {
    const free = count === 1 ? wanted : count === 2 ? `${wanted}-report` : `${wanted}-${count}`;
    const known = plan.find('document', free);
    if (known && (id !== undefined || !isOther(known, list))) return { id: free, record: known };
    if (plan.withId(free).length === 0) return { id: free };
  }
}

/** Whether a document says of itself that it is another one. */
function isOther({ value }: Entity<'document'>, { mechanism = 'UPR', symbol, session }: ImportedList): boolean {
  const differ = <Value>(a: Value | undefined, b: Value | undefined) => a !== undefined && b !== undefined && a !== b;
  return differ(value.mechanism, mechanism) || differ(value.symbol, symbol) || differ(value.session, session);
}

/** By symbol, else by session, else by cycle of the UPR; a document of a database without any of them by its title. */
function sameReview(plan: Plan, list: ImportedList): Entity<'document'> | undefined {
  const { mechanism = 'UPR', symbol, session } = list;
  const documents = plan.inOrder(plan.all('document')).filter(({ value }) => value.mechanism === mechanism);
  const named = symbol === undefined ? undefined : documents.find(({ value }) => value.symbol === symbol);
  if (named) return named;
  if (mechanism === 'UPR') {
    const cycle = list.cycle ?? cycleOfSession(session ?? 0);
    return (
      documents.find(({ value }) => session !== undefined && value.session === session) ??
      documents.find(
        ({ value }) => cycle !== undefined && (value.cycle ?? cycleOfSession(value.session ?? 0)) === cycle,
      )
    );
  }
  if (symbol !== undefined) return undefined;
  const said = [session, list.body, list.title];
  return documents.find(({ value }) => {
    const written = [value.session, ...textsIn(value.body).slice(0, 1), ...textsIn(value.title).slice(0, 1)];
    return (
      said.some((each) => each !== undefined) && said.every((each) => each === undefined || written.includes(each))
    );
  });
}

/** The records of an id in the Universal Human Rights Index: one, unless somebody has copied it. */
export type InIndex = (uhri: string) => readonly Recommendation[];

/** Finds a plan's records by their ids in the Universal Human Rights Index, in any case. */
export function recordsInIndex(plan: Plan): InIndex {
  const records = groupBy([...plan.all('recommendation')], ({ value }) => value.uhri?.toLowerCase());
  return (uhri) => records.get(uhri.toLowerCase()) ?? [];
}

/**
 * Which record each recommendation of the list is: by its id in the Universal Human Rights Index, wherever in the plan; else by
 * number, among several of one number by position and text; else, where one of both has no number, by text. A number that an
 * author split into parts is `kept` as it is, under the ids of its parts. Records that are `taken` already are passed over.
 */
export function matchRecords(
  recommendations: readonly ImportedRecommendation[],
  records: readonly Recommendation[],
  inIndex: InIndex = () => [],
  taken = new Set<Recommendation>(),
) {
  const matches = new Map<ImportedRecommendation, Recommendation>();
  const kept = new Map<ImportedRecommendation, string[]>();
  const match = (one: ImportedRecommendation, record: Recommendation) => {
    matches.set(one, record);
    taken.add(record);
  };
  for (const one of recommendations) {
    const found = one.uhri === undefined ? [] : inIndex(one.uhri).filter((record) => !taken.has(record));
    const record = found.length > 1 ? (found.find((each) => hasNumber(one, each)) ?? found[0]) : found[0];
    if (record) match(one, record);
  }
  const canBe = (one: ImportedRecommendation, record: Recommendation) =>
    !taken.has(record) && canBeInIndex(one, record);
  const rest = () => recommendations.filter((one) => !matches.has(one) && !kept.has(one));

  const byNumber = groupBy(records, ({ value }) => plainCharacters(value.number ?? ''));
  for (const [number, imported] of groupBy(rest(), (one) => one.number ?? '')) {
    if (number === '') continue;
    const found = byNumber.get(number) ?? [];
    if (found.some(({ value }) => value.part !== undefined)) {
      const ids = found.map(({ id }) => id ?? '');
      for (const one of imported) kept.set(one, ids);
      continue;
    }
    for (const fits of bestFirst) {
      for (const one of imported.filter((each) => !matches.has(each))) {
        const record = found.find((each) => canBe(one, each) && fits(one, each));
        if (record) match(one, record);
      }
    }
  }

  const byText = new Map<string, Recommendation[]>();
  for (const record of records.filter((each) => !taken.has(each))) {
    for (const key of new Set([...textsIn(record.value.text), ...textsIn(record.value['source-text'])].map(textKey))) {
      byText.set(key, [...(byText.get(key) ?? []), record]);
    }
  }
  for (const fits of [hasPosition, () => true]) {
    for (const one of rest()) {
      const record = byText
        .get(textKey(one.text))
        ?.find(
          (each) =>
            canBe(one, each) && (one.number === undefined || each.value.number === undefined) && fits(one, each),
        );
      if (record) match(one, record);
    }
  }
  return { matches, kept };
}

/** Whether nothing says that the index has them under two ids. */
export function canBeInIndex({ uhri }: ImportedRecommendation, { value }: Recommendation): boolean {
  return uhri === undefined || value.uhri === undefined || uhri.toLowerCase() === value.uhri.toLowerCase();
}

/** What recommendations are told by where one of them has no number: its words, without the States at its end. */
function textKey(text: string): string {
  return lookupKey(withoutStates(text)) || lookupKey(text);
}

/** A text without the States in parentheses at its end, which databases leave out. */
export function withoutStates(text: string): string {
  let end = text.length;
  for (const parenthesis of parenthesesOf(text).toReversed()) {
    if (!/^[\s;.,]*$/.test(text.slice(parenthesis.end, end)) || stateNames(parenthesis.content).known.length === 0)
      break;
    end = parenthesis.start;
  }
  return text.slice(0, end);
}

type Fits = (one: ImportedRecommendation, record: Recommendation) => boolean;

const bestFirst: readonly Fits[] = [
  (one, record) => hasPosition(one, record) && hasText(one, record),
  hasPosition,
  hasText,
  () => true,
];

export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The same number; without one, the same text. */
function hasNumber(one: ImportedRecommendation, record: Recommendation): boolean {
  return one.number === undefined ? hasText(one, record) : plainCharacters(record.value.number ?? '') === one.number;
}

function hasPosition({ position }: ImportedRecommendation, { value }: Recommendation): boolean {
  return value.position === position;
}

function hasText({ text }: ImportedRecommendation, { value }: Recommendation): boolean {
  return textsIn(value.text).some((written) => lookupKey(written) === lookupKey(text));
}
