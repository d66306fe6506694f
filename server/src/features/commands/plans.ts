import type { Severity } from '../../checks/finding';
import { standingsOf } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import type { PlanSummary, PlansAnswer } from '../../protocol';
import { headlineOf } from '../../reports/progress/headline';
import { selectionOf } from '../../reports/progress/selection';
import { countryOf, titleOf } from '../../reports/record-line';
import { findingsOf } from '../diagnostics';
import type { IsCancelled, Session } from '../feature';
import { settle } from '../settle';
import { type Given, optionalText } from './given';

/** The plans of the workspace with their figures in brief, and the one that a file belongs to. */
export async function plans(given: Given, session: Session, isCancelled: IsCancelled): Promise<PlansAnswer | null> {
  const uri = optionalText(given, 'uri');
  const language = optionalText(given, 'language');
  for (const plan of session.workspace.plans) {
    if (!(await settle(standingsOf(plan), isCancelled))) return null;
  }
  if (!(await settle(session.checker, isCancelled))) return null;
  const current = uri === undefined ? undefined : session.workspace.planOf(uri);
  return {
    plans: session.workspace.plans.map((plan) => summaryOf(session, plan, language)),
    current: current ? { uri: current.ownerUri } : null,
  };
}

function summaryOf(session: Session, plan: Plan, language: string | undefined): PlanSummary {
  const selection = selectionOf(plan, {}, language);
  const { committed, progress, actions, overdueActions } = headlineOf(selection);
  return {
    uri: plan.ownerUri,
    id: plan.setting('id') ?? null,
    title: plan.root ? titleOf(selection, plan.root) : '',
    country: countryOf(selection),
    files: [...plan.documents.keys()].map((uri) => ({ uri })),
    hasRoot: session.workspace.membership(plan.ownerUri) === 'root',
    findings: findingCounts(session, plan),
    recommendations: selection.recommendations.length,
    committed: committed.count,
    progress,
    actions: actions.count,
    overdueActions: overdueActions.count,
  };
}

function findingCounts(session: Session, plan: Plan): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const uri of plan.documents.keys()) {
    for (const { severity } of findingsOf(session, uri)) counts[severity] += 1;
  }
  return counts;
}
