import { type Entity, isKind } from '../../plan/entity';
import { disagree } from '../../plan/figures/assessments';
import { countedUnder, countsOf } from '../../plan/figures/counts';
import type { Coverage } from '../../plan/figures/coverage';
import type { ActionStanding, RecommendationStanding } from '../../plan/figures/standing';
import { actionsOf, clusterOf, indicatorsOf } from '../../plan/links';
import type { BudgetLine, Requirement } from '../../plan/records';
import type { Figure, RecordPosition } from '../../protocol';
import { outlinedIn } from './outlined';
import type { Selection } from './selection';

// Which records make up a figure. A figure's key is the name of a pick, and behind a colon what it is about: `theme:water`.

type Pick = (selection: Selection, about: string) => readonly Entity[];

function recommendations(test: (one: RecommendationStanding, about: string) => boolean): Pick {
  return (selection, about) => selection.recommendations.filter((one) => test(one, about)).map(({ entity }) => entity);
}

function actions(test: (one: ActionStanding, about: string) => boolean): Pick {
  return (selection, about) => selection.actions.filter((one) => test(one, about)).map(({ entity }) => entity);
}

function both(first: Pick, second: Pick): Pick {
  return (selection, about) => [...first(selection, about), ...second(selection, about)];
}

const ofUpr = (one: RecommendationStanding) => one.isAsked && one.mechanism === 'UPR';

/** Of a number whose parts have different positions all parts, under the position as which it counts. */
function countedAsPosition(position: RecordPosition): Pick {
  return ({ recommendations: passing }) =>
    countedUnder(
      position,
      passing.filter(ofUpr).map(({ entity }) => entity),
    );
}

const isOpen = ({ status }: ActionStanding) => status !== 'implemented';
const asksForHelp = ({ entity: { value }, status }: RecommendationStanding | ActionStanding) =>
  status !== 'discontinued' && (value.means === 'assistance' || value.assistance !== undefined);

export const picks = {
  received: recommendations(ofUpr),
  supported: countedAsPosition('supported'),
  noted: countedAsPosition('noted'),
  pending: countedAsPosition('pending'),
  'other-mechanisms': recommendations((one) => one.isAsked && one.mechanism !== 'UPR'),
  pledges: recommendations((one) => one.entity.value.kind === 'voluntary-pledge'),
  committed: recommendations((one) => one.committed),
  status: recommendations((one, status) => one.status === status && (one.committed || status === 'discontinued')),
  'overdue-recommendations': recommendations((one) => one.committed && one.overdue),
  'due-soon-recommendations': recommendations((one) => one.committed && one.dueSoon),
  with: recommendations((one, part) => one.committed && one.coverage[part as keyof Coverage]),
  without: recommendations((one, part) => one.committed && !one.coverage[part as keyof Coverage]),
  key: recommendations((one) => one.committed && one.isKey),
  cycle: recommendations((one, cycle) => ofUpr(one) && String(one.cycle) === cycle),
  'cycle-supported': recommendations(
    (one, cycle) => ofUpr(one) && String(one.cycle) === cycle && one.entity.value.position === 'supported',
  ),
  theme: recommendations((one, id) => one.committed && one.themes.includes(id)),
  'theme-overdue': recommendations((one, id) => one.committed && one.overdue && one.themes.includes(id)),
  group: recommendations((one, id) => one.committed && one.groups.includes(id)),
  'group-overdue': recommendations((one, id) => one.committed && one.overdue && one.groups.includes(id)),
  sdg: recommendations((one, goal) => one.committed && one.goals.includes(goal)),
  'sdg-overdue': recommendations((one, goal) => one.committed && one.overdue && one.goals.includes(goal)),
  'sdg-named': recommendations((one, goal) => one.isAsked && one.goals.includes(goal)),
  institution: recommendations((one, id) => one.committed && one.lead === id),
  'institution-overdue': recommendations((one, id) => one.committed && one.overdue && one.lead === id),
  'institution-actions': actions((one, id) => one.lead === id),
  'institution-open-actions': actions((one, id) => one.lead === id && isOpen(one)),
  'institution-overdue-actions': actions((one, id) => one.lead === id && one.overdue),
  actions: actions(() => true),
  'overdue-actions': actions((one) => one.overdue),
  'due-soon-actions': actions((one) => one.dueSoon),
  behind: actions((one) => one.behind),
  stale: both(
    recommendations((one) => one.committed && one.stale),
    actions((one) => one.stale),
  ),
  indicators: indicatorsIn,
  parliament: recommendations((one) => one.committed && one.needsParliament),
  need: recommendations((one, need) => one.committed && one.needs.includes(need as Requirement)),
  assistance: both(recommendations(asksForHelp), actions(asksForHelp)),
  money: (selection, currency) => paidFor(selection, (line) => currencyOf(selection, line) === currency),
  source: (selection, about) =>
    paidFor(selection, (line) => `${currencyOf(selection, line)}:${line.funding ?? ''}` === about),
  area: recommendations((one, id) => one.committed && (one.entity.value['attention-areas'] ?? []).includes(id)),
  'area-served': recommendations(
    (one, id) => one.committed && one.coverage.action && (one.entity.value['attention-areas'] ?? []).includes(id),
  ),
  'priority-group': recommendations((one, id) => one.committed && concerns(one, id)),
  'priority-group-served': recommendations((one, id) => one.committed && one.coverage.action && concerns(one, id)),
  outline: outlinedIn,
  'actions-of': ({ plan }, id) => {
    const recommendation = plan.find('recommendation', id);
    return recommendation ? actionsOf(plan, recommendation) : [];
  },
  disagreements: (selection) =>
    selection.recommendations
      .filter(({ entity }) => disagree(entity, selection.plan.dates.asOf))
      .map(({ entity }) => entity),
} as const satisfies Readonly<Record<string, Pick>>;

export type PickName = keyof typeof picks;

/** Counted by number rather than by record (model.md, Records). */
const byNumber: ReadonlySet<PickName> = new Set([
  'received',
  'supported',
  'noted',
  'pending',
  'other-mechanisms',
  'cycle',
  'cycle-supported',
]);

/** The records behind a key; undefined for a text that is no key. */
export function recordsBehind(selection: Selection, key: string): readonly Entity[] | undefined {
  const [, name = '', about = ''] = /^([^:]*):?(.*)$/s.exec(key) ?? [];
  if (!Object.hasOwn(picks, name)) return undefined;
  return picks[name as PickName](selection, about);
}

export function figure(selection: Selection, name: PickName, about = ''): Figure {
  const records = picks[name](selection, about);
  return countedAs(name, about, byNumber.has(name) ? numbersOf(records) : records.length);
}

/** For who has counted already. */
export function countedAs(name: PickName, about: string, count: number): Figure {
  return { count, key: about === '' ? name : `${name}:${about}` };
}

function numbersOf(records: readonly Entity[]): number {
  return countsOf(records.filter((one) => isKind(one, 'recommendation'))).received;
}

/** A group is also concerned where an action names it. */
function concerns({ groups, actionGroups }: RecommendationStanding, id: string): boolean {
  return groups.includes(id) || actionGroups.includes(id);
}

/** Those of the recommendations, their clusters and actions; of the whole plan also those that nobody uses. */
function indicatorsIn({ plan, isWhole, recommendations: passing, actions: served }: Selection): Entity<'indicator'>[] {
  if (isWhole) return plan.inOrder(plan.all('indicator'));
  const clusters = passing.flatMap(({ entity }) => clusterOf(plan, entity) ?? []);
  const owners = new Set<Entity>([...passing, ...served].map(({ entity }) => entity as Entity));
  for (const cluster of clusters) owners.add(cluster);
  return plan.inOrder(new Set([...owners].flatMap((owner) => indicatorsOf(plan, owner))));
}

/** A budget line with the record that has it, without those of discontinued work. */
export function budgetOf({ recommendations: passing, actions: served }: Selection) {
  const entities: Entity<'recommendation' | 'action'>[] = [
    ...passing.filter(({ status }) => status !== 'discontinued').map(({ entity }) => entity),
    ...served.map(({ entity }) => entity),
  ];
  return entities.flatMap((entity) => (entity.value.budget ?? []).map((line) => ({ entity, line })));
}

/** '' where nobody names one. */
export function currencyOf({ plan }: Selection, line: BudgetLine): string {
  return line.currency ?? plan.setting('currency') ?? '';
}

function paidFor(selection: Selection, wanted: (line: BudgetLine) => boolean): Entity[] {
  const lines = budgetOf(selection).filter(({ line }) => wanted(line));
  return [...new Set(lines.map(({ entity }) => entity))];
}
