import { plainCharacters } from '../../catalogue/text';
import { placeOf } from '../../checks/check';
import type { Finding } from '../../checks/finding';
import { nameOf } from '../../checks/names';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import type { ImportedList, ImportedRecommendation, ImportProblem } from '../imported';
import { languagesOf } from '../into-plan/existing-plan';
import { groupBy, type InIndex, recordsInIndex } from '../into-plan/match';
import { type Terms, termsOf } from '../into-plan/terms';
import { faultIn } from '../plan-files';
import { type Collect, findingsOf } from './collect';
import { compareCounts, compareHeld } from './counts';
import { compareDetails, compareDocument, idsNamed, type Lacking, reportLacking } from './details';
import { listsByDocument, type Refusal } from './documents';
import { compareFacts } from './facts';
import { languageIn } from './language';
import { type Pair, pairRecords } from './pair';
import { missingRecommendation, notInExport, surplusRecommendation } from './rules';
import { compareText } from './text';

export interface VerifyOptions {
  /** Id of the plan's document that the list is of, where it does not say so itself. */
  readonly document?: string;
  /** The language of the lists' texts, a tag, where they don't say it; left out, that in which the plan has most of them, else its first. */
  readonly language?: string;
}

export interface Verification {
  /** File by file, in the order of their texts. */
  readonly findings: readonly Finding[];
  /** How many recommendations of the lists were compared. */
  readonly compared: number;
  /** What could not be read, or not be compared. */
  readonly problems: readonly ImportProblem[];
}

/**
 * Whether a plan still matches the official lists of its documents: OHCHR's thematic list, or any other that import reads. A list
 * speaks of one document; recommendations are paired as an import pairs them. A table may hold only some of a document's
 * recommendations, so what it lacks is told apart (`not-in-export`), and it has no counts.
 */
export function verify(
  plan: Plan,
  lists: readonly ImportedList[],
  options: VerifyOptions = {},
): Verification | Refusal {
  if (faultIn(plan)) {
    return {
      refusal: t(
        'Nothing was compared, since some of the plan can’t be read. Correct that first: the findings of “recmatrix check”, and of the editor, say where.',
      ),
    };
  }
  const chosen = listsByDocument(plan, lists, options.document);
  if ('refusal' in chosen) return chosen;
  const { collect, inOrder } = findingsOf(plan);
  const comparison: Comparison = {
    plan,
    language: options.language,
    byDocument: groupBy(plan.inOrder(plan.all('recommendation')), ({ value }) => value.document),
    inIndex: recordsInIndex(plan),
    taken: new Set(),
    terms: termsOf(plan),
    collect,
  };
  const problems = [...chosen.problems];
  let compared = 0;
  for (const [document, list] of chosen.lists) {
    compared += list.recommendations.length;
    problems.push(...list.problems, ...compareList(comparison, document, list));
  }
  return { findings: inOrder(), compared, problems };
}

interface Comparison {
  readonly plan: Plan;
  readonly language: string | undefined;
  readonly byDocument: ReadonlyMap<string | undefined, readonly Entity<'recommendation'>[]>;
  readonly inIndex: InIndex;
  /** Records that a list's recommendation was found to be. */
  readonly taken: Set<Entity<'recommendation'>>;
  readonly terms: Terms;
  readonly collect: Collect;
}

function compareList(
  { plan, language, byDocument, inIndex, taken, terms, collect }: Comparison,
  document: Entity<'document'>,
  list: ImportedList,
): ImportProblem[] {
  const { recommendations, isExtract = false } = list;
  const records = byDocument.get(document.id) ?? [];
  const { pairs, surplus } = pairRecords(recommendations, records, inIndex, taken);
  const languages = languagesOf(plan, language ?? list.language ?? languageIn(records, recommendations));
  const untranslated: Pair[] = [];
  const lacking: Lacking[] = [];
  compareDocument(document, list, collect);
  for (const pair of pairs) {
    if (pair.records.length === 0) {
      reportMissing(document, pair.imported, collect);
      continue;
    }
    if (!compareText(pair, { plan, languages, isExtract }, collect)) untranslated.push(pair);
    compareFacts(pair, plan, collect);
    lacking.push(...compareDetails(pair, { terms, languages }, collect));
  }
  reportLacking(document, lacking, collect);
  if (isExtract) {
    reportNotInExport(document, surplus, collect);
  } else {
    for (const record of surplus) reportSurplus(record, collect);
    compareCounts(plan, document, recommendations, collect);
    const isWhole = surplus.length === 0 && pairs.every(isPlaced);
    if (isWhole) compareHeld(plan, document, recommendations, collect);
  }
  if (untranslated.length === 0) return [];
  const message = t(
    'Texts were not compared, since the plan does not have them in the list’s language ({language}): {count}.',
    {
      language: languages.other ?? languages.first,
      count: untranslated.length,
    },
  );
  return [{ row: 0, message, text: '' }];
}

function isPlaced({ imported, records }: Pair): boolean {
  return (
    records.length > 0 &&
    records.every(
      ({ value }) => imported.number === undefined || plainCharacters(value.number ?? '') === imported.number,
    )
  );
}

function reportMissing(document: Entity<'document'>, imported: ImportedRecommendation, collect: Collect): void {
  const { number, position, text } = imported;
  const words = text.length > 200 ? `${text.slice(0, 200).trimEnd()}…` : text;
  const name = [number, position].filter((each) => each !== undefined).join(', ');
  collect(missingRecommendation, document, {
    place: placeOf(document),
    message:
      name === ''
        ? t('The plan lacks a recommendation of “{id}”: “{text}”', { id: nameOf(document), text: words })
        : t('The plan lacks a recommendation of “{id}” ({name}): “{text}”', {
            id: nameOf(document),
            name,
            text: words,
          }),
    advice: t('Import the document again: that adds what is missing, and keeps what is written.'),
  });
}

function reportSurplus(record: Entity<'recommendation'>, collect: Collect): void {
  collect(surplusRecommendation, record, {
    place: placeOf(record),
    message: t('The official document does not hold “{id}”, so nobody asked the State for it there.', {
      id: nameOf(record),
    }),
    advice: t('Delete it, or name under “document” the one that it comes from.'),
  });
}

function reportNotInExport(
  document: Entity<'document'>,
  records: readonly Entity<'recommendation'>[],
  collect: Collect,
): void {
  if (records.length === 0) return;
  const ids = records.slice(0, idsNamed).map(nameOf).join(', ');
  collect(notInExport, document, {
    place: placeOf(document),
    message: t(
      'The table lacks recommendations that the plan has of “{id}”; it may hold only some of them. Lacking are {count}: {ids}',
      {
        id: nameOf(document),
        count: records.length,
        ids: records.length > idsNamed ? `${ids} …` : ids,
      },
    ),
    advice: t('Compare the plan with the document itself.'),
  });
}
