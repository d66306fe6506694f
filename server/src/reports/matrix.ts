import type { Entity } from '../plan/entity';
import { type RecommendationStanding, type Standings, standingsOf } from '../plan/figures/standing';
import { indicatorsOf } from '../plan/links';
import type { Plan } from '../plan/plan';
import { textIn } from '../plan/titles';
import type { Filters, Matrix, MatrixRow } from '../protocol';
import { groupName } from './labels';
import { selectionOf } from './progress/selection';
import { placeOf, type Told, titleOf } from './record-line';

/** The plan as the table that people know: a row for each recommendation, in the order of the plan. */
export function matrixOf(plan: Plan, filters: Filters, language?: string): Matrix {
  const selection = selectionOf(plan, filters, language);
  const standings = standingsOf(plan);
  const titles = new Titles(selection);
  const rows = selection.recommendations.map((one) => rowOf(selection, standings, titles, one));
  const institutions = plan
    .inOrder(plan.all('institution'))
    .flatMap((one) => (one.id === undefined ? [] : [{ id: one.id, title: titleOf(selection, one) || one.id }]));
  return { asOf: plan.dates.asOf, rows, titles: titles.all, institutions };
}

function rowOf(told: Told, standings: Standings, titles: Titles, standing: RecommendationStanding): MatrixRow {
  const { plan, language } = told;
  const { entity, mechanism = null, lead = null, due = null, progress = null, themes, actions } = standing;
  const { committed, status, overdue } = standing;
  const { value } = entity;
  const { uri, range } = placeOf(told, entity);
  for (const theme of themes) titles.addTerm(theme);
  titles.add('institution', lead);
  titles.add('document', value.document);
  const indicators = new Set([entity, ...actions].flatMap((owner: Entity) => indicatorsOf(plan, owner)));
  for (const indicator of indicators) titles.addRecord(indicator);
  // All keys at once, without a spread: of thousands of rows that takes a quarter of the time.
  return {
    uri,
    range,
    id: entity.id ?? null,
    document: value.document ?? null,
    mechanism,
    number: value.number ?? '',
    part: value.part ?? '',
    text: textIn(plan, value.text, language),
    themes,
    position: value.position ?? null,
    committed,
    lead,
    actions: actions.map((action) => ({
      id: action.id ?? '',
      title: titleOf(told, action),
      status: standings.action(action).status,
    })),
    indicators: [...indicators].flatMap(({ id }) => id ?? []),
    due,
    ownDue: value.due ?? null,
    status,
    progress,
    priority: value.priority ?? null,
    overdue,
    own: (['lead', 'due', 'status'] as const).filter((key) => value[key] !== undefined),
  };
}

/** What ids stand for, each told once. */
class Titles {
  readonly #all = new Map<string, string>();

  constructor(private readonly told: Told) {}

  get all(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#all);
  }

  addTerm(id: string): void {
    if (!this.#all.has(id)) this.#all.set(id, groupName(this.told.plan, 'theme', id, this.told.language));
  }

  add(kind: 'institution' | 'document', id: string | null | undefined): void {
    if (id === null || id === undefined || this.#all.has(id)) return;
    const entity = this.told.plan.find(kind, id);
    if (entity) this.addRecord(entity);
  }

  addRecord(entity: Entity): void {
    const { id } = entity;
    if (id !== undefined && !this.#all.has(id)) this.#all.set(id, titleOf(this.told, entity) || id);
  }
}
