import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { lookupKey } from '../catalogue/text';
import { nodePlace, ownPlace } from '../checks/check';
import { type Entity, isKind } from '../plan/entity';
import type { Plan } from '../plan/plan';
import type { Text } from '../plan/records';
import { textsIn } from '../plan/terms';
import { nameOf } from '../plan/titles';
import { oneLine, SYMBOL_KINDS } from './document-symbols';
import type { Feature, IsCancelled, Session } from './feature';
import { locationOf, perPiece, recordsOf } from './places';

/** Finds records of all plans by their id, their number, or the words they begin with. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  handlers: { 'workspace/symbol': search },
};

/** More than this nobody reads: the client asks again with each letter. */
const MOST_RESULTS = 200;

function search({ query }: WorkspaceSymbolParams, session: Session, isCancelled: IsCancelled): WorkspaceSymbol[] {
  const asked = query.trim().toLowerCase();
  const words = lookupKey(asked)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ` ${word}`);
  const byRank: (readonly [Plan, Entity])[][] = [[], [], []];
  for (const plan of session.workspace.plans) {
    for (const { pieces } of plan.documents.values()) {
      if (isCancelled()) return [];
      for (const piece of pieces) {
        for (const entry of entriesOf(piece, plan)) {
          const rank = rankOf(entry, asked, words);
          if (rank !== undefined) byRank[rank]!.push([plan, entry.entity]);
        }
      }
    }
  }
  return byRank
    .flat()
    .slice(0, MOST_RESULTS)
    .flatMap(([plan, entity]) => symbolOf(plan, entity, session) ?? []);
}

/** What is searched of a record. */
interface Entry {
  readonly entity: Entity;
  readonly id: string;
  readonly number: string;
  /** Its words in plain letters, each with a space before it. */
  readonly words: string;
}

/** Kept by piece. */
const entriesOf = perPiece((piece, plan): readonly Entry[] => recordsOf(plan, piece).map(entryOf));

function entryOf(entity: Entity): Entry {
  const { name, title, text } = entity.value as Readonly<Record<string, Text | undefined>>;
  const written = [name, title, text].flatMap(textsIn);
  return {
    entity,
    id: (entity.id ?? '').toLowerCase(),
    number: (isKind(entity, 'recommendation') && entity.value.number?.toLowerCase()) || '',
    words: ` ${lookupKey([entity.id ?? '', ...written].join(' '))}`,
  };
}

/** 0: the very id or number; 1: one that begins so; 2: each word of the query begins a word of the record. */
function rankOf({ id, number, words }: Entry, asked: string, askedWords: readonly string[]): 0 | 1 | 2 | undefined {
  if (id === asked || number === asked) return 0;
  if (id.startsWith(asked) || number.startsWith(asked)) return 1;
  return askedWords.length > 0 && askedWords.every((word) => words.includes(word)) ? 2 : undefined;
}

/** The name begins with the id and number, since clients sift the answer once more by it. */
function symbolOf(plan: Plan, entity: Entity, { workspace }: Session): WorkspaceSymbol | undefined {
  const location = locationOf(workspace, entity.id === undefined ? ownPlace(entity) : nodePlace(entity, entity.node));
  if (!location) return undefined;
  const number = isKind(entity, 'recommendation') ? entity.value.number : undefined;
  const title = oneLine(nameOf(plan, entity), LONGEST_TITLE);
  const name = [entity.id, number !== undefined && !entity.id?.includes(number) ? number : '', title];
  const root = plan.root && nameOf(plan, plan.root);
  return {
    name: name.filter((text) => text).join(' ') || entity.kind,
    kind: SYMBOL_KINDS[entity.kind],
    location,
    ...(root && { containerName: root }),
  };
}

const LONGEST_TITLE = 400;
