import type { PlanDocument } from '../document/document';
import type { Plan } from '../plan/plan';

interface Known<Result> {
  readonly documents: readonly PlanDocument[];
  readonly asOf: string;
  readonly result: Result;
}

/** What `read` says of all records of a plan at once: kept until one of its files or the date changes, for all who ask. */
export function perPlan<Result>(read: (plan: Plan) => Result): (plan: Plan) => Result {
  const known = new WeakMap<Plan, Known<Result>>();
  return (plan) => {
    const documents = [...plan.documents.values(), ...(plan.followed?.documents.values() ?? [])];
    const { asOf } = plan.dates;
    const before = known.get(plan);
    const isCurrent =
      before?.asOf === asOf &&
      before.documents.length === documents.length &&
      documents.every((document, index) => document === before.documents[index]);
    if (isCurrent) return before.result;
    const result = read(plan);
    known.set(plan, { documents, asOf, result });
    return result;
  };
}
