import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closest, didYouMean, idOf, lookupKey, plainCharacters } from '../../../server/src/catalogue/text';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('lookupKey', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Côte d’Ivoire', "COTE D'IVOIRE"],
    ['Right\u00a0to  education', 'right to education'],
    ['Equality & non‑discrimination', 'equality and non-discrimination'],
    ['Ｒｉｇｈｔ ｔｏ ｌｉｆｅ', 'right to life'],
    ['“Roma”, Sinti', 'roma sinti'],
    ['TÜRKİYE', 'turkiye'],
    ['ﬁscal', 'fiscal'],
    ['wo\u00admen', 'women'],
    ['Curaçao', 'Curac\u0327ao'],
    ['Łódź straße', 'lodz strasse'],
  ];
  for (const [one, other] of same) {
    it(`reads ${one} as ${other}`, () => assert.equal(lookupKey(one), lookupKey(other)));
  }

  it('keeps different words apart', () => {
    assert.notEqual(lookupKey('Niger'), lookupKey('Nigeria'));
    assert.notEqual(lookupKey('5.2'), lookupKey('52'));
    assert.notEqual(lookupKey('中国'), lookupKey('美国'));
  });

  it('is idempotent and leaves letters, digits and single spaces only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = lookupKey(text);
        assert.equal(lookupKey(key), key);
        assert.match(key, /^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('idOf', () => {
  it('joins the words of a label by hyphens', () => {
    assert.equal(idOf('Right to education'), 'right-to-education');
    assert.equal(idOf('Freedom of opinion & expression'), 'freedom-of-opinion-and-expression');
    assert.equal(idOf('Children: definition; general principles'), 'children-definition-general-principles');
    assert.equal(idOf("Women's rights"), 'womens-rights');
  });
});

describe('plainCharacters', () => {
  it('gives what a plain keyboard types', () => {
    assert.equal(plainCharacters('\u00a0“１２２．１”\u200b – ‘a’ '), '"122.1" - \'a\'');
  });
  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.equal(plainCharacters(plainCharacters(text)), plainCharacters(text))),
    );
  });
});

describe('didYouMean', () => {
  const keys = ['recommended-by', 'recommendations', 'position', 'position-source', 'lead'];
  it('finds the key that was meant', () => {
    assert.equal(didYouMean('recomended-by', keys), 'recommended-by');
    assert.equal(didYouMean('Position_Source', keys), 'position-source');
    assert.equal(didYouMean('laed', ['load', 'lead']), undefined, 'two of four letters differ: not near enough');
    assert.equal(didYouMean('leed', keys), 'lead');
  });
  it('offers nothing far away, nothing for nothing', () => {
    assert.equal(didYouMean('budget', keys), undefined);
    assert.equal(didYouMean('', keys), undefined);
    assert.equal(didYouMean('lead', []), undefined);
  });
  it('orders by nearness', () => {
    assert.deepEqual(closest('position-surce', keys), ['position-source']);
    assert.deepEqual(closest('upr4-a1', ['upr4-a12', 'upr4-a1x', 'upr4-a1', 'cedaw-a1']), [
      'upr4-a1',
      'upr4-a12',
      'upr4-a1x',
    ]);
  });
  it('compares no word of 50,000 characters', () => {
    const long = 'x'.repeat(50_000);
    assert.equal(didYouMean(long, [`${long}y`]), undefined);
    assert.equal(didYouMean('lead', [long, 'lead']), 'lead');
  });
});
