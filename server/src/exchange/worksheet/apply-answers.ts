import type { Plain, TextChange } from '../../document/edit';
import type { PlainMap } from '../../document/write';
import { t } from '../../l10n';
import { lastDay } from '../../plan/dates';
import { addItems, setValue } from '../../plan/edit';
import type { Path } from '../../plan/entity';
import type { Plan } from '../../plan/plan';
import { readBack } from '../../plan/read-back';
import type { Text, Update } from '../../plan/records';
import type { Difference, ImportProblem } from '../imported';
import type { FileChanges } from '../plan-files';
import type { AnsweredRow, Answers, ReturnedWorksheet } from './read-worksheet';
import { type Asked, type AskedLine, type Recorded, type RecordedKey, recordedOf, updatesSince } from './recorded';

/** An answer to what has changed in the plan since the worksheet was sent. */
export interface Conflict extends Difference {
  readonly key: RecordedKey;
  /** What the worksheet was sent with; '' where the plan said nothing. */
  readonly sent: string;
  /** Of the worksheet, counted from 1. */
  readonly row: number;
}

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

function applyRow(
  plan: Plan,
  { institution, asOf, language }: ReturnedWorksheet['sent'],
  answered: AnsweredRow,
  take: ReadonlySet<string>,
): AppliedRow {
  const { row, question, answers } = answered;
  const { kind, id } = question;
  const problems: ImportProblem[] = [];
  const complain = (message: string, text = '') => void problems.push({ row, number: id, message, text });
  const [entity, other] = plan
    .withId(id)
    .filter((one): one is Asked => one.kind === kind && plan.documents.has(one.uri));
  if (!entity || other) {
    complain(
      entity
        ? t('Several records of the plan have this id, so its answers were not taken.')
        : t('The plan has no such record any more, so its answers were not taken.'),
    );
    return { changes: { uri: '', changes: [] }, conflicts: [], problems };
  }
  const line = lineNow(entity, question.line);
  if (answers.spent !== undefined && line === undefined) {
    complain(
      t('The budget line of this answer is no longer there, so “{text}” was not taken.', { text: answers.spent }),
    );
  }
  const now = recordedOf(plan, entity, line);
  const { open, conflicts } = weigh(answered, now, take);
  const text = (words: string): Text => (language === undefined ? words : { [language]: words });
  const changes: TextChange[] = [];
  const write = (key: string, value: Plain, made: readonly TextChange[]) => {
    if (made.length === 0) {
      complain(
        t('“{key}” is written in a form that can’t be changed here: write it in the plan yourself.', { key }),
        String(typeof value === 'object' ? JSON.stringify(value) : value),
      );
    }
    changes.push(...made);
  };
  // In the order of the schemas: of changes at one place the first given comes first.
  const set = (key: RecordedKey, path: Path) => {
    if (open[key] !== undefined && open[key] !== now[key])
      write(key, open[key], setValue(plan, entity, path, open[key]));
  };
  const isWritten = (key: 'status' | 'progress') => (entity.value as Recorded)[key] !== undefined;
  if (!isSameDay(open.due, now.due)) set('due', ['due']);
  set('completed', ['completed']);
  if (isWritten('status')) set('status', ['status']);
  if (isWritten('progress')) set('progress', ['progress']);
  if (line !== undefined) set('spent', ['budget', line, 'spent']);
  const others = evidenceOf(entity, answers, text);
  const since = updatesSince(entity, institution, asOf).slice(question.told);
  const told = untold(answered, open, now, since);
  const isNews = Object.keys(told).length > 0 || (changes.length + others.length > 0 && since.length === 0);
  if (isNews) {
    const words = told.text === undefined ? {} : { text: text(told.text) };
    const update = { date: plan.dates.asOf, by: institution, ...told, ...words };
    write('updates', update, addItems(plan, entity, ['updates'], update));
  }
  if (others.length > 0) write('evidence', others, addItems(plan, entity, ['evidence'], ...others));
  if (changes.length > 0 && !readBack(plan.documents.get(entity.uri)!, changes, { kind, id })) {
    complain(t('The record is written in a form that can’t be changed here: write the answers in the plan yourself.'));
    changes.length = 0;
  }
  return { id, changes: { uri: entity.uri, changes }, conflicts, problems };
}

/** The index of the budget line that was asked about, wherever in the list it stands now. */
function lineNow({ value }: Asked, line: AskedLine | undefined): number | undefined {
  if (!line) return undefined;
  const all = [...(value.budget ?? []).entries()];
  const isOfYear = ([, { year = '' }]: (typeof all)[number]) => year === line.year;
  const same = all.filter(isOfYear);
  return (same.find(([index]) => index === line.index) ?? (same.length === 1 ? same[0] : undefined))?.[0];
}

/** The answers that may be written, and those that are in conflict with what has changed. */
function weigh(
  { row, question, answers }: AnsweredRow,
  now: Recorded,
  take: ReadonlySet<string>,
): { readonly open: Recorded; readonly conflicts: readonly Conflict[] } {
  const open: { -readonly [Key in RecordedKey]?: Recorded[Key] } = {};
  const conflicts: Conflict[] = [];
  const weighKey = <Key extends RecordedKey>(key: Key) => {
    const answer = answers[key] as Recorded[Key];
    if (answer === undefined) return;
    const [before, after] = [question.recorded[key], now[key]];
    const isFree = isSame(key, before, after) || isSame(key, after, answer) || take.has(key);
    if (isFree) open[key] = answer;
    else
      conflicts.push({ record: question.id, key, row, ...shown({ sent: before, written: after, imported: answer }) });
  };
  for (const key of ['due', 'completed', 'status', 'progress', 'spent'] as const) weighKey(key);
  return { open, conflicts };
}

function shown<Name extends string>(values: Readonly<Record<Name, string | number | undefined>>): Record<Name, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')])) as Record<
    Name,
    string
  >;
}

function isSame(key: RecordedKey, a: string | number | undefined, b: string | number | undefined): boolean {
  if (key === 'due') return isSameDay(a as string | undefined, b as string | undefined);
  // Where nothing is said of it, it has not begun.
  if (key === 'status') return (a ?? 'not-started') === (b ?? 'not-started');
  return a === b;
}

/** Whether two days or periods end on one day. */
function isSameDay(a: string | undefined, b: string | undefined): boolean {
  return (lastDay(a) ?? a) === (lastDay(b) ?? b);
}

/** What an update has to say: what the institution has not said already since the worksheet was sent. */
function untold({ question, answers }: AnsweredRow, open: Recorded, now: Recorded, since: readonly Update[]) {
  const isTold = (key: 'status' | 'progress') =>
    since.some((update) => update[key] === open[key]) &&
    // Else somebody has said something else after that, and the answer is to be taken all the same.
    (isSame(key, now[key], open[key]) || isSame(key, now[key], question.recorded[key]));
  const wordsOf = (text: Text | undefined) => (typeof text === 'object' ? Object.values(text) : [text ?? '']);
  const isTextTold = since.some(({ text }) => wordsOf(text).some((words) => words.trim() === answers.text));
  return {
    ...(open.status !== undefined && !isTold('status') && { status: open.status }),
    ...(open.progress !== undefined && !isTold('progress') && { progress: open.progress }),
    ...(answers.text !== undefined && !isTextTold && { text: answers.text }),
  };
}

/** The evidence as an item of the record's list, unless it is there already. A link without a title is its own. */
function evidenceOf({ value }: Asked, answers: Answers, text: (words: string) => Text): readonly PlainMap[] {
  const { evidenceUrl: url, evidenceTitle: title = url } = answers;
  if (title === undefined) return [];
  const wordsOf = (one: Text | undefined) => (typeof one === 'object' ? Object.values(one) : [one]);
  const isThere = (value.evidence ?? []).some((one) => one.url === url && wordsOf(one.title).includes(title));
  return isThere ? [] : [{ title: title === url ? title : text(title), url }];
}
