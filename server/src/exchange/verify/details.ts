import { placeOf, type Rule } from '../../checks/check';
import { ignores } from '../../checks/checker';
import { nameOf } from '../../checks/names';
import { t } from '../../l10n';
import { type Entity, lacks } from '../../plan/entity';
import type { ImportedList } from '../imported';
import { facts } from '../into-plan/records';
import { type Terms, withoutForeignLabels } from '../into-plan/terms';
import { type Languages, samePositionSource, servesGoal } from '../into-plan/update';
import type { Collect } from './collect';
import type { Pair } from './pair';
import { changedDetail, changedDocument, missingDetail, missingGroups, missingSdg, missingThemes } from './rules';

type Recommendation = Entity<'recommendation'>;

/** Something that a list says of a recommendation, while its record says nothing under the key. */
export interface Lacking {
  readonly rule: Rule;
  readonly key: string;
  readonly record: Recommendation;
}

export interface DetailOptions {
  readonly terms: Terms;
  readonly languages: Languages;
}

/**
 * Compares what a list says of a recommendation beside its text, number, position and States. A plan may say more than the list, as
 * authors do; what it contradicts, or has only some of, is collected, and what it says nothing of is returned.
 */
export function compareDetails(pair: Pair, options: DetailOptions, collect: Collect): Lacking[] {
  return [...compareValues(pair, options, collect), ...compareTerms(pair, options, collect)];
}

const positionKeys: readonly string[] = ['position-detail', 'position-source'];

function compareValues({ imported, records }: Pair, { terms }: DetailOptions, collect: Collect): Lacking[] {
  const said = facts(imported, terms);
  const official = {
    kind: imported.kind,
    'position-detail': said['position-detail'],
    'position-source': said['position-source'],
    'action-category': said['action-category'],
    'follow-up': imported.more?.['follow-up'],
  };
  const lacking: Lacking[] = [];
  for (const record of records) {
    for (const [key, value] of Object.entries(official) as [keyof typeof official, unknown][]) {
      const isOfOther = positionKeys.includes(key) && said.position !== record.value.position;
      if (value === undefined || isOfOther) continue;
      const written = record.value[key];
      if (written === undefined) {
        if (!lacks(record, key)) continue;
        // Without them a record says something else: that it is a recommendation, and supported in full.
        if (key === 'kind' || key === 'position-detail') reportDetail(record, key, value, collect);
        else if (key !== 'action-category') lacking.push({ rule: missingDetail, key, record });
      } else if (key === 'position-source' ? !samePositionSource(String(written), String(value)) : written !== value) {
        reportDetail(record, key, value, collect);
      }
    }
  }
  return lacking;
}

function reportDetail(record: Recommendation, key: string, value: unknown, collect: Collect): void {
  const written = record.value[key as 'position-source'];
  const values = { id: nameOf(record), key, official: String(value) };
  collect(changedDetail, record, {
    place: placeOf(record, [written !== undefined ? key : key === 'position-detail' ? 'position' : 'id']),
    message:
      written === undefined
        ? t('“{id}” says nothing under “{key}”; the official document says “{official}”.', values)
        : t('“{id}” says “{written}” under “{key}”; the official document says “{official}”.', {
            ...values,
            written: String(written),
          }),
    advice: t('Write “{key}” as the official document says it.', { key }),
  });
}

function compareTerms({ imported, records }: Pair, { terms, languages }: DetailOptions, collect: Collect): Lacking[] {
  const known = languages.other === undefined ? imported : withoutForeignLabels(imported, terms).known;
  const said = facts(known, terms);
  const idIn = (find: (label: string) => string | undefined) => (written: string, id: string) =>
    (find(written) ?? written) === id;
  const compared = [
    { key: 'themes', rule: missingThemes, official: said.themes, isSame: idIn(terms.theme), message: themesMissing },
    { key: 'groups', rule: missingGroups, official: said.groups, isSame: idIn(terms.group), message: groupsMissing },
    { key: 'sdg', rule: missingSdg, official: said.sdg, isSame: servesGoal, message: sdgMissing },
  ] as const;
  return compared.flatMap(({ key, rule, official = [], isSame, message }): Lacking[] => {
    const written = records.flatMap(({ value }) => value[key] ?? []);
    const missing = official.filter((each) => !written.some((one) => isSame(one, each)));
    const [record] = records;
    if (missing.length === 0 || !record) return [];
    if (records.every((each) => lacks(each, key))) return [{ rule, key, record }];
    const holder = records.find(({ value }) => value[key] !== undefined);
    if (!holder) return [];
    collect(rule, holder, {
      place: placeOf(holder, [key]),
      message: message(nameOf(holder), missing.join(', ')),
      advice: t('Add them under “{key}”, or import the document again; others that are written there may stay.', {
        key,
      }),
    });
    return [];
  });
}

function themesMissing(id: string, themes: string): string {
  return t('The official document gives “{id}” themes that it does not have here: {themes}.', { id, themes });
}

function groupsMissing(id: string, groups: string): string {
  return t('The official document gives “{id}” groups of persons that it does not have here: {groups}.', {
    id,
    groups,
  });
}

function sdgMissing(id: string, goals: string): string {
  return t('The official document links “{id}” to SDGs that it does not have here: {goals}.', { id, goals });
}

/** More ids than these are only counted. */
export const idsNamed = 20;

/** What a plan says nothing of is often left out on purpose, and of many recommendations: one finding for each key. */
export function reportLacking(document: Entity<'document'>, all: readonly Lacking[], collect: Collect): void {
  for (const key of new Set(all.map((each) => each.key))) {
    const own = all.filter((each) => each.key === key && !ignores(each.record, each.rule.code));
    const [first] = own;
    if (!first) continue;
    const ids = own.map(({ record }) => nameOf(record));
    collect(first.rule, document, {
      place: placeOf(document),
      message: t(
        'The official document says “{key}” of recommendations of “{id}” that say nothing of it here. They are {count}: {ids}',
        {
          key,
          id: nameOf(document),
          count: ids.length,
          ids: ids.length > idsNamed ? `${ids.slice(0, idsNamed).join(', ')} …` : ids.join(', '),
        },
      ),
      advice: t('Import the document again: that adds what is missing, and keeps what is written.'),
    });
  }
}

/** What the list says of its document, where the plan says otherwise. */
export function compareDocument(document: Entity<'document'>, list: ImportedList, collect: Collect): void {
  const { value } = document;
  const isBySession = value.session !== undefined || list.session !== undefined;
  const official = {
    symbol: list.symbol,
    session: list.session,
    cycle: isBySession ? undefined : list.cycle,
    adopted: list.adopted,
    reviewed: list.reviewed,
  };
  for (const [key, said] of Object.entries(official) as [keyof typeof official, string | number | undefined][]) {
    const written = value[key];
    if (said === undefined || written === undefined || written === said) continue;
    collect(changedDocument, document, {
      place: placeOf(document, [key]),
      message: t('“{id}” says “{written}” under “{key}”; the official document says “{official}”.', {
        id: nameOf(document),
        key,
        written,
        official: said,
      }),
      advice: t('Write “{key}” as the official document says it.', { key }),
    });
  }
}
