import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  Position,
  Range,
} from 'vscode-languageserver-protocol';
import { nodePlace, ownPlace } from '../checks/check';
import { offsetAt } from '../document/document';
import { type Entity, isKind } from '../plan/entity';
import { actionsOf, actionsOfCluster, clustersOf, indicatorsOf, ownersOf, recommendationsOf } from '../plan/links';
import type { Plan } from '../plan/plan';
import type { RecordKind } from '../plan/schema';
import type { Workspace } from '../plan/workspace';
import { labels, SYMBOL_KINDS } from './document-symbols';
import type { Feature, Session } from './feature';
import { locationOf } from './places';
import { recordsAround } from './records-around';
import { idAt } from './reference-at';

/** From a recommendation or cluster to its actions and their indicators, and back: what serves what. */
export const callHierarchy: Feature = {
  capabilities: () => ({ callHierarchyProvider: true }),
  handlers: {
    'textDocument/prepareCallHierarchy': prepare,
    'callHierarchy/outgoingCalls': outgoing,
    'callHierarchy/incomingCalls': incoming,
  },
};

const KINDS: readonly RecordKind[] = ['recommendation', 'cluster', 'action', 'indicator'];

/** The records of the id at the position; elsewhere the innermost record. */
function prepare({ textDocument, position }: CallHierarchyPrepareParams, session: Session): CallHierarchyItem[] | null {
  const { workspace } = session;
  const named = idAt(workspace, textDocument.uri, position)?.records.filter(({ kind }) => KINDS.includes(kind)) ?? [];
  const around = named.length > 0 ? undefined : recordAt(workspace, textDocument.uri, position);
  const items = [...named, ...(around ? [around] : [])].flatMap((entity) => itemOf(workspace, entity) ?? []);
  return items.length > 0 ? items : null;
}

function recordAt(workspace: Workspace, uri: string, position: Position): Entity | undefined {
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!document || !plan) return undefined;
  return recordsAround(plan, document, offsetAt(document, position)).findLast(({ kind }) => KINDS.includes(kind));
}

function outgoing({ item }: CallHierarchyOutgoingCallsParams, { workspace }: Session): CallHierarchyOutgoingCall[] {
  const from = recordOf(workspace, item);
  const plan = workspace.planOf(item.uri);
  if (!from || !plan) return [];
  return servantsOf(plan, from).flatMap((entity) => {
    const to = itemOf(workspace, entity);
    return to ? [{ to, fromRanges: rangesOf(workspace, from, entity) }] : [];
  });
}

function incoming({ item }: CallHierarchyIncomingCallsParams, { workspace }: Session): CallHierarchyIncomingCall[] {
  const to = recordOf(workspace, item);
  const plan = workspace.planOf(item.uri);
  if (!to || !plan) return [];
  return servedBy(plan, to).flatMap((entity) => {
    const from = itemOf(workspace, entity);
    return from ? [{ from, fromRanges: rangesOf(workspace, entity, to) }] : [];
  });
}

/** What serves a record. */
function servantsOf(plan: Plan, entity: Entity): Entity[] {
  const actions = isKind(entity, 'recommendation')
    ? actionsOf(plan, entity)
    : isKind(entity, 'cluster')
      ? actionsOfCluster(plan, entity)
      : [];
  return plan.inOrder<Entity>([...actions, ...indicatorsOf(plan, entity)]);
}

/** What a record serves. */
function servedBy(plan: Plan, entity: Entity): Entity[] {
  if (isKind(entity, 'indicator')) return plan.inOrder(ownersOf(plan, entity));
  if (!isKind(entity, 'action')) return [];
  return plan.inOrder<Entity>([...recommendationsOf(plan, entity), ...clustersOf(plan, entity)]);
}

function itemOf(workspace: Workspace, entity: Entity): CallHierarchyItem | undefined {
  const plan = workspace.planOf(entity.uri);
  const whole = locationOf(workspace, nodePlace(entity, entity.node));
  const own = locationOf(workspace, ownPlace(entity));
  if (!plan || !whole || !own) return undefined;
  const { name, detail } = labels(plan, entity);
  return {
    name,
    ...(detail !== '' && { detail }),
    kind: SYMBOL_KINDS[entity.kind],
    uri: entity.uri,
    range: whole.range,
    selectionRange: own.range,
    data: entity.id,
  };
}

/** The record of an item: by its id, since text may have moved; by its place where it has none. */
function recordOf(workspace: Workspace, { uri, data, selectionRange }: CallHierarchyItem): Entity | undefined {
  if (typeof data !== 'string') return recordAt(workspace, uri, selectionRange.start);
  return workspace
    .planOf(uri)
    ?.withId(data)
    .find(({ kind }) => KINDS.includes(kind));
}

/** Where a record holds or names another; its own id where the other one names it. */
function rangesOf(workspace: Workspace, from: Entity, to: Entity): Range[] {
  const named = from.references.filter(({ id }) => id === to.id).map(({ node }) => nodePlace(from, node));
  const places = to.parent === from ? [ownPlace(to)] : named.length > 0 ? named : [ownPlace(from)];
  return places.flatMap((place) => locationOf(workspace, place)?.range ?? []);
}
