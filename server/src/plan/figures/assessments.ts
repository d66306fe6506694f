import { lastDay } from '../dates';
import type { Entity } from '../entity';
import type { Assessment } from '../records';
import { STATUSES } from './status';

/** What one body says of a recommendation, and the place of that in the list. */
export interface LatestAssessment {
  readonly index: number;
  readonly assessment: Assessment;
}

/** Of each body the latest assessment up to the as-of date; of two on one day the later in the list. */
export function latestAssessments({ value }: Entity<'recommendation'>, asOf: string): LatestAssessment[] {
  const latest = new Map<string, LatestAssessment>();
  for (const [index, assessment] of (value.assessments ?? []).entries()) {
    const { by, date } = assessment;
    const day = lastDay(date) ?? '';
    if (by === undefined || day > asOf) continue;
    const known = latest.get(by);
    if (!known || day >= (lastDay(known.assessment.date) ?? '')) latest.set(by, { index, assessment });
  }
  return [...latest.values()];
}

const GRADES = ['E', 'D', 'C', 'B', 'A'];
const STEPS = STATUSES.filter((status) => status !== 'discontinued');

/** The two that judge furthest apart, in the order of the list; undefined where all that can be compared say the same. */
export function furthestApart(assessments: readonly LatestAssessment[], key: 'status' | 'grade') {
  const scale: readonly (string | undefined)[] = key === 'status' ? STEPS : GRADES;
  const step = ({ assessment }: LatestAssessment) => scale.indexOf(assessment[key]);
  const ranked = assessments.filter((one) => step(one) >= 0).sort((a, b) => step(a) - step(b) || a.index - b.index);
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  if (!lowest || !highest || step(lowest) === step(highest)) return undefined;
  const [earlier, later] = lowest.index < highest.index ? [lowest, highest] : [highest, lowest];
  return { key, earlier, later };
}

/** Whether bodies judge a recommendation differently. Grades are compared only with grades, statuses with statuses. */
export function disagree(recommendation: Entity<'recommendation'>, asOf: string): boolean {
  if ((recommendation.value.assessments ?? []).length < 2) return false;
  const latest = latestAssessments(recommendation, asOf);
  return (furthestApart(latest, 'status') ?? furthestApart(latest, 'grade')) !== undefined;
}
