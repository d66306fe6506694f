import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as catalogue from '../../../server/src/catalogue/countries';
import { unLanguages } from '../../../server/src/catalogue/languages';

const { findCountry } = catalogue;

describe('isCountry', () => {
  it('takes ISO 3166-1 alpha-3 and user-assigned codes', () => {
    for (const code of ['SVN', 'VAT', 'PSE', 'XEX', 'XAA', 'XXZ', 'AAA', 'AAZ', 'QMA', 'QZZ', 'ZZA', 'ZZZ']) {
      assert.ok(catalogue.isCountry(code), code);
    }
    for (const code of ['SI', 'svn', 'ABA', 'QLZ', 'ZYA', 'FIJ', '', 'Slovenia', 'XEXX']) {
      assert.ok(!catalogue.isCountry(code), code);
    }
  });

  it('has the 249 codes of the standard, alpha-2 as unique as alpha-3', () => {
    assert.equal(catalogue.countries().length, 249);
    assert.equal(new Set(catalogue.countries().map(({ alpha3 }) => alpha3)).size, 249);
    assert.equal(new Set(catalogue.countries().map(({ alpha2 }) => alpha2)).size, 249);
    for (const { alpha3, alpha2, name } of catalogue.countries()) {
      assert.match(`${alpha3} ${alpha2} ${name}`, /^[A-Z]{3} [A-Z]{2} \p{Lu}/u);
    }
  });
});

describe('findCountry', () => {
  const examples: Readonly<Record<string, readonly string[]>> = {
    TUR: ['Turkey', 'Türkiye', 'TURKIYE', 'Turquie', 'Republic of Türkiye'],
    SWZ: ['Swaziland', 'Eswatini', 'Kingdom of Eswatini'],
    CPV: ['Cape Verde', 'Cabo Verde'],
    VAT: ['Holy See', 'the Holy See', 'Holy See (the) *'],
    PSE: ['State of Palestine', 'Palestine', 'the State of Palestine'],
    VNM: ['Viet Nam', 'Vietnam', 'viet\u00a0nam'],
    CZE: ['Czechia', 'Czech Republic', 'the Czech Republic'],
    BOL: ['Bolivia', 'Bolivia (Plurinational State of)', 'Plurinational State of Bolivia'],
    VEN: ['Venezuela (Bolivarian Republic of)', 'Bolivarian Republic of Venezuela', 'Venezuela'],
    IRN: ['Iran (Islamic Republic of)', 'Islamic Republic of Iran', 'Iran', 'Iran, Islamic Republic of'],
    GBR: ['United Kingdom of Great Britain and Northern Ireland', 'United Kingdom', 'UK', 'GB'],
    USA: ['United States of America', 'United States', 'the United States', 'U.S.A.', 'us'],
    CIV: ["Côte d'Ivoire", 'Côte d’Ivoire', "Cote d'Ivoire", 'Ivory Coast'],
    MDA: ['Republic of Moldova', 'Moldova'],
    FSM: ['Micronesia (Federated States of)', 'Federated States of Micronesia', 'Micronesia'],
    PRK: ["Democratic People's Republic of Korea", 'Democratic People’s Republic of Korea', 'DPRK', 'DPR Korea'],
    KOR: ['Republic of Korea', 'South Korea', 'the Republic of Korea'],
    TZA: ['United Republic of Tanzania', 'Tanzania'],
    LAO: ["Lao People's Democratic Republic", 'Lao PDR', 'Laos'],
    MKD: ['The former Yugoslav Republic of Macedonia', 'North Macedonia', 'Macedonia FYR'],
    COD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo'],
    COG: ['Congo', 'Republic of the Congo', 'Republic of Congo'],
    NLD: ['Netherlands', 'Kingdom of the Netherlands', 'Netherlands (Kingdom of the)'],
    KNA: ['St Kitts & Nevis', 'St. Kitts and Nevis', 'Saint Kitts and Nevis'],
    NER: ['Niger', 'Niger (the)'],
    NGA: ['Nigeria'],
    DEU: ['Allemagne', 'Alemania', 'Германия', 'ألمانيا', '德国'],
    SVN: ['SI', 'si', 'SVN', 'svn', 'ＳＶＮ', ' Slovenia '],
    XEX: ['XEX'],
  };
  for (const [code, names] of Object.entries(examples)) {
    for (const name of names) it(`reads ${name} as ${code}`, () => assert.equal(findCountry(name), code));
  }

  for (const text of [
    '2009–2014',
    'No. 189',
    'ICRMW',
    'Kosovo',
    'Republic of',
    'the',
    '',
    '*',
    'xex',
    'x'.repeat(50_000),
  ]) {
    it(`finds no country in “${text.slice(0, 20)}”`, () => assert.equal(findCountry(text), undefined));
  }

  it('finds every country by its codes and by each of its names', () => {
    for (const { alpha3, alpha2, name, otherNames } of catalogue.countries()) {
      for (const text of [alpha3, alpha2, name, ...otherNames, `the ${name}`, name.toUpperCase()]) {
        assert.equal(findCountry(text), alpha3, `${text}: two countries may share this name`);
      }
    }
  });

  for (const language of unLanguages) {
    it(`finds every country by its name in ${language}`, () => {
      for (const { alpha3 } of catalogue.countries()) {
        assert.equal(findCountry(catalogue.countryName(alpha3, language)), alpha3);
      }
    });
  }

  it('gives a code or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = findCountry(text);
        assert.ok(code === undefined || catalogue.isCountry(code));
      }),
    );
  });
});

describe('countryName', () => {
  it('speaks the reader’s language', () => {
    assert.equal(catalogue.countryName('TUR'), 'Türkiye');
    assert.equal(catalogue.countryName('GBR', 'en-US'), 'United Kingdom of Great Britain and Northern Ireland');
    assert.equal(catalogue.countryName('DEU', 'fr'), 'Allemagne');
    assert.equal(catalogue.countryName('DEU', 'no tag'), 'Germany');
    assert.equal(catalogue.countryName('XEX'), 'XEX');
    assert.equal(catalogue.countryName('__proto__'), '__proto__');
  });
});

describe('searchCountries', () => {
  it('finds by the beginning of a code or of any word of a name', () => {
    const codes = (query: string, language?: string) =>
      catalogue.searchCountries(query, language).map(({ alpha3 }) => alpha3);
    assert.deepEqual(codes('slov'), ['SVK', 'SVN']);
    assert.deepEqual(codes('svn'), ['SVN']);
    assert.deepEqual(codes('bolivarian'), ['VEN']);
    assert.deepEqual(codes('allem', 'fr'), ['DEU']);
    assert.equal(codes('').length, 249);
  });
});
