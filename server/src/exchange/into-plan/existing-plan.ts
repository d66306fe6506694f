import { findCountry } from '../../catalogue/countries';
import { type PlanDocument, textOf } from '../../document/document';
import { addRecords, type NewRecord } from '../../document/edit';
import type { PlainMap } from '../../document/write';
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
import { groupBy, type InIndex, matchDocument, matchRecords, recordsInIndex } from './match';
import { sortProblems } from './problems';
import { documentId, documentRecord, fieldsOf, recommendationIds, recommendationRecord } from './records';
import { type Terms, termsOf, withNewInstitutions, withoutForeignLabels } from './terms';
import {
  type Languages,
  sameLanguage,
  updateDocument,
  updateFields,
  updateLanguages,
  updateRecommendation,
} from './update';

/** What became of lists, and those that have to wait until the plan has its new text: of a document that another one is of, too. */
export interface Imported {
  readonly result: ImportResult;
  readonly later: readonly ImportedList[];
}

/** Brings lists into a plan that exists, by the smallest changes of its text. */
export function importIntoPlan(lists: readonly ImportedList[], options: ImportOptions, plan: Plan): Imported {
  const obstacle = obstacleOf(plan, lists);
  if (obstacle) {
    const problems = [obstacle, ...lists.flatMap((list) => list.problems)];
    return { result: { files: [], added: [], updated: [], unchanged: [], differences: [], problems }, later: [] };
  }
  const { now, later } = sortLists(plan, lists, options);
  const target = openTarget(plan, options, now);
  const parts = now.map((each) => importList(target, each));
  if (plan.root) updatePlan(target, plan.root, now);

  const updates = [...target.updates.values()];
  const changes = updates.map((update): FileChanges => ({ uri: update.entity.uri, changes: update.changes }));
  const add = (section: Section, records: readonly NewRecord[], last?: Entity) =>
    changes.push(addTo(plan, options.file, section, records, last));
  add(
    'documents',
    now.flatMap(({ list, document, written }) =>
      written ? [] : { value: documentRecord(document, list, options.positionDate) },
    ),
  );
  add(
    'institutions',
    target.institutions.map((value) => ({ value })),
  );
  for (const { newRecords, last } of parts) if (last) add('recommendations', newRecords, last);
  add(
    'recommendations',
    parts.flatMap(({ newRecords, last }) => (last ? [] : newRecords)),
  );

  const idsOf = (changed: boolean) =>
    updates.filter((update) => update.changes.length > 0 === changed).map(({ entity }) => entity.id ?? '');
  return {
    result: {
      files: changedFiles(plan, changes),
      added: [
        ...target.institutions.map(({ id }) => String(id)),
        ...now.flatMap(({ document, written }, index) => [...(written ? [] : [document]), ...parts[index]!.newIds]),
      ],
      updated: idsOf(true),
      unchanged: [...idsOf(false), ...parts.flatMap(({ kept }) => kept)],
      differences: target.differences,
      problems: parts.flatMap(({ problems }) => problems),
    },
    later,
  };
}

/** A list, and its document in the plan: with a record, or the id that it gets. */
interface Placed {
  readonly list: ImportedList;
  readonly document: string;
  readonly written: Entity<'document'> | undefined;
}

function sortLists(plan: Plan, lists: readonly ImportedList[], options: ImportOptions) {
  const now: Placed[] = [];
  const later: ImportedList[] = [];
  const used = new Set<string>();
  for (const list of lists) {
    const id = lists.length === 1 ? options.document : undefined;
    const { id: document, record: written } = matchDocument(plan, list, { id, newId: documentId(list) });
    if (used.has(document)) later.push(list);
    else now.push({ list, document, written });
    used.add(document);
  }
  return { now, later };
}

/** The plan while lists are brought into it. */
interface Target {
  readonly plan: Plan;
  readonly options: ImportOptions;
  readonly languages: Languages;
  readonly terms: Terms;
  /** Records of institutions that are new. */
  readonly institutions: readonly PlainMap[];
  readonly byDocument: ReadonlyMap<string | undefined, readonly Entity<'recommendation'>[]>;
  readonly inIndex: InIndex;
  /** Records that a list's recommendation was found to be. */
  readonly taken: Set<Entity<'recommendation'>>;
  /** Ids given to new records. */
  readonly newIds: Set<string>;
  readonly isTaken: { has(id: string): boolean };
  readonly updates: ReadonlyMap<Entity, Update>;
  readonly differences: readonly Difference[];
  open(entity: Entity): Update;
  /** Whether the plan's files say these words already. */
  says(words: string): boolean;
}

function openTarget(plan: Plan, options: ImportOptions, now: readonly Placed[]): Target {
  const languages = languagesOf(plan, options.language ?? now[0]?.list.language);
  const newIds = new Set(now.map(({ document }) => document));
  const isTaken = { has: (id: string) => newIds.has(id) || plan.withId(id).length > 0 };
  const named = now.flatMap(({ list }) => list.recommendations);
  const { terms, records } = withNewInstitutions(named, termsOf(plan), isTaken, languages.other);
  for (const { id } of records) newIds.add(String(id));
  const recommendations = plan.inOrder(plan.all('recommendation'));
  const differences: Difference[] = [];
  const updates = new Map<Entity, Update>();
  let texts: string | undefined;
  return {
    ...{ plan, options, languages, terms, newIds, isTaken, updates, differences },
    institutions: records,
    byDocument: groupBy(recommendations, ({ value }) => value.document),
    inIndex: recordsInIndex(plan),
    taken: new Set(),
    open(entity) {
      const update = updates.get(entity) ?? { plan, entity, take: new Set(options.take), differences, changes: [] };
      updates.set(entity, update);
      return update;
    },
    says(words) {
      texts ??= [...plan.documents.values()].map(textOf).join('\n');
      return texts.includes(words);
    },
  };
}

function importList(target: Target, { list, document, written }: Placed) {
  const { options, languages, terms } = target;
  if (written) updateDocument(target.open(written), list, options.positionDate);
  const records = target.byDocument.get(document) ?? [];
  const { matches, kept } = matchRecords(list.recommendations, records, target.inIndex, target.taken);
  /** In another language, a label that no vocabulary has can't become a theme of the plan. */
  const understood = (imported: ImportedRecommendation) =>
    languages.other === undefined ? { known: imported, problems: [] } : withoutForeignLabels(imported, terms);
  for (const [imported, record] of matches) {
    updateRecommendation(target.open(record), understood(imported).known, languages, terms);
  }

  const sorted = sortProblems(list);
  /** What became no record, said above the first new one, once. */
  const notKept = sorted.others.flatMap((problem) => {
    const lines = problemComments([problem]);
    return lines.every(target.says) ? [] : lines;
  });
  const foreignLabels: ImportProblem[] = [];
  const missing = list.recommendations.filter((imported) => !matches.has(imported) && !kept.has(imported));
  const ids = recommendationIds(missing, document, target.isTaken);
  for (const id of ids.values()) target.newIds.add(id);
  const recordOptions = { document, terms, ...(languages.other !== undefined && { language: languages.other }) };
  const newRecords = missing.map((imported, index) => {
    const { known, problems } = understood(imported);
    foreignLabels.push(...problems);
    return {
      value: recommendationRecord(known, ids.get(imported) ?? '', recordOptions),
      heading: [...(index === 0 ? notKept : []), ...themeComment(imported, missing[index - 1])],
      comments: problemComments([...sorted.of(imported), ...problems]),
    };
  });
  return {
    newRecords,
    newIds: [...ids.values()],
    last: records.findLast(({ uri }) => options.file === undefined || uri === options.file),
    kept: [...kept.values()].flat(),
    problems: [...list.problems, ...foreignLabels],
  };
}

/** What the lists bring into the plan's own record: their language, and the fields of the plan's own that they use. */
function updatePlan({ open, languages }: Target, root: Entity<'plan'>, now: readonly Placed[]): void {
  if (languages.other !== undefined) updateLanguages(open(root), languages);
  const fields = fieldsOf(
    now.map(({ list }) => list),
    languages.other,
  );
  if (fields.length > 0) updateFields(open(root), fields);
}

/** The plan in these files, root first; with a new part where `file` is none of them. */
export function openPlanWith(files: readonly PlanFile[], file: string | undefined): Plan {
  const plan = openPlan(files);
  if (file === undefined || plan.documents.has(file)) return plan;
  return openPlan([...files, { uri: file, text: plan.root?.id === undefined ? '' : `part-of: ${plan.root.id}\n` }]);
}

/** What a person has to put right before anything can be imported. */
function obstacleOf(plan: Plan, lists: readonly ImportedList[]): ImportProblem | undefined {
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
  const other = lists.find((list) => list.country !== undefined && list.country !== country);
  if (!country || !other) return undefined;
  const message = t('Nothing was imported: the list is of {state}, the plan of {country}.', {
    state: other.country ?? '',
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
export function languagesOf(plan: Plan, language: string | undefined): Languages {
  const first = plan.setting('languages')?.[0] ?? 'en';
  return language === undefined || sameLanguage(language, first) ? { first } : { first, other: language };
}

type Section = 'institutions' | 'documents' | 'recommendations';

/** New records go behind the `last` of their document, else to the end of their section in the file named, else in the root. */
function addTo(
  plan: Plan,
  file: string | undefined,
  section: Section,
  records: readonly NewRecord[],
  last: Entity | undefined,
): FileChanges {
  const uri = last?.uri ?? file ?? plan.ownerUri;
  const document = plan.documents.get(uri);
  return { uri, changes: document ? addRecords(document, section, records, last ? { after: last } : {}) : [] };
}
