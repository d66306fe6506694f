import { type Entity, isKind } from '../../../plan/entity';
import { achievement, latestMeasurement } from '../../../plan/figures/indicators';
import { keyQuestions } from '../../../plan/figures/key-recommendations';
import { standingsOf } from '../../../plan/figures/standing';
import { type RecordKind, type Shape, shapeOf } from '../../../plan/schema';
import { textIn } from '../../../plan/titles';
import type { Telling } from '../shared/telling';

export type Value = string | number | boolean | readonly string[];

/**
 * A record, or one of what it lists (a milestone, a budget line, a measurement …), with nothing nested in it. `record` is its kind, `of`
 * the id of the record that it belongs to. What a map holds has a key of its own: `baseline.value`; so have texts in other
 * languages than the one told: `title.fr`. What the figures say begins with `effective.`.
 */
export type DataRow = Readonly<Record<string, Value>>;

/** In the order of a file's sections. */
const KINDS: readonly RecordKind[] = [
  'plan',
  'institution',
  'document',
  'attention-area',
  'funding',
  'theme',
  'group',
  'cluster',
  'recommendation',
  'action',
  'indicator',
];

/** Everything in the plan but what is written for checks, each record once; without what is internal unless it is asked for. */
export function dataRows(telling: Telling): DataRow[] {
  const { plan } = telling;
  return KINDS.flatMap((kind) => plan.inOrder(plan.all(kind)).flatMap((entity) => rowsOf(telling, entity)));
}

function rowsOf(telling: Telling, entity: Entity): DataRow[] {
  const { kind, id, parent, value } = entity;
  const own = rowWith({ record: kind, id, of: parent?.id });
  if (kind === 'plan') add(own, 'as-of', telling.plan.dates.asOf);
  const listed = flatten(telling, own, value as Map, shapeOf(kind));
  effective(telling, own, entity);
  return [
    own,
    ...listed.flatMap(({ key, items, shape }): DataRow[] =>
      items.map((item) => {
        const row = rowWith({ record: entryName[key] ?? key, of: id });
        flatten(telling, row, item, shape);
        return row;
      }),
    ),
  ];
}

/** What the entries of a record's lists are called. */
const entryName: Readonly<Record<string, string>> = {
  assessments: 'assessment',
  budget: 'budget-line',
  comments: 'comment',
  consultations: 'consultation',
  fields: 'field',
  'focal-points': 'focal-point',
  'interim-targets': 'interim-target',
  measurements: 'measurement',
  milestones: 'milestone',
  updates: 'update',
};

/** Severities and silenced findings speak to those who write the plan. */
const ABOUT_CHECKS: readonly string[] = ['checks', 'ignore'];
/** Files in the author's folder, which nobody else has. */
const INTERNAL_KEYS: readonly string[] = ['focal-points', 'updates', 'visibility', 'path'];

type Map = Readonly<Record<string, unknown>>;

interface ListedEntries {
  readonly key: string;
  readonly items: readonly Map[];
  readonly shape: Shape;
}

/** Puts the values of a map into a row; lists of maps are given back, to be rows of their own. */
function flatten(
  telling: Telling,
  row: Row,
  map: Map,
  { properties, additional }: Shape,
  prefix = '',
): ListedEntries[] {
  const listed: ListedEntries[] = [];
  for (const [key, value] of Object.entries(map)) {
    const shape = properties?.get(key) ?? additional;
    if (!shape || ABOUT_CHECKS.includes(key) || (!telling.internal && INTERNAL_KEYS.includes(key))) continue;
    const name = `${prefix}${key}`;
    if (shape.meaning === 'text') addText(telling, row, name, value as string | Readonly<Record<string, string>>);
    else if (Array.isArray(value)) {
      const items = value as readonly (string | Map)[];
      if (shape.items?.properties === undefined || shape.items.record !== undefined) add(row, name, items.map(idOf));
      else listed.push({ key, items: items.filter(isMap).filter((one) => isShown(telling, one)), shape: shape.items });
    } else if (isMap(value)) listed.push(...flatten(telling, row, value, shape, `${name}.`));
    else add(row, name, value as Value);
  }
  return listed;
}

function addText({ plan, language }: Telling, row: Row, name: string, text: string | Readonly<Record<string, string>>) {
  const told = textIn(plan, text, language);
  add(row, name, told);
  if (typeof text === 'string') return;
  for (const [tag, words] of Object.entries(text)) if (words !== told) add(row, `${name}.${tag}`, words);
}

function isMap(value: unknown): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record nested in a list, or what a list names. */
function idOf(item: string | Map): string {
  return isMap(item) ? String(item.id ?? '') : String(item);
}

function isShown({ internal }: Telling, { visibility }: Map): boolean {
  return internal || visibility !== 'internal';
}

/** What holds for a record as of the date, written in it or not. */
function effective({ plan }: Telling, row: Row, entity: Entity): void {
  const set = (values: Readonly<Record<string, Value | undefined>>) => {
    for (const [key, value] of Object.entries(values)) add(row, `effective.${key}`, value);
  };
  const ids = (all: readonly Entity[]) => all.flatMap(({ id }) => id ?? []);
  if (isKind(entity, 'indicator')) {
    const latest = latestMeasurement(entity, plan.dates.asOf);
    const achieved = achievement(entity, plan.dates.asOf);
    set({
      latest: latest?.value,
      'latest-date': latest?.date,
      achievement: achieved === undefined ? undefined : rounded(achieved * 100),
    });
    return;
  }
  if (!isKind(entity, 'recommendation') && !isKind(entity, 'action')) return;
  const standings = standingsOf(plan);
  const standing = isKind(entity, 'recommendation') ? standings.recommendation(entity) : standings.action(entity);
  const { status, progress, lead, due, overdue, dueSoon, stale } = standing;
  set({
    status,
    progress: progress && rounded(progress.value),
    'progress-known': progress?.known,
    lead,
    due,
    overdue,
    'due-soon': dueSoon,
    stale,
  });
  if ('committed' in standing) {
    const { committed, mechanism, cycle, themes, groups, goals, actions, needsParliament } = standing;
    const questions = isKind(entity, 'recommendation') && standing.isKey ? keyQuestions(plan, entity) : [];
    set({ committed, mechanism, cycle, themes, groups, goals, actions: ids(actions) });
    set({ parliament: needsParliament, 'key-questions': questions });
  } else set({ behind: standing.behind, recommendations: ids(standing.recommendations) });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A row that is being filled. */
type Row = Record<string, Value>;

function rowWith(values: Readonly<Record<string, Value | undefined>>): Row {
  const row: Row = {};
  for (const [key, value] of Object.entries(values)) add(row, key, value);
  return row;
}

/** Keys that would be empty are left out. */
function add(row: Row, key: string, value: Value | undefined): void {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
  row[key] = value;
}
