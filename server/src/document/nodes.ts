/**
 * What a piece of YAML says, and where. Offsets are UTF-16 code units, relative to the start of the piece (see `Piece`),
 * half open: `[start, end)`. Nodes are immutable.
 */
export type Node = ScalarNode | MapNode | ListNode | AliasNode;

interface NodeBase {
  readonly start: number;
  readonly end: number;
  /** The name of an anchor `&name` before this node. */
  readonly anchor?: string;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  /** The text as written: `140.10` stays `140.10`; quotes, escapes and folding are resolved. Empty for an absent value. */
  readonly text: string;
  readonly style: ScalarStyle;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: Node;
  /** Absent for `key` without a colon, and for `key:` with nothing after it. */
  readonly value: Node | undefined;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly (Node | undefined)[];
}

/** `*name`. What it stands for may be in another piece of the file: `PlanDocument.resolve`. */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
}
