import { countryName } from '../../catalogue/countries';
import { mapSource, type NewRecord, recordSource } from '../../document/write';
import { t } from '../../l10n';
import type { ImportedList } from '../imported';
import { comment, problemComments, themeComment } from './comments';
import { sortProblems } from './problems';
import { counts, documentId, documentRecord, fieldsOf, recommendationIds, recommendationRecord } from './records';
import { builtInTerms, withNewInstitutions } from './terms';

export interface NewPlanOptions {
  /** Id of the document record, where there is one document; left out, as `documentId` makes it. */
  readonly document?: string;
  /** Of the lists' texts; the new plan's first language. */
  readonly language: string;
  readonly positionDate?: string;
}

export interface NewPlan {
  readonly text: string;
  /** The ids of its documents and recommendations, list by list. */
  readonly ids: readonly string[];
}

/** A whole plan file that holds what the lists of one State, each of another document, say, with comments that say what is left to write. */
export function newPlan(lists: readonly ImportedList[], { document, language, positionDate }: NewPlanOptions): NewPlan {
  const { country } = lists[0]!;
  const all = lists.flatMap(({ recommendations }) => recommendations);
  const documents = lists.map((list) => ({
    list,
    id: (lists.length === 1 ? document : undefined) ?? documentId(list),
  }));
  const used = new Set(documents.map(({ id }) => id));
  const institutions = withNewInstitutions(all, builtInTerms, used);
  for (const { id } of institutions.records) used.add(String(id));
  const title = titleOf(lists);
  const ids: string[] = [];
  const written = documents.map(({ list, id: documentId }) => {
    const { recommendations } = list;
    const recommendationIdsOfList = recommendationIds(recommendations, documentId, used);
    for (const id of recommendationIdsOfList.values()) used.add(id);
    ids.push(documentId, ...recommendationIdsOfList.values());
    const problems = sortProblems(list);
    const records = recommendations.map((recommendation, index) =>
      item({
        value: recommendationRecord(recommendation, recommendationIdsOfList.get(recommendation) ?? '', {
          document: documentId,
          terms: institutions.terms,
        }),
        heading: themeComment(recommendation, recommendations[index - 1]),
        comments: problemComments(problems.of(recommendation)),
      }),
    );
    return { records, others: problems.others };
  });
  const fields = fieldsOf(lists);
  const plan = {
    id: [country?.toLowerCase() ?? 'plan', ...(documents.length === 1 ? [documents[0]!.id] : [])].join('-'),
    title,
    country,
    languages: [language],
    fields: fields.length > 0 ? fields : undefined,
  };
  const sections = [
    [
      ...comment(title),
      ...originsOf(lists).flatMap(comment),
      ...written.flatMap(({ others }) => problemComments(others)),
    ],
    [
      'plan:',
      `  ${mapSource(plan, 2, '\n')}`,
      ...(country === undefined ? comment(t('Add the State: country, an ISO 3166-1 code of three letters.')) : []).map(
        indented,
      ),
      ...comment(t('Add when the plan starts and ends, such as start: 2026 and end: 2030.')).map(indented),
    ],
    institutions.records.length > 0
      ? [
          'institutions:',
          ...comment(t('Taken from the file by name. Say what kind each is, and give it an acronym.')).map(indented),
          ...institutions.records.map((value) => item({ value })),
        ]
      : [
          ...comment(t('Next: name those who carry the plan out. Take away the # below and write your own.')),
          '# institutions:',
          '#   - { id: moj, name: Ministry of Justice, kind: ministry }',
        ],
    ['documents:', ...documents.map(({ list, id }) => item({ value: documentRecord(id, list, positionDate) }))],
    [
      ...comment(
        t(
          'Then make clusters of recommendations that are handled together: a lead, a due date and actions for each. Write the id of its cluster under a recommendation: cluster: treaties.',
        ),
      ),
      '# clusters:',
      '#   - id: treaties',
      '#     title: Treaties still to be ratified',
      '#     lead: moj',
      '#     due: 2028-12-31',
      '#     actions:',
      '#       - { id: treaties-a1, title: Submit the bills of ratification to parliament, start: 2027, due: 2028-06-30 }',
    ],
    ['recommendations:', written.flatMap(({ records }) => records).join('\n\n')],
  ];
  return { text: `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`, ids };
}

/** One sentence or two for each source. */
function originsOf(lists: readonly ImportedList[]): string[] {
  return [...new Set(lists.map(({ origin }) => origin))].map((origin) => {
    const own = lists.filter((list) => list.origin === origin).map((list) => counts(list.recommendations));
    const sum = (key: 'received' | 'supported' | 'noted') => own.reduce((total, each) => total + each[key], 0);
    const numbers = { received: sum('received'), supported: sum('supported'), noted: sum('noted') };
    return origin === undefined
      ? t(
          'Taken from OHCHR’s thematic list. Recommendations: {received}; supported: {supported}; noted: {noted}.',
          numbers,
        )
      : t('{origin} Recommendations: {received}; supported: {supported}; noted: {noted}.', { origin, ...numbers });
  });
}

/** Without the cycle: the next one's recommendations will come into the same plan. */
function titleOf(lists: readonly ImportedList[]): string {
  const { country } = lists[0]!;
  const state = country === undefined ? undefined : countryName(country);
  if (lists.some(({ mechanism = 'UPR' }) => mechanism !== 'UPR')) {
    return state === undefined
      ? t('Recommendations of human-rights mechanisms')
      : t('Recommendations of human-rights mechanisms to {state}', { state });
  }
  if (state === undefined) return t('Recommendations of the Universal Periodic Review');
  return t('Recommendations of the Universal Periodic Review to {state}', { state });
}

function indented(line: string): string {
  return `  ${line}`;
}

function item(record: NewRecord): string {
  return `  ${recordSource(record, 2, '\n')}`;
}
