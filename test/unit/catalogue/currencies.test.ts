import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  currencies,
  currencyName,
  findCurrency,
  isCurrency,
  searchCurrencies,
} from '../../../server/src/catalogue/currencies';

describe('isCurrency', () => {
  it('takes codes of ISO 4217', () => {
    for (const code of ['USD', 'EUR', 'XOF', 'ZWG', 'XCG', 'BGN']) assert.ok(isCurrency(code), code);
    for (const code of ['usd', 'US$', 'DEM', 'XXX', 'XAU', '', 'XYZ']) assert.ok(!isCurrency(code), code);
  });
});

describe('findCurrency', () => {
  const examples: Readonly<Record<string, string | undefined>> = {
    usd: 'USD',
    'US dollars': 'USD',
    'United States dollars': 'USD',
    US$: 'USD',
    '€': 'EUR',
    Euro: 'EUR',
    euros: 'EUR',
    'Swiss francs': 'CHF',
    baht: 'THB',
    'Pound sterling': 'GBP',
    'dólares estadounidenses': 'USD',
    'francs suisses': 'CHF',
    $: undefined,
    dollars: undefined,
    francs: undefined,
    '': undefined,
    money: undefined,
  };
  for (const [text, code] of Object.entries(examples)) {
    it(`reads “${text}” as ${code}`, () => assert.equal(findCurrency(text), code));
  }

  it('finds every currency by its code and its English name', () => {
    for (const code of currencies()) {
      assert.equal(findCurrency(code), code);
      assert.equal(findCurrency(currencyName(code)), code);
    }
  });

  it('gives a code or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = findCurrency(text);
        assert.ok(code === undefined || isCurrency(code));
      }),
    );
  });
});

describe('searchCurrencies', () => {
  it('finds by code and by name', () => {
    assert.deepEqual(searchCurrencies('EUR'), ['EUR', 'CHE'], 'the code first, then the name “WIR euro”');
    assert.deepEqual(searchCurrencies('ethiopian'), ['ETB']);
  });
});
