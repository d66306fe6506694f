import { countryName } from '../../catalogue/countries';
import { cycleOfSession } from '../../catalogue/mechanisms';
import { mapSource, type NewRecord, recordSource } from '../../document/write';
import { t } from '../../l10n';
import type { ImportedList, ImportedRecommendation, ImportProblem } from '../imported';
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
      ...comment(t('Add when the plan starts and ends: start, end. Ministries and others go under institutions.')).map(
        indented,
      ),
    ],
    ['documents:', item({ value: documentRecord(document, list, positionDate) })],
    [
      ...comment(t('Next: group recommendations in clusters, give each a lead and a due date, and write its actions.')),
      'recommendations:',
      ...recommendations.map((recommendation) =>
        item({
          value: recommendationRecord(recommendation, ids.get(recommendation) ?? '', { document }),
          comments: problemComments(recommendation, list),
        }),
      ),
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

/** What was not understood about a recommendation, as lines of comment to stand beside its record. */
export function problemComments(recommendation: ImportedRecommendation, list: ImportedList): string[] {
  const { recommendations, problems } = list;
  return problems
    .filter(({ number }) => number === recommendation.number)
    .filter(({ row }) => row === recommendation.row || !recommendations.some((other) => other.row === row))
    .flatMap(problemComment);
}

function problemComment({ row, message, text }: ImportProblem): string[] {
  const words = text === '' || message.includes(text) ? message : t('{message} It says: {text}', { message, text });
  return comment(row === 0 ? words : t('Row {row} of the list: {words}', { row, words }));
}

/** Lines of a comment; what a list holds may break no line of it. */
function comment(text: string): string[] {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(/[\s\p{Cc}]+/u).filter((part) => part !== '')) {
    if (line !== '#' && line.length + 1 + word.length > 112) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
