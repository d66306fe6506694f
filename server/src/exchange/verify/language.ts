import { lookupKey } from '../../catalogue/text';
import type { Entity } from '../../plan/entity';
import type { ImportedRecommendation } from '../imported';

/** Of texts without a tag, which are in the plan's first language. */
const FIRST = '';

/** The tag of the language in which a plan has most of a list's texts word by word; undefined where that is its first, or none. */
export function languageIn(
  records: readonly Entity<'recommendation'>[],
  recommendations: readonly ImportedRecommendation[],
): string | undefined {
  const texts = records.flatMap(({ value }) =>
    [value['source-text'], value.text].flatMap((text = {}) =>
      Object.entries(typeof text === 'string' ? { [FIRST]: text } : text),
    ),
  );
  if (texts.every(([tag]) => tag === FIRST)) return undefined;
  const official = new Set(recommendations.map(({ text }) => lookupKey(text)));
  const counts = new Map([[FIRST, 0]]);
  for (const [tag, text] of texts) if (official.has(lookupKey(text))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const [most = FIRST] = [...counts].reduce((best, each) => (best[1] >= each[1] ? best : each));
  return most === FIRST ? undefined : most;
}
