import type { Plain, TextChange } from '../../document/edit';
import type { PlainMap } from '../../document/write';
import { t } from '../../l10n';
import { addItems, setValue } from '../../plan/edit';
import type { Path } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { readBack } from '../../plan/read-back';
import type { Text } from '../../plan/records';
import type { ImportProblem } from '../imported';
import type { FileChanges } from '../plan-files';
import { type Conflict, isSame, weigh } from './conflicts';
import type { AnsweredRow, ReturnedWorksheet } from './read-worksheet';
import { type Asked, type AskedLine, type Recorded, type RecordedKey, recordedOf, updatesSince } from './recorded';
import type { Sent } from './sent';

export interface AppliedAnswers {
  readonly changes: readonly FileChanges[];
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly ImportProblem[];
  /** Ids of records that were answered, with and without a change. */
  readonly updated: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * The smallest changes that bring answers into a plan: the keys that are written already, and one update for each record, dated
 * on the as-of date of the plan. Where the plan says something else than it did when the worksheet was sent, and else than the
 * answer, that answer is a conflict, and is left out unless its key is to be taken. What an update since then says already is not
 * added again.
 */
export function applyAnswers(plan: Plan, returned: ReturnedWorksheet, take: ReadonlySet<string>): AppliedAnswers {
  const all = returned.rows.map((row) => applyRow(plan, returned.sent, row, take));
  const idsOf = (changed: boolean) =>
    all.flatMap(({ id, changes }) => (id !== undefined && changes.changes.length > 0 === changed ? [id] : []));
  return {
    changes: all.map(({ changes }) => changes),
    conflicts: all.flatMap(({ conflicts }) => conflicts),
    problems: all.flatMap(({ problems }) => problems),
    updated: idsOf(true),
    unchanged: idsOf(false),
  };
}

interface AppliedRow {
  /** Undefined where the record is not there. */
  readonly id?: string;
  readonly changes: FileChanges;
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly ImportProblem[];
}

function applyRow(plan: Plan, sent: Sent, answered: AnsweredRow, take: ReadonlySet<string>): AppliedRow {
  const { row, question } = answered;
  const { kind, id } = question;
  const problem = (message: string, text = ''): ImportProblem => ({ row, number: id, message, text });
  const [entity, other] = plan
    .withId(id)
    .filter((one): one is Asked => one.kind === kind && plan.documents.has(one.uri));
  if (!entity || other) {
    const message = entity
      ? t('Several records of the plan have this id, so its answers were not taken.')
      : t('The plan has no such record any more, so its answers were not taken.');
    return { changes: { uri: '', changes: [] }, conflicts: [], problems: [problem(message)] };
  }
  const problems: ImportProblem[] = [];
  const line = lineNow(entity, question.line);
  const { spent, ...others } = answered.answers;
  if (spent !== undefined && line === undefined) {
    problems.push(
      problem(t('The budget line of this answer is no longer there, so “{spent}” was not taken.', { spent })),
    );
  }
  const own = line === undefined ? { ...answered, answers: others } : answered;
  const { conflicts, ...weighed } = weigh(own, recordedOf(plan, entity, line), take);
  const edits = editsOf({ plan, entity, sent, answered: own, line, ...weighed });
  for (const { key, value, changes } of edits) {
    if (changes.length > 0) continue;
    const message = t('“{key}” is written in a form that can’t be changed here: write it in the plan yourself.', {
      key,
    });
    problems.push(problem(message, typeof value === 'object' ? JSON.stringify(value) : String(value)));
  }
  const changes = edits.flatMap((edit) => edit.changes);
  const isReadable = changes.length === 0 || readBack(plan.documents.get(entity.uri)!, changes, { kind, id });
  if (!isReadable) {
    const message = t(
      'The record is written in a form that can’t be changed here: write the answers in the plan yourself.',
    );
    problems.push(problem(message));
  }
  return { id, changes: { uri: entity.uri, changes: isReadable ? changes : [] }, conflicts, problems };
}

/** What is to be written of the answers to one record. */
interface Writing {
  readonly plan: Plan;
  readonly entity: Asked;
  readonly sent: Sent;
  readonly answered: AnsweredRow;
  /** The index of the budget line that was asked about. */
  readonly line: number | undefined;
  /** The answers without those in conflict. */
  readonly open: Recorded;
}

interface Edit {
  readonly key: string;
  readonly value: Plain;
  /** None where the text leaves no room. */
  readonly changes: readonly TextChange[];
}

/** In the order of the schemas: of changes at one place the first given comes first. */
function editsOf(writing: Writing): Edit[] {
  const { plan, entity, line, open } = writing;
  const now = recordedOf(plan, entity, line);
  const set = (key: RecordedKey, path: Path): Edit[] => {
    const value = open[key];
    if (value === undefined || isSame(key, value, now[key])) return [];
    return [{ key, value, changes: setValue(plan, entity, path, value) }];
  };
  const isWritten = (key: 'status' | 'progress') => (entity.value as Recorded)[key] !== undefined;
  const values = [
    ...set('due', ['due']),
    ...set('completed', ['completed']),
    ...(isWritten('status') ? set('status', ['status']) : []),
    ...(isWritten('progress') ? set('progress', ['progress']) : []),
    ...(line === undefined ? [] : set('spent', ['budget', line, 'spent'])),
  ];
  const add = (key: 'updates' | 'evidence', value: PlainMap | undefined): Edit[] =>
    value ? [{ key, value, changes: addItems(plan, entity, [key], value) }] : [];
  const evidence = evidenceOf(writing);
  const hasChanged = evidence !== undefined || values.some(({ changes }) => changes.length > 0);
  return [...values, ...add('updates', updateOf(writing, hasChanged)), ...add('evidence', evidence)];
}

/** The update of the institution, without what it has said already since; none where nothing is left to say. */
function updateOf({ plan, entity, sent, answered, line, open }: Writing, hasChanged: boolean): PlainMap | undefined {
  const { institution, asOf } = sent;
  const { question, answers } = answered;
  const since = updatesSince(entity, institution, asOf).slice(question.told);
  const now = recordedOf(plan, entity, line);
  const isTold = (key: 'status' | 'progress') =>
    since.some((update) => update[key] === open[key]) &&
    // Else somebody has said something else after that, and the answer is to be taken all the same.
    (isSame(key, now[key], open[key]) || isSame(key, now[key], question.recorded[key]));
  const isTextTold = since.some(({ text }) => wordsOf(text).some((words) => words.trim() === answers.text));
  const news = {
    ...(open.status !== undefined && !isTold('status') && { status: open.status }),
    ...(open.progress !== undefined && !isTold('progress') && { progress: open.progress }),
    ...(answers.text !== undefined && !isTextTold && { text: textFor(sent, answers.text) }),
  };
  const hasNews = Object.keys(news).length > 0 || (hasChanged && since.length === 0);
  return hasNews ? { date: plan.dates.asOf, by: institution, ...news } : undefined;
}

/** The evidence, unless it is there already. A link without a title is its own. */
function evidenceOf({ entity, sent, answered: { answers } }: Writing): PlainMap | undefined {
  const { evidenceUrl: url, evidenceTitle: title = url } = answers;
  if (title === undefined) return undefined;
  const isThere = (entity.value.evidence ?? []).some((one) => one.url === url && wordsOf(one.title).includes(title));
  return isThere ? undefined : { title: title === url ? title : textFor(sent, title), url };
}

/** In the language of the answers, where that is not the plan's first. */
function textFor({ language }: Sent, words: string): string | PlainMap {
  return language === undefined ? words : { [language]: words };
}

function wordsOf(text: Text | undefined): readonly string[] {
  return typeof text === 'object' ? Object.values(text) : [text ?? ''];
}

/** The index of the budget line that was asked about, wherever in the list it stands now. */
function lineNow({ value }: Asked, line: AskedLine | undefined): number | undefined {
  if (!line) return undefined;
  const all = [...(value.budget ?? []).entries()];
  const isOfYear = ([, { year = '' }]: (typeof all)[number]) => year === line.year;
  const same = all.filter(isOfYear);
  return (same.find(([index]) => index === line.index) ?? (same.length === 1 ? same[0] : undefined))?.[0];
}
