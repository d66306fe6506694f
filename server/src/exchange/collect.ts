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
      : { country, document, recommendations: [], problems: [] };
    open.set(key, list);
    return list;
  };
  return {
    open(country, document) {
      listOf(country, document);
    },
    add(country, document, recommendation) {
      listOf(country, document).recommendations.push(recommendation);
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

/** By its symbol; without one, by all that is said of it. */
function identityOf({ mechanism, body, title, symbol, session, cycle }: ImportedDocument) {
  return symbol === undefined ? ['', mechanism, session ?? cycle, body, title] : [symbol, mechanism];
}
