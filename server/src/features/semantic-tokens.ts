import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensEdit,
  SemanticTokensLegend,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver-protocol';
import type { PlanDocument } from '../document/document';
import { lastDay } from '../plan/dates';
import type { Entity } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { isReference } from '../plan/read';
import type { Shape } from '../plan/schema';
import type { Workspace } from '../plan/workspace';
import { openDueDay } from './due-dates';
import type { Feature, Session } from './feature';
import { eachScalar, perPiece, piecesIn, positionsIn, recordsOf } from './places';

/** Colours for what a value means: ids, references, codes, dates, statuses; dates that have passed are marked. */
export const semanticTokens: Feature = {
  capabilities: () => ({ semanticTokensProvider: { legend, full: { delta: true }, range: true } }),
  handlers: {
    'textDocument/semanticTokens/full': full,
    'textDocument/semanticTokens/full/delta': delta,
    'textDocument/semanticTokens/range': inRange,
  },
};

/** Types that every editor's colours know, in this order: ids, references, codes, dates, statuses. */
const legend: SemanticTokensLegend = {
  tokenTypes: ['class', 'variable', 'enumMember', 'number', 'keyword'],
  tokenModifiers: ['declaration', 'overdue'],
};
const [ID, REFERENCE, CODE, DATE, STATUS] = [0, 1, 2, 3, 4];
const DECLARATION = 1;
const OVERDUE = 2;

function full({ textDocument: { uri } }: SemanticTokensParams, { workspace }: Session): SemanticTokens | null {
  const answer = newAnswer(workspace, uri);
  return answer ? { resultId: answer.resultId, data: listOf(answer.data) } : null;
}

function inRange({ textDocument: { uri }, range }: SemanticTokensRangeParams, { workspace }: Session) {
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!document || !plan) return null;
  return { data: listOf(tokensOf(document, plan, ...piecesIn(document, range))) };
}

/** What has changed since the latest answer for the file; all of it where the client speaks of another answer. */
function delta(params: SemanticTokensDeltaParams, session: Session): SemanticTokens | SemanticTokensDelta | null {
  const { uri } = params.textDocument;
  const before = answersOf(session.workspace).get(uri);
  if (before?.resultId !== params.previousResultId) return full(params, session);
  const now = newAnswer(session.workspace, uri);
  return now ? { resultId: now.resultId, edits: differences(before.data, now.data) } : null;
}

interface Answer {
  readonly resultId: string;
  /** All tokens of a file, as the protocol wants them. */
  readonly data: Uint32Array;
}

/** The latest answer for each file, to which a client's next request for a delta refers. */
const answers = new WeakMap<Workspace, Map<string, Answer>>();

function answersOf(workspace: Workspace): Map<string, Answer> {
  let own = answers.get(workspace);
  if (!own) {
    own = new Map();
    answers.set(workspace, own);
  }
  return own;
}

function newAnswer(workspace: Workspace, uri: string): Answer | undefined {
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!document || !plan) return undefined;
  const own = answersOf(workspace);
  for (const known of own.keys()) if (!workspace.document(known)) own.delete(known);
  const resultId = String(Number(own.get(uri)?.resultId ?? 0) + 1);
  const answer = { resultId, data: tokensOf(document, plan, 0, document.pieces.length) };
  own.set(uri, answer);
  return answer;
}

function differences(before: Uint32Array, after: Uint32Array): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (start === before.length && start === after.length) return [];
  const data = listOf(after.subarray(start, after.length - end));
  return [{ start, deleteCount: before.length - start - end, data }];
}

/** As JSON writes it; the language's own conversions are ten times slower. */
function listOf(numbers: Uint32Array): number[] {
  const list: number[] = new Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) list[index] = numbers[index]!;
  return list;
}

/** The tokens of some pieces, each relative to the one before (LSP 3.18, "Integer Encoding for Tokens"). */
function tokensOf(document: PlanDocument, plan: Plan, from: number, to: number): Uint32Array {
  const pieces = document.pieces.slice(from, to).map((piece) => pieceTokens(piece, plan));
  const data = new Uint32Array(pieces.reduce((sum, { numbers }) => sum + numbers.length, 0));
  const { asOf } = plan.dates;
  let lastLine = 0;
  let start = 0;
  for (const [index, { numbers, dues, last }] of pieces.entries()) {
    if (numbers.length === 0) continue;
    const base = document.lines[from + index]!;
    data.set(numbers, start);
    data[start]! += base - lastLine;
    lastLine = base + last;
    for (const { at, day, entity, milestone } of dues) {
      if (day < asOf && openDueDay(plan, entity, milestone) !== undefined) data[start + at + MODIFIERS]! |= OVERDUE;
    }
    start += numbers.length;
  }
  return data;
}

/** The tokens of a piece, compact since a large file has a hundred thousand. */
interface PieceTokens {
  /** As the protocol wants them, five numbers each; the first token's line is counted from the piece's first. */
  readonly numbers: Uint32Array;
  readonly dues: readonly Due[];
  /** The line of the last token, counted from the piece's first. */
  readonly last: number;
}

/** A due date. Whether it has passed in vain depends on other records and on the day. */
interface Due {
  /** The index of the token's first number. */
  readonly at: number;
  readonly day: string;
  readonly entity: Entity;
  readonly milestone: number | undefined;
}

/** The place of a token's modifiers among its five numbers. */
const MODIFIERS = 4;

const pieceTokens = perPiece((piece, plan): PieceTokens => {
  const position = positionsIn(piece);
  const tokens: {
    readonly start: number;
    readonly end: number;
    readonly type: number;
    readonly due?: Omit<Due, 'at'>;
  }[] = [];
  for (const entity of recordsOf(plan, piece)) {
    eachScalar(entity, ({ start, end, text }, shape, key, milestone) => {
      const type = typeOf(shape, key);
      if (type === undefined || end === start) return;
      const day = key === 'due' ? lastDay(text) : undefined;
      tokens.push(day === undefined ? { start, end, type } : { start, end, type, due: { day, entity, milestone } });
    });
  }
  tokens.sort((a, b) => a.start - b.start);
  const numbers: number[] = [];
  const dues: Due[] = [];
  let last = { line: 0, character: 0 };
  for (const { start, end, type, due } of tokens) {
    const { line, character } = position(start);
    if (position(end).line !== line) continue;
    if (due) dues.push({ ...due, at: numbers.length });
    const fromLast = line === last.line ? character - last.character : character;
    numbers.push(line - last.line, fromLast, end - start, type, type === ID ? DECLARATION : 0);
    last = { line, character };
  }
  return { numbers: Uint32Array.from(numbers), dues, last: last.line };
});

function typeOf({ meaning, values }: Shape, key: string): number | undefined {
  switch (meaning) {
    case 'id':
      return ID;
    case 'date':
    case 'period-start':
    case 'period-end':
    case 'revision':
      return DATE;
    case 'code':
    case 'country':
    case 'currency':
    case 'language':
    case 'sdg':
    case 'sdg-indicator':
    case 'symbol':
      return CODE;
    case undefined:
      if (!values) return undefined;
      return key === 'status' ? STATUS : CODE;
    default:
      return isReference(meaning) ? REFERENCE : undefined;
  }
}
