import { findCountry } from '../catalogue/countries';
import { t } from '../l10n';
import { type RecordKind, shapeOf } from '../plan/schema';
import { withoutAlias } from '../plan/values';
import type {
  Difference,
  ImportedList,
  ImportedRecommendation,
  ImportOptions,
  ImportProblem,
  ImportResult,
  PlanFile,
} from './imported';
import { matchDocument, matchRecords } from './match';
import { problemComments } from './new-plan';
import { addRecords, changedText, type OpenPlan, type OpenRecord, openPlan } from './open-plan';
import { counts, documentRecord, recommendationIds, recommendationRecord } from './records';
import { termsOf, withoutForeignLabels } from './terms';
import { type Languages, sameLanguage, updateRecommendation } from './update-recommendation';
import { entryOf, fillList, fillScalar, put, scalarText, textAt, textsAt, type Update } from './update-record';

/** Brings a list into a plan that exists, by the smallest changes of its text. `newDocument`: the id where it has none yet. */
export function mergeIntoPlan(
  list: ImportedList,
  options: ImportOptions,
  newDocument: string,
  files: readonly PlanFile[],
): ImportResult {
  const plan = openPlan(files);
  const nothing = { files: [], added: [], updated: [], unchanged: [], differences: [] };
  if ('problems' in plan) return { ...nothing, problems: [...plan.problems, ...list.problems] };
  const otherState = obstacleOfCountry(plan, list);
  if (otherState) return { ...nothing, problems: [otherState, ...list.problems] };

  const differences: Difference[] = [];
  const updates: Update[] = [];
  const open = (record: OpenRecord, kind: RecordKind): Update => {
    const order = [...(shapeOf(kind).properties?.keys() ?? [])];
    const id = textAt(record.map, 'id') ?? '';
    const update = { record, id, order, take: new Set(options.take), differences, changed: false };
    updates.push(update);
    return update;
  };

  const languages = languagesOf(plan, options.language);
  const added: string[] = [];
  const { id: document, record: written } = matchDocument(plan, list, { id: options.document, newId: newDocument });
  if (written) updateDocument(open(written, 'document'), list, options.positionDate);
  else {
    addRecords(plan, 'documents', undefined, [
      { value: documentRecord(document, list, options.positionDate), comments: [] },
    ]);
    added.push(document);
  }

  const records = plan.records('recommendations').filter(({ map }) => textAt(map, 'document') === document);
  const { matches, kept } = matchRecords(list.recommendations, records);
  const terms = termsOf(plan);
  const foreignLabels: ImportProblem[] = [];
  /** In another language, a label that no vocabulary has can't become a theme of the plan. */
  const understood = (imported: ImportedRecommendation) =>
    languages.other === undefined ? { known: imported, problems: [] } : withoutForeignLabels(imported, terms);
  for (const [imported, record] of matches) {
    updateRecommendation(open(record, 'recommendation'), understood(imported).known, languages, terms);
  }
  const missing = list.recommendations.filter((imported) => !matches.has(imported) && !kept.has(imported));
  const ids = recommendationIds(missing, document, plan.ids);
  const recordOptions = { document, terms, ...(languages.other !== undefined && { language: languages.other }) };
  const newRecords = missing.map((imported) => {
    const { known, problems } = understood(imported);
    foreignLabels.push(...problems);
    const comments = problemComments(imported, { ...list, problems: [...list.problems, ...problems] });
    return { value: recommendationRecord(known, ids.get(imported) ?? '', recordOptions), comments };
  });
  addRecords(plan, 'recommendations', records.at(-1), newRecords);
  added.push(...ids.values());
  if (languages.other !== undefined) addLanguage(plan, open, languages);

  const idsOf = (changed: boolean) => updates.filter((update) => update.changed === changed).map((update) => update.id);
  return {
    files: plan.files
      .filter((file) => file.edits.length > 0)
      .map((file) => ({ uri: file.document.uri, text: changedText(file) })),
    added,
    updated: idsOf(true),
    unchanged: [...idsOf(false), ...[...kept.values()].flat()],
    differences,
    problems: [...list.problems, ...foreignLabels],
  };
}

function obstacleOfCountry(plan: OpenPlan, list: ImportedList): ImportProblem | undefined {
  const [root] = plan.records('plan');
  const written = root && textAt(root.map, 'country');
  const country = written && (findCountry(written) ?? written);
  if (!country || !list.country || country === list.country) return undefined;
  const message = t('Nothing was imported: the list is of {state}, the plan of {country}.', {
    state: list.country,
    country,
  });
  return { row: 0, message, text: '' };
}

/** The plan's first language, and the list's where it is another. */
function languagesOf(plan: OpenPlan, language: string | undefined): Languages {
  const [root] = plan.records('plan');
  const first = (root && textsAt(root.map, 'languages')[0]) ?? 'en';
  return language === undefined || sameLanguage(language, first) ? { first } : { first, other: language };
}

function addLanguage(
  plan: OpenPlan,
  open: (record: OpenRecord, kind: RecordKind) => Update,
  { first, other }: Languages,
) {
  const [root] = plan.records('plan');
  if (!root || other === undefined) return;
  const update = open(root, 'plan');
  if (textsAt(root.map, 'languages').length === 0) put(update, root.map, 'languages', [first, other], update.order);
  else fillList(update, 'languages', [other], (node) => sameLanguage(scalarText(node) ?? '', other));
}

function updateDocument(update: Update, list: ImportedList, positionDate: string | undefined) {
  const { map } = update.record;
  fillScalar(update, 'symbol', list.symbol);
  fillScalar(update, 'session', list.session);
  if (list.session === undefined) fillScalar(update, 'cycle', list.cycle);
  fillScalar(update, 'position-date', positionDate);
  const said = counts(list.recommendations);
  const written = withoutAlias(entryOf(map, 'counts')?.value);
  if (written === undefined) put(update, map, 'counts', said, update.order);
  else if (written.kind === 'map') {
    const inside = { key: 'counts', map: written, order: Object.keys(said) };
    for (const [key, count] of Object.entries(said)) fillScalar(update, key, count, { inside });
  }
}
