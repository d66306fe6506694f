import type { Plan } from '../../plan/plan';
import type { Filters, ProgressSnapshot } from '../../protocol';
import { countryOf, titleOf } from '../record-line';
import { assistanceOf, attentionAreas, disagreements, parliamentOf, priorityGroups } from './attention';
import { choicesOf } from './choices';
import { groupRows, institutionRows, sdgRows, themeRows } from './groups';
import { headlineOf, trendSteps } from './headline';
import { indicatorsOf } from './indicators';
import { moneyBySource, moneyRows } from './money';
import { selectionOf } from './selection';
import { timelineOf } from './timeline';

export interface SnapshotOptions {
  readonly filters?: Filters | undefined;
  /** A language tag. */
  readonly language?: string | undefined;
  /** At most so many entries of each list. */
  readonly limit?: number | undefined;
}

const LIMIT = 300;

/** All figures of a plan, of what passes the filters. Nothing in it is internal: no comments, contacts or updates. */
export function progressSnapshot(
  plan: Plan,
  { filters = {}, language, limit = LIMIT }: SnapshotOptions = {},
): ProgressSnapshot {
  const selection = selectionOf(plan, filters, language);
  return {
    plan: {
      uri: plan.ownerUri,
      id: plan.setting('id') ?? null,
      title: plan.root ? titleOf(selection, plan.root) : '',
      country: countryOf(selection),
    },
    asOf: plan.dates.asOf,
    filters,
    choices: choicesOf(selection),
    unread: unreadPlaces(plan),
    headline: headlineOf(selection),
    trend: trendSteps(selection),
    themes: themeRows(selection),
    institutions: institutionRows(selection),
    sdgs: sdgRows(selection),
    groups: groupRows(selection),
    timeline: timelineOf(selection, limit),
    indicators: indicatorsOf(selection, limit),
    money: moneyRows(selection),
    moneyBySource: moneyBySource(selection),
    assistance: assistanceOf(selection, limit),
    parliament: parliamentOf(selection),
    attentionAreas: attentionAreas(selection),
    priorityGroups: priorityGroups(selection),
    disagreements: disagreements(selection, limit),
  };
}

function unreadPlaces({ documents }: Plan): number {
  let count = 0;
  for (const { pieces, problems } of documents.values()) {
    count += problems.length + pieces.reduce((sum, piece) => sum + piece.problems.length, 0);
  }
  return count;
}
