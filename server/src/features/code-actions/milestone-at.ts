import { type Entity, nodeAt } from '../../plan/entity';

/** Which milestone of an action is at an offset of its piece. */
export function milestoneAt({ node, value }: Entity<'action'>, at: number): number | undefined {
  const list = nodeAt(node, ['milestones']);
  if (list.kind !== 'list' || list.items.length !== value.milestones?.length) return undefined;
  const index = list.items.findIndex((item) => item?.kind === 'map' && item.start <= at && at <= item.end);
  return index < 0 ? undefined : index;
}
