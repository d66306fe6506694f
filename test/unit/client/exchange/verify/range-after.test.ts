import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rangeAfter, type Spot } from '../../../../../client/src/exchange/verify/range-after';

/** Both breaks of lines, words and a character of two units. */
const TEXT = 'plan:\n  text: Open a shelter\r\n  title: 😀 smile\n\nend';

function spotAt(text: string, offset: number): Spot {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('words that something was found at', () => {
  const offsets = fc.integer({ min: 0, max: TEXT.length });
  const pair = fc.tuple(offsets, offsets).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const replacement = fc
    .array(fc.constantFrom('word', '\n', ' ', '\r\n', 'é'), { maxLength: 5 })
    .map((parts) => parts.join(''));

  it('are followed while others are changed, and let go when they are changed themselves', () => {
    fc.assert(
      fc.property(pair, pair, replacement, (words, change, text) => {
        const range = { start: spotAt(TEXT, change[0]), end: spotAt(TEXT, change[1]) };
        const found = { start: spotAt(TEXT, words[0]), end: spotAt(TEXT, words[1]) };
        const after = rangeAfter(found, { range, text });
        const changed = TEXT.slice(0, change[0]) + text + TEXT.slice(change[1]);
        const shift = text.length - (change[1] - change[0]);
        if (words[1] < change[0]) assert.deepEqual(after, found);
        else if (words[0] <= change[1]) assert.equal(after, undefined);
        else
          assert.deepEqual(after, { start: spotAt(changed, words[0] + shift), end: spotAt(changed, words[1] + shift) });
      }),
    );
  });
});
