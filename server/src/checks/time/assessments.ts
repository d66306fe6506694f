import { t } from '../../l10n';
import { lastDay } from '../../plan/dates';
import type { Entity } from '../../plan/entity';
import { STATUSES } from '../../plan/figures/status';
import type { Plan } from '../../plan/plan';
import type { Assessment } from '../../plan/records';
import { type Check, placeOf, type Report, recordCheck } from '../check';

/** What bodies say of the same recommendation (checks.md, "Time and status"). */
export const assessmentChecks: readonly Check[] = [
  recordCheck({
    code: 'assessments-disagree',
    severity: 'information',
    kinds: ['recommendation'],
    finds: () => t('Two bodies that judge the same recommendation differently.'),
    check: assessmentsDisagree,
  }),
];

/** One finding for the two that are furthest apart. Grades are compared only with grades, statuses with statuses. */
function assessmentsDisagree(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  const latest = [...latestAssessments(recommendation, plan.dates.asOf).values()];
  const pair = furthestApart(latest, 'status') ?? furthestApart(latest, 'grade');
  if (!pair) return;
  const { key, earlier, later } = pair;
  const place = (index: number) => placeOf(recommendation, ['assessments', index, key]);
  const said = (one: Latest) => ({ by: one.assessment.by ?? '', judged: one.assessment[key] ?? '' });
  report({
    place: place(later.index),
    message: t('“{by}” says “{judged}”, but “{otherBy}” says “{otherJudged}”: readers will ask who is right.', {
      ...said(later),
      otherBy: said(earlier).by,
      otherJudged: said(earlier).judged,
    }),
    advice: t('Nothing has to be changed: talk to both, and add evidence or an action where something is missing.'),
    related: [{ place: place(earlier.index), message: t('The other assessment is here.') }],
  });
}

interface Latest {
  readonly index: number;
  readonly assessment: Assessment;
}

/** Of each body the latest assessment up to the as-of date; of two on one day the later in the list. */
function latestAssessments({ value }: Entity<'recommendation'>, asOf: string): Map<string, Latest> {
  const latest = new Map<string, Latest>();
  for (const [index, assessment] of (value.assessments ?? []).entries()) {
    const { by, date } = assessment;
    const day = lastDay(date) ?? '';
    if (by === undefined || day > asOf) continue;
    const known = latest.get(by);
    if (!known || day >= (lastDay(known.assessment.date) ?? '')) latest.set(by, { index, assessment });
  }
  return latest;
}

const GRADES = ['E', 'D', 'C', 'B', 'A'];
const STEPS = STATUSES.filter((status) => status !== 'discontinued');

function furthestApart(assessments: readonly Latest[], key: 'status' | 'grade') {
  const scale: readonly (string | undefined)[] = key === 'status' ? STEPS : GRADES;
  const step = ({ assessment }: Latest) => scale.indexOf(assessment[key]);
  const ranked = assessments.filter((one) => step(one) >= 0).sort((a, b) => step(a) - step(b) || a.index - b.index);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  if (!lowest || !highest || step(lowest) === step(highest)) return undefined;
  const [earlier, later] = lowest.index < highest.index ? [lowest, highest] : [highest, lowest];
  return { key, earlier, later };
}
