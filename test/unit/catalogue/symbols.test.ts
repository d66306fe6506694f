import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DocumentSymbol, normaliseSymbol, parseSymbol } from '../../../server/src/catalogue/symbols';

const council = ['UPR', 'special-procedure', 'other'];

describe('parseSymbol', () => {
  const examples: Readonly<Record<string, Omit<DocumentSymbol, 'symbol'>>> = {
    'A/HRC/59/15': { kind: 'council-report', mechanisms: council, session: 59, number: '15' },
    'A/HRC/59/15/Add.1': { kind: 'council-report', mechanisms: council, session: 59, number: '15', addendum: 1 },
    'A/HRC/WG.6/48/SVN/1': { kind: 'upr-input', mechanisms: ['UPR'], session: 48, country: 'SVN', number: '1' },
    'CCPR/C/SVN/CO/3': { kind: 'concluding-observations', mechanisms: ['CCPR'], country: 'SVN', number: '3' },
    'E/C.12/SVN/CO/2': { kind: 'concluding-observations', mechanisms: ['CESCR'], country: 'SVN', number: '2' },
    'CEDAW/C/XEX/CO/8': { kind: 'concluding-observations', mechanisms: ['CEDAW'], country: 'XEX', number: '8' },
    'CERD/C/SVN/CO/6-7': { kind: 'concluding-observations', mechanisms: ['CERD'], country: 'SVN', number: '6-7' },
    'CAT/C/XEX/CO/4/Rev.1': {
      kind: 'concluding-observations',
      mechanisms: ['CAT'],
      country: 'XEX',
      number: '4',
      revision: 1,
    },
    'CRC/C/OPAC/SVN/CO/1': { kind: 'concluding-observations', mechanisms: ['CRC'], country: 'SVN', number: '1' },
    'CRC/C/15/Add.230': { kind: 'concluding-observations', mechanisms: ['CRC'], addendum: 230 },
    'E/C.12/1/Add.62': { kind: 'concluding-observations', mechanisms: ['CESCR'], addendum: 62 },
    'CERD/C/62/CO/9': { kind: 'concluding-observations', mechanisms: ['CERD'], session: 62, number: '9' },
    'CAT/C/CR/30/3': { kind: 'concluding-observations', mechanisms: ['CAT'], session: 30, number: '3' },
    'CCPR/CO/84/SVN': { kind: 'concluding-observations', mechanisms: ['CCPR'], session: 84, country: 'SVN' },
    'CMW/C/XEX/CO/1': { kind: 'concluding-observations', mechanisms: ['CMW'], country: 'XEX', number: '1' },
    'CEDAW/C/SVN/CO/4/Add.1': {
      kind: 'follow-up',
      mechanisms: ['CEDAW'],
      country: 'SVN',
      number: '4',
      addendum: 1,
    },
    'CCPR/C/126/2/Add.4': { kind: 'follow-up', mechanisms: ['CCPR'], session: 126, number: '2', addendum: 4 },
    'CED/C/XEX/FCO/1': { kind: 'follow-up', mechanisms: ['CED'], country: 'XEX', number: '1' },
    'CRPD/C/SVN/1': { kind: 'treaty-body-document', mechanisms: ['CRPD'], country: 'SVN', number: '1' },
    'CAT/OP/XEX/1': { kind: 'treaty-body-document', mechanisms: ['SPT'], country: 'XEX', number: '1' },
    'A/HRC/28/NGO/13/Corr.1': {
      kind: 'other',
      mechanisms: ['special-procedure', 'other'],
      session: 28,
      corrigendum: 1,
    },
    'A/RES/60/251': { kind: 'other', mechanisms: [] },
    'A/72/707-S/2018/43': { kind: 'other', mechanisms: [] },
    'E/CN.4/Sub.2/1997/20/Rev.1': { kind: 'other', mechanisms: [], revision: 1 },
  };
  for (const [symbol, meaning] of Object.entries(examples)) {
    it(`reads ${symbol}`, () => assert.deepEqual(parseSymbol(symbol), { symbol, ...meaning }));
  }

  it('names no country where the code in the symbol is a misprint', () => {
    assert.equal(parseSymbol('A/HRC/WG.6/7/FIJ/1')?.country, undefined);
    assert.equal(parseSymbol('A/HRC/WG.6/7/FIJ/1')?.session, 7);
  });

  for (const text of [
    'A/HRC/WG.6/7L.14',
    'A/j81',
    'CAT/C/SVN/CO/3para',
    'CEDAW/Shared',
    'CEDAW/SHARED',
    'CCPR/SVN/CO/3',
    'CEDAW/5-6',
    'A/HRC/59/15/ADD',
    'a/hrc/59/15',
    'A/HRC/59/15/',
    'A//59',
    'A/HRC/59/15 ',
    'A',
    '59/15',
    'OAS/1/2',
    '',
    'A/HRC'.repeat(10_000),
  ]) {
    it(`refuses “${text.slice(0, 20)}”`, () => assert.equal(parseSymbol(text), undefined));
  }
});

describe('normaliseSymbol', () => {
  const examples: Readonly<Record<string, string | undefined>> = {
    'a/hrc/59/15 add 1': 'A/HRC/59/15/Add.1',
    'A/HRC/59/15/ADD.1': 'A/HRC/59/15/Add.1',
    'A\u00a0/HRC/ 59/15': 'A/HRC/59/15',
    'A/HRC/59/15.': 'A/HRC/59/15',
    'Ａ/HRC/５９/15': 'A/HRC/59/15',
    'A/HRC/59/\u200b15': 'A/HRC/59/15',
    'UN Doc. A/HRC/WG6/48/svn/1': 'A/HRC/WG.6/48/SVN/1',
    'CEDAW\\C\\SVN\\CO\\7': 'CEDAW/C/SVN/CO/7',
    'CEDAW/C/SVN/CO/5–6': 'CEDAW/C/SVN/CO/5-6',
    'CESCR/C/SVN/CO/2': 'E/C.12/SVN/CO/2',
    'CCPR/SVN/CO/3': 'CCPR/C/SVN/CO/3',
    'HRC/59/15': 'A/HRC/59/15',
    'CAT/C/SVN/CO/3para': undefined,
    'CEDAW/Shared': undefined,
    'our report': undefined,
    'A HRC 59 15': undefined,
    '': undefined,
    ['/ '.repeat(25_000)]: undefined,
  };
  for (const [text, symbol] of Object.entries(examples)) {
    it(`makes ${symbol} of “${text.slice(0, 30)}”`, () => assert.equal(normaliseSymbol(text), symbol));
  }

  it('gives a symbol that is right and stays, whatever the text', () => {
    const piece = fc.constantFrom(
      'A',
      'HRC',
      'hrc',
      'WG.6',
      'CEDAW',
      'C',
      'SVN',
      'CO',
      '7',
      '59',
      '5-6',
      'Add.1',
      'add 2',
      'x',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(piece, { maxLength: 7 })
        .chain((parts) => fc.constantFrom('/', ' / ', '\\').map((between) => parts.join(between))),
    );
    fc.assert(
      fc.property(text, (careless) => {
        const symbol = normaliseSymbol(careless);
        if (symbol === undefined) return;
        assert.ok(parseSymbol(symbol));
        assert.equal(normaliseSymbol(symbol), symbol);
      }),
      { numRuns: 1000 },
    );
  });
});
