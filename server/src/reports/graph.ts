import { sdgGoal, sdgTarget } from '../catalogue/sdg';
import { type Entity, isKind } from '../plan/entity';
import { standingsOf } from '../plan/figures/standing';
import {
  actionsOf,
  actionsOfCluster,
  clustersOf,
  indicatorsOf,
  membersOf,
  ownersOf,
  recommendationsOf,
} from '../plan/links';
import type { Plan } from '../plan/plan';
import type { Graph, GraphEdge, GraphNode, RecordName } from '../protocol';
import { placeOf, type Told, titleOf } from './record-line';

/**
 * How records serve each other: recommendations, their clusters, documents, goals, actions, indicators and those who lead. Of one
 * record: what serves it and whom it serves. Undefined where there is no such record.
 */
export function graphOf(plan: Plan, record?: RecordName, language?: string): Graph | undefined {
  const drawing = new Drawing({ plan, language });
  if (record === undefined) {
    for (const entity of plan.inOrder<Entity>(plan.all('recommendation'))) drawing.addLinks(entity);
    for (const entity of plan.inOrder<Entity>(plan.all('action'))) drawing.addLinks(entity);
    return drawing.graph;
  }
  const entity = plan.find(record.kind, record.id);
  if (!entity) return undefined;
  for (const one of around(plan, entity)) drawing.addLinks(one);
  return drawing.graph;
}

/** The records of which the links are shown. */
function around(plan: Plan, entity: Entity): Entity[] {
  const below = (one: Entity): Entity[] => {
    if (isKind(one, 'recommendation')) return [one, ...actionsOf(plan, one)];
    if (isKind(one, 'cluster')) return [one, ...membersOf(plan, one), ...actionsOfCluster(plan, one)];
    return [one];
  };
  const above = isKind(entity, 'action')
    ? [...recommendationsOf(plan, entity), ...clustersOf(plan, entity)]
    : isKind(entity, 'indicator')
      ? ownersOf(plan, entity)
      : namedBy(plan, entity);
  return [...new Set([...below(entity), ...above])];
}

/** Recommendations and actions that name an institution or document. */
function namedBy(plan: Plan, { id, kind }: Entity): Entity[] {
  if (kind !== 'institution' && kind !== 'document') return [];
  const key = kind === 'institution' ? 'lead' : 'document';
  return [...new Set([...plan.referrers(id, key)].map(({ from }) => from))];
}

class Drawing {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, GraphEdge>();

  constructor(private readonly told: Told) {}

  get graph(): Graph {
    return { nodes: [...this.#nodes.values()], edges: [...this.#edges.values()] };
  }

  /** What a record names, and what serves it. One without an id can't be drawn. */
  addLinks(entity: Entity): void {
    const { plan } = this.told;
    const standings = standingsOf(plan);
    this.#node(entity);
    for (const indicator of indicatorsOf(plan, entity)) this.#link(entity, indicator, 'indicator');
    if (isKind(entity, 'recommendation')) {
      this.#link(entity, plan.find('document', entity.value.document), 'document');
      this.#link(entity, plan.find('cluster', entity.value.cluster), 'cluster');
      this.#link(entity, plan.find('institution', standings.recommendation(entity).lead), 'lead');
      for (const action of actionsOf(plan, entity)) this.#link(entity, action, 'action');
    }
    if (isKind(entity, 'cluster')) {
      this.#link(entity, plan.find('institution', entity.value.lead), 'lead');
      for (const action of actionsOfCluster(plan, entity)) this.#link(entity, action, 'action');
    }
    if (isKind(entity, 'action')) {
      this.#link(entity, plan.find('institution', standings.action(entity).lead), 'lead');
      for (const id of entity.value['depends-on'] ?? []) this.#link(entity, plan.find('action', id), 'depends-on');
    }
    if (isKind(entity, 'recommendation') || isKind(entity, 'action')) this.#linkGoals(entity);
  }

  #linkGoals(entity: Entity<'recommendation'> | Entity<'action'>): void {
    if (entity.id === undefined) return;
    for (const code of entity.value.sdg ?? []) {
      const known = sdgTarget(code) ?? sdgGoal(code);
      if (!known) continue;
      const key = `sdg:${code}`;
      this.#nodes.set(key, { key, kind: 'sdg', id: code, title: known.title, status: null, place: null });
      this.#edge(keyOf(entity), key, 'sdg');
    }
  }

  #link(from: Entity, to: Entity | undefined, kind: GraphEdge['kind']): void {
    if (from.id === undefined || to?.id === undefined) return;
    this.#node(to);
    this.#edge(keyOf(from), keyOf(to), kind);
  }

  #edge(from: string, to: string, kind: GraphEdge['kind']): void {
    this.#edges.set(`${from} ${to} ${kind}`, { from, to, kind });
  }

  #node(entity: Entity): void {
    const { id, kind } = entity;
    const key = keyOf(entity);
    if (id === undefined || this.#nodes.has(key)) return;
    const standings = standingsOf(this.told.plan);
    const status = isKind(entity, 'recommendation')
      ? standings.recommendation(entity).status
      : isKind(entity, 'action')
        ? standings.action(entity).status
        : null;
    const title = titleOf(this.told, entity) || id;
    this.#nodes.set(key, { key, kind, id, title, status, place: placeOf(this.told, entity) });
  }
}

function keyOf({ kind, id }: Entity): string {
  return `${kind}:${id}`;
}
