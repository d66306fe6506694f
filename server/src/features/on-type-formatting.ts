import type { DocumentOnTypeFormattingParams, Position, TextEdit } from 'vscode-languageserver-protocol';
import { offsetAt, type PlanDocument, sliceOf } from '../document/document';
import {
  afterDash,
  closingQuote,
  HASH,
  isBare,
  isBlank,
  isDash,
  mapKeyEnd,
  skipSpaces,
  valueShape,
} from '../document/lines';
import type { Shape } from '../plan/schema';
import { atPosition, type PlaceAt, shapeIn } from './at-position';
import type { Feature, Session } from './feature';
import { quoteAt } from './position/spot';

/** After Enter: the indentation that what comes next needs, and the dash of the next list item. Nothing else is touched. */
export const onTypeFormatting: Feature = {
  capabilities: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } }),
  handlers: { 'textDocument/onTypeFormatting': afterEnter },
};

/** How much further than its key a value below it is indented: the layout of `recmatrix fmt`. */
const STEP = 2;

function afterEnter(params: DocumentOnTypeFormattingParams, session: Session): TextEdit[] | null {
  const { textDocument, position, ch } = params;
  const document = session.workspace.document(textDocument.uri);
  const line = position.line;
  if (!document || ch !== '\n' || line === 0) return null;
  const written = lineText(document, line);
  const above = lineText(document, line - 1);
  if (written.trim() !== '' || above.includes('\t')) return null;
  const wish = nextLine(document, above, line, (column) =>
    atPosition(session.workspace, textDocument.uri, { line: line - 1, character: column })?.places.at(0),
  );
  if (wish === undefined) return null;
  if (wish.insteadOfAbove) return [replacement({ line: line - 1, character: 0 }, line, written.length, wish.text)];
  return toBecome(written, wish.text, line);
}

/** What the new line is to begin with. */
interface Wish {
  readonly text: string;
  /** The line above goes. */
  readonly insteadOfAbove?: true;
}

/** `placeAt` tells what stands at a column of the line above: nothing in texts over several lines and in comments. */
function nextLine(
  document: PlanDocument,
  above: string,
  line: number,
  placeAt: (column: number) => PlaceAt | undefined,
): Wish | undefined {
  let column = skipSpaces(above, 0);
  let dash: number | undefined;
  while (isDash(above, column)) {
    dash = column;
    column = afterDash(above, column);
  }
  const below = contentBelow(document, line);
  if (isBlank(above, column, above.length))
    return dash === undefined ? undefined : leaveList(placeAt(column), dash, below);
  const place = placeAt(quoteAt(above, column) ? column + 1 : column);
  if (!place || place.flow) return undefined;
  const keyEnd = mapKeyEnd(above, column, above.length);
  if (keyEnd < 0) return dash === undefined ? undefined : nextItem(above, column, dash, place, below);
  switch (valueShape(above, keyEnd, above.length)) {
    case 'absent':
      return belowKey(column, shapeIn([...place.path, place.written]), below);
    case 'block':
      return { text: ' '.repeat(deeper(below, column) ?? column + STEP) };
    case 'closed':
      // What is indented further goes on with the value.
      return deeper(below, column) === undefined ? { text: ' '.repeat(column) } : undefined;
    case 'open':
      return undefined;
  }
}

/** Where the value of a key goes that has none yet. */
function belowKey(column: number, shape: Shape | undefined, below: Below | undefined): Wish {
  const isList = shape?.types.includes('array') ?? false;
  if (below && (below.column > column || (below.dash && below.column === column))) {
    return { text: ' '.repeat(below.column) + (below.dash && isList ? '- ' : '') };
  }
  if (isList) return { text: `${' '.repeat(column + STEP)}- ` };
  const isNested = shape === undefined || shape.types.includes('object');
  return { text: ' '.repeat(isNested ? column + STEP : column) };
}

/** Behind an item that is a single value comes another one. */
function nextItem(
  above: string,
  column: number,
  dash: number,
  { shape }: PlaceAt,
  below: Below | undefined,
): Wish | undefined {
  const isSingle = shape === undefined || shape.types.some((type) => type !== 'object' && type !== 'array');
  const isOpen =
    quoteAt(above, column) !== undefined && !isBare(above, closingQuote(above, column, above.length) + 1, above.length);
  const goesOn = deeper(below, dash) !== undefined;
  return isSingle && !isOpen && !goesOn ? { text: `${' '.repeat(dash)}- ` } : undefined;
}

/** Enter behind a dash that nothing follows: the list has ended, and its map goes on. */
function leaveList(place: PlaceAt | undefined, dash: number, below: Below | undefined): Wish | undefined {
  const around = place?.levels.at(-2);
  const isInMiddle = below !== undefined && below.column >= dash && (below.dash || below.column > dash);
  if (around?.kind !== 'map' || place?.levels.at(-1)?.column !== dash || isInMiddle) return undefined;
  return { text: ' '.repeat(around.column), insteadOfAbove: true };
}

/** The next line with content. */
interface Below {
  readonly column: number;
  readonly dash: boolean;
}

/** Blank lines and comments beyond that many part the line from what follows. */
const FAR = 50;

function contentBelow(document: PlanDocument, line: number): Below | undefined {
  for (let next = line + 1; next <= Math.min(line + FAR, document.lineBreaks); next += 1) {
    const text = lineText(document, next);
    const column = skipSpaces(text, 0);
    if (column < text.length && text.charCodeAt(column) !== HASH) return { column, dash: isDash(text, column) };
  }
  return undefined;
}

/** The column of what follows, where it is indented further. */
function deeper(below: Below | undefined, column: number): number | undefined {
  return below && below.column > column ? below.column : undefined;
}

/** A line without its end. */
function lineText(document: PlanDocument, line: number): string {
  const start = offsetAt(document, { line, character: 0 });
  return sliceOf(document, start, offsetAt(document, { line, character: Number.MAX_SAFE_INTEGER }));
}

/** The least edit that makes a blank line what it is to be; none where it is that. */
function toBecome(written: string, text: string, line: number): TextEdit[] | null {
  if (written === text) return null;
  let same = 0;
  while (same < written.length && written[same] === text[same]) same += 1;
  return [replacement({ line, character: same }, line, written.length, text.slice(same))];
}

function replacement(start: Position, line: number, character: number, newText: string): TextEdit {
  return { range: { start, end: { line, character } }, newText };
}
