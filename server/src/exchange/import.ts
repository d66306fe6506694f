import { countryName } from '../catalogue/countries';
import { t } from '../l10n';
import type { Plan } from '../plan/plan';
import type { ReadLists } from './collect';
import type { ImportedList, ImportOptions, ImportProblem, ImportResult, PlanFile } from './imported';
import { countryOfPlan, importIntoPlan, languagesOf, openPlanWith } from './into-plan/existing-plan';
import { newPlan } from './into-plan/new-plan';
import { documentId } from './into-plan/records';
import { builtInTerms, termsOf, unknownLabels } from './into-plan/terms';
import { sameLanguage } from './into-plan/update';
import { likelyLanguage } from './likely-language';

export type { Difference, ImportOptions, ImportProblem, ImportResult, PlanFile } from './imported';

/** Imports what a file was read as, as `importLists`, with the problems of the file itself. Of several States, `options` may name one. */
export function importRead(read: ReadLists, options: ImportOptions, files: readonly PlanFile[]): ImportResult {
  const unknown = read.problems.filter(({ unknownWord }) => unknownWord);
  if (options.strict && unknown.length > 0) return { ...nothing, problems: [refusal(unknown.length), ...unknown] };
  const result = importLists(chosenLists(read.lists, options), options, files);
  return { ...result, problems: [...read.problems, ...result.problems] };
}

/** Whether no record was added, updated or found. */
export function isEmpty({ added, updated, unchanged }: ImportResult): boolean {
  return added.length + updated.length + unchanged.length === 0;
}

/**
 * Imports lists, as many as a file holds. Without files each State gets a new plan, named after it or, for one State, as the
 * options say; else the lists of the plan's State go into the plan, and others are left out and counted. Where the import is
 * `strict`, nothing is imported unless every word of a vocabulary is known.
 */
export function importLists(
  lists: readonly ImportedList[],
  options: ImportOptions,
  files: readonly PlanFile[],
): ImportResult {
  const problems = lists.flatMap((list) => list.problems);
  const plan = files.length > 0 ? openPlanWith(files, options.file) : undefined;
  const { own, others } = listsFor(plan && countryOfPlan(plan), lists);
  if (own.length === 0) {
    const said = [...others, ...problems];
    return { ...nothing, problems: said.length > 0 ? said : [noRecommendations(options.country)] };
  }
  const labels = unknownLabels(own, plan ? termsOf(plan) : builtInTerms);
  const unknown = [...problems.filter(({ unknownWord }) => unknownWord), ...labels];
  if (options.strict && unknown.length > 0) return { ...nothing, problems: [refusal(unknown.length), ...unknown] };
  const result = plan ? intoPlan(own, options, files, plan) : intoNewPlans(own, options);
  const keyOf = ({ row, sheet, text }: ImportProblem) => [row, sheet, text].join('|');
  const said = new Set(result.problems.map(keyOf));
  const elsewhere = lists
    .filter(({ recommendations }) => recommendations.length === 0)
    .flatMap((list) => list.problems);
  const languages = plan && !isEmpty(result) ? doubtfulLanguages(plan, own, options) : undefined;
  return {
    ...result,
    ...(languages && { languages }),
    problems: [
      ...others,
      ...(languages ? [otherLanguage(languages)] : []),
      ...elsewhere,
      ...result.problems,
      ...labels.filter((each) => !said.has(keyOf(each))),
    ],
  };
}

/** The lists that hold something, of one State where there is a choice, and what is left out. */
function listsFor(country: string | undefined, lists: readonly ImportedList[]) {
  const filled = lists.filter(({ recommendations }) => recommendations.length > 0);
  const hasChoice = new Set(filled.map((list) => list.country)).size > 1;
  const own = filled.filter((list) => country === undefined || !hasChoice || list.country === country);
  const others = filled.filter((list) => !own.includes(list));
  if (others.length === 0) return { own, others: [] };
  const count = others.reduce((sum, { recommendations }) => sum + recommendations.length, 0);
  const message = t('Recommendations to other States than that of the plan were left out: {count}.', { count });
  return { own, others: [{ row: 0, message, text: '' }] };
}

const nothing: ImportResult = { files: [], added: [], updated: [], unchanged: [], differences: [], problems: [] };

function noRecommendations(country: string | undefined): ImportProblem {
  const message =
    country === undefined
      ? t('This file holds no recommendations.')
      : t('This file holds no recommendations to {state}.', { state: countryName(country) });
  return { row: 0, message, text: '' };
}

function refusal(count: number): ImportProblem {
  const message = t('Nothing was imported, since words that no vocabulary knows were to be refused: {count}.', {
    count,
  });
  return { row: 0, message, text: '' };
}

function intoPlan(
  lists: readonly ImportedList[],
  options: ImportOptions,
  files: readonly PlanFile[],
  opened = openPlanWith(files, options.file),
): ImportResult {
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const results: ImportResult[] = [];
  const { document, ...shared } = options;
  const own = lists.length === 1 ? options : shared;
  let plan = opened;
  for (let rest = lists; rest.length > 0; ) {
    const { result, later } = importIntoPlan(rest, own, plan);
    for (const { uri, text } of result.files) texts.set(uri, text);
    results.push(result);
    rest = later;
    const current = () => [...texts].map(([uri, text]) => ({ uri, text }));
    if (rest.length > 0) plan = openPlanWith(current(), options.file);
  }
  const all = <Key extends Exclude<keyof ImportResult, 'languages'>>(key: Key) =>
    results.flatMap((result) => result[key] as ImportResult[Key][number][]);
  const [added, updated] = [new Set(all('added') as string[]), new Set(all('updated') as string[])];
  const before = new Map(files.map(({ uri, text }) => [uri, text]));
  return {
    files: [...texts].filter(([uri, text]) => before.get(uri) !== text).map(([uri, text]) => ({ uri, text })),
    added: [...added],
    updated: [...updated].filter((id) => !added.has(id)),
    unchanged: [...new Set(all('unchanged') as string[])].filter((id) => !added.has(id) && !updated.has(id)),
    differences: all('differences') as ImportResult['differences'],
    problems: all('problems') as ImportResult['problems'],
  };
}

function intoNewPlans(lists: readonly ImportedList[], options: ImportOptions): ImportResult {
  const countries = [...new Set(lists.map(({ country }) => country))];
  const plans = countries.map((country) => {
    const own = lists.filter((list) => list.country === country);
    const state = country?.toLowerCase() ?? 'new';
    const [only] = own.length === 1 ? own : [];
    const document = options.document ?? (only && documentId(only));
    const name =
      document === undefined || countries.length > 1 ? `${state}.plan.yaml` : `${state}-${document}.plan.yaml`;
    const uri = countries.length === 1 ? (options.file ?? name) : name;
    return { uri, ...newPlanOf(own, options, uri) };
  });
  return {
    ...nothing,
    files: plans.map(({ uri, text }) => ({ uri, text })),
    added: plans.flatMap(({ ids }) => ids),
    differences: plans.flatMap(({ differences }) => differences),
    problems: [...(countries.includes(undefined) ? [withoutCountry()] : []), ...lists.flatMap((list) => list.problems)],
  };
}

/** A plan of one State's lists. Several of one document are brought together as into a plan that exists. */
function newPlanOf(lists: readonly ImportedList[], options: ImportOptions, uri: string) {
  const seen = new Set<string>();
  const first = lists.filter((list) => {
    const id = documentId(list);
    return !seen.has(id) && seen.add(id);
  });
  const { text, ids } = newPlan(first, {
    language:
      options.language ?? lists.find((list) => list.language)?.language ?? likelyLanguage(textsOf(lists)) ?? 'en',
    ...(options.document !== undefined && { document: options.document }),
    ...(options.positionDate && { positionDate: options.positionDate }),
  });
  const others = lists.filter((list) => !first.includes(list));
  if (others.length === 0) return { text, ids, differences: [] };
  const { files, added, differences } = intoPlan(others, options, [{ uri, text }]);
  return { text: files[0]?.text ?? text, ids: [...ids, ...added], differences };
}

/** Where nobody says in which language a list is, and it seems to be in another one than the plan: that one, and the plan's. */
function doubtfulLanguages(
  plan: Plan,
  lists: readonly ImportedList[],
  { language }: ImportOptions,
): [likely: string, first: string] | undefined {
  if (language !== undefined || lists.some((list) => list.language !== undefined)) return undefined;
  const { first } = languagesOf(plan, undefined);
  const likely = likelyLanguage(textsOf(lists));
  return likely === undefined || sameLanguage(likely, first) ? undefined : [likely, first];
}

function otherLanguage([likely, first]: readonly [likely: string, first: string]): ImportProblem {
  const message = t(
    'The texts seem to be in the language “{likely}”, but were taken to be in the plan’s first, “{first}”. If so, undo this import, and import the file again with its language.',
    { likely, first },
  );
  return { row: 0, message, text: '' };
}

function textsOf(lists: readonly ImportedList[]): string[] {
  return lists.flatMap(({ recommendations }) => recommendations.map(({ text }) => text));
}

function withoutCountry(): ImportProblem {
  return {
    row: 0,
    message: t('The list does not say which State was reviewed. Name it, so that the plan can.'),
    text: '',
  };
}

/**
 * The lists with what the options say of them: of the lists of a database, which name their States, those of the State named; a symbol,
 * session or cycle is that of the only document.
 */
export function chosenLists(lists: readonly ImportedList[], options: ImportOptions): ImportedList[] {
  const { country } = options;
  const own = lists.filter(
    (list) => !list.isExtract || [country, list.country].includes(undefined) || list.country === country,
  );
  return own.map((list) => withOptions(list, own.length === 1 ? options : country === undefined ? {} : { country }));
}

function withOptions(list: ImportedList, { country, symbol, session, cycle }: ImportOptions): ImportedList {
  return {
    ...list,
    ...(country !== undefined && { country }),
    ...(symbol !== undefined && { symbol }),
    ...(session !== undefined && { session }),
    ...(cycle !== undefined && { cycle }),
  };
}
