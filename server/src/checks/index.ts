import { assessmentChecks } from './assessments';
import { characterChecks } from './characters';
import type { Check } from './check';
import { codeChecks } from './codes';
import { completenessChecks } from './completeness';
import { coverageChecks } from './coverage';
import { cycleChecks } from './cycles';
import { deadlineChecks } from './deadlines';
import { demandChecks } from './demands';
import { evidenceChecks } from './evidence';
import { identityChecks, linkChecks } from './identity';
import { indicatorChecks } from './indicators';
import { dateChecks } from './invalid-dates';
import { keyChecks } from './keys';
import { languageChecks } from './languages';
import { leadChecks } from './leads';
import { membershipChecks } from './membership';
import { moneyChecks } from './money';
import { numberChecks } from './numbers';
import { orderChecks } from './order';
import { periodChecks } from './periods';
import { referenceChecks } from './references';
import { sdgChecks } from './sdg';
import { shapeChecks } from './shape';
import { similarityChecks } from './similarity';
import { documentChecks, positionChecks } from './source';
import { statusChecks } from './status';
import { syntaxChecks } from './syntax';
import { termChecks } from './terms';
import { unquotedChecks } from './unquoted';

/** Every check, in the order of docs/checks.md: a family a file. */
export const checks: readonly Check[] = [
  // Form
  ...syntaxChecks,
  ...keyChecks,
  ...shapeChecks,
  ...leadChecks,
  ...dateChecks,
  ...unquotedChecks,
  ...characterChecks,
  ...membershipChecks,
  // Identity and references
  ...identityChecks,
  ...referenceChecks,
  ...cycleChecks,
  ...linkChecks,
  // Vocabulary and source
  ...sdgChecks,
  ...termChecks,
  ...codeChecks,
  ...languageChecks,
  ...documentChecks,
  ...numberChecks,
  ...positionChecks,
  ...evidenceChecks,
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
