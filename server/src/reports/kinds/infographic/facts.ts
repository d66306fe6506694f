import { t } from '../../../l10n';
import type { Entity } from '../../../plan/entity';
import { cycleOf } from '../../../plan/figures/counts';
import type { Plan } from '../../../plan/plan';
import type { SdgRow, TrendStep } from '../../../protocol';
import { sdgRows } from '../../progress/groups';
import { headlineOf, trendSteps } from '../../progress/headline';
import { type IssueRow, issueRows } from '../../progress/issues';
import { selectionOf } from '../../progress/selection';
import { titleOf } from '../../record-line';
import { CannotReport } from '../kind';
import { countryName, type Telling } from '../shared/telling';

/** What the infographic of one review shows. */
export interface Facts {
  readonly country: string;
  readonly cycle: number;
  /** Sentences. */
  readonly about: readonly string[];
  /** Cycles up to this one, oldest first. */
  readonly trend: readonly TrendStep[];
  readonly years: ReadonlyMap<number, string>;
  readonly noted: number;
  /** Still without a position. */
  readonly pending: number;
  /** The most named goals, at most five. */
  readonly goals: readonly SdgRow[];
  readonly issues: readonly IssueRow[];
  /** Where the figures are from. */
  readonly sources: readonly string[];
}

const TOP_GOALS = 5;

/** Rejects with `CannotReport` where nobody knows the review's cycle. */
export function factsOf(telling: Telling, review: Entity<'document'>): Facts {
  const { plan, language } = telling;
  const cycle = cycleOf(review);
  if (cycle === undefined) {
    throw new CannotReport(
      t('The review “{id}” has no session and no cycle: say one of them.', { id: review.id ?? '' }),
    );
  }
  const selection = selectionOf(plan, { mechanism: ['UPR'], cycle: [cycle] }, language);
  const trend = trendSteps(selectionOf(plan, {}, language)).filter((step) => step.cycle <= cycle);
  const { received, noted, pending } = headlineOf(selection);
  // A review of which the plan has no record is told by its own counts.
  const isCounted = received.count > 0;
  const country = countryName(telling) ?? t('The State');
  return {
    country,
    cycle,
    about: aboutReview(telling, country, review, trend.at(-1)),
    trend,
    years: yearsOf(plan),
    noted: isCounted ? noted.count : (review.value.counts?.noted ?? 0),
    pending: pending.count,
    goals: sdgRows(selection)
      .filter(({ named }) => named.count > 0)
      .slice(0, TOP_GOALS),
    issues: issueRows(selection),
    sources: [
      t('Recommendations, positions, themes and SDGs: as in the plan “{plan}” on {date}.', {
        plan: plan.root ? titleOf(telling, plan.root) : '',
        date: telling.shown.longDay(plan.dates.asOf),
      }),
      t(
        'SDGs: the share of all recommendations received in this cycle that name the goal or one of its targets. OHCHR’s own infographics take these shares from the Universal Human Rights Index, and can differ.',
      ),
      t('Issues: the share of supported recommendations. One with themes of several issues counts in each.'),
    ],
  };
}

function aboutReview(
  { shown }: Telling,
  country: string,
  { value }: Entity<'document'>,
  step: TrendStep | undefined,
): string[] {
  const { session, reviewed, adopted, symbol } = value;
  return [
    ...(session === undefined
      ? []
      : reviewed === undefined
        ? [t('{country} was reviewed in session {session} of the UPR Working Group.', { country, session })]
        : [
            t('{country} was reviewed in session {session} of the UPR Working Group, on {date}.', {
              country,
              session,
              date: shown.longDay(reviewed),
            }),
          ]),
    ...(step === undefined
      ? []
      : [
          t('It received {received} recommendations and supported {supported} of them.', {
            received: step.received.count,
            supported: step.supported.count,
          }),
        ]),
    ...(adopted === undefined ? [] : [t('The outcome was adopted on {date}.', { date: shown.longDay(adopted) })]),
    ...(symbol === undefined ? [] : [t('The recommendations are in document {symbol}.', { symbol })]),
  ];
}

/** In which year each cycle's review took place, where the plan says it. */
function yearsOf(plan: Plan): Map<number, string> {
  const years = new Map<number, string>();
  for (const document of plan.inOrder(plan.all('document'))) {
    const cycle = document.value.mechanism === 'UPR' ? cycleOf(document) : undefined;
    const year = document.value.reviewed?.slice(0, 4);
    if (cycle !== undefined && year !== undefined && !years.has(cycle)) years.set(cycle, year);
  }
  return years;
}
