import type { RecordDetails, RecordName } from '../../../server/src/protocol';
import type { Table, TableRow } from '../../src/matrix/table';
import { t } from '../shared/l10n';
import { type ColumnId, EDITABLE, type EditableColumn } from './columns';
import type { ActionLine, Line, RecommendationLine } from './lines';
import { PRIORITIES, priorityName, STATUSES, statusName } from './names';

/** A value as the server takes it; null takes the key out of the record. */
export type FieldValue = string | number | null;

export interface Choice {
  readonly value: FieldValue;
  readonly title: string;
}

/** What is needed to change a cell. */
export interface Field {
  readonly record: RecordName;
  readonly field: EditableColumn;
  /** As it is written, or follows from other records; '' where there is none. */
  readonly value: string;
  /** Whether it is written in the record itself. */
  readonly isOwn: boolean;
  /** All that it can be given; without them, a text is typed. */
  readonly choices?: readonly Choice[];
  /** What to know before changing it. */
  readonly hint: string;
}

/** The values of a line that can be written in its record. */
export interface Values {
  readonly lead: string | null;
  readonly due: string | null;
  readonly ownDue: string | null;
  readonly status: TableRow['status'] | null;
  readonly progress: TableRow['progress'];
  readonly priority: TableRow['priority'];
  readonly overdue: boolean;
  readonly own: readonly string[];
}

/** Of an action undefined until the server has told of it. */
export function valuesOf(
  line: RecommendationLine | ActionLine,
  details: ReadonlyMap<string, RecordDetails>,
): Values | undefined {
  if (line.kind === 'recommendation') return line.row;
  const action = details.get(line.action.id);
  return action && { ...action, lead: action.lead?.id ?? null };
}

/** The field behind a cell; or why it can't be changed here, in one sentence. */
export function fieldOf(
  matrix: Table,
  line: Line,
  column: ColumnId,
  details: ReadonlyMap<string, RecordDetails>,
): Field | { readonly refusal: string } {
  if (line.kind === 'group') return { refusal: t('A heading has no values of its own.') };
  const field = EDITABLE.find((one) => one === column);
  if (!field) return { refusal: t('This column is changed in the text: open the line of the recommendation.') };
  const isRecommendation = line.kind === 'recommendation';
  if (field === 'progress' && isRecommendation) {
    return {
      refusal: t('The progress of a recommendation follows from its actions: open the row, and change it there.'),
    };
  }
  const id = isRecommendation ? line.row.id : line.action.id;
  if (!id) return { refusal: t('This record has no id yet. Give it one in the text, so that it can be changed here.') };
  const values = valuesOf(line, details);
  if (!values) return { refusal: t('The values of this action are still being fetched.') };
  const record: RecordName = { kind: line.kind, id };
  return { record, field, ...written(matrix, field, values) };
}

type Written = Omit<Field, 'record' | 'field'>;

function written({ institutions }: Table, field: EditableColumn, values: Values): Written {
  const isOwn = field === 'priority' ? values.priority !== null : values.own.includes(field);
  switch (field) {
    case 'status': {
      const all = STATUSES.map((value) => ({ value, title: statusName(value) }));
      const choices = withNone(all, isOwn, t('Let it follow from actions or updates'));
      return { value: values.status ?? '', isOwn, choices, hint: hintOf(isOwn) };
    }
    case 'lead': {
      const all = institutions.map(({ id, title }) => ({ value: id, title }));
      const choices = withNone(all, isOwn, t('Let it follow from other records'));
      return { value: values.lead ?? '', isOwn, choices, hint: values.lead ? hintOf(isOwn) : '' };
    }
    case 'priority': {
      const all = PRIORITIES.map((value) => ({ value, title: priorityName(value) }));
      return { value: values.priority ?? '', isOwn, choices: withNone(all, isOwn, t('No priority')), hint: '' };
    }
    case 'due':
      return {
        value: values.ownDue ?? values.due ?? '',
        isOwn,
        hint: t('A day, 2027-06-30, or a period: 2027, 2027-06, 2027-Q2'),
      };
    case 'progress': {
      const value =
        values.progress && (isOwn || values.progress.known) ? String(Math.round(values.progress.value)) : '';
      return { value, isOwn, hint: t('Per cent, from 0 to 100') };
    }
  }
}

function withNone(choices: readonly Choice[], isOwn: boolean, title: string): readonly Choice[] {
  return isOwn ? [...choices, { value: null, title }] : choices;
}

function hintOf(isOwn: boolean): string {
  return isOwn ? '' : t('Follows from other records. What you choose is written in this one.');
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?|-Q[1-4])?$/;

/** What was typed as a value of the field, or one sentence that says why it is none. The server has the last word. */
export function readTyped(
  { field, value, isOwn }: Pick<Field, 'field' | 'value' | 'isOwn'>,
  typed: string,
): { readonly value: FieldValue } | { readonly refusal: string } | 'unchanged' {
  const text = typed.trim();
  if (text === value) return 'unchanged';
  if (text === '') return isOwn ? { value: null } : 'unchanged';
  if (field === 'progress') {
    const number = Number(text.replace(/\s*%$/, ''));
    if (Number.isInteger(number) && number >= 0 && number <= 100) return { value: number };
    return { refusal: t('Progress is a whole number from 0 to 100.') };
  }
  const date = text.toUpperCase();
  if (DATE.test(date)) return { value: date };
  return {
    refusal: t('“{value}” is no date. Write it as YYYY-MM-DD, or as a period: 2027, 2026-09, 2026-Q3.', {
      value: text,
    }),
  };
}
