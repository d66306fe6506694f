import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-protocol';
import {
  editDocument,
  offsetAt,
  type PlanDocument,
  readDocument,
  type TextChange,
  textOf,
} from '../../../server/src/document/document';
import { applyChanges } from '../../../server/src/document/edit';
import { formatting } from '../../../server/src/features/formatting';
import { lineEdits } from '../../../server/src/features/line-edits';
import { formatPlan } from '../../../server/src/plan/format';
import { runFixtures } from './fixture';
import { ask, sampleFiles, sessionOf, shown } from './session';

const ALL = { tabSize: 2, insertSpaces: true };

describe('formatting', () => {
  runFixtures('formatting', async (session, { uri, position }, _, option) => {
    const range = { start: position, end: position };
    const params = { textDocument: { uri }, range, options: ALL };
    const method = option('range') ? 'textDocument/rangeFormatting' : 'textDocument/formatting';
    const edits = await ask<Promise<TextEdit[] | null>>(formatting, method, params, session);
    return (edits ?? ['null' as const]).map((edit) =>
      edit === 'null'
        ? 'not formatted'
        : `${shown(session, uri, edit.range)} → “${edit.newText.replaceAll('\r', '␍').replaceAll('\n', '⏎')}”`,
    );
  });

  for (const [name, careless] of Object.entries<(text: string) => string>({
    'wide spaces': (text) => text.replaceAll(/: (?=[a-z])/g, ':  '),
    'many blank lines': (text) => text.replaceAll('\n\n', '\n\n\n\n'),
    'no blank lines': (text) => text.replaceAll('\n\n', '\n'),
    'lists at the margin': (text) => text.replaceAll(/^ {2}(?=[ \-#])/gm, ''),
    'blank lines around each record': (text) => text.replaceAll(/^(?= {2}- )/gm, '\n'),
    'comments above each record': (text) => text.replaceAll(/^(?= {2}- )/gm, '  # one\n# two\n    # three\n'),
    'ids at the end': (text) => text.replaceAll(/^( {2}- )(id: .*)\n {4}(.*)$/gm, '$1$3\n    $2'),
    CRLF: (text) => text.replaceAll('\n', '\r\n').replaceAll(/: (?=[a-z])/g, ':  '),
  })) {
    it(`of samples with careless layout gives what recmatrix fmt gives: ${name}`, async () => {
      for (const [uri, sample] of sampleFiles('first', 'regional', 'national')) {
        const text = careless(sample);
        const session = sessionOf(new Map([[uri, text]]));
        const params = { textDocument: { uri }, options: ALL };
        const edits = await ask<Promise<TextEdit[] | null>>(formatting, 'textDocument/formatting', params, session);
        const document = session.workspace.document(uri)!;
        assert.equal(edits && applyChanges(text, changesOf(document, edits)), (await formatPlan(text)) ?? null, uri);
      }
    });
  }

  it('gives no edits for a text that changed while it was formatted', async () => {
    const uri = 'file:///a.plan.yaml';
    const session = sessionOf(new Map([[uri, 'actions:\n- { id:   a1 }\n']]));
    const params = { textDocument: { uri }, options: ALL };
    const edits = ask<Promise<TextEdit[] | null>>(formatting, 'textDocument/formatting', params, session);
    session.workspace.set(editDocument(session.workspace.document(uri)!, [{ start: 0, end: 0, text: '#\n' }]));
    assert.equal(await edits, null);
  });

  it('a record by itself comes out as it does with the whole file', async () => {
    for (const [uri, text] of sampleFiles('regional')) {
      const careless = text.replaceAll(/: (?=[a-z])/g, ':  ');
      const expected = (await formatPlan(careless))!;
      const session = sessionOf(new Map([[uri, careless]]));
      let document = session.workspace.document(uri)!;
      for (let line = 0; line < document.lineBreaks; line += 9) {
        const position = { line, character: 0 };
        const params = { textDocument: { uri }, range: { start: position, end: position }, options: ALL };
        const edits = await ask<Promise<TextEdit[]>>(formatting, 'textDocument/rangeFormatting', params, session);
        const changes = changesOf(document, edits);
        document = readDocument(uri, applyChanges(textOf(document), changes));
        session.workspace.set(document);
      }
      const record = { start: { line: 0, character: 0 }, end: { line: document.lineBreaks, character: 0 } };
      const params = { textDocument: { uri }, range: record, options: ALL };
      assert.notEqual(textOf(document), careless);
      const left = await ask<Promise<TextEdit[]>>(formatting, 'textDocument/rangeFormatting', params, session);
      const rest = changesOf(document, left);
      assert.equal(applyChanges(textOf(document), rest), expected);
    }
  });
});

function changesOf(document: PlanDocument, edits: readonly TextEdit[]): TextChange[] {
  return edits.map(({ range, newText }) => ({
    start: offsetAt(document, range.start),
    end: offsetAt(document, range.end),
    text: newText,
  }));
}

describe('edits by line', () => {
  it('touch the lines that differ only', () => {
    assert.deepEqual(lineEdits('a\nb\nc\nd\n', 'a\nB\nc\nd\ne\n'), [
      { start: 2, end: 4, text: 'B\n' },
      { start: 8, end: 8, text: 'e\n' },
    ]);
    assert.deepEqual(lineEdits('a\r\nb', 'a\r\nb'), []);
  });

  it('make the other text, whatever the two are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', '', '  x', 'y\r'), { maxLength: 30 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = lineEdits(before, after);
        assert.equal(applyChanges(before, changes), after);
        assert.deepEqual(
          changes.map(({ start }) => start),
          changes.map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
    );
  });
});
