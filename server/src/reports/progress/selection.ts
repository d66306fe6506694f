import type { Entity } from '../../plan/entity';
import { type ActionStanding, type RecommendationStanding, standingsOf } from '../../plan/figures/standing';
import type { Plan } from '../../plan/plan';
import { nameOf } from '../../plan/titles';
import type { Filters } from '../../protocol';
import type { Told } from '../record-line';

/** What passes the filters, as a reader meets it, with the standing of each. */
export interface Selection extends Told {
  readonly filters: Filters;
  /** Nothing is filtered out. */
  readonly isWhole: boolean;
  readonly recommendations: readonly RecommendationStanding[];
  /** Without discontinued ones. */
  readonly actions: readonly ActionStanding[];
}

export function selectionOf(plan: Plan, filters: Filters, language?: string): Selection {
  const standings = standingsOf(plan);
  const tests = testsOf({ plan, language }, filters, (action) => standings.action(action).lead);
  const isWhole = tests.length === 0;
  const recommendations = standings.recommendations();
  const actions = standings.actions().filter(({ progress }) => progress !== undefined);
  if (isWhole) return { plan, language, filters, isWhole, recommendations, actions };
  const passing = recommendations.filter((one) => tests.every((test) => test(one)));
  const served = new Set(passing.flatMap((one) => one.actions));
  return {
    plan,
    language,
    filters,
    isWhole,
    recommendations: passing,
    actions: actions.filter(({ entity }) => served.has(entity)),
  };
}

type Test = (one: RecommendationStanding) => boolean;

/** One for each filter that is set: any of its values will do. */
function testsOf(told: Told, filters: Filters, leadOf: (action: Entity<'action'>) => string | undefined): Test[] {
  const { theme, institution, sdg, group, mechanism, cycle, status, position, dueFrom, dueTo, text } = filters;
  const leads = (one: RecommendationStanding) => [one.lead, ...one.actions.map(leadOf)];
  return [
    anyOf(theme, (one) => one.themes),
    anyOf(institution, leads),
    anyOf(sdg, (one) => [...one.goals, ...(one.entity.value.sdg ?? [])]),
    anyOf(group, (one) => one.groups),
    anyOf(mechanism, (one) => [one.mechanism]),
    anyOf(cycle, (one) => [one.cycle]),
    anyOf(status, (one) => [one.status]),
    anyOf(position, (one) => [one.entity.value.position]),
    dueFrom ? (one: RecommendationStanding) => one.due !== undefined && one.due >= dueFrom : undefined,
    dueTo ? (one: RecommendationStanding) => one.due !== undefined && one.due <= dueTo : undefined,
    text?.trim() ? containing(told, text) : undefined,
  ].filter((test) => test !== undefined);
}

function containing({ plan, language }: Told, text: string): Test {
  const words = text.toLowerCase().split(/\s+/);
  return ({ entity, actions }) => {
    const own = [
      entity.value.number,
      entity.id,
      ...[entity, ...actions].map((one: Entity) => nameOf(plan, one, language)),
    ];
    const all = own.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
}

function anyOf<Value>(
  wanted: readonly Value[] | undefined,
  valuesOf: (one: RecommendationStanding) => readonly (Value | undefined)[],
): Test | undefined {
  if (wanted === undefined || wanted.length === 0) return undefined;
  return (one) => valuesOf(one).some((value) => value !== undefined && wanted.includes(value));
}
