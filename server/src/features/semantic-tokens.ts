import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
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
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!document || !plan) return null;
  return remember(workspace, uri, tokensOf(document, plan, 0, document.pieces.length));
}

function inRange(params: SemanticTokensRangeParams, { workspace }: Session): SemanticTokens | null {
  const { uri } = params.textDocument;
  const document = workspace.document(uri);
  const plan = workspace.planOf(uri);
  if (!document || !plan) return null;
  return { data: tokensOf(document, plan, ...piecesIn(document, params.range)) };
}

/** What has changed since the latest answer for the file; all of it where the client speaks of another answer. */
function delta(params: SemanticTokensDeltaParams, session: Session): SemanticTokens | SemanticTokensDelta | null {
  const { uri } = params.textDocument;
  const before = answersOf(session.workspace).get(uri);
  const now = full(params, session);
  if (!now || before?.resultId !== params.previousResultId) return now;
  const edit = difference(before.data, now.data);
  return { resultId: now.resultId!, edits: edit ? [edit] : [] };
}

/** The latest answer for each file, to which a client's next request for a delta refers. */
const answers = new WeakMap<Workspace, Map<string, Required<SemanticTokens>>>();

function answersOf(workspace: Workspace): Map<string, Required<SemanticTokens>> {
  let own = answers.get(workspace);
  if (!own) {
    own = new Map();
    answers.set(workspace, own);
  }
  return own;
}

function remember(workspace: Workspace, uri: string, data: number[]): SemanticTokens {
  const own = answersOf(workspace);
  for (const known of own.keys()) if (!workspace.document(known)) own.delete(known);
  const answer = { resultId: String(Number(own.get(uri)?.resultId ?? 0) + 1), data };
  own.set(uri, answer);
  return answer;
}

function difference(before: readonly number[], after: readonly number[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (start === before.length && start === after.length) return undefined;
  return { start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) };
}

/** The tokens of some pieces, each relative to the one before (LSP 3.18, "Integer Encoding for Tokens"). */
function tokensOf(document: PlanDocument, plan: Plan, from: number, to: number): number[] {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (let index = from; index < to; index += 1) {
    const base = document.lines[index]!;
    const { numbers, dues } = pieceTokens(document.pieces[index]!, plan);
    const overdue = dues.length === 0 ? undefined : overdueOf(dues, plan);
    for (let at = 0; at < numbers.length; at += TOKEN) {
      const line = base + numbers[at]!;
      const character = numbers[at + 1]!;
      data.push(
        line - lastLine,
        line === lastLine ? character - lastCharacter : character,
        numbers[at + 2]!,
        numbers[at + 3]!,
        (numbers[at + 3] === ID ? DECLARATION : 0) | (overdue?.has(at) ? OVERDUE : 0),
      );
      lastLine = line;
      lastCharacter = character;
    }
  }
  return data;
}

/** The tokens of a piece, compact since a large file has a hundred thousand. */
interface PieceTokens {
  /** For each token, in the order of the text: line (from the piece's first), character, length, type. */
  readonly numbers: Uint32Array;
  readonly dues: readonly Due[];
}

/** A due date. Whether it has passed in vain depends on other records and on the day. */
interface Due {
  /** The index of the token's first number. */
  readonly at: number;
  readonly day: string;
  readonly entity: Entity;
  readonly milestone: number | undefined;
}

const TOKEN = 4;

function overdueOf(dues: readonly Due[], plan: Plan): ReadonlySet<number> | undefined {
  const { asOf } = plan.dates;
  const late = dues.filter(
    ({ day, entity, milestone }) => day < asOf && openDueDay(plan, entity, milestone) !== undefined,
  );
  return late.length === 0 ? undefined : new Set(late.map(({ at }) => at));
}

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
  for (const { start, end, type, due } of tokens) {
    const { line, character } = position(start);
    if (position(end).line !== line) continue;
    if (due) dues.push({ ...due, at: numbers.length });
    numbers.push(line, character, end - start, type);
  }
  return { numbers: Uint32Array.from(numbers), dues };
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
