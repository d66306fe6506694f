import type { Matrix, RecordDetails, RecordName, SetFieldArgument } from '../../../server/src/protocol';
import {
  isList,
  isNumber,
  isObject,
  isPlace,
  isText,
  type OpenRecord,
  openShape,
  optional,
  type Ready,
  type Shapes,
  type Start,
  startShape,
} from '../webviews/messages';

// What the matrix and the extension say to each other.

export type ToMatrix = Start | ShowMatrix | ShowNothing | ShowDetails | Edited | Pressed;
export type FromMatrix = Ready | OpenRecord | Edit | Undo | AskDetails | CopyText | Step;

/** All of it, each time: the view keeps what a person has arranged. */
export interface ShowMatrix {
  readonly type: 'matrix';
  /** The plan's root file. */
  readonly plan: string;
  readonly title: string;
  readonly matrix: Matrix;
}

/** There is no table to show, and why. */
export interface ShowNothing {
  readonly type: 'nothing';
  readonly why: 'no-plan' | 'no-root' | 'stopped';
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
export type NextStep = 'open-sample' | 'new-plan' | 'import' | 'show-findings';

export const toMatrix: Shapes<ToMatrix> = {
  start: startShape,
  matrix: { plan: isText, title: isText, matrix: isMatrix },
  nothing: { why: isText },
  details: { details: isList },
  edited: { request: isNumber, refusal: optional(isText) },
  pressed: { button: isText },
};

export const fromMatrix: Shapes<FromMatrix> = {
  ready: {},
  open: openShape,
  edit: { request: isNumber, record: isRecordName, field: isText, value: isFieldValue },
  undo: {},
  'ask-details': { ids: isTexts },
  'copy-text': { text: isText },
  step: { step: isText },
};

function isMatrix(value: unknown): boolean {
  const { asOf, rows, titles, institutions } = Object(value);
  return isText(asOf) && isList(rows) && rows.every(isPlace) && isObject(titles) && isList(institutions);
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

/** What VS Code tells the extension of the row over which its menu was opened (`data-vscode-context`). */
export interface RowContext {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly id: string;
}
