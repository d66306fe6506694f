import { completeMilestone, markDone as implement } from '../../checks/time/deadline-fixes';
import { isKind } from '../../plan/entity';
import { isOpen } from '../../plan/figures/schedule';
import { actionsOf } from '../../plan/links';
import { codeActionKinds } from '../../protocol';
import { type Action, type Offer, offersOf, type PlaceOfActions } from './action';
import { milestoneAt } from './milestone-at';

/** Records that an action, a recommendation or a milestone is done, on the as-of date. */
export const markDone: Action = { kind: codeActionKinds.done, offers };

function offers({ plan, record, at }: PlaceOfActions): Offer[] {
  if (!record) return [];
  if (isKind(record, 'recommendation')) {
    // While actions are open it isn't done, and afterwards its status follows from them.
    const isDone = !isOpen(plan, record) || actionsOf(plan, record).some((action) => isOpen(plan, action));
    return isDone ? [] : offersOf(implement(plan, record));
  }
  if (!isKind(record, 'action') || !isOpen(plan, record)) return [];
  const milestone = milestoneAt(record, at);
  const isOpenMilestone = milestone !== undefined && record.value.milestones?.[milestone]?.completed === undefined;
  return [
    ...(isOpenMilestone ? offersOf(completeMilestone(plan, record, milestone)) : []),
    ...(record.value.continuous === true ? [] : offersOf(implement(plan, record))),
  ];
}
