import { lookupKey } from '../../catalogue/text';
import { t } from '../../l10n';
import { united } from '../collect';
import type { ImportedDocument, ImportedRecommendation, ImportProblem } from '../imported';

/** A recommendation as one row says it. */
export interface FoundRecommendation {
  readonly country: string | undefined;
  readonly document: ImportedDocument;
  readonly recommendation: ImportedRecommendation;
  /** Of the row. */
  readonly problems: ImportProblem[];
}

/**
 * Rows that repeat a recommendation – its number, text and position – for each institution or action become one. Where a later row says
 * something else than the first, that is added to its problems.
 */
export function uniteRepeated(rows: readonly FoundRecommendation[]): FoundRecommendation[] {
  const found: FoundRecommendation[] = [];
  const known = new Map<string, number>();
  for (const row of rows) {
    const { number, position, text } = row.recommendation;
    const key = [row.country, JSON.stringify(row.document), number, position, lookupKey(text)].join('|');
    const index = known.get(key);
    const first = found[index ?? -1];
    if (index === undefined || !first) {
      known.set(key, found.length);
      found.push(row);
      continue;
    }
    row.problems.push(repetition(first.recommendation, row.recommendation));
    found[index] = { ...first, recommendation: both(first.recommendation, row.recommendation) };
  }
  return found;
}

function both(first: ImportedRecommendation, second: ImportedRecommendation): ImportedRecommendation {
  const comments = new Set([first.comment, second.comment].filter((each) => each !== undefined));
  return {
    ...second,
    ...united(first, second),
    ...(first.more || second.more ? { more: { ...second.more, ...first.more } } : {}),
    ...(first.actions || second.actions ? { actions: [...(first.actions ?? []), ...(second.actions ?? [])] } : {}),
    ...(comments.size > 0 && { comment: [...comments].join('\n') }),
  };
}

function repetition(first: ImportedRecommendation, second: ImportedRecommendation): ImportProblem {
  const { row, sheet, number } = second;
  const written = { ...first.more };
  const others = Object.entries(second.more ?? {}).filter(
    ([key, value]) => written[key] !== undefined && JSON.stringify(written[key]) !== JSON.stringify(value),
  );
  const values = { row: first.row };
  return {
    row,
    ...(sheet !== undefined && { sheet }),
    ...(number !== undefined && { number }),
    message:
      others.length === 0
        ? t('The same recommendation stands in row {row}; both rows became one.', values)
        : t(
            'The same recommendation stands in row {row}; both rows became one, without what this row says otherwise.',
            values,
          ),
    text: others
      .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join('; '),
  };
}
