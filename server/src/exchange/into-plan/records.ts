import { normaliseSymbol } from '../../catalogue/symbols';
import { lookupKey } from '../../catalogue/text';
import type { PlainMap } from '../../document/write';
import type { ImportedList, ImportedRecommendation } from '../imported';
import { builtInTerms, groupIdsOf, idsOf, type Terms } from './terms';

// What a list says as records of the plan language, keys in the schemas' order.

/** The records are in this language, where it is not the plan's first: texts become maps with this one entry. */
export interface RecordOptions {
  readonly document: string;
  readonly language?: string;
  /** Left out: the built-in ones. */
  readonly terms?: Terms;
}

export function recommendationRecord(
  imported: ImportedRecommendation,
  id: string,
  { document, language, terms = builtInTerms }: RecordOptions,
): PlainMap {
  const text = (words: string) => (language === undefined ? words : { [language]: words });
  return {
    id,
    document,
    number: imported.number,
    text: text(imported.text),
    ...facts(imported, terms),
    comments: imported.comment === undefined ? undefined : [{ text: text(imported.comment) }],
  };
}

/** What a list says of a recommendation in codes and ids, which are the same in every language. */
export function facts(imported: ImportedRecommendation, terms: Terms) {
  return {
    'recommended-by': someOf(imported.recommendedBy),
    position: imported.position,
    'position-detail': imported.positionDetail,
    'position-source': imported.positionSource === undefined ? undefined : positionSource(imported.positionSource),
    themes: someOf(idsOf(imported.themes, terms.theme)),
    groups: someOf(groupIdsOf(imported.groups, terms.group)),
    sdg: someOf(imported.sdgGoals),
  };
}

function someOf<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

/**
 * `A/HRC/43/15/Add.1 - Para.3` as plans write it: `A/HRC/43/15/Add.1, para. 3`. As it is where it holds anything else, so
 * that a garbled `Para.3vv` stays to be seen.
 */
export function positionSource(written: string): string {
  const [, symbol = '', first, second = first] =
    /^([A-Z][^\s,;]*)(?:[\s,;-]+paras?\b[\s.]*(\d+))?(?:[\s,;-]+paras?\b[\s.]*(\d+))?\.?$/i.exec(written) ?? [];
  const normal = normaliseSymbol(symbol);
  if (normal === undefined || first !== second) return written;
  return first === undefined ? normal : `${normal}, para. ${first}`;
}

/** The document record; `counts` are those of the list itself. */
export function documentRecord(id: string, list: ImportedList, positionDate: string | undefined): PlainMap {
  return {
    id,
    mechanism: 'UPR',
    symbol: list.symbol,
    session: list.session,
    cycle: list.session === undefined ? list.cycle : undefined,
    'position-date': positionDate,
    counts: counts(list.recommendations),
  };
}

/** Numbers, not records: one number in two positions was received once. */
export function counts(recommendations: readonly ImportedRecommendation[]) {
  const numbersOf = (position?: string) =>
    new Set(recommendations.filter((one) => !position || one.position === position).map((one) => one.number)).size;
  return { received: numbersOf(), supported: numbersOf('supported'), noted: numbersOf('noted') };
}

/**
 * Ids of a list's recommendations: `upr3-121.1`. Where a number is listed twice, the second's says its position, or
 * else counts on; ids that are `taken` are passed over.
 */
export function recommendationIds(
  recommendations: readonly ImportedRecommendation[],
  document: string,
  taken: Pick<ReadonlySet<string>, 'has'>,
): Map<ImportedRecommendation, string> {
  const used = new Set<string>();
  const isFree = (id: string) => !used.has(id) && !taken.has(id);
  const ids = new Map<ImportedRecommendation, string>();
  for (const recommendation of recommendations) {
    const plain = `${document}-${lookupKey(recommendation.number).replaceAll(' ', '.')}`;
    const choices = [plain, ...(recommendation.position ? [`${plain}-${recommendation.position}`] : [])];
    let id = choices.find(isFree);
    for (let count = 2; id === undefined; count++) if (isFree(`${plain}-${count}`)) id = `${plain}-${count}`;
    used.add(id);
    ids.set(recommendation, id);
  }
  return ids;
}
