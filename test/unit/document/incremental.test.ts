import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDocument, readDocument, textOf } from '../../../server/src/document/document';
import { editOf, edits, plan, type RelativeEdit } from './plans';
import { snapshotOf } from './show';

/** Found by longer runs of the property below. */
const seenToFail: [string, RelativeEdit[]][] = [
  [
    '',
    [
      { at: 0, length: 0, text: '\n<<<<<<< a\n  - id: x\n=======\n  - id: y\n>>>>>>> b\n' },
      { at: 0, length: 0, text: '\nrecommendations:\n    - \n' },
      { at: 0, length: 0, text: '\nrecommendations:\n  - title\n' },
      { at: 0, length: 2, text: '' },
    ],
  ],
  [
    '',
    [
      { at: 0, length: 0, text: '- id: |\n     title\n    \n     # title' },
      { at: 0, length: 0, text: '\uFEFF' },
      { at: 0, length: 0, text: '\n<<<<<<< a\n' },
    ],
  ],
];

describe('editing a document', () => {
  it('gives what reading the new text afresh gives, after any edits', () => {
    fc.assert(
      fc.property(plan, edits, (start, changes) => {
        let text = start;
        let document = readDocument('x', text);
        for (const change of changes) {
          const edit = editOf(text, change);
          text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
          document = editDocument(document, [edit]);
          assert.equal(textOf(document), text);
          assert.deepEqual(snapshotOf(document), snapshotOf(readDocument('x', text)));
        }
      }),
      { numRuns: 300, examples: seenToFail },
    );
  });

  const text = 'plan:\n  id: p\nr:\n  - id: a\n  - id: b\n  - id: c\n';

  it('leaves all pieces but the one edited the very objects they were', () => {
    const before = readDocument('x', text);
    const at = text.indexOf('b\n');
    const after = editDocument(before, [{ start: at, end: at + 1, text: '"unclosed' }]);
    const changed = after.pieces.filter((piece) => !before.pieces.includes(piece));
    assert.deepEqual(
      changed.map((piece) => piece.text),
      ['  - id: "unclosed\n'],
    );
  });

  it('does not read records anew when their header is renamed', () => {
    const before = readDocument('x', text);
    const at = text.indexOf('r:\n');
    const after = editDocument(before, [{ start: at, end: at + 1, text: 'recommendations' }]);
    assert.deepEqual(
      after.pieces.slice(2).map((piece) => piece.section),
      ['recommendations', 'recommendations', 'recommendations'],
    );
    after.pieces.slice(2).forEach((piece, index) => {
      assert.equal(piece.items[0], before.pieces[index + 2]!.items[0]);
    });
  });

  it('applies several changes one after the other', () => {
    const changes = [
      { start: 0, end: 4, text: 'x' },
      { start: 1, end: 1, text: 'y' },
    ];
    assert.equal(textOf(editDocument(readDocument('x', 'plan: 1\n'), changes)), 'xy: 1\n');
  });

  it('that holds no text yet reads it', () => {
    const document = editDocument(readDocument('x', ''), [{ start: 0, end: 0, text }]);
    assert.deepEqual(snapshotOf(document), snapshotOf(readDocument('x', text)));
  });
});
