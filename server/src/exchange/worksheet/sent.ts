import { isLanguage } from '../../catalogue/languages';
import { lookupKey } from '../../catalogue/text';
import { STATUSES } from '../../plan/figures/status';
import type { Status } from '../../plan/records';
import { firstRows, type Tables } from '../tables/table';
import { type AnswerKey, answerColumns, type ColumnKey, type ShownKey, shownColumns } from './columns';
import type { Question, Shown } from './questions';
import type { AskedLine, Recorded } from './recorded';

// What was sent, on a hidden sheet of the worksheet: with it the answers find back to their records, and it is known what has
// changed since. All cells are texts, which no program changes when it saves the file.

export const SENT_SHEET = 'recmatrix';
/** Raised when a worksheet sent before can no longer be read. */
const VERSION = '1';

export interface Sent {
  /** The plan's id. */
  readonly plan: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly institution: string;
  /** The language of the answers, where it is not the plan's first. */
  readonly language?: string;
  readonly headings: ReadonlyMap<ColumnKey, string>;
  /** By what the list of statuses calls them. */
  readonly statuses: ReadonlyMap<string, Status>;
  readonly questions: readonly Question[];
}

/** Whether a table file is a worksheet. */
export function isWorksheet({ sheets }: Pick<Tables, 'sheets'>): boolean {
  return sheets.some(({ name }) => name === SENT_SHEET);
}

/** Whether a table has the headings of a worksheet without the hidden sheet, which is lost where somebody saves it as csv. */
export async function wasWorksheet({ sheets }: Pick<Tables, 'sheets'>): Promise<boolean> {
  const headings = new Set(answerColumns(false).map(({ heading }) => lookupKey(heading)));
  for (const sheet of sheets) {
    for (const { cells } of await firstRows(sheet, 20)) {
      if (cells.filter(({ text }) => headings.has(lookupKey(text))).length > headings.size / 2) return true;
    }
  }
  return false;
}

/** Why what was sent can't be read. */
export type Unreadable = 'other-version' | 'damaged';

const title = 'recmatrix worksheet';
const shownKeys: readonly ShownKey[] = shownColumns(true).map(({ key }) => key);
const columnKeys: ReadonlySet<string> = new Set<ColumnKey>([
  ...shownKeys,
  ...answerColumns(true).map(({ key }): AnswerKey => key),
]);

/** The rows of the hidden sheet. */
export function sentRows({ plan, asOf, institution, language = '', ...sent }: Sent): string[][] {
  return [
    [title, VERSION],
    ['plan', plan],
    ['as-of', asOf],
    ['institution', institution],
    ['language', language],
    ...[...sent.headings].map(([key, heading]) => ['heading', key, heading]),
    ...[...sent.statuses].map(([label, status]) => ['status', status, label]),
    ...sent.questions.map((question) => ['question', ...questionCells(question)]),
  ];
}

/** Where the rows name the statuses, for the list to choose from: indexes from 0. */
export function statusCells(rows: readonly (readonly string[])[]): { first: number; last: number; column: number } {
  const isStatus = ([word]: readonly string[]) => word === 'status';
  return { first: rows.findIndex(isStatus), last: rows.findLastIndex(isStatus), column: 2 };
}

function questionCells({ kind, id, told, recorded, line, shown }: Question): string[] {
  const { status, progress, completed, due, spent } = recorded;
  const values = [status, progress, completed, due, spent, line?.index, line?.year, line?.currency];
  return [kind, id, told, ...values, ...shownKeys.map((key) => shown[key])].map((value) => String(value ?? ''));
}

/** Reads back what `sentRows` gave. */
export function readSent(rows: readonly (readonly string[])[]): Sent | Unreadable {
  const [[first, version] = []] = rows;
  if (first !== title) return 'damaged';
  if (version !== VERSION) return 'other-version';
  const named = (word: string) => rows.filter(([each]) => each === word).map(([, ...cells]) => cells);
  const value = (word: string) => named(word)[0]?.[0] ?? '';
  const headings = new Map<ColumnKey, string>();
  for (const [key = '', heading = ''] of named('heading')) if (isColumn(key)) headings.set(key, heading);
  const statuses = new Map<string, Status>();
  for (const [id, label = ''] of named('status')) {
    const status = STATUSES.find((one) => one === id);
    if (status !== undefined) statuses.set(label, status);
  }
  const questions = named('question').map(readQuestion);
  const [plan, asOf, institution, language] = [value('plan'), value('as-of'), value('institution'), value('language')];
  if (plan === '' || institution === '' || !/^\d{4}-\d\d-\d\d$/.test(asOf) || !headings.has('id')) return 'damaged';
  if (language !== '' && !isLanguage(language)) return 'damaged';
  return { plan, asOf, institution, ...(language !== '' && { language }), headings, statuses, questions };
}

function isColumn(key: string): key is ColumnKey {
  return columnKeys.has(key);
}

function readQuestion(cells: readonly string[]): Question {
  const [kind, id = '', told, status, progress, completed, due, spent, index, year = '', currency = '', ...texts] =
    cells;
  const number = (text: string | undefined) => (text ? Number(text) : undefined);
  const recorded = { status: status || undefined, progress: number(progress), completed, due, spent: number(spent) };
  const line: AskedLine | undefined = index ? { index: Number(index), year, currency } : undefined;
  return {
    kind: kind === 'recommendation' ? kind : 'action',
    id,
    told: Number(told),
    recorded: written(recorded) as Recorded,
    ...(line && { line }),
    shown: written(Object.fromEntries(shownKeys.map((key, at) => [key, texts[at]]))) as Shown,
  };
}

function written(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
}
