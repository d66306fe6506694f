import type { ImportedList, ImportedRecommendation, ImportProblem } from '../imported';

/** A list's problems by the recommendation that they are about, and those that are about none. */
export interface SortedProblems {
  of(recommendation: ImportedRecommendation): readonly ImportProblem[];
  readonly others: readonly ImportProblem[];
}

/** By row; what is said of a row that became no recommendation, by number. */
export function sortProblems({ recommendations, problems }: ImportedList): SortedProblems {
  const byRow = new Map<string, ImportedRecommendation[]>();
  const byNumber = new Map<string, ImportedRecommendation[]>();
  for (const one of recommendations) {
    add(byRow, placeOf(one), one);
    if (one.number !== undefined) add(byNumber, one.number, one);
  }
  const sorted = new Map<ImportedRecommendation, ImportProblem[]>();
  const others: ImportProblem[] = [];
  for (const problem of problems) {
    const inRow = (byRow.get(placeOf(problem)) ?? []).filter(
      ({ number }) => problem.number === undefined || number === problem.number,
    );
    const meant = inRow.length > 0 ? inRow : (byNumber.get(problem.number ?? '') ?? []);
    if (meant.length === 0) others.push(problem);
    for (const one of meant) add(sorted, one, problem);
  }
  return { of: (one) => sorted.get(one) ?? [], others };
}

function placeOf({ row, sheet = '' }: { readonly row: number; readonly sheet?: string }): string {
  return `${row} ${sheet}`;
}

function add<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
