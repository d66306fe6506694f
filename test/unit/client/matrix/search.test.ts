import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partsOf, SearchTexts, wordsOf } from '../../../../client/webview/matrix/search';
import { table } from './plan';

describe('Search in the matrix', () => {
  const plan = table(
    { id: 'upr4-140.1', number: '140.1', text: 'Ratify the Convention (Côte d’Ivoire)', lead: 'justice' },
    { id: 'upr4-140.10', number: '140.10', text: 'Build shelters', themes: ['domestic-violence'], indicators: ['i1'] },
  );
  function found(search: string): readonly (string | null)[] {
    const texts = new SearchTexts();
    return plan.rows.filter((row) => texts.has(plan, row, wordsOf(search))).map(({ id }) => id);
  }

  it('finds all where nothing is looked for', () => {
    assert.deepEqual(found('  '), ['upr4-140.1', 'upr4-140.10']);
  });
  it('finds rows that have all of the words, wherever they stand', () => {
    assert.deepEqual(found('convention justice'), ['upr4-140.1']);
    assert.deepEqual(found('convention shelters'), []);
  });
  it('takes no notice of capitals and accents', () => {
    assert.deepEqual(found('COTE'), ['upr4-140.1']);
    assert.deepEqual(found('shèlters'), ['upr4-140.10']);
  });
  it('looks into the titles of themes, leads and indicators', () => {
    assert.deepEqual(found('domestic'), ['upr4-140.10']);
    assert.deepEqual(found('ministry'), ['upr4-140.1']);
    assert.deepEqual(found('per 100,000'), ['upr4-140.10']);
  });
  it('does not find a word across two texts', () => {
    assert.deepEqual(found('140.1ratify'), []);
  });
});

describe('What a search has found is marked', () => {
  function marked(text: string, search: string): string {
    return partsOf(text, wordsOf(search))
      .map((part) => (part.isFound ? `[${part.text}]` : part.text))
      .join('');
  }

  it('at each place, in the letters of the text', () => {
    assert.equal(
      marked('Build shelters for women; staff shelters', 'SHELTER'),
      'Build [shelter]s for women; staff [shelter]s',
    );
  });
  it('with its accents, however they are written', () => {
    assert.equal(marked('Côte d’Ivoire', 'cote'), '[Côte] d’Ivoire');
    assert.equal(marked('Co\u0302te d’Ivoire', 'cote'), '[Co\u0302te] d’Ivoire');
  });
  it('where words overlap, as one', () => {
    assert.equal(marked('women', 'wom omen'), '[women]');
  });
  it('always leaves the text as it is', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'é', 'e\u0301', 'ﬁ', 'İ', 'ß', '한', ' ', '😀') });
    fc.assert(
      fc.property(letters, letters, (text, search) => {
        assert.equal(
          partsOf(text, wordsOf(search))
            .map((part) => part.text)
            .join(''),
          text,
        );
      }),
    );
  });
});
