import { lookupKey } from '../../catalogue/text';
import type { Entity } from '../../plan/entity';
import type { ImportedRecommendation } from '../imported';

/** The language in which a plan of several has most of a list's texts as the list has them; undefined where it has none. */
export function languageIn(
  records: readonly Entity<'recommendation'>[],
  recommendations: readonly ImportedRecommendation[],
): string | undefined {
  const official = new Set(recommendations.map(({ text }) => lookupKey(text)));
  const counts = new Map<string, number>();
  for (const { value } of records) {
    for (const text of [value['source-text'], value.text]) {
      for (const [tag, words] of typeof text === 'object' ? Object.entries(text) : []) {
        if (official.has(lookupKey(words))) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
    }
  }
  return [...counts].reduce<[string, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}
