import { t } from '../l10n';
import type { ImportedDocument, ImportedList, ImportedRecommendation, ImportProblem } from './imported';

/** What a file holds, as lists: one for each document of each State. */
export interface ReadLists {
  readonly lists: readonly ImportedList[];
  /** What belongs to none of the lists. */
  readonly problems: readonly ImportProblem[];
}

/** Sorts rows into lists, in the order in which their documents come first. */
export interface Collector {
  /** Gives a document its place before the first of its recommendations is known in full. */
  open(country: string, document: ImportedDocument): void;
  /** Without a State, the list is of none yet. */
  add(country: string | undefined, document: ImportedDocument, recommendation: ImportedRecommendation): void;
  /** About the rows of a document, or about no document. */
  say(problem: ImportProblem, country?: string, document?: ImportedDocument): void;
  result(): ReadLists;
}

interface OpenList {
  readonly country: string | undefined;
  readonly document: ImportedDocument;
  readonly recommendations: ImportedRecommendation[];
  /** Where those stand that the Universal Human Rights Index has, by their ids there. */
  readonly inIndex: Map<string, number>;
  readonly problems: ImportProblem[];
}

/** `about`: what all the lists say of themselves. */
export function collector(about: Pick<ImportedList, 'origin' | 'isExtract' | 'language' | 'fields'>): Collector {
  const open = new Map<string, OpenList>();
  const problems: ImportProblem[] = [];
  const listOf = (country: string | undefined, document: ImportedDocument): OpenList => {
    const key = [country, ...identityOf(document)].join('|');
    const known = open.get(key);
    const list = known
      ? { ...known, document: { ...document, ...known.document } }
      : { country, document, recommendations: [], inIndex: new Map(), problems: [] };
    open.set(key, list);
    return list;
  };
  return {
    open(country, document) {
      listOf(country, document);
    },
    add(country, document, recommendation) {
      const list = listOf(country, document);
      const { uhri, text, row, sheet } = recommendation;
      const index = (uhri === undefined ? undefined : list.inIndex.get(uhri)) ?? -1;
      const same = list.recommendations[index];
      if (same?.text === text) {
        const message = t('Row {row} has the same text under the same id; both rows became one recommendation.', {
          row: same.row,
        });
        list.problems.push({ row, ...(sheet !== undefined && { sheet }), message, text: '' });
        list.recommendations[index] = united(same, recommendation);
        return;
      }
      if (uhri !== undefined) list.inIndex.set(uhri, list.recommendations.length);
      list.recommendations.push(recommendation);
    },
    say(problem, country, document) {
      if (country !== undefined && document !== undefined) listOf(country, document).problems.push(problem);
      else problems.push(problem);
    },
    result: () => ({
      lists: [...open.values()].map(({ country, document, recommendations, problems: own }) => ({
        ...about,
        ...(country !== undefined && { country }),
        ...document,
        recommendations,
        problems: own,
      })),
      problems,
    }),
  };
}

/** What two rows say of one recommendation. */
export function united(first: ImportedRecommendation, second: ImportedRecommendation): ImportedRecommendation {
  const both = (key: 'recommendedBy' | 'unknownStates' | 'themes' | 'groups' | 'sdgGoals') => [
    ...new Set([...first[key], ...second[key]]),
  ];
  return {
    ...first,
    recommendedBy: both('recommendedBy'),
    unknownStates: both('unknownStates'),
    themes: both('themes'),
    groups: both('groups'),
    sdgGoals: both('sdgGoals'),
  };
}

/** By its symbol; without one, by all that is said of it. */
function identityOf({ mechanism, body, title, symbol, session, cycle }: ImportedDocument) {
  return symbol === undefined ? ['', mechanism, session ?? cycle, body, title] : [symbol, mechanism];
}
