import { trendOf } from '../../plan/figures/counts';
import { COVERAGE_KEYS } from '../../plan/figures/coverage';
import { STATUSES } from '../../plan/figures/status';
import type { Headline, TrendStep } from '../../protocol';
import { coverageName, statusName } from '../labels';
import { progressOfAll } from './groups';
import { countedAs, figure } from './picks';
import type { Selection } from './selection';

export function headlineOf(selection: Selection): Headline {
  return {
    received: figure(selection, 'received'),
    supported: figure(selection, 'supported'),
    noted: figure(selection, 'noted'),
    pending: figure(selection, 'pending'),
    otherMechanisms: figure(selection, 'other-mechanisms'),
    pledges: figure(selection, 'pledges'),
    committed: figure(selection, 'committed'),
    actions: figure(selection, 'actions'),
    progress: progressOfAll(selection.recommendations.filter(({ committed }) => committed)),
    statuses: STATUSES.map((status) => ({ status, title: statusName(status), ...figure(selection, 'status', status) })),
    overdueRecommendations: figure(selection, 'overdue-recommendations'),
    overdueActions: figure(selection, 'overdue-actions'),
    dueSoonRecommendations: figure(selection, 'due-soon-recommendations'),
    dueSoonActions: figure(selection, 'due-soon-actions'),
    behind: figure(selection, 'behind'),
    stale: figure(selection, 'stale'),
    coverage: COVERAGE_KEYS.map((part) => ({
      part,
      title: coverageName(part),
      ...figure(selection, 'with', part),
      missing: figure(selection, 'without', part),
    })),
    keyRecommendations: figure(selection, 'key'),
  };
}

/** From one cycle of the UPR to the next. */
export function trendSteps(selection: Selection): TrendStep[] {
  const passing = new Set(selection.recommendations.map(({ entity }) => entity));
  const steps = trendOf(selection.plan, selection.isWhole ? undefined : (one) => passing.has(one));
  return steps.map(({ cycle, received, supported, receivedChange = null, supportedChange = null }) => ({
    cycle,
    received: countedAs('cycle', String(cycle), received),
    supported: countedAs('cycle-supported', String(cycle), supported),
    receivedChange,
    supportedChange,
  }));
}
