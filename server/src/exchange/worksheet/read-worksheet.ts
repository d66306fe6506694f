import { t } from '../../l10n';
import type { Status } from '../../plan/records';
import type { ImportProblem } from '../imported';
import { columnName } from '../spreadsheet/names';
import { type AnswerKey, answerColumns, type ColumnKey, type ShownKey, shownColumns } from './columns';
import { type Question, takesAnswer } from './questions';
import { type Answer, readAmount, readDay, readLink, readProgress, readStatus } from './read-answer';
import type { AnswerCell, WorkbookSheet } from './read-workbook';
import { readSent, SENT_SHEET, type Sent } from './sent';

/** What an institution has answered about a record; what it left empty, or what can't be read, is not there. */
export interface Answers {
  readonly status?: Status;
  /** Per cent, 0 to 100. */
  readonly progress?: number;
  readonly completed?: string;
  readonly due?: string;
  readonly text?: string;
  readonly evidenceTitle?: string;
  readonly evidenceUrl?: string;
  readonly spent?: number;
}

/** A row that somebody has written into. */
export interface AnsweredRow {
  /** Counted from 1. */
  readonly row: number;
  readonly question: Question;
  readonly answers: Answers;
}

export interface ReturnedWorksheet {
  readonly sent: Sent;
  readonly rows: readonly AnsweredRow[];
  /** Whatever is in the worksheet and could not be taken, each in one sentence with its cell. */
  readonly problems: readonly ImportProblem[];
}

/** Reads the answers of a worksheet that came back; a sentence where it is none, or none that can be read. */
export function readWorksheet(sheets: readonly WorkbookSheet[]): ReturnedWorksheet | ImportProblem {
  const hidden = sheets.find(({ name }) => name === SENT_SHEET);
  const sent = readSent(hidden?.rows.map((row) => row.map(({ text }) => text)) ?? []);
  if (sent === 'other-version') {
    return problem(0, t('This worksheet was written by another version of the program, which has to read it too.'));
  }
  if (sent === 'damaged') {
    return problem(
      0,
      t(
        'The hidden sheet “{name}”, which says what was sent, is damaged or gone. Ask for the file as it was sent back.',
        { name: SENT_SHEET },
      ),
    );
  }
  const table = tableIn(
    sheets.filter((sheet) => sheet !== hidden),
    sent,
  );
  if (!table) {
    return problem(
      0,
      t(
        'The row of headings or the column “{heading}” is gone, so nothing tells to what the answers belong. Bring it back as it was sent.',
        { heading: sent.headings.get('id') ?? '' },
      ),
    );
  }
  const problems: ImportProblem[] = [...missingColumns(sent, table), ...otherSheets(sheets, hidden, table)];
  return { sent, rows: answeredRows(sent, table, problems), problems };
}

function problem(row: number, message: string, text = '', number?: string): ImportProblem {
  return { row, message, text, ...(number !== undefined && { number }) };
}

/** Where the answers stand. */
interface Table {
  readonly sheet: WorkbookSheet;
  /** Index of the row of headings. */
  readonly headingRow: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

/** The row with the most headings, in whichever sheet, that has the one of the ids. */
function tableIn(sheets: readonly WorkbookSheet[], { headings }: Sent): Table | undefined {
  const keys = new Map([...headings].map(([key, heading]) => [plain(heading), key]));
  let best: Table | undefined;
  for (const sheet of sheets) {
    for (const [headingRow, cells] of sheet.rows.entries()) {
      const columns = new Map<ColumnKey, number>();
      cells.forEach(({ text }, column) => {
        const key = keys.get(plain(text));
        if (key !== undefined && !columns.has(key)) columns.set(key, column);
      });
      if (columns.has('id') && columns.size > Math.max(1, best?.columns.size ?? 0))
        best = { sheet, headingRow, columns };
    }
  }
  return best;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function missingColumns({ headings }: Sent, { columns }: Table): ImportProblem[] {
  const answers = new Set<string>(answerColumns(true).map(({ key }) => key));
  return [...headings].flatMap(([key, heading]) => {
    if (columns.has(key)) return [];
    return problem(
      0,
      answers.has(key)
        ? t('The column “{heading}” is gone, and with it whatever was answered there.', { heading })
        : t('The column “{heading}” is gone; no answers stand there, so nothing is lost.', { heading }),
    );
  });
}

function otherSheets(
  sheets: readonly WorkbookSheet[],
  hidden: WorkbookSheet | undefined,
  { sheet }: Table,
): ImportProblem[] {
  return sheets
    .filter((one) => one !== sheet && one !== hidden && one.rows.some((row) => row.some(({ text }) => text !== '')))
    .map(({ name }) => problem(0, t('The sheet “{name}” is not of the worksheet and was not read.', { name })));
}

function answeredRows(sent: Sent, table: Table, problems: ImportProblem[]): AnsweredRow[] {
  const { sheet, headingRow, columns } = table;
  const questions = new Map(sent.questions.map((question) => [question.id, question]));
  const rowsById = new Map<string, number>();
  const answered: AnsweredRow[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    const row = index + 1;
    if (index <= headingRow || cells.every(({ text }) => text === '')) continue;
    const id = cells[columns.get('id')!]?.text ?? '';
    const question = questions.get(id);
    const earlier = rowsById.get(id);
    if (!question || earlier !== undefined) {
      problems.push(problem(row, strayRow(id, earlier), writtenByHand(cells, table, question)));
      continue;
    }
    rowsById.set(id, row);
    const reading: Reading = { table, cells, row, question, sent, problems };
    const answers = answersOf(reading);
    lookForOthers(reading);
    if (Object.keys(answers).length > 0) answered.push({ row, question, answers });
  }
  for (const id of questions.keys()) {
    if (!rowsById.has(id))
      problems.push(problem(0, t('The row of “{id}” is gone, and with it whatever was answered there.', { id })));
  }
  return answered;
}

function strayRow(id: string, earlier: number | undefined): string {
  if (earlier !== undefined) {
    return t('“{id}” stands in row {earlier} already; this row was not taken.', { id, earlier });
  }
  return id === ''
    ? t('This row has no id, so nothing tells to what it belongs; it was not taken.')
    : t('No record with the id “{id}” was sent in this worksheet; the row was not taken.', { id });
}

/** What a row that was copied holds beside what was sent; of one that can't be told, its title and the answers. */
function writtenByHand(cells: readonly AnswerCell[], { columns }: Table, question: Question | undefined): string {
  const shown = new Map(shownColumns(true).map(({ key }) => [columns.get(key), key]));
  const isSent = (cell: AnswerCell, column: number) => {
    const key = shown.get(column);
    if (key === undefined || key === 'id') return key === 'id';
    return question ? saysAsSent(cell, question.shown[key]) : key !== 'action';
  };
  const own = cells.flatMap((cell, column) => (cell.text === '' || isSent(cell, column) ? [] : [cell.text]));
  return own.join(' · ');
}

/** One row while it is read. */
interface Reading {
  readonly table: Table;
  readonly cells: readonly AnswerCell[];
  readonly row: number;
  readonly question: Question;
  readonly sent: Sent;
  readonly problems: ImportProblem[];
}

function answersOf(reading: Reading): Answers {
  const { sent } = reading;
  const all: { readonly [Key in keyof Answers]: Answers[Key] | undefined } = {
    status: read(reading, 'new-status', (cell, place) => readStatus(cell, place, sent.statuses)),
    progress: read(reading, 'new-progress', readProgress),
    completed: read(reading, 'completed', (cell, place) => readDay(cell, place, false)),
    due: read(reading, 'new-due', (cell, place) => readDay(cell, place, true)),
    text: read(reading, 'text', ({ text }) => ({ value: text })),
    evidenceTitle: read(reading, 'evidence-title', ({ text }) => ({ value: text })),
    evidenceUrl: read(reading, 'evidence-url', readLink),
    spent: read(reading, 'new-spent', readAmount),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function read<Value>(
  { table, cells, row, question, problems }: Reading,
  key: AnswerKey,
  readCell: (cell: AnswerCell, place: string) => Answer<Value>,
): Value | undefined {
  const column = table.columns.get(key);
  const cell = column === undefined ? undefined : cells[column];
  if (column === undefined || !cell || cell.text === '') return undefined;
  const { text } = cell;
  const place = `${columnName(column)}${row}`;
  const answer = cell.isError
    ? { problem: t('{place} says “{text}”, an error of the spreadsheet.', { place, text }) }
    : takesAnswer(question, key)
      ? readCell(cell, place)
      : { problem: t('{place} says “{text}”, which was not asked of this record.', { place, text }) };
  if ('value' in answer) return answer.value;
  problems.push(problem(row, answer.problem, text, question.id));
  return undefined;
}

/** Locked cells that say something else than what was sent, and cells in columns that were not sent. */
function lookForOthers({ table, cells, row, question, sent, problems }: Reading): void {
  const known = new Map([...table.columns].map(([key, column]) => [column, key]));
  const shown = new Set<string>(shownColumns(true).map(({ key }) => key));
  cells.forEach((cell, column) => {
    const key = known.get(column);
    const place = `${columnName(column)}${row}`;
    const { text } = cell;
    if (key === undefined) {
      const message = t('{place} stands in a column that was not sent, so “{text}” was not taken.', { place, text });
      if (text !== '') problems.push(problem(row, message, text, question.id));
    } else if (shown.has(key) && !saysAsSent(cell, question.shown[key as ShownKey])) {
      const heading = sent.headings.get(key) ?? '';
      const message =
        text === ''
          ? t('{place}, “{heading}”, is locked and was emptied all the same; in the plan it stays.', { place, heading })
          : t('{place}, “{heading}”, is locked and was changed all the same; “{text}” was not taken.', {
              place,
              heading,
              text,
            });
      problems.push(problem(row, message, text, question.id));
    }
  });
}

function saysAsSent({ kind, text }: AnswerCell, sent: string | number = ''): boolean {
  if (kind === 'number') return Math.abs(Number(text) - Number(sent)) < 1e-6;
  return plain(text) === plain(String(sent));
}
