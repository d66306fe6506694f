/**
 * What a piece of YAML says, and where. Offsets are UTF-16 code units, relative to the start of the piece (see `Piece`),
 * half open: `[start, end)`, without anchors, tags, trailing spaces and line breaks. Nodes are immutable once a document is read.
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
  /** The text as written: `140.10` stays `140.10`; quotes, escapes and folding are resolved. */
  readonly text: string;
  readonly style: ScalarStyle;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  /** In the order of the text; a key that is written twice is here twice. */
  readonly entries: readonly MapEntry[];
  /** A syntax error took something from this very map (not from a map inside it): an absent key may be in the broken text. */
  readonly damaged?: true;
}

export interface MapEntry {
  /** Not the same object each time. */
  readonly key: Node;
  /** Absent for `key` without a colon, and for `key:` with nothing after it. */
  readonly value: Node | undefined;
}

export interface ListNode extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly (Node | undefined)[];
}

/** `*name`: stands for the latest node before it in the file that has the anchor `&name`. */
export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  /** Never inside itself, never an alias. Absent where no such anchor comes before (a problem of the piece says so). */
  readonly target?: Node;
  /** The piece that holds the target, where it is another one: the target's offsets are relative to it. */
  readonly home?: Piece;
}

/** Offsets relative to the piece's start, half open. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Problem extends Range {
  readonly code: 'yaml-syntax' | 'merge-conflict' | 'unreadable' | 'file-too-large';
  /** A whole sentence in plain words. */
  readonly message: string;
  /** Only for a complete merge conflict: what a fix takes. */
  readonly conflict?: Conflict;
}

/** The lines of a merge conflict, each side without its marker lines. `whole` includes all marker lines. */
export interface Conflict {
  readonly whole: Range;
  readonly ours: Range;
  readonly base?: Range;
  readonly theirs: Range;
}

/** A run of lines that is read alone. Identity means content: a piece that an edit leaves alone stays the same object. */
export interface Piece {
  readonly text: string;
  readonly lineBreaks: number;
  /** The section whose items this piece holds, such as `recommendations`. */
  readonly section: string | undefined;
  /** Top-level entries: a header `recommendations:` (its items follow in the next pieces), `plan:` with its map, a section in flow style, anything unknown. */
  readonly entries: readonly MapEntry[];
  /** Items of `section`: usually one; more around a merge conflict. */
  readonly items: readonly (Node | undefined)[];
  /** The root node, only where the file is no block map (a flow map, a list, a text) and therefore one piece. */
  readonly root: Node | undefined;
  readonly problems: readonly Problem[];
  /** What was not understood, such as the other side of a conflict; ids may stand in it. */
  readonly damaged: readonly Range[];
  /** It belongs to a second YAML document: sections may occur again here because of that one fault. */
  readonly secondDocument: boolean;
}
