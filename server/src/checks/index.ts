import { assessmentChecks } from './assessments';
import type { Check } from './check';
import { completenessChecks } from './completeness';
import { coverageChecks } from './coverage';
import { deadlineChecks } from './deadlines';
import { demandChecks } from './demands';
import { indicatorChecks } from './indicators';
import { moneyChecks } from './money';
import { orderChecks } from './order';
import { periodChecks } from './periods';
import { similarityChecks } from './similarity';
import { statusChecks } from './status';

/** Every check, in the order of docs/checks.md: a family a file. */
export const checks: readonly Check[] = [
  // Time and status
  ...periodChecks,
  ...deadlineChecks,
  ...statusChecks,
  ...assessmentChecks,
  ...orderChecks,
  // Completeness
  ...completenessChecks,
  ...indicatorChecks,
  ...coverageChecks,
  ...demandChecks,
  ...similarityChecks,
  // Money
  ...moneyChecks,
];
