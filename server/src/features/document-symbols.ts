import type {
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver-protocol';
import type { Piece, PlanDocument } from '../document/document';
import type { MapEntry, Node } from '../document/nodes';
import { t } from '../l10n';
import { type Entity, isKind, nodeAt } from '../plan/entity';
import type { Plan } from '../plan/plan';
import { fileShape, type RecordKind } from '../plan/schema';
import { nameOf } from '../plan/titles';
import { keyText } from '../plan/values';
import type { Feature, Session } from './feature';
import { movedDown, perPiece, positionsIn } from './places';

/**
 * The structure of a plan file: sections, their records, and the records in these: actions and indicators. Where there are
 * thousands, only as many levels as a client can take in after each keystroke; the symbols of the workspace find the others.
 */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  handlers: { 'textDocument/documentSymbol': symbolsOf },
};

/** What the protocol has for each kind of record: clients choose pictures by it. */
export const SYMBOL_KINDS: Readonly<Record<RecordKind, SymbolKind>> = {
  plan: 4, // Package
  institution: 11, // Interface
  document: 1, // File
  'attention-area': 22, // EnumMember
  funding: 14, // Constant
  theme: 22,
  group: 22,
  cluster: 2, // Module
  recommendation: 5, // Class
  action: 6, // Method
  indicator: 7, // Property
};
const SECTION: SymbolKind = 3; // Namespace

function symbolsOf({ textDocument }: DocumentSymbolParams, session: Session): DocumentSymbol[] | SymbolInformation[] {
  const { workspace, client } = session;
  const document = workspace.document(textDocument.uri);
  const plan = workspace.planOf(textDocument.uri);
  if (!document || !plan) return [];
  const symbols = outline(document, plan);
  if (client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport) return symbols;
  return [...flattened(symbols, textDocument.uri)];
}

function outline(document: PlanDocument, plan: Plan): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  const levels = levelsThatFit(document.pieces.map((piece) => pieceLevels(piece, plan)));
  let section: DocumentSymbol | undefined;
  for (const [index, piece] of document.pieces.entries()) {
    const { entries, records } = pieceSymbols(plan, piece, document.lines[index]!, levels);
    symbols.push(...entries);
    section = entries.at(-1) ?? section;
    if (records.length === 0 || !section) continue;
    section.children!.push(...records);
    section.range = { start: section.range.start, end: records.at(-1)!.range.end };
  }
  return symbols;
}

/** More than that make an editor stumble; Visual Studio Code takes as many folding ranges. */
const MOST_RECORDS = 5000;

/** How many levels of records, at least one, have no more records than that together. */
function levelsThatFit(pieces: readonly (readonly number[])[]): number {
  let records = 0;
  for (let level = 0; level < DEEPEST; level += 1) {
    for (const counts of pieces) records += counts[level] ?? 0;
    if (records > MOST_RECORDS) return Math.max(level, 1);
  }
  return DEEPEST;
}

/** Recommendations, their actions, and the indicators of these. */
const DEEPEST = 3;

/** How many records a piece has on each level. */
const pieceLevels = perPiece((piece, plan) => {
  const counts: number[] = [];
  const count = (entity: Entity, level: number) => {
    counts[level] = (counts[level] ?? 0) + 1;
    for (const child of entity.children) count(child, level + 1);
  };
  for (const entity of plan.entitiesOf(piece)) count(entity, 0);
  return counts;
});

/** The symbols of one piece: the top-level entries that begin in it, and the records that continue an entry before it. */
interface PieceSymbols {
  readonly entries: readonly DocumentSymbol[];
  readonly records: readonly DocumentSymbol[];
}

interface Known extends PieceSymbols {
  readonly line: number;
  readonly language: string | undefined;
  readonly levels: number;
}

/** After a keystroke nearly all pieces are the same, most of them on the same lines. */
const known = new WeakMap<Piece, Known>();

function pieceSymbols(plan: Plan, piece: Piece, line: number, levels: number): PieceSymbols {
  const language = plan.setting('languages')?.[0];
  let found = known.get(piece);
  if (found?.line !== line || found.language !== language || found.levels !== levels) {
    const { entries, records } = readSymbols(plan, piece, line, levels);
    found = { entries, records, line, language, levels };
    known.set(piece, found);
  }
  // A section takes the records of the pieces below it: what is kept must not grow.
  return { ...found, entries: found.entries.map((entry) => ({ ...entry, children: [...entry.children!] })) };
}

function readSymbols(plan: Plan, piece: Piece, line: number, levels: number): PieceSymbols {
  const position = positionsIn(piece);
  const rangeOf = ({ start, end }: { start: number; end: number }) =>
    movedDown({ start: position(start), end: position(end) }, line);

  function symbol(entity: Entity, level: number): DocumentSymbol {
    const children = level + 1 < levels ? entity.children : [];
    const id = nodeAt(entity.node, ['id']);
    const { name, detail } = labels(plan, entity);
    return {
      name,
      ...(detail !== '' && { detail }),
      kind: SYMBOL_KINDS[entity.kind],
      range: rangeOf(entity.node),
      selectionRange: rangeOf(id.kind === 'scalar' ? id : firstKey(entity.node)),
      ...(children.length > 0 && { children: children.map((child) => symbol(child, level + 1)) }),
    };
  }

  function entrySymbol({ key, value }: MapEntry, entities: readonly Entity[]): DocumentSymbol {
    const name = keyText(key) ?? '';
    const records = entities.filter(({ node }) => value && value.start <= node.start && node.end <= value.end);
    const root = records.find((one) => isKind(one, 'plan'));
    return {
      name: fileShape.properties?.get(name)?.title || name || t('(no id)'),
      ...(root && { detail: labels(plan, root).name }),
      kind: root ? SYMBOL_KINDS.plan : SECTION,
      range: rangeOf({ start: key.start, end: Math.max(value?.end ?? key.end, key.end) }),
      selectionRange: rangeOf(key),
      children: records.filter((one) => one !== root).map((one) => symbol(one, 0)),
    };
  }

  const entities = plan.entitiesOf(piece);
  const inEntries = piece.entries.map((entry) => entrySymbol(entry, entities));
  const own = entities.filter(({ node }) => piece.items.includes(node));
  return { entries: inEntries, records: own.map((one) => symbol(one, 0)) };
}

/** How lists call a record: its number and title, and its id beside them. The name is never empty. */
export function labels(plan: Plan, entity: Entity): { readonly name: string; readonly detail: string } {
  const { id = '' } = entity;
  const title = oneLine(nameOf(plan, entity), LONGEST_TITLE);
  const { number, part } = isKind(entity, 'recommendation') ? entity.value : {};
  const name = [number, part, title].filter((text) => text !== undefined && text !== '').join(' ');
  return name === '' ? { name: id || t('(no id)'), detail: '' } : { name, detail: id };
}

/** Wider than most windows have room for; each keystroke sends thousands of them. */
const LONGEST_TITLE = 72;

export function oneLine(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

function firstKey(node: Node): Node {
  return (node.kind === 'map' && node.entries[0]?.key) || node;
}

function* flattened(symbols: readonly DocumentSymbol[], uri: string, container?: string): Generator<SymbolInformation> {
  for (const { name, kind, range, children = [] } of symbols) {
    yield { name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) };
    yield* flattened(children, uri, name);
  }
}
