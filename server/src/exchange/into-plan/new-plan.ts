import { countryName } from '../../catalogue/countries';
import { cycleOfSession } from '../../catalogue/mechanisms';
import { mapSource, type NewRecord, recordSource } from '../../document/write';
import { t } from '../../l10n';
import type { ImportedList } from '../imported';
import { comment, problemComment, problemComments, themeComment } from './comments';
import { counts, documentRecord, recommendationIds, recommendationRecord } from './records';

export interface NewPlanOptions {
  /** Id of the document record: `upr3`. */
  readonly document: string;
  /** Of the list's texts; the new plan's first language. */
  readonly language: string;
  readonly positionDate?: string;
}

/** A whole plan file that holds what the list says, with comments that say what is left to write. */
export function newPlanText(list: ImportedList, { document, language, positionDate }: NewPlanOptions): string {
  const { country, recommendations, problems } = list;
  const { received, supported, noted } = counts(recommendations);
  const ids = recommendationIds(recommendations, document, new Set());
  const plan = {
    id: `${country?.toLowerCase() ?? 'plan'}-${document}`,
    title: titleOf(list),
    country,
    languages: [language],
  };
  const sections = [
    [
      ...comment(titleOf(list)),
      ...comment(
        t('Taken from OHCHR’s thematic list. Recommendations: {received}; supported: {supported}; noted: {noted}.', {
          received,
          supported,
          noted,
        }),
      ),
      ...problems.filter(({ number }) => number === undefined).flatMap(problemComment),
    ],
    [
      'plan:',
      `  ${mapSource(plan, 2, '\n')}`,
      ...(country === undefined ? comment(t('Add the State: country, an ISO 3166-1 code of three letters.')) : []).map(
        indented,
      ),
      ...comment(t('Add when the plan starts and ends, such as start: 2026 and end: 2030.')).map(indented),
    ],
    [
      ...comment(t('Next: name those who carry the plan out. Take away the # below and write your own.')),
      '# institutions:',
      '#   - { id: moj, name: Ministry of Justice, kind: ministry }',
    ],
    ['documents:', item({ value: documentRecord(document, list, positionDate) })],
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
    [
      'recommendations:',
      recommendations
        .map((recommendation, index) =>
          item({
            value: recommendationRecord(recommendation, ids.get(recommendation) ?? '', { document }),
            heading: themeComment(recommendation, recommendations[index - 1]),
            comments: problemComments(recommendation, list),
          }),
        )
        .join('\n\n'),
    ],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function titleOf({ country, session, cycle = cycleOfSession(session ?? 0) }: ImportedList): string {
  const state = country === undefined ? undefined : countryName(country);
  if (state === undefined) return t('Recommendations of the Universal Periodic Review');
  if (cycle === undefined) return t('Recommendations of the Universal Periodic Review to {state}', { state });
  return t('Recommendations of the Universal Periodic Review to {state}, cycle {cycle}', { state, cycle });
}

function indented(line: string): string {
  return `  ${line}`;
}

function item(record: NewRecord): string {
  return `  ${recordSource(record, 2, '\n')}`;
}
