import { findCountry } from '../../catalogue/countries';
import { type PlanDocument, textOf } from '../../document/document';
import { addRecords, type NewRecord } from '../../document/edit';
import { t } from '../../l10n';
import type { Entity } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { keyText } from '../../plan/values';
import type {
  Difference,
  ImportedList,
  ImportedRecommendation,
  ImportOptions,
  ImportProblem,
  ImportResult,
  PlanFile,
} from '../imported';
import { changedFiles, type FileChanges, faultIn, openPlan } from '../plan-files';
import { problemComments, themeComment } from './comments';
import type { Update } from './fill';
import { matchDocument, matchRecords } from './match';
import { sortProblems } from './problems';
import { documentId, documentRecord, recommendationIds, recommendationRecord } from './records';
import { termsOf, withNewInstitutions, withoutForeignLabels } from './terms';
import { type Languages, sameLanguage, updateDocument, updateLanguages, updateRecommendation } from './update';

/** Brings a list into a plan that exists, by the smallest changes of its text. */
export function importIntoPlan(list: ImportedList, options: ImportOptions, files: readonly PlanFile[]): ImportResult {
  const plan = openPlanWith(files, options.file);
  const obstacle = obstacleOf(plan, list);
  if (obstacle) {
    return {
      files: [],
      added: [],
      updated: [],
      unchanged: [],
      differences: [],
      problems: [obstacle, ...list.problems],
    };
  }
  const differences: Difference[] = [];
  const updates: Update[] = [];
  const open = (entity: Entity): Update => {
    const update = { plan, entity, take: new Set(options.take), differences, changes: [] };
    updates.push(update);
    return update;
  };

  const languages = languagesOf(plan, options.language ?? list.language);
  const { id: document, record: written } = matchDocument(plan, list, {
    id: options.document,
    newId: documentId(list),
  });
  if (written) updateDocument(open(written), list, options.positionDate);
  const records = plan.inOrder(plan.all('recommendation')).filter(({ value }) => value.document === document);
  const inIndex = new Map(
    [...plan.all('recommendation')].flatMap((record) =>
      record.value.uhri === undefined ? [] : [[record.value.uhri.toLowerCase(), record] as const],
    ),
  );
  const { matches, kept } = matchRecords(list.recommendations, records, (id) => inIndex.get(id.toLowerCase()));
  const isTaken = { has: (id: string) => plan.withId(id).length > 0 };
  const institutions = withNewInstitutions(list.recommendations, termsOf(plan), isTaken, languages.other);
  const { terms } = institutions;
  /** In another language, a label that no vocabulary has can't become a theme of the plan. */
  const understood = (imported: ImportedRecommendation) =>
    languages.other === undefined ? { known: imported, problems: [] } : withoutForeignLabels(imported, terms);
  for (const [imported, record] of matches) {
    updateRecommendation(open(record), understood(imported).known, languages, terms);
  }
  if (plan.root && languages.other !== undefined) updateLanguages(open(plan.root), languages);

  const foreignLabels: ImportProblem[] = [];
  const listProblems = sortProblems(list);
  const texts = [...plan.documents.values()].map(textOf).join('\n');
  /** What became no record, said above the first new one, once. */
  const notKept = listProblems.others.flatMap((problem) => {
    const lines = problemComments([problem]);
    return lines.every((line) => texts.includes(line)) ? [] : lines;
  });
  const missing = list.recommendations.filter((imported) => !matches.has(imported) && !kept.has(imported));
  const ids = recommendationIds(missing, document, isTaken);
  const recordOptions = { document, terms, ...(languages.other !== undefined && { language: languages.other }) };
  const newRecords = missing.map((imported, index) => {
    const { known, problems } = understood(imported);
    foreignLabels.push(...problems);
    return {
      value: recommendationRecord(known, ids.get(imported) ?? '', recordOptions),
      heading: [...(index === 0 ? notKept : []), ...themeComment(imported, missing[index - 1])],
      comments: problemComments([...listProblems.of(imported), ...problems]),
    };
  });

  const changes = updates.map((update): FileChanges => ({ uri: update.entity.uri, changes: update.changes }));
  if (!written) {
    const value = documentRecord(document, list, options.positionDate);
    changes.push(addTo(plan, options.file, 'documents', [{ value }], undefined));
  }
  if (institutions.records.length > 0) {
    const records = institutions.records.map((value) => ({ value }));
    changes.push(addTo(plan, options.file, 'institutions', records, undefined));
  }
  const last = records.findLast(({ uri }) => options.file === undefined || uri === options.file);
  changes.push(addTo(plan, options.file, 'recommendations', newRecords, last));

  const idsOf = (changed: boolean) =>
    updates.filter((update) => update.changes.length > 0 === changed).map(({ entity }) => entity.id ?? '');
  return {
    files: changedFiles(plan, changes),
    added: [...institutions.records.map(({ id }) => String(id)), ...(written ? [] : [document]), ...ids.values()],
    updated: idsOf(true),
    unchanged: [...idsOf(false), ...[...kept.values()].flat()],
    differences,
    problems: [...list.problems, ...foreignLabels],
  };
}

/** The plan in these files, root first; with a new part where `file` is none of them. */
function openPlanWith(files: readonly PlanFile[], file: string | undefined): Plan {
  const plan = openPlan(files);
  if (file === undefined || plan.documents.has(file)) return plan;
  return openPlan([...files, { uri: file, text: plan.root?.id === undefined ? '' : `part-of: ${plan.root.id}\n` }]);
}

/** What a person has to put right before anything can be imported. */
function obstacleOf(plan: Plan, list: ImportedList): ImportProblem | undefined {
  const fault = faultIn(plan);
  if (fault) return fault;
  for (const document of plan.documents.values()) {
    if (hasSections(document)) continue;
    const message = t('Nothing was imported, since {file} is not written as sections of records.', {
      file: document.uri,
    });
    return { row: 0, message, text: '' };
  }
  const country = countryOfPlan(plan);
  if (!country || !list.country || country === list.country) return undefined;
  const message = t('Nothing was imported: the list is of {state}, the plan of {country}.', {
    state: list.country,
    country,
  });
  return { row: 0, message, text: '' };
}

/** The State of the plan, ISO alpha-3. */
export function countryOfPlan(plan: Plan): string | undefined {
  const written = plan.setting('country');
  return written === undefined ? undefined : (findCountry(written) ?? written);
}

/** Whether records can be added: the file is a map, and the sections in question are lists or empty. */
function hasSections({ pieces }: PlanDocument): boolean {
  return pieces.every(
    ({ root, entries }) =>
      root === undefined &&
      entries
        .filter(({ key }) => ['institutions', 'documents', 'recommendations'].includes(keyText(key) ?? ''))
        .every(({ value }) => value === undefined || value.kind === 'list'),
  );
}

/** The plan's first language, and the list's where it is another. */
function languagesOf(plan: Plan, language: string | undefined): Languages {
  const first = plan.setting('languages')?.[0] ?? 'en';
  return language === undefined || sameLanguage(language, first) ? { first } : { first, other: language };
}

/** New records go behind the `last` of their document, else to the end of their section in the file named, else in the root. */
function addTo(
  plan: Plan,
  file: string | undefined,
  section: 'institutions' | 'documents' | 'recommendations',
  records: readonly NewRecord[],
  last: Entity | undefined,
): FileChanges {
  const uri = last?.uri ?? file ?? plan.ownerUri;
  const document = plan.documents.get(uri);
  return { uri, changes: document ? addRecords(document, section, records, last ? { after: last } : {}) : [] };
}
