import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import { furthestApart, type LatestAssessment, latestAssessments } from '../../plan/figures/assessments';
import type { Plan } from '../../plan/plan';
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
  const latest = latestAssessments(recommendation, plan.dates.asOf);
  const pair = furthestApart(latest, 'status') ?? furthestApart(latest, 'grade');
  if (!pair) return;
  const { key, earlier, later } = pair;
  const place = (index: number) => placeOf(recommendation, ['assessments', index, key]);
  const said = (one: LatestAssessment) => ({ by: one.assessment.by ?? '', judged: one.assessment[key] ?? '' });
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
