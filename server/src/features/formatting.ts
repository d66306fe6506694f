import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver-protocol';
import { type Piece, type PlanDocument, positionAt, sliceOf } from '../document/document';
import { lineBreakOf } from '../document/edit';
import { HASH, isBlank, skipSpaces } from '../document/lines';
import { formatPlan } from '../plan/format';
import type { Feature, IsCancelled, Session } from './feature';
import { lineEdits } from './line-edits';
import { piecesIn } from './places';

/** The layout of `recmatrix fmt`, by edits of the lines that differ. A file with syntax errors is left as it is. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  handlers: { 'textDocument/formatting': formatDocument, 'textDocument/rangeFormatting': formatRange },
};

function formatDocument({ textDocument }: DocumentFormattingParams, session: Session, isCancelled: IsCancelled) {
  const document = session.workspace.document(textDocument.uri);
  return document ? format(session, document, 0, document.pieces.length, isCancelled) : null;
}

/** Records of which some lines are in the range, whole: their keys may change places, and half of that would be harm. */
function formatRange(params: DocumentRangeFormattingParams, session: Session, isCancelled: IsCancelled) {
  const document = session.workspace.document(params.textDocument.uri);
  return document ? format(session, document, ...piecesIn(document, params.range), isCancelled) : null;
}

/** Pieces that are formatted in one go, before other requests get their turn. */
const PIECES_AT_ONCE = 4;

/** Some pieces of a document; where aliases tie records to each other, all of it. Nothing where somebody types meanwhile. */
async function format(
  { workspace }: Session,
  document: PlanDocument,
  from: number,
  to: number,
  isCancelled: IsCancelled,
): Promise<TextEdit[] | null> {
  const runs = isTied(document) ? [{ ...NO_SECTION, start: 0, end: document.length }] : [...runsOf(document, from, to)];
  const edits: TextEdit[] = [];
  for (const run of runs) {
    const after = await formatRun(document, run);
    if (after === undefined || isCancelled() || workspace.document(document.uri) !== document) return null;
    for (const { start, end, text } of lineEdits(sliceOf(document, run.start, run.end), after)) {
      edits.push({
        range: { start: positionAt(document, run.start + start), end: positionAt(document, run.start + end) },
        newText: text,
      });
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return edits;
}

/** Whether its pieces can't be formatted one by one: problems, aliases, texts that own the blank lines below them. */
function isTied({ pieces, linked }: PlanDocument): boolean {
  return linked || pieces.some(({ problems, root, text }) => problems.length > 0 || root || /[|>]\d?\+/.test(text));
}

/** A stretch of a document that is formatted by itself. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** The section whose records these are, where its key stands above them. */
  readonly section: string | undefined;
}

const NO_SECTION = { section: undefined };

/** Pieces, each with the comments and blank lines above it: what stands above a record is about that record. */
function* runsOf(document: PlanDocument, from: number, to: number): Generator<Run> {
  const { pieces } = document;
  for (let first = from; first < to; ) {
    let after = first + 1;
    while (after < to && after - first < PIECES_AT_ONCE && continues(pieces.slice(first, after + 1))) after += 1;
    const { section, entries } = pieces[first]!;
    const start = startOf(document, first);
    yield { start, end: startOf(document, after), section: entries.length === 0 ? section : undefined };
    first = after;
  }
}

/** Whether the last of some pieces has no top-level key, or is the first to have one, below a file's first comments. */
function continues(pieces: readonly Piece[]): boolean {
  const isBare = ({ entries, items }: Piece) => entries.length + items.length === 0;
  return pieces.at(-1)!.entries.length === 0 || pieces.slice(0, -1).every(isBare);
}

/**
 * Where a piece begins with the blank lines above it and the comments from the first on that is indented no further than it:
 * comments that are belong to the record above.
 */
function startOf({ pieces, offsets, length }: PlanDocument, index: number): number {
  const piece = pieces[index];
  if (!piece || index === 0) return piece ? 0 : length;
  const column = skipSpaces(piece.text, 0);
  const { text } = pieces[index - 1]!;
  let start = text.length;
  for (let end = start; end > 0; ) {
    const line = text.lastIndexOf('\n', end - 2) + 1;
    const at = skipSpaces(text, line);
    const isComment = text.charCodeAt(at) === HASH;
    if (!isComment && !isBlank(text, at, end)) break;
    if (isComment ? at - line <= column : start === end) start = line;
    end = line;
  }
  return offsets[index]! - (text.length - start);
}

/** A run's text in its layout. At most one blank line stays above it, as within it. */
async function formatRun(document: PlanDocument, { start, end, section }: Run): Promise<string | undefined> {
  const text = sliceOf(document, start, end);
  const lineBreak = lineBreakOf(document);
  const [above = ''] = /^(?:[ \t]*\r?\n)*/.exec(text) ?? [];
  const header = section === undefined ? '' : `${section}:${lineBreak}`;
  const body = text.slice(above.length).trimEnd();
  if (body === '') return text;
  const formatted = await formatPlan(header + body + lineBreak);
  if (!formatted?.startsWith(header)) return formatted && text;
  return (above !== '' && start > 0 ? lineBreak : '') + formatted.slice(header.length);
}
