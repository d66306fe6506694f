import { t } from '../../l10n';
import { type Entity, isKind } from '../../plan/entity';
import { coverageOf } from '../../plan/figures/coverage';
import { effectiveDue, effectiveLead } from '../../plan/figures/effective';
import { isCommitted } from '../../plan/figures/status';
import { indicatorsOf } from '../../plan/links';
import type { Plan } from '../../plan/plan';
import { type Check, placeOf, type Report, recordCheck } from '../check';
import { nameOf } from '../names';
import { addFirstAction } from './completeness-fixes';
import { committedServed, leavesOut, type Team, teamOf } from './serving';

/** What a committed recommendation and its actions lack (checks.md, "Completeness"). */
export const completenessChecks: readonly Check[] = [
  recordCheck({
    code: 'no-action',
    severity: 'warning',
    kinds: ['recommendation'],
    finds: () => t('A committed recommendation for which nothing is planned.'),
    fix: 'offered',
    check: noAction,
  }),
  recordCheck({
    code: 'no-theme',
    severity: 'information',
    kinds: ['recommendation'],
    finds: () => t('A committed recommendation without a theme.'),
    check: noTheme,
  }),
  recordCheck({
    code: 'no-sdg',
    severity: 'information',
    kinds: ['recommendation'],
    finds: () => t('A committed recommendation without a link to the Sustainable Development Goals.'),
    check: noSdg,
  }),
  recordCheck({
    code: 'no-lead',
    severity: 'warning',
    kinds: ['recommendation', 'action'],
    finds: () => t('A committed recommendation, or an action for one, that no institution leads.'),
    check: noLead,
  }),
  recordCheck({
    code: 'no-due',
    severity: 'warning',
    kinds: ['recommendation', 'action'],
    finds: () => t('A committed recommendation, or an action for one, without a due date.'),
    check: noDue,
  }),
  recordCheck({
    code: 'no-indicator',
    severity: 'warning',
    kinds: ['recommendation'],
    finds: () => t('A recommendation with actions that nothing measures.'),
    check: noIndicator,
  }),
  recordCheck({
    code: 'no-budget',
    severity: 'information',
    kinds: ['recommendation'],
    finds: () => t('A recommendation with actions whose cost nobody has planned.'),
    check: noBudget,
  }),
  recordCheck({
    code: 'no-outcome-indicator',
    severity: 'information',
    kinds: ['recommendation'],
    finds: () => t('A recommendation whose indicators measure what is done, but not what changes for people.'),
    check: noOutcomeIndicator,
  }),
];

function noAction(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  const team = teamOf(plan, recommendation);
  if (!team || team.actions.length > 0) return;
  report({
    place: placeOf(recommendation),
    message: t('Nothing is planned for “{id}”, to which the State is committed.', { id: nameOf(recommendation) }),
    advice: t('Add an action, or put the recommendation into a cluster that has some.'),
    fixes: () => addFirstAction(plan, recommendation),
  });
}

function noTheme(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  if (!leavesOut(recommendation, 'themes') || !isCommitted(plan, recommendation)) return;
  report({
    place: placeOf(recommendation),
    message: t('“{id}” has no theme, so no report by theme shows it.', { id: nameOf(recommendation) }),
    advice: t('Add “themes”.'),
  });
}

function noSdg(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  if (!leavesOut(recommendation, 'sdg') || !isCommitted(plan, recommendation)) return;
  report({
    place: placeOf(recommendation),
    message: t('“{id}” names no Sustainable Development Goal or target, so no report on the goals shows it.', {
      id: nameOf(recommendation),
    }),
    advice: t('Add “sdg”, best with targets such as “16.9”.'),
  });
}

function noLead(entity: Entity<'recommendation'> | Entity<'action'>, plan: Plan, report: Report): void {
  if (isKind(entity, 'recommendation') ? !lacksLead(plan, entity) : !actionLacks(plan, entity, 'lead')) return;
  report({
    place: placeOf(entity),
    message: t('No institution leads “{id}”: where nobody answers for it, it is not done.', { id: nameOf(entity) }),
    advice: t('Add “lead” with the id of one institution, here or in the cluster.'),
  });
}

function noDue(entity: Entity<'recommendation'> | Entity<'action'>, plan: Plan, report: Report): void {
  if (isKind(entity, 'recommendation') ? !lacksDue(plan, entity) : !actionLacks(plan, entity, 'due')) return;
  report({
    place: placeOf(entity),
    message: t('“{id}” has no due date, so nobody can see whether it is late.', { id: nameOf(entity) }),
    advice: isKind(entity, 'action')
      ? t('Add “due”, or “continuous: true” for work that does not end.')
      : t('Add “due”, here, in its actions or in its cluster.'),
  });
}

function lacksLead(plan: Plan, recommendation: Entity<'recommendation'>): boolean {
  const team = teamOf(plan, recommendation);
  return team !== undefined && givenByNone(team, 'lead') && effectiveLead(plan, recommendation) === undefined;
}

function lacksDue(plan: Plan, recommendation: Entity<'recommendation'>): boolean {
  const team = teamOf(plan, recommendation);
  if (!team || !givenByNone(team, 'due') || effectiveDue(plan, recommendation) !== undefined) return false;
  return team.actions.length === 0 || team.actions.some((action) => action.value.continuous !== true);
}

/**
 * Whether recommendation and cluster leave a value out, and no action holds one that cannot be read. (Leads of actions
 * that differ do not make one for their recommendation.)
 */
function givenByNone({ recommendation, cluster, actions }: Team, key: 'lead' | 'due'): boolean {
  if (!leavesOut(recommendation, key) || (cluster && !leavesOut(cluster, key))) return false;
  return actions.every((action) => leavesOut(action, key) || (key === 'lead' && action.value.lead !== undefined));
}

/** An action inherits: where a recommendation that it serves lacks the value too, that is where to add it. */
function actionLacks(plan: Plan, action: Entity<'action'>, key: 'lead' | 'due'): boolean {
  if (!leavesOut(action, key) || (key === 'due' && action.value.continuous === true)) return false;
  const giver = key === 'lead' ? effectiveLead : effectiveDue;
  if (giver(plan, action) !== undefined || mayInherit(plan, action, key)) return false;
  const served = committedServed(plan, action);
  return served.length > 0 && !served.some((one) => (key === 'lead' ? lacksLead : lacksDue)(plan, one));
}

/** Whether a record from which the action inherits writes the value, though it cannot be read, or is not found. */
function mayInherit(plan: Plan, action: Entity<'action'>, key: 'lead' | 'due'): boolean {
  const { parent } = action;
  if (parent && !leavesOut(parent, key)) return true;
  const clusters = [
    ...(parent && isKind(parent, 'recommendation') ? [parent.value.cluster] : []),
    ...(key === 'lead' ? (action.value.clusters ?? []) : []),
  ];
  return clusters.some((id) => {
    const cluster = plan.find('cluster', id);
    return cluster ? !leavesOut(cluster, key) : id !== undefined;
  });
}

function noIndicator(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  const team = teamOf(plan, recommendation);
  if (!team || team.actions.length === 0 || measurersOf(team).some((one) => !leavesOut(one, 'indicators'))) return;
  report({
    place: placeOf(recommendation),
    message: t('Nothing measures what is done for “{id}”, so nobody can show that it helps.', {
      id: nameOf(recommendation),
    }),
    advice: t('Add an indicator, here or to one of its actions.'),
  });
}

function measurersOf({ recommendation, cluster, actions }: Team): Entity[] {
  return cluster ? [recommendation, cluster, ...actions] : [recommendation, ...actions];
}

function noBudget(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  const team = teamOf(plan, recommendation);
  if (!team || team.actions.length === 0 || coverageOf(plan, recommendation).budget) return;
  if ([recommendation, ...team.actions].some((entity) => !leavesOut(entity, 'budget'))) return;
  report({
    place: placeOf(recommendation),
    message: t('No action for “{id}” has a budget, so nobody knows what it costs and what is missing.', {
      id: nameOf(recommendation),
    }),
    advice: t('Add “budget” to its actions, or “within-existing-resources: true” to each of them.'),
  });
}

function noOutcomeIndicator(recommendation: Entity<'recommendation'>, plan: Plan, report: Report): void {
  const team = teamOf(plan, recommendation);
  if (!team || team.actions.length === 0) return;
  const indicators = measurersOf(team).flatMap((owner) => indicatorsOf(plan, owner));
  if (indicators.length === 0 || !indicators.every(isNoOutcome) || namesUnknownIndicator(plan, team)) return;
  report({
    place: placeOf(recommendation),
    message: t('The indicators of “{id}” measure what is done, but none measures what changes for people.', {
      id: nameOf(recommendation),
    }),
    advice: t('Add an indicator of the kind “outcome”.'),
  });
}

function isNoOutcome({ value }: Entity<'indicator'>): boolean {
  return value.kind === 'structural' || value.kind === 'process';
}

function namesUnknownIndicator(plan: Plan, team: Team): boolean {
  return team.actions.some((action) =>
    action.references.some(
      ({ key, path, id }) => key === 'indicators' && path.length === 2 && !plan.find('indicator', id),
    ),
  );
}
