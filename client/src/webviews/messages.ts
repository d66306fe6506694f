import type { RecordLine } from '../../../server/src/protocol';

// What webviews and the extension say to each other: for each view one union in each direction, `To…View` and `From…View`, beside the
// view (`preview/messages.ts`, `matrix/messages.ts`). These are the messages that all views have. Both ends check what arrives.

/** From every view: it listens now, and has nothing yet. Also said again after VS Code has thrown it away and brought it back. */
export interface Ready {
  readonly type: 'ready';
}

/** From every view: a person wants to see the line of a record. */
export interface OpenRecord {
  readonly type: 'open';
  readonly place: Pick<RecordLine, 'uri' | 'range'>;
}

/** To every view, as the answer to `ready`, before anything else. */
export interface Start {
  readonly type: 'start';
  /** The editor's, a language tag. */
  readonly language: string;
  /** Translations of the view's sentences; empty in English. */
  readonly texts: Texts;
}

/** To every view: there is nothing to show. `about` is the file that is gone, or the reason that the server gives. */
export interface ShowNothing {
  readonly type: 'nothing';
  readonly reason: Reason;
  readonly about: string;
}

/**
 * `no-plan`: none is open. `no-root`: a part without its root. `gone`: the plan's file is no longer there. `stopped`: the server
 * does not run. `refused`: the server says why.
 */
export type Reason = 'no-plan' | 'no-root' | 'gone' | 'stopped' | 'refused';

export type Texts = Readonly<
  Record<string, string | { readonly message: string; readonly comment: readonly string[] }>
>;

/** For each type of message, what each of its fields must be. */
export type Shapes<Message extends { readonly type: string }> = {
  readonly [Type in Message['type']]: {
    readonly [Field in Exclude<keyof Extract<Message, { type: Type }>, 'type'>]-?: FieldCheck;
  };
};
export type FieldCheck = (value: unknown) => boolean;

export const isText: FieldCheck = (value) => typeof value === 'string';
export const isNumber: FieldCheck = (value) => typeof value === 'number';
export const isTrueOrFalse: FieldCheck = (value) => typeof value === 'boolean';
export const isList: FieldCheck = Array.isArray;
export const isObject: FieldCheck = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same, where the field may be left out or null. */
export function optional(check: FieldCheck): FieldCheck {
  return (value) => value === undefined || value === null || check(value);
}

export const startShape: Shapes<Start>['start'] = { language: isText, texts: isObject };
export const nothingShape: Shapes<ShowNothing>['nothing'] = { reason: isText, about: isText };
export const openShape: Shapes<OpenRecord>['open'] = { place: isPlace };

/** A place in a document, as the protocol has it. */
export function isPlace(value: unknown): boolean {
  const { uri, range } = Object(value);
  return isText(uri) && [range?.start, range?.end].every((one) => isNumber(one?.line) && isNumber(one?.character));
}

/** Whether something that arrived is one of the messages with these shapes. */
export function isMessage<Message extends { readonly type: string }>(
  shapes: Shapes<Message>,
  value: unknown,
): value is Message {
  const message = Object(value) as Readonly<Record<string, unknown>>;
  const { type } = message;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return false;
  const fields: Readonly<Record<string, FieldCheck>> = shapes[type as Message['type']];
  return Object.entries(fields).every(([field, check]) => check(message[field]));
}
