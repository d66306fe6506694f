import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalLanguage, isLanguage, languageName, unLanguages } from '../../../server/src/catalogue/languages';

describe('isLanguage', () => {
  for (const tag of [...unLanguages, 'zh-Hant', 'pt-BR', 'PT-br', 'sr-Latn', 'es-419', 'rom', 'fil', 'ckb']) {
    it(`takes ${tag}`, () => assert.ok(isLanguage(tag)));
  }
  for (const tag of ['english', 'qq', 'en_GB', 'e', '', 'en-', 'und', 'en-ZZ', 'xx-YY', ' en', 'e'.repeat(50_000)]) {
    it(`refuses “${tag.slice(0, 20)}”`, () => assert.ok(!isLanguage(tag)));
  }
  it('is decided for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.equal(typeof isLanguage(text), 'boolean')));
  });
});

describe('languageName', () => {
  it('speaks the reader’s language, or gives the tag back', () => {
    assert.equal(languageName('fr'), 'French');
    assert.equal(languageName('fr', 'fr'), 'français');
    assert.equal(languageName('qq'), 'qq');
    assert.equal(languageName('en-u-ca-buddhist'), 'English');
    assert.equal(languageName('fr', 'no tag'), 'French');
  });
});

describe('canonicalLanguage', () => {
  it('writes a tag in its usual case', () => {
    assert.equal(canonicalLanguage('pt-br'), 'pt-BR');
    assert.equal(canonicalLanguage('en_GB'), undefined);
  });
});
