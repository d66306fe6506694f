import { t } from '../l10n';
import type { Environment, Links } from './aliases';
import { type Conflicts, findConflicts, hasMarker } from './conflicts';
import { contentEnd, countLineBreaks, lineEnd, skipSpaces } from './lines';
import type { MapEntry, Node, Piece } from './nodes';
import { compose, convert, failure, isSound, linksOf, newReader, type Reader } from './parse';
import { recoverEntries, recoverItems, recoverNothing } from './recover';
import { readSimple } from './simple';
import { type Segment, type SplitState, split } from './split';

/** A piece before it is read: its text, and its segments (offsets relative to the text). */
export interface Part {
  readonly text: string;
  readonly before: SplitState;
  readonly segments: readonly Segment[];
}

/** Reads the parts of `text`; `before` is the state at its start. */
export function partsOf(text: string, before: SplitState, atFileStart: boolean): Part[] {
  const conflicts = hasMarker(text) ? findConflicts(text) : undefined;
  const regions = conflicts ? conflicts.complete.map((conflict) => conflict.whole) : [];
  const segments = split(conflicts?.masked ?? text, before, atFileStart, regions);
  const parts: Part[] = [];
  for (let from = 0; from < segments.length; ) {
    let to = from + 1;
    while (to < segments.length && segments[to]!.joined) to += 1;
    const start = segments[from]!.start;
    const own = segments.slice(from, to);
    for (const segment of own) {
      segment.start -= start;
      segment.end -= start;
      if (segment.secondDocumentAt !== undefined) segment.secondDocumentAt -= start;
    }
    parts.push({ text: text.slice(start, start + own.at(-1)!.end), before: own[0]!.before, segments: own });
    from = to;
  }
  return parts;
}

/** Reads one part by itself. */
export function readPart(
  part: Part,
  environment: Environment,
): { readonly piece: Piece; readonly links: Links | undefined } {
  const { text, segments } = part;
  const conflicts = hasMarker(text) ? findConflicts(text) : undefined;
  const reader = newReader(conflicts?.masked ?? text, environment);
  const first = segments[0]!;
  const entries: MapEntry[] = [];
  const items: (Node | undefined)[] = [];
  let root: Node | undefined;
  for (const segment of segments) {
    if (segment.secondDocumentAt !== undefined) reportSecondDocument(reader, segment.secondDocumentAt);
    if (segment.kind === 'item') {
      if (segment.misplaced) reportMisplaced(reader, segment);
      addItems(segment, readItems(reader, segment), entries, items);
    } else if (segment.kind === 'entry') {
      entries.push(...readEntries(reader, segment));
    } else if (segment.kind === 'whole') {
      root = readWhole(reader, segment);
      if (root?.kind === 'map') entries.push(...root.entries);
    } else {
      readWhole(reader, segment);
    }
  }
  if (conflicts) reportConflicts(reader, text, conflicts);
  reportUnreadable(reader, text);
  const piece: Piece = {
    text,
    lineBreaks: countLineBreaks(text),
    section: first.section,
    entries,
    items,
    root,
    problems: reader.problems.length > 1 ? reader.problems.sort((a, b) => a.start - b.start) : reader.problems,
    damaged: reader.damaged,
    secondDocument:
      segments.at(-1)!.before.secondDocument || segments.some((segment) => segment.secondDocumentAt !== undefined),
  };
  return { piece, links: linksOf(reader) };
}

/** Items of a section whose header is in the same piece (a conflict spans both) are given to that header. */
function addItems(
  { section, start }: Segment,
  read: readonly (Node | undefined)[],
  entries: MapEntry[],
  items: (Node | undefined)[],
): void {
  const header = entries.at(-1);
  if (header?.key.kind !== 'scalar' || header.key.text !== section) {
    items.push(...read);
    return;
  }
  const { key, value } = header;
  const all = [...(value?.kind === 'list' ? value.items : []), ...read];
  const from = value?.start ?? start;
  const list: Node = { kind: 'list', start: from, end: all.at(-1)?.end ?? from, flow: false, items: all };
  entries[entries.length - 1] = { key, value: list };
}

function readItems(reader: Reader, { start, end }: Segment): readonly (Node | undefined)[] {
  const simple = readSimple(reader.text, start, end);
  if (simple?.kind === 'list') return simple.items;
  const composed = compose(reader.text.slice(start, end));
  const node = isSound(composed, 'list') ? convert(reader, composed, start) : undefined;
  return node?.kind === 'list' ? node.items : recoverItems(reader, start, end, failure(composed));
}

function readEntries(reader: Reader, { start, end }: Segment): readonly MapEntry[] {
  const simple = readSimple(reader.text, start, end);
  if (simple?.kind === 'map') return simple.entries;
  const composed = compose(reader.text.slice(start, end));
  const node = isSound(composed, 'map') ? convert(reader, composed, start) : undefined;
  return node?.kind === 'map' ? node.entries : recoverEntries(reader, start, end, failure(composed));
}

function readWhole(reader: Reader, { start, end }: Segment): Node | undefined {
  const composed = compose(reader.text.slice(start, end));
  const error = failure(composed);
  if (!error) return convert(reader, composed, start);
  recoverNothing(reader, start, end, error);
  return undefined;
}

function reportSecondDocument(reader: Reader, start: number): void {
  const message = t(
    'A second YAML document begins here, but a plan file holds one. What follows is still read; remove this line, or move what follows to a file of its own.',
  );
  reader.problems.push({ code: 'yaml-syntax', start, end: contentEnd(reader.text, start), message });
}

function reportMisplaced(reader: Reader, segment: Segment): void {
  const start = skipSpaces(reader.text, segment.start);
  const message = t(
    'This record begins further to the left than the others of its list. Indent its lines like theirs.',
  );
  reader.problems.push({ code: 'yaml-syntax', start, end: contentEnd(reader.text, start), message });
}

function reportConflicts(reader: Reader, text: string, { complete, lone }: Conflicts): void {
  for (const conflict of complete) {
    const { whole, base, theirs } = conflict;
    const message = t(
      'Two people changed these lines, and git could not decide between them. Until you choose, the first version (below “<<<<<<<”) is read.',
    );
    const end = contentEnd(text, whole.start);
    reader.problems.push({ code: 'merge-conflict', start: whole.start, end, message, conflict });
    if (base && base.end > base.start) reader.damaged.push(base);
    if (theirs.end > theirs.start) reader.damaged.push(theirs);
  }
  for (const { start } of lone) {
    const message = t('This line is left over from a merge in git. Check the lines around it, then delete it.');
    reader.problems.push({ code: 'merge-conflict', start, end: contentEnd(text, start), message });
  }
}

/** Says once a line that characters were lost before the text came here. */
function reportUnreadable(reader: Reader, text: string): void {
  if (!suspect.test(text)) return;
  let lastLine = -1;
  for (const { index } of text.matchAll(unreadable)) {
    const end = lineEnd(text, index);
    if (end === lastLine) continue;
    lastLine = end;
    const message = t(
      'This line holds characters that can’t be read (the file may have been saved in another encoding than UTF-8). Write them anew.',
    );
    reader.problems.push({ code: 'unreadable', start: index, end: index + 1, message });
  }
}

/** Quick, and true of some sound text: halves of pairs too. */
const suspect = /[\0\ufffd\ud800-\udfff]/;
/** NUL, the mark that a decoder leaves for broken UTF-8, and half a surrogate pair. */
const unreadable = /[\0\ufffd]|\p{Cs}/gu;
