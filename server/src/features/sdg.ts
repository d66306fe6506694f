import type { Position } from 'vscode-languageserver-protocol';
import { goalOf, sdgGoal, sdgTarget } from '../catalogue/sdg';
import { nodePlace } from '../checks/check';
import type { Place } from '../checks/finding';
import { offsetAt, offsetOf, pieceAt } from '../document/document';
import type { ScalarNode } from '../document/nodes';
import { type Entity, nodeAt } from '../plan/entity';
import { isCommitted, meanProgress, type Progress, progressOf } from '../plan/figures/status';
import type { Plan } from '../plan/plan';
import type { Workspace } from '../plan/workspace';
import { perPlan } from './per-plan';
import { recordsOf } from './places';

/** Recommendations by code: of a target those that name it, of a goal also those that name one of its targets. */
const recommendationsBySdg = perPlan((plan): ReadonlyMap<string, readonly Entity<'recommendation'>[]> => {
  const members = new Map<string, Entity<'recommendation'>[]>();
  for (const recommendation of plan.all('recommendation')) {
    const codes = recommendation.value.sdg ?? [];
    for (const code of new Set(codes.flatMap((one) => [one, goalOf(one) ?? one]))) {
      const list = members.get(code);
      if (list) list.push(recommendation);
      else members.set(code, [recommendation]);
    }
  }
  return members;
});

export function recommendationsOfSdg(plan: Plan, code: string): readonly Entity<'recommendation'>[] {
  return recommendationsBySdg(plan).get(code) ?? [];
}

/** The mean of the committed recommendations that name it. */
export function progressOfSdg(plan: Plan, code: string): Progress | undefined {
  const committed = recommendationsOfSdg(plan, code).filter((one) => isCommitted(plan, one));
  return meanProgress(committed.flatMap((one) => progressOf(plan, one) ?? []));
}

/** The goal or target at a position, by which a recommendation or action says what it serves. */
export function sdgAt(workspace: Workspace, uri: string, position: Position): { code: string; plan: Plan } | undefined {
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  const offset = document ? offsetAt(document, position) : 0;
  const piece = document && pieceAt(document, offset);
  if (!plan || !piece) return undefined;
  const at = offset - offsetOf(document, piece);
  for (const entity of recordsOf(plan, piece)) {
    const code = codesIn(entity).find(({ start, end }) => start <= at && at <= end);
    if (code) return { code: code.text, plan };
  }
  return undefined;
}

/** Where the records of a plan name a code; for a goal also its targets. */
export function placesOfSdg(plan: Plan, code: string): Place[] {
  const isGoal = goalOf(code) === code;
  const isMeant = ({ text }: ScalarNode) => text === code || (isGoal && goalOf(text) === code);
  const entities = plan.inOrder<Entity>([...plan.all('recommendation'), ...plan.all('action')]);
  return entities.flatMap((entity) =>
    codesIn(entity)
      .filter(isMeant)
      .map((node) => nodePlace(entity, node)),
  );
}

/** The goals and targets that a recommendation or action names where they are written, without codes that do not exist. */
export function codesIn(entity: Entity): ScalarNode[] {
  if (entity.kind !== 'recommendation' && entity.kind !== 'action') return [];
  const list = nodeAt(entity.node, ['sdg']);
  if (list.kind !== 'list' || list === entity.node) return [];
  return list.items.filter((item) => item?.kind === 'scalar').filter(({ text }) => sdgGoal(text) ?? sdgTarget(text));
}
