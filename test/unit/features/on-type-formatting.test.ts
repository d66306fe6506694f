import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { editDocument, offsetAt, positionAt, readDocument, textOf } from '../../../server/src/document/document';
import type { Session } from '../../../server/src/features/feature';
import { onTypeFormatting } from '../../../server/src/features/on-type-formatting';
import { type Cursor, runFixtures } from '../navigation/fixture';
import { ask, at, sampleFiles, sessionOf } from '../navigation/session';

/** The file after Enter at the cursor, and where the cursor is then. The editor indents the new line as the one before. */
function enter(
  session: Session,
  { uri, position }: Cursor,
  indents = true,
): { text: string; cursor: number; before: string } {
  const document = session.workspace.document(uri)!;
  const offset = offsetAt(document, position);
  const text = textOf(document);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const indentation = indents ? /^ */.exec(text.slice(lineStart, offset))![0] : '';
  const inserted = (text.includes('\r\n') ? '\r\n' : '\n') + indentation;
  const typed = editDocument(document, [{ start: offset, end: offset, text: inserted }]);
  session.workspace.set(typed);
  const cursor = offset + inserted.length;
  const params = { ...at(uri, positionAt(typed, cursor)), ch: '\n', options: { tabSize: 2, insertSpaces: true } };
  const edits = ask<TextEdit[] | null>(onTypeFormatting, 'textDocument/onTypeFormatting', params, session) ?? [];
  assert.ok(edits.length <= 1);
  const before = textOf(typed);
  const [edit] = edits;
  if (!edit) return { text: before, cursor, before };
  const [start, end] = [offsetAt(typed, edit.range.start), offsetAt(typed, edit.range.end)];
  assert.equal(before.slice(start, end).replace(/[\s-]/g, ''), '', 'nothing is taken away but space and a dash');
  return {
    text: before.slice(0, start) + edit.newText + before.slice(end),
    cursor: start + edit.newText.length,
    before,
  };
}

describe('Enter', () => {
  runFixtures('on-type-formatting', (session, cursor, _, option) => {
    const { text, cursor: offset } = enter(session, cursor, option('editor') !== 'does not indent');
    const lines = `${text.slice(0, offset)}‸${text.slice(offset)}`.replaceAll('\r', '␍').split('\n');
    const here = lines.findIndex((line) => line.includes('‸'));
    return lines.slice(Math.max(here - 1, 0), here + 2).map((line) => `>${line}`);
  });

  it('anywhere in a plan changes nothing but the new line, and leaves one with a syntax that is no worse', () => {
    for (const [uri, text] of sampleFiles('first', 'regional')) {
      fc.assert(
        fc.property(fc.nat(text.length), (offset) => {
          const session = sessionOf(new Map([[uri, text]]));
          const position = positionAt(session.workspace.document(uri)!, offset);
          const after = enter(session, { uri, position });
          const blank = (whole: string) => whole.replace(/[ \n-]/g, '');
          assert.equal(blank(after.text), blank(text));
          const problems = (whole: string) =>
            readDocument(uri, whole).pieces.reduce((sum, piece) => sum + piece.problems.length, 0);
          assert.ok(problems(after.text) <= problems(after.before), after.text.slice(offset - 80, offset + 80));
        }),
        { numRuns: 300, seed: 5 },
      );
    }
  });
});
