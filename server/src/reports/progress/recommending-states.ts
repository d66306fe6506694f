import { country, countryName } from '../../catalogue/countries';
import { localesFor } from '../../catalogue/languages';
import { type Counts, countsOf } from '../../plan/figures/counts';
import type { RecommendationStanding } from '../../plan/figures/standing';
import type { Progress } from '../../plan/figures/status';
import { progressOfAll } from './groups';
import type { Selection } from './selection';

/** What one State has recommended in the Universal Periodic Review. */
export interface StateRow {
  /** ISO 3166-1 alpha-3, or what is written. */
  readonly code: string;
  readonly name: string;
  /** By number. */
  readonly counts: Counts;
  readonly recommendations: readonly RecommendationStanding[];
  /** Commitments among them. */
  readonly committed: number;
  readonly implemented: number;
  readonly overdue: number;
  readonly progress: Progress | null;
}

/** The one that has recommended most first; a recommendation of several States counts in each. */
export function stateRows({ recommendations, language }: Selection): StateRow[] {
  const members = new Map<string, RecommendationStanding[]>();
  for (const one of recommendations) {
    if (!one.isAsked) continue;
    for (const code of new Set(one.entity.value['recommended-by'])) {
      const all = members.get(code);
      if (all) all.push(one);
      else members.set(code, [one]);
    }
  }
  const collator = new Intl.Collator(language === undefined ? undefined : [...localesFor(language)]);
  return [...members]
    .map(([code, all]) => {
      const committed = all.filter((one) => one.committed);
      return {
        code,
        name: stateName(code, language),
        counts: countsOf(all.map(({ entity }) => entity)),
        recommendations: all,
        committed: committed.length,
        implemented: committed.filter(({ status }) => status === 'implemented').length,
        overdue: committed.filter(({ overdue }) => overdue).length,
        progress: progressOfAll(committed),
      };
    })
    .sort((a, b) => b.counts.received - a.counts.received || collator.compare(a.name, b.name));
}

export function stateName(code: string, language: string | undefined): string {
  return country(code) ? countryName(code, language) : code;
}
