import { goalOf } from '../../catalogue/sdg';
import type { Entity } from '../entity';
import { forget, type Reader } from '../facts';
import { recommendationsOf } from '../links';
import type { Plan } from '../plan';
import type { Requirement, Status } from '../records';
import { findTerm, type TermKind } from '../terms';
import { cycleOf } from './counts';
import { type Coverage, coverageOf } from './coverage';
import { effectiveDue, effectiveLead, openActionsOf } from './effective';
import { keyQuestions, needsParliament } from './key-recommendations';
import { behind, isDueSoon, isOverdue, staleSince } from './schedule';
import { isCommitted, type Progress, progressOf, statusOf } from './status';

// What the figures say of each single record, so that figures of any selection of records are sums.

interface Standing<K extends 'recommendation' | 'action'> {
  readonly entity: Entity<K>;
  readonly status: Status;
  /** Undefined for what is discontinued. */
  readonly progress: Progress | undefined;
  readonly lead: string | undefined;
  /** YYYY-MM-DD. */
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly dueSoon: boolean;
  readonly stale: boolean;
}

export interface RecommendationStanding extends Standing<'recommendation'> {
  /** One that is asked: neither a pledge nor an observation. */
  readonly isAsked: boolean;
  readonly committed: boolean;
  readonly mechanism: string | undefined;
  readonly cycle: number | undefined;
  /** Ids; what no vocabulary knows, as written. */
  readonly themes: readonly string[];
  readonly groups: readonly string[];
  /** Those that its actions name. */
  readonly actionGroups: readonly string[];
  readonly goals: readonly string[];
  readonly coverage: Coverage;
  /** What it needs, itself or through its actions. */
  readonly needs: readonly Requirement[];
  readonly needsParliament: boolean;
  readonly isKey: boolean;
  /** Without discontinued ones. */
  readonly actions: readonly Entity<'action'>[];
}

export interface ActionStanding extends Standing<'action'> {
  readonly behind: boolean;
  readonly recommendations: readonly Entity<'recommendation'>[];
}

function shared(plan: Plan, entity: Entity<'recommendation'> | Entity<'action'>): Omit<Standing<never>, 'entity'> {
  return {
    status: statusOf(plan, entity),
    progress: progressOf(plan, entity),
    lead: effectiveLead(plan, entity),
    due: effectiveDue(plan, entity),
    overdue: isOverdue(plan, entity),
    dueSoon: isDueSoon(plan, entity),
    stale: staleSince(plan, entity) !== undefined,
  };
}

function recommendationStanding(plan: Plan, entity: Entity<'recommendation'>): RecommendationStanding {
  const { value } = entity;
  const document = plan.find('document', value.document);
  const actions = openActionsOf(plan, entity);
  const isUpr = document?.value.mechanism === 'UPR';
  return {
    entity,
    ...shared(plan, entity),
    isAsked: (value.kind ?? 'recommendation') === 'recommendation',
    committed: isCommitted(plan, entity),
    mechanism: document?.value.mechanism,
    cycle: isUpr ? cycleOf(document) : undefined,
    themes: termIds(plan, 'theme', value.themes),
    groups: termIds(plan, 'group', value.groups),
    actionGroups: termIds(
      plan,
      'group',
      actions.flatMap((action) => action.value.groups ?? []),
    ),
    goals: [...new Set((value.sdg ?? []).map(goalOf).filter((goal) => goal !== undefined))],
    coverage: coverageOf(plan, entity),
    needs: [...new Set([entity, ...actions].flatMap((one) => one.value.requires ?? []))],
    needsParliament: needsParliament(entity, actions),
    isKey: isUpr && keyQuestions(plan, entity).length > 0,
    actions,
  };
}

function termIds(plan: Plan, kind: TermKind, written: readonly string[] | undefined): string[] {
  return [...new Set((written ?? []).map((one) => findTerm(plan, kind, one)?.id ?? one))];
}

function actionStanding(plan: Plan, entity: Entity<'action'>): ActionStanding {
  return {
    entity,
    ...shared(plan, entity),
    behind: behind(plan, entity) !== undefined,
    recommendations: recommendationsOf(plan, entity),
  };
}

/** What is known of one record, and whether it still holds. */
interface Known<Result> extends Reader {
  result: Result | undefined;
}

/** Worked out for each record once, and again only when something that was read for it has changed. */
class Remembered<E extends Entity, Result> {
  readonly #known = new Map<E, Known<Result>>();

  constructor(
    private readonly plan: Plan,
    private readonly work: (plan: Plan, entity: E) => Result,
  ) {}

  /** False where it was enough before all were done. */
  settle(entities: ReadonlySet<E>, enough: () => boolean): boolean {
    for (const [entity, known] of this.#known) {
      if (entities.has(entity)) continue;
      forget(known);
      this.#known.delete(entity);
    }
    for (const entity of entities) {
      if (this.#known.get(entity)?.result !== undefined) continue;
      if (enough()) return false;
      this.of(entity);
    }
    return true;
  }

  of(entity: E): Result {
    const known: Known<Result> = this.#known.get(entity) ?? {
      result: undefined,
      cells: new Set(),
      changed: () => {
        known.result = undefined;
      },
    };
    this.#known.set(entity, known);
    known.result ??= this.plan.observe(known, () => this.work(this.plan, entity));
    return known.result;
  }
}

/** Where the recommendations and actions of a plan stand, kept from one time that somebody asks to the next. */
export class Standings {
  readonly #recommendations: Remembered<Entity<'recommendation'>, RecommendationStanding>;
  readonly #actions: Remembered<Entity<'action'>, ActionStanding>;

  constructor(private readonly plan: Plan) {
    this.#recommendations = new Remembered(plan, recommendationStanding);
    this.#actions = new Remembered(plan, actionStanding);
  }

  /** Brings all up to date, some at a time where `enough` says so. True when all are. */
  settle(enough: () => boolean = () => false): boolean {
    return (
      this.#recommendations.settle(this.plan.all('recommendation'), enough) &&
      this.#actions.settle(this.plan.all('action'), enough)
    );
  }

  recommendation(entity: Entity<'recommendation'>): RecommendationStanding {
    return this.#recommendations.of(entity);
  }

  action(entity: Entity<'action'>): ActionStanding {
    return this.#actions.of(entity);
  }

  /** As a reader meets them. */
  recommendations(): RecommendationStanding[] {
    return this.plan.inOrder(this.plan.all('recommendation')).map((one) => this.recommendation(one));
  }

  actions(): ActionStanding[] {
    return this.plan.inOrder(this.plan.all('action')).map((one) => this.action(one));
  }
}

const standings = new WeakMap<Plan, Standings>();

export function standingsOf(plan: Plan): Standings {
  let known = standings.get(plan);
  if (!known) {
    known = new Standings(plan);
    standings.set(plan, known);
  }
  return known;
}
