import { countryName, findCountry } from '../../catalogue/countries';
import { plainCharacters } from '../../catalogue/text';
import { placeOf } from '../../checks/check';
import type { Fix } from '../../checks/finding';
import { nameOf } from '../../checks/names';
import { rewrite } from '../../checks/rewrite';
import { t } from '../../l10n';
import { type Entity, nodeAt } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { Collect } from './collect';
import type { Pair } from './pair';
import { changedNumber, changedPosition, changedStates } from './rules';

/** Compares what a list says of a recommendation beside its text. What it does not say is not compared. */
export function compareFacts(pair: Pair, plan: Plan, collect: Collect): void {
  compareNumber(pair, plan, collect);
  comparePosition(pair, plan, collect);
  compareStates(pair, collect);
}

function compareNumber({ imported: { number }, records }: Pair, plan: Plan, collect: Collect): void {
  for (const record of records) {
    const written = record.value.number;
    if (number === undefined || plainCharacters(written ?? '') === number) continue;
    const values = { id: nameOf(record), official: number };
    collect(changedNumber, record, {
      place: placeOf(record, written === undefined ? [] : ['number']),
      message:
        written === undefined
          ? t('“{id}” has no number; in the official document it is {official}.', values)
          : t('“{id}” has the number {written}; in the official document it is {official}.', { ...values, written }),
      advice: t('Write “number” as the official document prints it, so that others find it there.'),
      fixes: () => writing(plan, record, 'number', number),
    });
  }
}

function comparePosition({ imported: { position }, records }: Pair, plan: Plan, collect: Collect): void {
  for (const record of records) {
    const written = record.value.position;
    if (position === undefined || written === position) continue;
    const values = { id: nameOf(record), official: position };
    collect(changedPosition, record, {
      place: placeOf(record, written === undefined ? [] : ['position']),
      message:
        written === undefined
          ? t('“{id}” has no position; the official document says “{official}”.', values)
          : t('“{id}” is “{written}” here, but “{official}” in the official document.', { ...values, written }),
      advice: t('Write the position as the official document says it: whom it binds and every count depend on it.'),
      fixes: () => writing(plan, record, 'position', position),
    });
  }
}

/** What is not written an import adds. */
function writing(plan: Plan, record: Entity<'recommendation'>, key: 'number' | 'position', official: string): Fix[] {
  return record.value[key] === undefined ? [] : rewrite(plan, record, nodeAt(record.node, [key]), official);
}

/** Of a number in parts, the States of all of them together. A name that the list itself spells beyond recognition may be anybody. */
function compareStates({ imported, records }: Pair, collect: Collect): void {
  const [first] = records;
  if (!first || imported.recommendedBy.length === 0) return;
  const official = new Set(imported.recommendedBy);
  const written = records.flatMap((record) =>
    (record.value['recommended-by'] ?? []).map((state, index) => ({
      record,
      index,
      code: findCountry(state) ?? state,
    })),
  );
  const codes = new Set(written.map(({ code }) => code));
  const surplus = imported.unknownStates.length > 0 ? [] : written.filter(({ code }) => !official.has(code));
  const missing = [...official].filter((code) => !codes.has(code));
  if (surplus.length + missing.length === 0) return;
  const names = (codes: readonly string[]) => [...new Set(codes)].map((code) => countryName(code)).join(', ');
  const sentences = [
    surplus.length > 0 &&
      t('“{id}” says that these States made the recommendation, the official document does not: {states}.', {
        id: nameOf(surplus[0]?.record ?? first),
        states: names(surplus.map(({ code }) => code)),
      }),
    missing.length > 0 &&
      t('The official document says that these States made the recommendation, “{id}” does not: {states}.', {
        id: nameOf(first),
        states: names(missing),
      }),
  ];
  const [wrong] = surplus;
  collect(changedStates, wrong?.record ?? first, {
    place: wrong
      ? placeOf(wrong.record, ['recommended-by', wrong.index])
      : placeOf(first, first.value['recommended-by'] === undefined ? [] : ['recommended-by']),
    message: sentences.filter((sentence) => sentence !== false).join(' '),
    advice: t('Name in “recommended-by” the States that the official document names.'),
  });
}
