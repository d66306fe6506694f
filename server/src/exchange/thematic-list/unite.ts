import { lookupKey } from '../../catalogue/text';
import { t } from '../../l10n';
import type { ImportedRecommendation, ImportProblem } from '../imported';

/** The list's recommendations all have numbers. */
export type NumberedRecommendation = ImportedRecommendation & { readonly number: string };

/**
 * A list by themes shows a recommendation under each of its themes; it is one recommendation with all of them. One number
 * in two positions, or with two different texts, stays two: a person has to say which is right.
 */
export function uniteRecommendations(found: readonly NumberedRecommendation[]): {
  recommendations: NumberedRecommendation[];
  problems: ImportProblem[];
} {
  const recommendations = new Map<string, NumberedRecommendation>();
  const rowOfNumber = new Map<string, NumberedRecommendation>();
  const problems: ImportProblem[] = [];
  for (const recommendation of found) {
    const { number, position, text, row } = recommendation;
    const key = [number, position, lookupKey(text)].join('|');
    const same = recommendations.get(key);
    recommendations.set(key, same ? united(same, recommendation) : recommendation);
    const first = rowOfNumber.get(number);
    if (same && same.positionSource !== recommendation.positionSource) {
      const message = t('{number} is listed with two sources of its position; that of row {row} was taken.', {
        number,
        row: same.row,
      });
      problems.push({ row, number, message, text: recommendation.positionSource ?? '' });
    }
    if (!first) rowOfNumber.set(number, recommendation);
    else if (!same) problems.push({ row, number, message: whatDiffers(first, recommendation), text });
  }
  return { recommendations: [...recommendations.values()], problems };
}

function whatDiffers(first: NumberedRecommendation, { number, position, text }: NumberedRecommendation): string {
  return first.position !== position && lookupKey(first.text) === lookupKey(text)
    ? t('{number} is listed in two positions; row {row} has the other. Both are kept.', { number, row: first.row })
    : t('{number} is listed with two texts; row {row} has the other. Both are kept.', { number, row: first.row });
}

function united(first: NumberedRecommendation, second: NumberedRecommendation): NumberedRecommendation {
  const comments = [...new Set([first.comment, second.comment].filter((comment) => comment !== undefined))];
  return {
    ...second,
    ...first,
    themes: both(first.themes, second.themes),
    groups: both(first.groups, second.groups),
    sdgGoals: both(first.sdgGoals, second.sdgGoals),
    ...(comments.length > 0 && { comment: comments.join('\n') }),
  };
}

function both(first: readonly string[], second: readonly string[]): string[] {
  const seen = new Set(first.map(lookupKey));
  return [...first, ...second.filter((label) => !seen.has(lookupKey(label)))];
}
