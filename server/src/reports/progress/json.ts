import type { Entity } from '../../plan/entity';
import { effectiveDue } from '../../plan/figures/effective';
import { type Dimension, groupsBy } from '../../plan/figures/groups';
import type { PlanFigures } from '../../plan/figures/plan-figures';
import type { Progress } from '../../plan/figures/status';
import type { Plan } from '../../plan/plan';
import { nameOf } from '../../plan/titles';
import { groupName } from '../labels';

/** The format's own version: raised when a key changes its meaning or goes, not when one is added. */
const FORMAT_VERSION = 1;

type Scheduled = Entity<'recommendation'> | Entity<'action'>;

/** For programs: stable, described in docs/command-line.md. Per cents have at most two decimals. */
export function progressJson(plan: Plan, figures: PlanFigures, dimension: Dimension | undefined): string {
  const record = (entity: Entity) => ({ id: entity.id ?? null, kind: entity.kind, title: nameOf(plan, entity) });
  const due = (entity: Scheduled) => ({ ...record(entity), due: effectiveDue(plan, entity) ?? null });
  const report = {
    version: FORMAT_VERSION,
    plan: plan.setting('id') ?? null,
    title: plan.root ? nameOf(plan, plan.root) : '',
    country: plan.setting('country') ?? null,
    asOf: figures.asOf,
    recommendations: {
      ...figures.counts,
      otherMechanisms: figures.otherMechanisms,
      pledges: figures.pledges,
      committed: figures.committed,
      parliament: figures.parliament,
    },
    actions: figures.actions,
    progress: progress(figures.progress),
    statuses: Object.fromEntries(figures.statuses),
    coverage: figures.coverage,
    overdue: figures.overdue.map(due),
    dueSoon: figures.dueSoon.map(due),
    behind: figures.behind.map(({ action, lag }) => ({
      ...record(action),
      progress: rounded(lag.progress),
      elapsed: rounded(lag.elapsed),
    })),
    stale: figures.stale.map(({ entity, since }) => ({ ...record(entity), since })),
    indicators: figures.indicators.map(({ indicator, achievement }) => ({
      ...record(indicator),
      achievement: achievement === undefined ? null : rounded(achievement * 100),
    })),
    money: Object.fromEntries([...figures.money]),
    trend: figures.trend.map(({ cycle, received, supported, receivedChange, supportedChange }) => ({
      cycle,
      received,
      supported,
      receivedChange: receivedChange === undefined ? null : rounded(receivedChange),
      supportedChange: supportedChange === undefined ? null : rounded(supportedChange),
    })),
    sdgShares: figures.sdgShares.map(({ goal, recommendations, share }) => ({
      goal,
      recommendations,
      share: rounded(share),
    })),
    keyRecommendations: figures.keyRecommendations.map(({ recommendation, questions }) => ({
      ...record(recommendation),
      questions,
    })),
    ...(dimension !== undefined && { by: dimension, groups: groups(plan, dimension, figures) }),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function groups(plan: Plan, dimension: Dimension, { statuses }: PlanFigures) {
  if (dimension === 'status') {
    return [...statuses].map(([id, recommendations]) => ({
      id,
      title: groupName(plan, dimension, id),
      recommendations,
    }));
  }
  return groupsBy(plan, dimension).map((row) => ({
    ...row,
    title: groupName(plan, dimension, row.id),
    progress: progress(row.progress),
  }));
}

/** `known` is false where the value is a guess. */
function progress(value: Progress | undefined) {
  return value === undefined ? null : { value: rounded(value.value), known: value.known };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
