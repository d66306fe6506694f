import { cycleOfSession, mechanism as findMechanism } from '../../catalogue/mechanisms';
import { normaliseSymbol, parseSymbol } from '../../catalogue/symbols';
import { lookupKey } from '../../catalogue/text';
import type { Plain, PlainMap } from '../../document/write';
import { type RecordKind, shapeAt, shapeOf } from '../../plan/schema';
import type { ImportedDocument, ImportedList, ImportedRecommendation } from '../imported';
import { builtInTerms, groupIdsOf, idsOf, type Terms, withInstitutions } from './terms';

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
  const { number, kind, uhri, more, actions = [] } = imported;
  return inOrder('recommendation', {
    ...inLanguage('recommendation', withInstitutions('recommendation', more ?? {}, terms), language),
    id,
    document,
    number,
    kind,
    text: text(imported.text),
    uhri,
    ...facts(imported, terms),
    comments: imported.comment === undefined ? undefined : [{ text: text(imported.comment) }],
    actions: someOf(actions.map((action, index) => actionRecord(action, `${id}-a${index + 1}`, terms, language))),
  });
}

export function actionRecord(action: PlainMap, id: string, terms: Terms, language: string | undefined): PlainMap {
  return inOrder('action', { id, ...inLanguage('action', withInstitutions('action', action, terms), language) });
}

/** Texts as maps with one language, where it is not the plan's first. */
function inLanguage(kind: RecordKind, record: PlainMap, language: string | undefined): PlainMap {
  if (language === undefined) return record;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const isText = typeof value === 'string' && shapeAt(kind, [key])?.meaning === 'text';
      return [key, isText ? { [language]: value } : value];
    }),
  );
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
    'action-category': imported.actionCategory,
  };
}

function someOf<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

function inOrder(kind: RecordKind, record: PlainMap): PlainMap {
  const ordered: { [key: string]: Plain | undefined } = {};
  for (const key of shapeOf(kind).properties?.keys() ?? []) if (record[key] !== undefined) ordered[key] = record[key];
  return ordered;
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

/** The document record; `counts` are those of the list itself, where it is whole. */
export function documentRecord(id: string, list: ImportedList, positionDate: string | undefined): PlainMap {
  return inOrder('document', {
    id,
    mechanism: list.mechanism ?? 'UPR',
    body: list.body,
    symbol: list.symbol,
    title: list.title,
    session: list.session,
    cycle: list.session === undefined ? list.cycle : undefined,
    reviewed: list.reviewed,
    'position-date': positionDate,
    adopted: list.adopted,
    counts: list.isExtract ? undefined : counts(list.recommendations),
  });
}

/** Declarations of the fields of the plan's own that its records use, as texts. */
export function fieldsOf(lists: readonly ImportedList[], language?: string): { readonly id: string }[] {
  const titles = new Map(lists.flatMap(({ fields = [] }) => fields.map(({ id, title }) => [id, title])));
  return [...titles].map(([id, title]) => ({
    id,
    title: language === undefined ? title : { [language]: title },
    type: 'text',
  }));
}

/** Numbers, not records: one number in two positions was received once. */
export function counts(recommendations: readonly ImportedRecommendation[]) {
  const asked = recommendations.filter(({ kind }) => kind === undefined);
  const countOf = (position?: string) => {
    const counted = asked.filter((one) => !position || one.position === position);
    const numbers = counted.flatMap(({ number }) => number ?? []);
    return new Set(numbers).size + counted.length - numbers.length;
  };
  return { received: countOf(), supported: countOf('supported'), noted: countOf('noted') };
}

/**
 * The id of a document that the plan has not yet: `upr4`, `cedaw8` from its symbol's number, else the symbol or the body as an
 * id. `sp` and `rb` stand for special procedures and regional bodies.
 */
export function documentId({ mechanism = 'UPR', body, title, symbol, session, cycle }: ImportedDocument): string {
  if (mechanism === 'UPR') return `upr${cycle ?? cycleOfSession(session ?? 0) ?? ''}`;
  const parsed = symbol === undefined ? undefined : parseSymbol(symbol);
  const isTreatyBody = findMechanism(mechanism)?.kind === 'treaty-body';
  if (isTreatyBody && parsed?.kind === 'concluding-observations') {
    const number = parsed.number ?? parsed.session;
    if (number !== undefined) return `${mechanism.toLowerCase()}${number}`;
  }
  const short = { 'special-procedure': 'sp', 'regional-body': 'rb', other: 'other' }[mechanism];
  const rest = [symbol ?? body ?? title ?? session ?? '']
    .map((part) =>
      lookupKey(String(part))
        .replaceAll(' ', '-')
        .replace(/[^a-z0-9-]/g, ''),
    )
    .filter((part) => part !== '');
  return [short ?? (symbol === undefined ? mechanism.toLowerCase() : []), ...rest].flat().join('-').slice(0, 60);
}

/**
 * Ids of a list's recommendations: `upr3-121.1`. Where a number is listed twice, the second's says its position, or
 * else counts on; ids that are `taken` are passed over. What has no number is counted: `upr3-r1`, a pledge `upr3-p1`.
 */
export function recommendationIds(
  recommendations: readonly ImportedRecommendation[],
  document: string,
  taken: Pick<ReadonlySet<string>, 'has'>,
): Map<ImportedRecommendation, string> {
  const used = new Set<string>();
  const isFree = (id: string) => !used.has(id) && !taken.has(id);
  const counted = { r: 0, p: 0, o: 0 };
  const ids = new Map<ImportedRecommendation, string>();
  for (const recommendation of recommendations) {
    const { number, kind, position } = recommendation;
    let id: string | undefined;
    if (number === undefined) {
      const letter = kind === 'voluntary-pledge' ? 'p' : kind === 'observation' ? 'o' : 'r';
      do {
        counted[letter] += 1;
        id = `${document}-${letter}${counted[letter]}`;
      } while (!isFree(id));
    } else {
      const plain = `${document}-${lookupKey(number).replaceAll(' ', '.')}`;
      id = [plain, ...(position ? [`${plain}-${position}`] : [])].find(isFree);
      for (let count = 2; id === undefined; count++) if (isFree(`${plain}-${count}`)) id = `${plain}-${count}`;
    }
    used.add(id);
    ids.set(recommendation, id);
  }
  return ids;
}
