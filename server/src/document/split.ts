import {
  afterDash,
  BOM,
  documentMarker,
  HASH,
  isBare,
  isBlank,
  isDash,
  isSpace,
  keyText,
  lineEnd,
  mapKeyEnd,
  SPACE,
  TAB,
  valueShape,
} from './lines';
import type { Range } from './nodes';

/** What the lines so far mean for the next one. Compared field by field to see where an edit's effect ends. */
export interface SplitState {
  /** `start`: nothing but comments and directives; `directives`: some that concern the whole document; `open`: `---` was seen; `ended`: `...` was seen; `whole`: the root is no block map. */
  readonly stage: 'start' | 'directives' | 'open' | 'body' | 'whole' | 'ended';
  readonly secondDocument: boolean;
  /** A key was read, and what it holds (`value`), or the text of its block scalar, begins on a line to come. */
  readonly awaiting: 'value' | 'block' | undefined;
  /** The section whose items are expected. */
  readonly section: string | undefined;
  /** The column of its `-`; -1 until the first item. */
  readonly indent: number;
  /** The section that was left by a line at column 0 which may be an outdented line of a record. */
  readonly left: { readonly section: string; readonly indent: number } | undefined;
}

/** Lines that are read together: a preamble, one top-level entry, one item of a section, or a whole document. */
export interface Segment {
  start: number;
  end: number;
  readonly before: SplitState;
  kind: 'preamble' | 'entry' | 'item' | 'whole';
  /** Of an item: its section. */
  readonly section: string | undefined;
  /** Belongs to the same piece as the segment before: a merge conflict spans both. */
  readonly joined: boolean;
  /** An item that is less indented than its siblings. */
  readonly misplaced: boolean;
  /** Where a second document begins, if it does in this segment. */
  secondDocumentAt: number | undefined;
}

export const initialState: SplitState = {
  stage: 'start',
  secondDocument: false,
  awaiting: undefined,
  section: undefined,
  indent: -1,
  left: undefined,
};

const outside = { awaiting: undefined, section: undefined, indent: -1, left: undefined } as const;

export function sameState(a: SplitState, b: SplitState): boolean {
  return (
    a === b ||
    (a.stage === b.stage &&
      a.secondDocument === b.secondDocument &&
      a.awaiting === b.awaiting &&
      a.section === b.section &&
      a.indent === b.indent &&
      a.left?.section === b.left?.section &&
      a.left?.indent === b.left?.indent)
  );
}

/**
 * Splits text by the shape of its lines. YAML's indentation rules make this exact for every valid file: at column 0 of a
 * block map, and at the column of a block list's `-`, nothing else can stand. Where a piece begins depends on the lines
 * before it and on the next line with content. `unbroken` are ranges (in order) inside
 * which no piece may begin. O(length).
 */
export function split(text: string, before: SplitState, atFileStart: boolean, unbroken: readonly Range[]): Segment[] {
  const segments: Segment[] = [];
  let state = before;
  let current: Segment = {
    start: -1,
    end: 0,
    before,
    kind: 'preamble',
    section: undefined,
    joined: false,
    misplaced: false,
    secondDocumentAt: undefined,
  };
  let region = 0;

  function begin(start: number, kind: Segment['kind'], misplaced = false): void {
    while (region < unbroken.length && unbroken[region]!.end <= start) region += 1;
    const joined = region < unbroken.length && unbroken[region]!.start < start;
    const section = kind === 'item' ? state.section : undefined;
    if (current.start === start) segments.pop();
    else current.end = start;
    current = { start, end: text.length, before: state, kind, section, joined, misplaced, secondDocumentAt: undefined };
    segments.push(current);
  }

  function become(next: Partial<SplitState>): void {
    state = { ...state, ...next };
  }

  /** The whole document is one segment, from its first comment on. */
  function takeWhole(line: number): void {
    if (state.stage === 'ended') {
      begin(line, 'whole');
      noteSecondDocument(line);
    }
    current.kind = 'whole';
    become({ ...outside, stage: 'whole' });
  }

  function noteSecondDocument(at: number): void {
    if (!state.secondDocument) current.secondDocumentAt = at;
    become({ secondDocument: true });
  }

  function atColumnZero(line: number, at: number, end: number): void {
    const marker = documentMarker(text, at);
    if (marker !== undefined) {
      atMarker(marker, line, end);
      return;
    }
    if (state.stage === 'whole') return;
    if (state.stage === 'directives' || (state.stage === 'start' && text.startsWith('%', at))) {
      // A %TAG gives meaning to tags far below it.
      if (!text.startsWith('%YAML', at)) current.kind = 'whole';
      if (current.kind === 'whole') become({ stage: 'directives' });
      return;
    }
    const keyEnd = mapKeyEnd(text, at, end);
    if (keyEnd >= 0) atKey(line, at, keyEnd, end);
    else if (state.stage !== 'body') takeWhole(line);
    else if (state.awaiting) atFirstContent(line, at, 0, end);
    else if (isDash(text, at)) atDash(line, at, 0, end);
    else if (state.section !== undefined && beginsOtherEntry(text, at)) {
      begin(line, 'entry');
      become(outside);
    }
  }

  function atMarker(marker: string, line: number, end: number): void {
    if (marker === '---' && state.stage === 'start') {
      become({ stage: 'open' });
    } else if (marker === '---' && state.stage === 'directives') {
      become({ stage: 'whole' });
      return;
    } else if (marker === '---') {
      begin(line, 'preamble');
      noteSecondDocument(line);
      become({ ...outside, stage: 'open' });
    } else {
      if (state.stage === 'body' || state.stage === 'whole') {
        begin(line, 'preamble');
        become({ ...outside, stage: 'ended' });
      }
      return;
    }
    if (!isBare(text, line + 3, end)) takeWhole(line);
  }

  function atKey(line: number, at: number, keyEnd: number, end: number): void {
    const shape = valueShape(text, keyEnd, end);
    const { section, indent } = state;
    if (section !== undefined && indent > 0 && shape === 'closed' && recordGoesOn(text, end, indent)) return;
    begin(line, 'entry');
    if (state.stage === 'ended') noteSecondDocument(line);
    if (state.stage !== 'body') become({ stage: 'body' });
    const left = section !== undefined && indent > 0 ? { section, indent } : state.left;
    if (shape === 'absent') become({ awaiting: 'value', section: keyText(text, at, keyEnd - 1), indent: -1, left });
    else if (shape === 'block') become({ ...outside, awaiting: 'block', left });
    else become({ ...outside, left: shape === 'closed' ? left : undefined });
  }

  /** The first line of what `key:` holds. `left` stays only where its column can't be meant any more. */
  function atFirstContent(line: number, at: number, column: number, end: number): void {
    const isDeeper = state.left !== undefined && column > state.left.indent;
    if (state.awaiting === 'block') {
      become({ ...outside, left: isDeeper ? state.left : undefined });
      return;
    }
    const isItem = isDash(text, at);
    const left = isDeeper && (isItem || mapKeyEnd(text, at, end) >= 0) ? state.left : undefined;
    if (isItem && state.section !== undefined) {
      become({ awaiting: undefined, indent: column, left });
      begin(line, 'item');
    } else {
      become({ ...outside, left });
    }
  }

  function atDash(line: number, at: number, column: number, end: number): void {
    const { section, indent, left } = state;
    if (section !== undefined && column === indent) {
      begin(line, 'item');
    } else if (left?.indent === column && (section === undefined || column < indent)) {
      // What stands at column 0 was an outdented line of a record: only so can an item follow at its old column.
      if (mapKeyEnd(text, afterDash(text, at), end) < 0) return;
      become({ ...left, left: undefined });
      begin(line, 'item');
    } else if (section !== undefined && column < indent) {
      begin(line, 'item', true);
    }
  }

  begin(0, 'preamble');
  let line = 0;
  while (line < text.length) {
    let end = text.indexOf('\n', line);
    if (end < 0) end = text.length;
    const margin = atFileStart && line === 0 && text.charCodeAt(0) === BOM ? 1 : line;
    let at = margin;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const code = text.charCodeAt(at);
    const isContent =
      at < end && (code !== HASH || state.awaiting === 'block') && !(isSpace(code) && isBlank(text, at, end));
    const column = at - margin;
    if (!isContent) {
      // A comment or an empty line belongs to what comes before it.
    } else if (column === 0 && code !== TAB) {
      atColumnZero(line, at, end);
    } else if (state.stage === 'body') {
      if (state.awaiting) atFirstContent(line, at, column, end);
      else if (isDash(text, at)) atDash(line, at, column, end);
    } else if (state.stage !== 'whole' && state.stage !== 'directives') {
      takeWhole(line);
    }
    line = end + 1;
  }
  return text === '' ? [] : segments;
}

/** A top-level entry that does not begin with a plain or quoted key: `? key`, `&anchor key`, `[a]: b`. */
function beginsOtherEntry(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first === '?' ? isSpace(text.charCodeAt(at + 1)) : first !== '' && '&*![{'.includes(first);
}

/**
 * Whether the next line with content is a key of a record or its list's next item: nothing of that can follow a value that
 * has ended, so a line at column 0 before it is an outdented line of the record.
 */
function recordGoesOn(text: string, from: number, indent: number): boolean {
  for (let line = from + 1; line < text.length; ) {
    const end = lineEnd(text, line);
    let at = line;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const column = at - line;
    if (text.charCodeAt(at) !== HASH && !isBlank(text, at, end)) {
      if (column === indent && isDash(text, at)) return mapKeyEnd(text, afterDash(text, at), end) >= 0;
      return column > indent && mapKeyEnd(text, at, end) >= 0;
    }
    line = end + 1;
  }
  return false;
}
