import type { Check } from './check';
import { completenessChecks } from './completeness/completeness';
import { coverageChecks } from './completeness/coverage';
import { demandChecks } from './completeness/demands';
import { indicatorChecks } from './completeness/indicators';
import { similarityChecks } from './completeness/similarity';
import { characterChecks } from './form/characters';
import { dateChecks } from './form/invalid-dates';
import { keyChecks } from './form/keys';
import { leadChecks } from './form/leads';
import { membershipChecks } from './form/membership';
import { shapeChecks } from './form/shape';
import { syntaxChecks } from './form/syntax';
import { unquotedChecks } from './form/unquoted';
import { cycleChecks } from './identity/cycles';
import { identityChecks, linkChecks } from './identity/identity';
import { referenceChecks } from './identity/references';
import { moneyChecks } from './money/money';
import { assessmentChecks } from './time/assessments';
import { deadlineChecks } from './time/deadlines';
import { orderChecks } from './time/order';
import { periodChecks } from './time/periods';
import { statusChecks } from './time/status';
import { codeChecks } from './vocabulary/codes';
import { evidenceChecks } from './vocabulary/evidence';
import { languageChecks } from './vocabulary/languages';
import { numberChecks } from './vocabulary/numbers';
import { sdgChecks } from './vocabulary/sdg';
import { documentChecks, positionChecks } from './vocabulary/source';
import { termChecks } from './vocabulary/terms';

/** Every check, in the order of docs/checks.md: a family a folder. */
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
