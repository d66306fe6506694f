import { t } from '../l10n';
import { type Environment, emptyEnvironment, extendEnvironment, stillLinked } from './aliases';
import { hasMarker } from './conflicts';
import { BOM, countLineBreaks, lineEnd } from './lines';
import type { Piece, Problem } from './nodes';
import { type Part, partsOf, readPart } from './piece';
import { type PlanDocument, pieceIndexAt, type Reading, type TextChange, textOf } from './snapshot';
import { initialState, sameState } from './split';
import { ownCopy } from './words';

export type { Conflict, Piece, Problem, Range } from './nodes';
export {
  offsetAt,
  offsetOf,
  type PlanDocument,
  type Position,
  pieceAt,
  positionAt,
  sliceOf,
  type TextChange,
  textOf,
} from './snapshot';

/** A file of more UTF-16 units is not read. */
export const LENGTH_LIMIT = 50_000_000;

/** Reads a whole file. Never throws, whatever the text. */
export function readDocument(uri: string, text: string): PlanDocument {
  if (text.length > LENGTH_LIMIT) return unreadDocument(uri, text);
  return link(uri, partsOf(text, initialState, true));
}

/** Applies edits one after the other, each in the text that the one before leaves (as LSP's `contentChanges` do). */
export function editDocument(document: PlanDocument, edits: readonly TextChange[]): PlanDocument {
  return edits.reduce(applyEdit, document);
}

/** A piece already read, or one still to read. */
type Unit = Part | Reading;

function applyEdit(document: PlanDocument, edit: TextChange): PlanDocument {
  const { uri, pieces, readings } = document;
  const length = document.length + edit.text.length - (edit.end - edit.start);
  if (pieces.length === 0 || Math.max(length, document.length) > LENGTH_LIMIT) {
    return readDocument(uri, replace(textOf(document), edit, 0));
  }
  const splitAgain = () => partsOf(replace(textOf(document), edit, 0), initialState, true);
  if (document.conflicted) return link(uri, reuse(readings, splitAgain()));

  // A first line can become part of the piece before, and says whether that begins where it did.
  const from = Math.max(pieceIndexAt(document, edit.start) - 2, 0);
  const { before } = readings[from]!;
  for (let more = 2; ; more *= 4) {
    const to = Math.min(pieceIndexAt(document, edit.end) + more, pieces.length);
    const old = pieces.slice(from, to);
    const text = replace(old.map((piece) => piece.text).join(''), edit, document.offsets[from]!);
    if (hasMarker(text)) return link(uri, reuse(readings, splitAgain()));
    const parts = partsOf(text, before, from === 0);
    // The edit's effect ends where a piece begins as it did before.
    if (to < pieces.length && !(parts.length > 0 && isSame(readings[to - 1]!, parts.at(-1)!))) continue;
    const units = reuse(readings.slice(from, to), parts);
    return (
      spliced(document, from, to, units) ?? link(uri, [...readings.slice(0, from), ...units, ...readings.slice(to)])
    );
  }
}

function replace(text: string, { start, end, text: inserted }: TextChange, base: number): string {
  return text.slice(0, start - base) + inserted + text.slice(end - base);
}

/** Takes old pieces for equal parts at the beginning and at the end. */
function reuse(old: readonly Reading[], parts: readonly Part[]): Unit[] {
  const units: Unit[] = [...parts];
  const common = Math.min(old.length, parts.length);
  let first = 0;
  for (; first < common; first += 1) {
    const reading = adopt(old[first]!, parts[first]!);
    if (!reading) break;
    units[first] = reading;
  }
  for (let back = 1; back <= common - first; back += 1) {
    const reading = adopt(old[old.length - back]!, parts[parts.length - back]!);
    if (!reading) break;
    units[parts.length - back] = reading;
  }
  return units;
}

/** The old reading where it holds for the part too: as it is, or as an item of a section that was renamed above it. */
function adopt(reading: Reading, part: Part): Reading | undefined {
  const { piece, links } = reading;
  if (isSame(reading, part)) return reading;
  if (piece.text !== part.text) return undefined;
  const [segment, ...others] = part.segments;
  const isPlainItem = segment?.kind === 'item' && others.length === 0 && !segment.misplaced;
  const wasPlainItem =
    !links && piece.section !== undefined && piece.entries.length === 0 && piece.problems.length === 0;
  if (!isPlainItem || !wasPlainItem) return undefined;
  const { section } = segment;
  return { piece: { ...piece, section, secondDocument: part.before.secondDocument }, before: part.before, links };
}

/** A byte order mark is one at the file's start only, so text that begins with it is not the same elsewhere. */
function isSame(reading: Reading, part: Part): boolean {
  if (part.text.charCodeAt(0) === BOM) return false;
  return reading.piece.text === part.text && sameState(reading.before, part.before);
}

/** Reads what is to be read, and reads again what refers to anchors that are no longer there. */
function link(uri: string, units: readonly Unit[]): PlanDocument {
  const environment: Environment = emptyEnvironment();
  const readings: Reading[] = new Array(units.length);
  for (let index = 0; index < units.length; index += 1) {
    const reading = readUnit(units[index]!, environment, index === 0);
    extendEnvironment(environment, reading.links, reading.piece);
    readings[index] = reading;
  }
  return snapshot(uri, readings, []);
}

/**
 * The document with the pieces `[from, to)` exchanged, at the cost of copying a few arrays: what every keystroke takes.
 * Undefined where anchors and aliases tie pieces to each other.
 */
function spliced(document: PlanDocument, from: number, to: number, units: readonly Unit[]): PlanDocument | undefined {
  if (document.linked) return undefined;
  const read = units.map((unit, index) => readUnit(withOwnText(unit), emptyEnvironment(), from + index === 0));
  if (read.some(({ links }) => links)) return undefined;
  const middle = snapshot(document.uri, read, []);
  const moved = (before: Uint32Array, own: Uint32Array, base: number, shift: number) => {
    const after = new Uint32Array(before.length - (to - from) + own.length);
    after.set(before.subarray(0, from));
    for (let index = 0; index < own.length; index += 1) after[from + index] = base + own[index]!;
    for (let index = to; index < before.length; index += 1)
      after[from + own.length + index - to] = before[index]! + shift;
    return after;
  };
  const { offsets, lines } = document;
  const longer = middle.length - ((offsets[to] ?? document.length) - offsets[from]!);
  const moreLines = middle.lineBreaks - ((lines[to] ?? document.lineBreaks) - lines[from]!);
  return {
    ...document,
    pieces: document.pieces.toSpliced(from, to - from, ...middle.pieces),
    readings: document.readings.toSpliced(from, to - from, ...read),
    offsets: moved(offsets, middle.offsets, offsets[from]!, longer),
    lines: moved(lines, middle.lines, lines[from]!, moreLines),
    length: document.length + longer,
    lineBreaks: document.lineBreaks + moreLines,
  };
}

/** The text of a part is a slice of that of its neighbours too, which would be held on to for as long as the piece. */
function withOwnText(unit: Unit): Unit {
  return 'piece' in unit ? unit : { ...unit, text: ownCopy(unit.text) };
}

function readUnit(unit: Unit, environment: Environment, atFileStart: boolean): Reading {
  if ('piece' in unit && stillLinked(environment, unit.links)) return unit;
  const part = 'piece' in unit ? partsOf(unit.piece.text, unit.before, atFileStart)[0]! : unit;
  const { piece, links } = readPart(part, environment);
  return { piece, before: part.before, links };
}

function snapshot(uri: string, readings: readonly Reading[], problems: readonly Problem[]): PlanDocument {
  const offsets = new Uint32Array(readings.length);
  const lines = new Uint32Array(readings.length);
  const pieces: Piece[] = new Array(readings.length);
  let length = 0;
  let lineBreaks = 0;
  let conflicted = false;
  let linked = false;
  for (let index = 0; index < readings.length; index += 1) {
    const { piece, links } = readings[index]!;
    pieces[index] = piece;
    offsets[index] = length;
    lines[index] = lineBreaks;
    length += piece.text.length;
    lineBreaks += piece.lineBreaks;
    linked ||= links !== undefined;
    if (piece.problems.length > 0) conflicted ||= piece.problems.some(({ code }) => code === 'merge-conflict');
  }
  return { uri, pieces, length, lineBreaks, problems, readings, offsets, lines, conflicted, linked };
}

function unreadDocument(uri: string, text: string): PlanDocument {
  const lineBreaks = countLineBreaks(text);
  const piece: Piece = {
    text,
    lineBreaks,
    section: undefined,
    entries: [],
    items: [],
    root: undefined,
    problems: [],
    damaged: [{ start: 0, end: text.length }],
    secondDocument: false,
  };
  const message = t(
    'This file is larger than 50 MB and is not read. Divide the plan into several files; together they are still one plan.',
  );
  const problem = { code: 'file-too-large', start: 0, end: lineEnd(text, 0), message } as const;
  return snapshot(uri, [{ piece, before: initialState, links: undefined }], [problem]);
}
