import type { ListedRecord, OutlineGroup, OutlineOrder, PlanSummary } from '../../../server/src/protocol';

/** What the tree of the Plans view is made of. */
export type Element = PlanElement | GroupElement | RecordElement | StepElement;

interface Identified {
  /** The same from one refresh to the next, so that VS Code keeps what is selected and open. */
  readonly id: string;
}

export interface PlanElement extends Identified {
  readonly type: 'plan';
  readonly plan: PlanSummary;
}

export interface GroupElement extends Identified {
  readonly type: 'group';
  readonly parent: PlanElement;
  readonly by: OutlineOrder;
  readonly group: OutlineGroup;
}

/** A recommendation, or an action. */
export interface RecordElement extends Identified {
  readonly type: 'record';
  readonly parent: GroupElement | RecordElement;
  readonly record: ListedRecord;
}

/** What to do next where a plan holds nothing yet. */
export interface StepElement extends Identified {
  readonly type: 'step';
  readonly parent: PlanElement;
  readonly step: 'import' | 'add';
}

export function planElement(plan: PlanSummary): PlanElement {
  return { type: 'plan', id: plan.uri, plan };
}

export function groupElement(parent: PlanElement, by: OutlineOrder, group: OutlineGroup): GroupElement {
  return { type: 'group', id: `${parent.id} ${by}:${group.id}`, parent, by, group };
}

/** Ids are told apart where an author has given one twice, or none. */
export function recordElements(
  parent: GroupElement | RecordElement,
  records: readonly ListedRecord[],
): RecordElement[] {
  const times = new Map<string, number>();
  return records.map((record) => {
    const name = `${record.kind}:${record.id ?? ''}`;
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    return { type: 'record', id: `${parent.id} ${name}${time === 0 ? '' : ` ${time}`}`, parent, record };
  });
}

export function planOf(element: Element): PlanSummary {
  return element.type === 'plan' ? element.plan : planOf(element.parent);
}
