import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  offsetAt,
  offsetOf,
  pieceAt,
  positionAt,
  readDocument,
  sliceOf,
  textOf,
} from '../../../server/src/document/document';
import { plan } from './plans';

describe('positions', () => {
  const text = 'plan:\r\n  id: 👩🏽‍⚖️ x\nr:\n  - id: a\rb\n';
  const document = readDocument('x', text);

  it('count UTF-16 units', () => {
    assert.deepEqual(positionAt(document, text.indexOf('x\nr')), { line: 1, character: 14 });
    assert.equal(offsetAt(document, { line: 1, character: 14 }), text.indexOf('x\nr'));
  });

  it('count CRLF as one line break, and a lone return as one', () => {
    assert.deepEqual(positionAt(document, text.indexOf('r:')), { line: 2, character: 0 });
    assert.deepEqual(positionAt(document, text.indexOf('b\n')), { line: 4, character: 0 });
    assert.deepEqual(positionAt(document, text.length), { line: 5, character: 0 });
  });

  it('beyond a line or the text are its end', () => {
    assert.equal(offsetAt(document, { line: 0, character: 99 }), 5);
    assert.equal(offsetAt(document, { line: 99, character: 0 }), text.length);
    assert.deepEqual(positionAt(document, 999), { line: 5, character: 0 });
    assert.deepEqual(positionAt(readDocument('x', ''), 3), { line: 0, character: 0 });
    assert.equal(offsetAt(readDocument('x', ''), { line: 2, character: 3 }), 0);
  });

  it('of an offset lead back to it, and pieces to their text, in any plan', () => {
    fc.assert(
      fc.property(plan, fc.double({ min: 0, max: 1, noNaN: true }), (any, share) => {
        const read = readDocument('x', any);
        const offset = Math.floor(share * any.length);
        const isInsideBreak = any.slice(offset - 1, offset + 1) === '\r\n';
        if (!isInsideBreak) assert.equal(offsetAt(read, positionAt(read, offset)), offset);
        assert.equal(positionAt(read, offset).line, any.slice(0, offset).split(/\r?\n/).length - 1);
        assert.equal(sliceOf(read, offset, any.length), any.slice(offset));
        assert.equal(sliceOf(read, 0, offset), any.slice(0, offset));
        const piece = pieceAt(read, offset);
        if (!piece) return assert.equal(textOf(read), '');
        assert.equal(any.slice(offsetOf(read, piece)).startsWith(piece.text), true);
      }),
      { numRuns: 500 },
    );
  });
});
