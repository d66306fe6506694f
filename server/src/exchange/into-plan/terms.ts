import { findGroup } from '../../catalogue/groups';
import { idOf, lookupKey } from '../../catalogue/text';
import { findTheme } from '../../catalogue/themes';
import type { Plain, PlainMap } from '../../document/write';
import { t } from '../../l10n';
import type { Plan } from '../../plan/plan';
import { type RecordKind, shapeAt } from '../../plan/schema';
import { findTerm, textsIn } from '../../plan/terms';
import type { ImportedList, ImportedRecommendation, ImportProblem } from '../imported';

/** Finds the id of a theme or group by any of its names. */
export type FindTerm = (label: string) => string | undefined;

export interface Terms {
  readonly theme: FindTerm;
  readonly group: FindTerm;
  readonly institution: FindTerm;
}

export const builtInTerms: Terms = {
  theme: (label) => findTheme(label)?.id,
  group: (label) => findGroup(label)?.id,
  institution: () => undefined,
};

/** The plan's own themes, groups and institutions, and the built-in ones. */
export function termsOf(plan: Plan): Terms {
  return {
    theme: (label) => findTerm(plan, 'theme', label)?.id,
    group: (label) => findTerm(plan, 'group', label)?.id,
    institution: (name) => findInstitution(plan, name),
  };
}

function findInstitution(plan: Plan, name: string): string | undefined {
  if (plan.find('institution', name)) return name;
  const wanted = lookupKey(name);
  return [...plan.all('institution')].find(({ value }) =>
    [...textsIn(value.name), ...textsIn(value.acronym)].some((text) => lookupKey(text) === wanted),
  )?.id;
}

/** Terms that also know the institutions which the recommendations name and nobody knows yet; and the records of those. */
export function withNewInstitutions(
  recommendations: readonly ImportedRecommendation[],
  terms: Terms,
  taken: Pick<ReadonlySet<string>, 'has'>,
  language?: string,
): { readonly terms: Terms; readonly records: readonly PlainMap[] } {
  const ids = new Map<string, string>();
  const records: PlainMap[] = [];
  const used = new Set<string>();
  const add = (name: string) => {
    const key = lookupKey(name);
    if (ids.has(key) || terms.institution(name) !== undefined) return name;
    const plain =
      idOf(name)
        .replace(/[^a-z0-9-]/g, '')
        .replace(/^-+/, '')
        .slice(0, 60)
        .replace(/-+$/, '') || 'institution';
    let id = plain;
    for (let count = 2; used.has(id) || taken.has(id); count++) id = `${plain}-${count}`;
    used.add(id);
    ids.set(key, id);
    records.push({ id, name: language === undefined ? name : { [language]: name }, kind: 'other' });
    return name;
  };
  for (const { more = {}, actions = [] } of recommendations) {
    mapInstitutions('recommendation', more, add);
    for (const action of actions) mapInstitutions('action', action, add);
  }
  const institution = (name: string) => terms.institution(name) ?? ids.get(lookupKey(name));
  return { terms: { ...terms, institution }, records };
}

/** The keys of a record with ids in place of institutions' names. */
export function withInstitutions(kind: RecordKind, record: PlainMap, terms: Terms): PlainMap {
  return mapInstitutions(kind, record, (name) => terms.institution(name) ?? name);
}

function mapInstitutions(kind: RecordKind, record: PlainMap, map: (name: string) => string): PlainMap {
  const mapped = (value: Plain | undefined): Plain | undefined =>
    typeof value === 'string' ? map(value) : Array.isArray(value) ? value.map((item) => mapped(item) ?? item) : value;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const shape = shapeAt(kind, [key]);
      return [key, (shape?.meaning ?? shape?.items?.meaning) === 'ref:institution' ? mapped(value) : value];
    }),
  );
}

/** Ids where the label is known, else the label itself: the check `unknown-theme` offers what may be meant. */
export function idsOf(labels: readonly string[], find: FindTerm): string[] {
  return [...new Set(labels.map((label) => find(label) ?? label))];
}

/** Labels of themes and groups that no vocabulary has. */
export function unknownLabels(lists: readonly ImportedList[], terms: Terms): ImportProblem[] {
  const unknown: ImportProblem[] = [];
  for (const { themes, groups, row, sheet, number } of lists.flatMap(({ recommendations }) => recommendations)) {
    const place = { row, ...(sheet !== undefined && { sheet }), ...(number !== undefined && { number }) };
    for (const text of themes.filter((label) => terms.theme(label) === undefined)) {
      unknown.push({ ...place, message: t('No theme is called “{text}”.', { text }), text, unknownWord: true });
    }
    for (const text of groups.filter((label) => terms.group(label) === undefined)) {
      const message = t('No group of persons is called “{text}”.', { text });
      unknown.push({ ...place, message, text, unknownWord: true });
    }
  }
  return unknown;
}

/** Groups of persons that are meant; “General”, OHCHR's label for everybody, singles out none. */
export function groupIdsOf(labels: readonly string[], find: FindTerm): string[] {
  return idsOf(labels, find).filter((id) => id !== 'general');
}

/** Labels in a language that the vocabulary does not have are no themes; each is said. */
export function withoutForeignLabels(
  imported: ImportedRecommendation,
  terms: Terms,
): { readonly known: ImportedRecommendation; readonly problems: readonly ImportProblem[] } {
  const { row, sheet } = imported;
  const place = {
    row,
    ...(sheet !== undefined && { sheet }),
    ...(imported.number !== undefined && { number: imported.number }),
  };
  const themes = imported.themes.filter((label) => terms.theme(label) !== undefined);
  const groups = imported.groups.filter((label) => terms.group(label) !== undefined);
  const message = t('This theme or group of persons is not known in the list’s language; add it by its English name.');
  const foreign = [...imported.themes, ...imported.groups].filter(
    (label) => !themes.includes(label) && !groups.includes(label),
  );
  return {
    known: { ...imported, themes, groups },
    problems: foreign.map((text) => ({ ...place, message, text })),
  };
}
