import type { Entity } from '../entity';
import type { Plan } from '../plan';
import type { Status } from '../records';
import { type Counts, countsOf, type TrendStep, trendOf } from './counts';
import { type Coverage, coverageCounts } from './coverage';
import { openActionsOf } from './effective';
import { committed, type SdgShare, sdgShares } from './groups';
import { achievement } from './indicators';
import { type KeyQuestion, keyQuestions, needsParliament } from './key-recommendations';
import { budgetLines, type Money, moneyOf } from './money';
import { behind, isDueSoon, isOverdue, type Lag, staleSince } from './schedule';
import { isDiscontinued, meanProgress, type Progress, progressOf, STATUSES, statusOf } from './status';

/** All figures of a plan as of one date. Shares are counts beside their total; per cents are not rounded. */
export interface PlanFigures {
  readonly asOf: string;
  /** Recommendations of the UPR, by number. */
  readonly counts: Counts;
  /** Recommendations of the other mechanisms, by number. */
  readonly otherMechanisms: number;
  readonly pledges: number;
  readonly committed: number;
  /** Without discontinued ones. */
  readonly actions: number;
  /** Mean progress of committed recommendations. */
  readonly progress: Progress | undefined;
  /** Committed recommendations by status; discontinued ones are no longer committed, and stand here beside them. */
  readonly statuses: ReadonlyMap<Status, number>;
  /** How many committed recommendations have each part of a complete plan. */
  readonly coverage: Coverage<number>;
  readonly overdue: readonly Scheduled[];
  readonly dueSoon: readonly Scheduled[];
  readonly behind: readonly { readonly action: Entity<'action'>; readonly lag: Lag }[];
  readonly stale: readonly { readonly entity: Scheduled; readonly since: string }[];
  /** Per currency; '' where nobody names one. */
  readonly money: ReadonlyMap<string, Money>;
  /** Committed recommendations that need parliament. */
  readonly parliament: number;
  readonly keyRecommendations: readonly {
    readonly recommendation: Entity<'recommendation'>;
    readonly questions: readonly KeyQuestion[];
  }[];
  readonly indicators: readonly { readonly indicator: Entity<'indicator'>; readonly achievement: number | undefined }[];
  readonly sdgShares: readonly SdgShare[];
  readonly trend: readonly TrendStep[];
}

type Scheduled = Entity<'recommendation'> | Entity<'action'>;

export function planFigures(plan: Plan): PlanFigures {
  const { asOf } = plan.dates;
  const recommendations = plan.inOrder(plan.all('recommendation'));
  const ours = plan.inOrder(committed(plan));
  const actions = plan.inOrder(plan.all('action')).filter((action) => !isDiscontinued(plan, action));
  const scheduled: Scheduled[] = [...ours, ...actions];
  const ofKind = (kind: string) => recommendations.filter(({ value }) => (value.kind ?? 'recommendation') === kind);
  const asked = ofKind('recommendation');
  return {
    asOf,
    counts: countsOf(asked.filter((one) => isOfUpr(plan, one))),
    otherMechanisms: countsOf(asked.filter((one) => !isOfUpr(plan, one))).received,
    pledges: ofKind('voluntary-pledge').length,
    committed: ours.length,
    actions: actions.length,
    progress: meanProgress(ours.flatMap((one) => progressOf(plan, one) ?? [])),
    statuses: statuses(plan, ours, recommendations),
    coverage: coverageCounts(plan, ours),
    overdue: scheduled.filter((one) => isOverdue(plan, one)),
    dueSoon: scheduled.filter((one) => isDueSoon(plan, one)),
    behind: actions.flatMap((action) => {
      const lag = behind(plan, action);
      return lag ? [{ action, lag }] : [];
    }),
    stale: scheduled.flatMap((entity) => {
      const since = staleSince(plan, entity);
      return since === undefined ? [] : [{ entity, since }];
    }),
    money: moneyOf(budgetLines(plan), plan.setting('currency')),
    parliament: ours.filter((one) => needsParliament(one, openActionsOf(plan, one))).length,
    keyRecommendations: keyRecommendations(plan, ours),
    indicators: plan
      .inOrder(plan.all('indicator'))
      .map((indicator) => ({ indicator, achievement: achievement(indicator, asOf) })),
    sdgShares: sdgShares(plan),
    trend: trendOf(plan),
  };
}

function statuses(
  plan: Plan,
  ours: readonly Entity<'recommendation'>[],
  all: readonly Entity<'recommendation'>[],
): Map<Status, number> {
  const counts = new Map<Status, number>(STATUSES.map((status) => [status, 0]));
  const add = (status: Status) => counts.set(status, (counts.get(status) ?? 0) + 1);
  for (const recommendation of ours) add(statusOf(plan, recommendation));
  for (const recommendation of all) if (statusOf(plan, recommendation) === 'discontinued') add('discontinued');
  return counts;
}

/** Committed recommendations of the UPR for which at least one question holds, the highest score first. */
function keyRecommendations(plan: Plan, ours: readonly Entity<'recommendation'>[]) {
  return ours
    .filter((recommendation) => isOfUpr(plan, recommendation))
    .map((recommendation) => ({ recommendation, questions: keyQuestions(plan, recommendation) }))
    .filter(({ questions }) => questions.length > 0)
    .sort((a, b) => b.questions.length - a.questions.length);
}

function isOfUpr(plan: Plan, { value }: Entity<'recommendation'>): boolean {
  return plan.find('document', value.document)?.value.mechanism === 'UPR';
}
