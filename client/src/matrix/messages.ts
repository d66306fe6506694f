import type { RecordDetails, RecordName, SetFieldArgument } from '../../../server/src/protocol';
import {
  isList,
  isNumber,
  isObject,
  isText,
  isTrueOrFalse,
  nothingShape,
  optional,
  type Ready,
  type Shapes,
  type ShowNothing,
  type Start,
  startShape,
} from '../webviews/messages';
import { isNextStep, type NextStep } from '../webviews/next-steps';
import type { TablePart } from './table';

// What the matrix and the extension say to each other.

export type ToMatrix = Start | ShowTable | ShowNothing | ShowDetails | Edited | Pressed;
export type FromMatrix = Ready | Open | Edit | Undo | AskDetails | CopyText | Step;

/** The table, or what of it is new. */
export interface ShowTable {
  readonly type: 'table';
  /** The plan's root file. */
  readonly plan: string;
  readonly part: TablePart;
}

/** Of actions that were asked for, as far as there are such. */
export interface ShowDetails {
  readonly type: 'details';
  readonly details: readonly RecordDetails[];
}

/** An edit was made, and the matrix after it sent before; or it was refused, with one sentence that says why. */
export interface Edited {
  readonly type: 'edited';
  readonly request: number;
  readonly refusal: string | null;
}

/** A person has chosen something from VS Code's menu over the view. */
export interface Pressed {
  readonly type: 'pressed';
  readonly button: 'copy';
}

/** The record of a row, or of an action that is shown below it. */
export interface RecordInRow {
  /** The key of the row (`rowKeys`). */
  readonly row: string;
  /** Its id. VS Code's menus leave null out. */
  readonly action?: string | null;
}

/** A person wants to see the line of a record. */
export interface Open {
  readonly type: 'open';
  readonly record: RecordInRow;
}

export interface Edit {
  readonly type: 'edit';
  /** Given back with the answer. */
  readonly request: number;
  readonly record: RecordName;
  readonly field: string;
  readonly value: SetFieldArgument['value'];
}

/** The last edit made here is to be undone in its document. */
export interface Undo {
  readonly type: 'undo';
}

export interface AskDetails {
  readonly type: 'ask-details';
  /** Of actions. */
  readonly ids: readonly string[];
}

/** For where a view may not reach the clipboard itself. */
export interface CopyText {
  readonly type: 'copy-text';
  readonly text: string;
}

/** What an empty view offers. */
export interface Step {
  readonly type: 'step';
  readonly step: NextStep;
}

export const toMatrix: Shapes<ToMatrix> = {
  start: startShape,
  table: { plan: isText, part: isPart },
  nothing: nothingShape,
  details: { details: isList },
  edited: { request: isNumber, refusal: optional(isText) },
  pressed: { button: isText },
};

export const fromMatrix: Shapes<FromMatrix> = {
  ready: {},
  open: { record: isRecordInRow },
  edit: { request: isNumber, record: isRecordName, field: isText, value: isFieldValue },
  undo: {},
  'ask-details': { ids: isTexts },
  'copy-text': { text: isText },
  step: { step: isNextStep },
};

function isPart(value: unknown): boolean {
  const { isFirst, isLast, rows, order, frame } = Object(value);
  return (
    isTrueOrFalse(isFirst) &&
    isTrueOrFalse(isLast) &&
    isList(rows) &&
    optional(isList)(order) &&
    optional(isObject)(frame)
  );
}

export function isRecordInRow(value: unknown): value is RecordInRow {
  const { row, action } = Object(value);
  return isText(row) && optional(isText)(action);
}

function isRecordName(value: unknown): boolean {
  const { kind, id } = Object(value);
  return (kind === 'recommendation' || kind === 'action') && isText(id);
}

function isFieldValue(value: unknown): boolean {
  return value === null || isText(value) || isNumber(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}
