import assert from 'node:assert/strict';
import fc from 'fast-check';
import { valueAt } from '../../../server/src/document/words';

describe('words that are kept once', () => {
  it('are the characters of the text, whatever was read before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), fc.nat(60), (text, from, length) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + length, text.length);
        assert.equal(valueAt(text, start, end), text.slice(start, end));
      }),
    );
  });
});
