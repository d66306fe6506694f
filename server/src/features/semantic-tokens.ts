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
  return answer ? { resultId: answer.resultId, data: numbersOf(answer.chunks) } : null;
}

function inRange({ textDocument: { uri }, range }: SemanticTokensRangeParams, { workspace }: Session) {
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!document || !plan) return null;
  return { data: numbersOf(chunksOf(document, plan, ...piecesIn(document, range))) };
}

/** What has changed since the latest answer for the file; all of it where the client speaks of another answer. */
function delta(params: SemanticTokensDeltaParams, session: Session): SemanticTokens | SemanticTokensDelta | null {
  const { uri } = params.textDocument;
  const before = answersOf(session.workspace).get(uri);
  if (before?.resultId !== params.previousResultId) return full(params, session);
  const now = newAnswer(session.workspace, uri);
  return now ? { resultId: now.resultId, edits: differences(before.chunks, now.chunks) } : null;
}

interface Answer {
  readonly resultId: string;
  /** All tokens of a file. */
  readonly chunks: readonly Chunk[];
}

/** The tokens of a piece, as they stand in an answer. */
interface Chunk {
  readonly piece: PieceTokens;
  /** Lines from the latest token before it to its first. */
  readonly gap: number;
  /** Where the numbers of due dates that have passed in vain begin. */
  readonly overdue: readonly number[];
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
  const answer = { resultId, chunks: chunksOf(document, plan, 0, document.pieces.length) };
  own.set(uri, answer);
  return answer;
}

/** One edit at most: from the first number that differs to the last. Chunks that are the same are not looked into. */
function differences(before: readonly Chunk[], after: readonly Chunk[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && isSame(before[first]!, after[first]!)) first += 1;
  let last = 0;
  while (last < most - first && isSame(before.at(-1 - last)!, after.at(-1 - last)!)) last += 1;
  const start = after.slice(0, first).reduce((sum, { piece }) => sum + piece.numbers.length, 0);
  const old = numbersOf(before.slice(first, before.length - last));
  const now = numbersOf(after.slice(first, after.length - last));
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old[same] === now[same]) same += 1;
  let sameEnd = 0;
  while (sameEnd < shorter - same && old[old.length - 1 - sameEnd] === now[now.length - 1 - sameEnd]) sameEnd += 1;
  if (same === old.length && same === now.length) return [];
  const data = now.slice(same, now.length - sameEnd);
  return [{ start: start + same, deleteCount: old.length - same - sameEnd, data }];
}

function isSame(a: Chunk, b: Chunk): boolean {
  return a.piece === b.piece && a.gap === b.gap && a.overdue.join() === b.overdue.join();
}

/** As the protocol wants them (LSP 3.18, "Integer Encoding for Tokens"). */
function numbersOf(chunks: readonly Chunk[]): number[] {
  const all: number[] = new Array(chunks.reduce((sum, { piece }) => sum + piece.numbers.length, 0));
  let start = 0;
  for (const { piece, gap, overdue } of chunks) {
    for (let index = 0; index < piece.numbers.length; index += 1) all[start + index] = piece.numbers[index]!;
    all[start] = gap;
    for (const at of overdue) all[start + at + MODIFIERS]! |= OVERDUE;
    start += piece.numbers.length;
  }
  return all;
}

/** The tokens of some pieces, of those that have any. */
function chunksOf(document: PlanDocument, plan: Plan, from: number, to: number): Chunk[] {
  const chunks: Chunk[] = [];
  const { asOf } = plan.dates;
  let lastLine = 0;
  for (let index = from; index < to; index += 1) {
    const piece = pieceTokens(document.pieces[index]!, plan);
    if (piece.numbers.length === 0) continue;
    const base = document.lines[index]!;
    const passed = piece.dues.filter(
      ({ day, entity, milestone }) => day < asOf && openDueDay(plan, entity, milestone) !== undefined,
    );
    const overdue = passed.length === 0 ? NONE : passed.map(({ at }) => at);
    chunks.push({ piece, gap: base + piece.numbers[0]! - lastLine, overdue });
    lastLine = base + piece.last;
  }
  return chunks;
}

const NONE: readonly number[] = [];

/** The tokens of a piece, compact since a large file has a hundred thousand. */
interface PieceTokens {
  /** As the protocol wants them, five numbers each; the first token's line is counted from the piece's first. */
  readonly numbers: Uint16Array;
  readonly dues: readonly Due[];
  /** The line of the last token, counted from the piece's first. */
  readonly last: number;
}

/** What two bytes hold. Beyond that no line is read by people, nor is it worth a colour. */
const LARGEST = 0xffff;

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
    if (position(end).line !== line || Math.max(line, character, end - start) > LARGEST) continue;
    if (due) dues.push({ at: numbers.length, day: due.day, entity: due.entity, milestone: due.milestone });
    const fromLast = line === last.line ? character - last.character : character;
    numbers.push(line - last.line, fromLast, end - start, type, type === ID ? DECLARATION : 0);
    last = { line, character };
  }
  return { numbers: Uint16Array.from(numbers), dues, last: last.line };
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
