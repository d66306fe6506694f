import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { readDocument } from '../../../../server/src/document/document';
import { sourceOffsets } from '../../../../server/src/exchange/verify/source-offsets';
import { nodeAt } from '../../../../server/src/plan/entity';

/** The source of each word of the first record's text. */
function sourcesOfWords(text: string): [word: string, source: string][] {
  const { pieces } = readDocument('a.plan.yaml', text);
  for (const piece of pieces) {
    for (const item of piece.items) {
      const scalar = item && nodeAt(item, ['text']);
      if (scalar?.kind !== 'scalar') continue;
      const at = sourceOffsets(scalar, piece.text);
      return [...scalar.text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
        const { start, end } = at(index, index + word.length);
        return [word, piece.text.slice(start, end)];
      });
    }
  }
  return [];
}

const record = (text: string) => `recommendations:\n  - id: a\n    text: ${text}\n    position: noted\n`;

describe('where the words of a value stand in its source', () => {
  it('is found behind quotation marks and escapes', () => {
    assert.deepEqual(sourcesOfWords(record(`'The State''s duty'`)), [
      ['The', 'The'],
      ["State's", "State''s"],
      ['duty', 'duty'],
    ]);
    assert.deepEqual(
      sourcesOfWords(
        record(String.raw`"\"Open\" caf\xe9 \u4e2d\U0001F600\tend\
      ing"`),
      ),
      [
        ['"Open"', String.raw`\"Open\"`],
        ['café', String.raw`caf\xe9`],
        ['中😀', String.raw`\u4e2d\U0001F600`],
        ['ending', 'end\\\n      ing'],
      ],
    );
  });

  it('is found in folded and literal lines', () => {
    for (const sign of ['>-', '|', '>2-  # why']) {
      assert.deepEqual(sourcesOfWords(record(`${sign}\n      Open a\n      shelter`)).slice(1), [
        ['a', 'a'],
        ['shelter', 'shelter'],
      ]);
    }
    assert.deepEqual(sourcesOfWords(record('Open a\n      shelter')).at(-1), ['shelter', 'shelter']);
  });

  it('reads back as the word itself, however a text is written', () => {
    const styles = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL');
    const texts = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(styles, texts, (style, parts) => {
        const value = parts.join(' ').trim();
        fc.pre(value !== '' && !/[\r\x85\u2028\u2029]/.test(value));
        const text = stringify(
          { recommendations: [{ id: 'a', text: value }] },
          { defaultStringType: style as 'PLAIN', defaultKeyType: 'PLAIN' },
        );
        const isDouble = / text: "/.test(text);
        const isSingle = / text: '/.test(text);
        for (const [word, source] of sourcesOfWords(text)) {
          const quote = isDouble ? '"' : isSingle ? "'" : '';
          assert.equal(quote === '' ? source : parse(quote + source + quote), word);
        }
      }),
      { numRuns: 500 },
    );
  });
});
