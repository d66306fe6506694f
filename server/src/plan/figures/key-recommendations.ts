import { type Entity, isKind } from '../entity';
import type { Plan } from '../plan';

/** The four questions of the Voluntary Fund for Financial and Technical Assistance in the implementation of the UPR. */
export type KeyQuestion = 'a' | 'b' | 'c' | 'd';

/** Which of the four questions hold for a recommendation (model.md, "Key recommendation"); the score is how many. */
export function keyQuestions(plan: Plan, recommendation: Entity<'recommendation'>): readonly KeyQuestion[] {
  const { value } = recommendation;
  const holds: Record<KeyQuestion, boolean> = {
    a: askedElsewhere(plan, recommendation),
    b: (value['attention-areas'] ?? []).length > 0,
    c: value['strengthens-protection'] === true,
    d: (value.sdg ?? []).some((code) => code.includes('.')),
  };
  return (Object.keys(holds) as KeyQuestion[]).filter((question) => holds[question]);
}

/** Whether a treaty body or special procedure asks the same; the link may be written on either side. */
function askedElsewhere(plan: Plan, recommendation: Entity<'recommendation'>): boolean {
  for (const id of recommendation.value['same-as'] ?? []) {
    const same = plan.find('recommendation', id);
    if (same && isOutsideUpr(plan, same)) return true;
  }
  for (const { from } of plan.referrers(recommendation.id, 'same-as')) {
    if (isKind(from, 'recommendation') && isOutsideUpr(plan, from)) return true;
  }
  return false;
}

function isOutsideUpr(plan: Plan, recommendation: Entity<'recommendation'>): boolean {
  const mechanism = plan.find('document', recommendation.value.document)?.value.mechanism;
  return mechanism !== undefined && !['UPR', 'regional-body', 'other'].includes(mechanism);
}

/** The needs that make a recommendation a matter for parliament (model.md, "Parliament's share"). */
const FOR_PARLIAMENT: readonly string[] = ['legislation', 'ratification', 'budget', 'oversight'];

/** Whether a recommendation, itself or through its actions, needs parliament. */
export function needsParliament(
  recommendation: Entity<'recommendation'>,
  actions: readonly Entity<'action'>[],
): boolean {
  return [recommendation, ...actions].some((entity) =>
    (entity.value.requires ?? []).some((need) => FOR_PARLIAMENT.includes(need)),
  );
}
