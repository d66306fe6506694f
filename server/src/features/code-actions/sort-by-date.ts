import { sortByDate as sort } from '../../checks/time/order-fixes';
import type { TextChange } from '../../document/document';
import { t } from '../../l10n';
import { lastDay } from '../../plan/dates';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { type RecordKind, shapeOf } from '../../plan/schema';
import { perPiece, recordsOf } from '../places';
import { type Action, type Offer, ORGANIZE, type PlaceOfActions } from './action';

/** Puts the entries of all lists of a file that have dates in their order: updates, milestones, measurements, assessments … */
export const sortByDate: Action = { kind: ORGANIZE, offers };

function offers({ plan, document }: PlaceOfActions): Offer[] {
  const unsorted = document.pieces.flatMap((piece) => unsortedIn(piece, plan));
  if (unsorted.length === 0) return [];
  const changes = (): readonly TextChange[] =>
    unsorted.flatMap(({ record, key, days }) =>
      sort(plan, record, key, days).flatMap((fix) => [...(fix.changes.get(document.uri) ?? [])]),
    );
  return [{ title: t('Sort dated entries by date'), changes: () => new Map([[document.uri, changes()]]) }];
}

interface DatedList {
  readonly record: Entity;
  readonly key: string;
  readonly days: readonly (string | undefined)[];
}

const unsortedIn = perPiece((piece, plan): readonly DatedList[] =>
  piece.problems.length > 0 ? [] : recordsOf(plan, piece).flatMap((record) => unsortedLists(plan, record)),
);

function unsortedLists(plan: Plan, record: Entity): readonly DatedList[] {
  return datedKeys(record.kind).flatMap(([key, dateKey]) => {
    const entries = (record.value as Readonly<Record<string, readonly Dated[] | undefined>>)[key] ?? [];
    const days = entries.map((entry) => lastDay(entry[dateKey]));
    const given = days.filter((day) => day !== undefined);
    const isSorted = given.every((day, index) => index === 0 || given[index - 1]! <= day);
    return isSorted || sort(plan, record, key, days).length === 0 ? [] : [{ record, key, days }];
  });
}

type Dated = Readonly<Record<string, string | undefined>>;

const knownKeys = new Map<RecordKind, readonly (readonly [key: string, dateKey: string])[]>();

/** The keys of a record that hold lists of dated entries, each with the key of the date. */
function datedKeys(kind: RecordKind) {
  let keys = knownKeys.get(kind);
  if (!keys) {
    keys = [...shapeOf(kind).properties!].flatMap(([key, { items }]) => {
      const dateKey = ['date', 'due'].find((one) => items?.record === undefined && items?.properties?.has(one));
      return dateKey === undefined ? [] : [[key, dateKey] as const];
    });
    knownKeys.set(kind, keys);
  }
  return keys;
}
