import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDocument, readDocument, textOf } from '../../../server/src/document/document';
import { editOf, edits, plan } from './plans';
import { snapshotOf } from './show';

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
      { numRuns: 300 },
    );
  });
});
