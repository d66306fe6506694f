import { type Entity, isKind } from '../entity';
import type { Plan } from '../plan';
import type { Requirement } from '../records';

/** The four questions of the Voluntary Fund for Financial and Technical Assistance in the implementation of the UPR. */
export type KeyQuestion = 'a' | 'b' | 'c' | 'd';

/** Which of the four questions hold for a recommendation (model.md, "Key recommendation"); the score is how many. */
export function keyQuestions(plan: Plan, recommendation: Entity<'recommendation'>): readonly KeyQuestion[] {
  const { value } = recommendation;
  const holds: Record<KeyQuestion, boolean> = {
    a: sameElsewhere(plan, recommendation).length > 0,
    b: (value['attention-areas'] ?? []).length > 0,
    c: value['strengthens-protection'] === true,
    d: (value.sdg ?? []).some((code) => code.includes('.')),
  };
  return (Object.keys(holds) as KeyQuestion[]).filter((question) => holds[question]);
}

/** What asks the same in a document of a treaty body or special procedure; the link may be written on either side. */
export function sameElsewhere(plan: Plan, recommendation: Entity<'recommendation'>): Entity<'recommendation'>[] {
  const named = (recommendation.value['same-as'] ?? []).flatMap((id) => plan.find('recommendation', id) ?? []);
  const naming = [...plan.referrers(recommendation.id, 'same-as')].map(({ from }) => from);
  const all = new Set([...named, ...naming.filter((one) => isKind(one, 'recommendation'))]);
  return [...all].filter((same) => isOutsideUpr(plan, same));
}

function isOutsideUpr(plan: Plan, recommendation: Entity<'recommendation'>): boolean {
  const mechanism = plan.find('document', recommendation.value.document)?.value.mechanism;
  return mechanism !== undefined && !['UPR', 'regional-body', 'other'].includes(mechanism);
}

/** The needs that make a recommendation a matter for parliament (model.md, "Parliament's share"). */
export const FOR_PARLIAMENT: readonly Requirement[] = ['legislation', 'ratification', 'budget', 'oversight'];

/** Whether a recommendation, itself or through its actions, needs parliament. */
export function needsParliament(
  recommendation: Entity<'recommendation'>,
  actions: readonly Entity<'action'>[],
): boolean {
  return [recommendation, ...actions].some((entity) =>
    (entity.value.requires ?? []).some((need) => FOR_PARLIAMENT.includes(need)),
  );
}
