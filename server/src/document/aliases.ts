import type { Node, Piece } from './nodes';

/** How many nodes all aliases of a file may stand for, so that no reader who follows them is drowned ("alias bomb"). */
export const EXPANSION_LIMIT = 100_000;

/** A node that aliases can stand for. */
export interface Anchor {
  readonly node: Node;
  /** Nodes in it, its own aliases followed. Counted without expanding. */
  readonly size: number;
  readonly home: Piece;
}

/** What a piece needs from the pieces before it, and gives to those after it. */
export interface Links {
  /** The anchors the piece looked up outside itself, and what it found. */
  readonly outside: ReadonlyMap<string, Node | undefined>;
  /** The piece's last anchor of each name. */
  readonly anchors: ReadonlyMap<string, { readonly node: Node; readonly size: number }>;
  /** How many nodes its aliases stand for. */
  readonly expansion: number;
  /** Where the limit was passed in this piece: how many the aliases of the pieces before it stand for, and whether they passed it too. */
  readonly exceeded: { readonly at: number; readonly before: boolean } | undefined;
}

/** What the pieces so far offer. */
export interface Environment {
  readonly anchors: Map<string, Anchor>;
  expanded: number;
  exceeded: boolean;
}

export function emptyEnvironment(): Environment {
  return { anchors: new Map(), expanded: 0, exceeded: false };
}

export function extendEnvironment(environment: Environment, links: Links | undefined, home: Piece): void {
  if (!links) return;
  for (const [name, { node, size }] of links.anchors) environment.anchors.set(name, { node, size, home });
  environment.expanded += links.expansion;
  environment.exceeded ||= links.exceeded !== undefined;
}

/** Whether reading the piece again here would find what it found before. */
export function stillLinked(environment: Environment, links: Links | undefined): boolean {
  if (!links) return true;
  const { exceeded, expansion } = links;
  if (exceeded && (exceeded.at !== environment.expanded || exceeded.before !== environment.exceeded)) return false;
  if (!exceeded && expansion > 0 && environment.expanded + expansion > EXPANSION_LIMIT) return false;
  for (const [name, node] of links.outside) if (environment.anchors.get(name)?.node !== node) return false;
  return true;
}
