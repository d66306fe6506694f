import type {
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  Range,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { type PlanDocument, positionAt, sliceOf, textOf } from '../document/document';
import { lineBreakOf } from '../document/edit';
import { formatPlan } from '../plan/format';
import type { Feature, Session } from './feature';
import { lineEdits } from './line-edits';
import { piecesIn } from './places';

/** The layout of `recmatrix fmt`, by edits of the lines that differ. A file with syntax errors is left as it is. */
export const formatting: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  handlers: { 'textDocument/formatting': formatDocument, 'textDocument/rangeFormatting': formatRange },
};

async function formatDocument({ textDocument: { uri } }: DocumentFormattingParams, session: Session) {
  const document = session.workspace.document(uri);
  if (!document) return null;
  const before = textOf(document);
  return editsFor(session, document, 0, before, await formatPlan(before));
}

/**
 * Records of which some lines are in the range, whole: their keys may change places, and half of that would be harm. Where
 * aliases tie records to each other, the whole file.
 */
async function formatRange({ textDocument, range }: DocumentRangeFormattingParams, session: Session) {
  const document = session.workspace.document(textDocument.uri);
  if (!document) return null;
  if (document.linked || document.pieces.length < 2)
    return formatDocument({ textDocument, options: { tabSize: 2, insertSpaces: true } }, session);
  const { start, text, header } = recordsIn(document, range);
  const formatted = await formatPlan(header + text);
  const isRecord = formatted?.startsWith(header.trimEnd()) ?? false;
  const after = isRecord ? formatted?.slice(header.length).trimEnd() : undefined;
  return editsFor(session, document, start, text, after);
}

/** The text of the pieces in a range without blank lines at its end, and the section's key where that stands above them. */
function recordsIn(document: PlanDocument, range: Range) {
  const [from, to] = piecesIn(document, range);
  const { section, entries } = document.pieces[from]!;
  const start = document.offsets[from]!;
  const text = sliceOf(document, start, document.offsets[to] ?? document.length).trimEnd();
  const header = section !== undefined && entries.length === 0 ? `${section}:${lineBreakOf(document)}` : '';
  return { start, text, header };
}

function editsFor(
  { workspace }: Session,
  document: PlanDocument,
  offset: number,
  before: string,
  after: string | undefined,
): TextEdit[] | null {
  // Somebody may have typed meanwhile.
  if (after === undefined || workspace.document(document.uri) !== document) return null;
  return lineEdits(before, after).map(({ start, end, text }) => ({
    range: { start: positionAt(document, offset + start), end: positionAt(document, offset + end) },
    newText: text,
  }));
}
