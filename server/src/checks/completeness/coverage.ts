import { findGroup, group } from '../../catalogue/groups';
import { t } from '../../l10n';
import { firstDay, lastDay } from '../../plan/dates';
import { type Entity, isKind, lacks } from '../../plan/entity';
import { effectiveDue, effectiveLead, openActionsOf } from '../../plan/figures/effective';
import { isCommitted, isDiscontinued } from '../../plan/figures/status';
import { clusterOf, clustersOf, indicatorsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import type { Requirement } from '../../plan/records';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';
import { committedServed, leavesOut, teamOf } from './serving';

/** Who and what a plan forgets (checks.md, "Completeness"). */
export const coverageChecks: readonly Check[] = [
  recordCheck({
    code: 'assistance-undefined',
    severity: 'warning',
    kinds: ['recommendation', 'action'],
    finds: () => t('Assistance that is asked for without saying what for, by when and how much.'),
    check: assistanceUndefined,
  }),
  recordCheck({
    code: 'legislation-without-parliament',
    severity: 'warning',
    kinds: ['recommendation', 'action'],
    finds: () => t('Legislation or ratification in which parliament takes no part.'),
    check: legislationWithoutParliament,
  }),
  recordCheck({
    code: 'area-not-covered',
    severity: 'warning',
    kinds: ['attention-area'],
    finds: () => t('An area of the High Commissioner’s letter for which nothing is planned.'),
    check: areaNotCovered,
  }),
  recordCheck({
    code: 'group-not-covered',
    severity: 'warning',
    kinds: ['plan'],
    finds: () => t('A priority group for which nothing is planned.'),
    check: groupNotCovered,
  }),
  recordCheck({
    code: 'no-gender-perspective',
    severity: 'hint',
    kinds: ['recommendation'],
    finds: () => t('A recommendation whose actions do not say how they take gender into account.'),
    check: noGenderPerspective,
  }),
  recordCheck({
    code: 'focal-point-missing',
    severity: 'information',
    kinds: ['institution'],
    finds: () => t('An institution that leads, without anybody to ask.'),
    check: focalPointMissing,
  }),
];

type Worked = Entity<'recommendation'> | Entity<'action'>;

function assistanceUndefined(entity: Worked, plan: Plan, report: Report): void {
  if (entity.value.means !== 'assistance') return;
  const isAsked = isKind(entity, 'recommendation')
    ? isCommitted(plan, entity)
    : committedServed(plan, entity).length > 0;
  if (!isAsked) return;
  const noText = lacks(entity as Entity<'recommendation'>, 'assistance') || hasNoText(entity);
  const noPlan = lacksFirstPlan(plan, entity) && !isSaidAbove(plan, entity);
  if (!noText && !noPlan) return;
  report({
    place: placeOf(entity, ['means']),
    message: noText
      ? t('Assistance is asked for, but nobody says what kind: no partner can answer.')
      : t(
          'Assistance is asked for without an action that has a due date and a required amount: a request needs a plan.',
        ),
    advice: noText
      ? t('Add “assistance” with a “text” that says what is needed.')
      : t('Give an action a due date, and a budget line with the amount required.'),
  });
}

function hasNoText({ value, errors }: Worked): boolean {
  const isRead = !errors.some(({ path }) => path[0] === 'assistance');
  return value.assistance !== undefined && value.assistance.text === undefined && isRead;
}

/** Whether no action has both a due date and a required amount. An action asks for itself. */
function lacksFirstPlan(plan: Plan, entity: Worked): boolean {
  const actions = isKind(entity, 'action') ? [entity] : teamOf(plan, entity)?.actions;
  return actions !== undefined && !actions.some((action) => isFirstPlan(plan, action));
}

function isFirstPlan(plan: Plan, action: Entity<'action'>): boolean {
  const mayCost = action.invalid.has('budget') || (action.value.budget ?? []).some(({ required = 0 }) => required > 0);
  return mayCost && (action.invalid.has('due') || effectiveDue(plan, action) !== undefined);
}

function isSaidAbove(plan: Plan, entity: Worked): boolean {
  if (isKind(entity, 'recommendation')) return false;
  return committedServed(plan, entity).some(
    (served) => served.value.means === 'assistance' && lacksFirstPlan(plan, served),
  );
}

const FOR_PARLIAMENT: readonly Requirement[] = ['legislation', 'ratification'];

/** Said of the recommendation where it requires the law itself, else of the action that does. */
function legislationWithoutParliament(entity: Worked, plan: Plan, report: Report): void {
  const index = lawIndex(entity);
  if (index < 0) return;
  if (isKind(entity, 'recommendation')) {
    if (!isCommitted(plan, entity) || parliamentMayTakePart(plan, [entity, ...openActionsOf(plan, entity)])) return;
  } else {
    const served = committedServed(plan, entity);
    if (served.length === 0 || served.some((one) => lawIndex(one) >= 0)) return;
    if (parliamentMayTakePart(plan, [entity, ...served])) return;
  }
  const requirement = entity.value.requires?.[index];
  report({
    place: placeOf(entity, ['requires', index]),
    message:
      requirement === 'ratification'
        ? t('“{id}” requires a ratification, but parliament takes no part in it.', { id: nameOf(entity) })
        : t('“{id}” requires legislation, but parliament takes no part in it.', { id: nameOf(entity) }),
    advice: t('Add parliament under “support” or “consulted”, here or to an action.'),
  });
}

function lawIndex(entity: Worked): number {
  return (entity.value.requires ?? []).findIndex((requirement) => FOR_PARLIAMENT.includes(requirement));
}

/** Whether an institution of the kind parliament takes part, or one of which nobody knows the kind. */
function parliamentMayTakePart(plan: Plan, entities: readonly Worked[]): boolean {
  const ids = new Set<string>();
  for (const entity of entities) {
    if (['lead', 'support', 'consulted'].some((key) => entity.invalid.has(key))) return true;
    const lead = effectiveLead(plan, entity);
    if (lead !== undefined) ids.add(lead);
    const cluster = isKind(entity, 'recommendation') ? [clusterOf(plan, entity)] : clustersOf(plan, entity);
    for (const owner of [entity, ...cluster]) {
      for (const id of [...(owner?.value.support ?? []), ...(owner?.value.consulted ?? [])]) ids.add(id);
    }
  }
  return [...ids].some((id) => {
    const kind = plan.find('institution', id)?.value.kind;
    return kind === undefined || kind === 'parliament';
  });
}

function areaNotCovered(area: Entity<'attention-area'>, plan: Plan, report: Report): void {
  if (area.id === undefined || isServed(plan, area.id, 'attention-areas')) return;
  report({
    place: placeOf(area),
    message: t('Nothing is planned for “{id}”, an area of the High Commissioner’s letter.', { id: area.id }),
    advice: t('Name it under “attention-areas” of a recommendation that has an action, or add an action.'),
  });
}

/** Whether a committed recommendation with an action, or an action for one, names an id under a key. */
function isServed(plan: Plan, id: string, key: string): boolean {
  for (const { from } of plan.referrers(id, key)) {
    if (isKind(from, 'recommendation') && isCommitted(plan, from) && openActionsOf(plan, from).length > 0) return true;
    if (isKind(from, 'action') && committedServed(plan, from).length > 0) return true;
  }
  return false;
}

function groupNotCovered(root: Entity<'plan'>, plan: Plan, report: Report): void {
  for (const [index, written] of (root.value['priority-groups'] ?? []).entries()) {
    if (namesOfGroup(plan, written).some((name) => isServed(plan, name, 'groups'))) continue;
    report({
      place: placeOf(root, ['priority-groups', index]),
      message: t('Nothing is planned for the priority group “{group}”.', { group: written }),
      advice: t('Name it under “groups” of a recommendation that has an action, or add an action.'),
    });
  }
}

/** Records may name a group by its id, its label or another name. */
function namesOfGroup(plan: Plan, written: string): string[] {
  const own = plan.find('group', written);
  if (own) return [written, ...(own.value.aliases ?? [])];
  const known = group(findGroup(written)?.id ?? written);
  return known ? [written, known.id, known.label, ...known.aliases] : [written];
}

function noGenderPerspective(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  const team = teamOf(plan, recommendation);
  if (!team || team.actions.length === 0) return;
  if (team.actions.some((action) => !leavesOut(action, 'gender'))) return;
  const owners = [recommendation, ...(team.cluster ? [team.cluster] : []), ...team.actions];
  if (owners.flatMap((owner) => indicatorsOf(plan, owner)).some(isBySex)) return;
  report({
    place: placeOf(recommendation),
    message: t('No action for “{id}” says how it takes gender into account, and no indicator is by sex.', {
      id: nameOf(recommendation),
    }),
    advice: t('Add “gender” to an action, or “sex” to “disaggregated-by” of an indicator.'),
  });
}

function isBySex({ value, invalid }: Entity<'indicator'>): boolean {
  if (invalid.has('disaggregated-by') || value['disaggregated-by']?.includes('sex')) return true;
  return (value.measurements ?? []).some(({ disaggregated = {} }) => Object.hasOwn(disaggregated, 'sex'));
}

function focalPointMissing(institution: Entity<'institution'>, plan: Plan, report: Report): void {
  const focalPoints = institution.value['focal-points'] ?? [];
  if (focalPoints.length === 0 && !leavesOut(institution, 'focal-points')) return;
  const { asOf } = plan.dates;
  const isValid = focalPoints.some(
    (one) => (firstDay(one['valid-from']) ?? '') <= asOf && asOf <= (lastDay(one['valid-until']) ?? asOf),
  );
  if (isValid || !leads(plan, institution)) return;
  report({
    place: placeOf(institution),
    message: t('“{id}” leads work of the plan, but has no focal point whom one could ask today.', {
      id: nameOf(institution),
    }),
    advice: t('Add “focal-points” with the post that answers, and for how long it does.'),
  });
}

/** What decides whether a record that names a lead gives it work. */
const WHAT_COMMITS = ['document', 'kind', 'position', 'status', 'updates'];

/** Looks no further than the first record led, since many may be. */
function leads(plan: Plan, institution: Entity<'institution'>): boolean {
  for (const { from } of plan.referrers(institution.id, 'lead', WHAT_COMMITS)) {
    if (isKind(from, 'cluster')) return true;
    if (isKind(from, 'recommendation') && isCommitted(plan, from)) return true;
    if (isKind(from, 'action') && !isDiscontinued(plan, from)) return true;
  }
  return false;
}
