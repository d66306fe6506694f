import assert from 'node:assert/strict';
import { recommendingStates } from '../../../server/src/catalogue/recommending-states';

describe('recommending States', () => {
  for (const [text, states] of [
    ['Build clinics (Portugal, Slovakia)', ['PRT', 'SVK']],
    ['Build clinics (France) (Lithuania)', ['FRA', 'LTU']],
    [
      'Build clinics (France) (Lithuania) (Peru) (Chile) (Fiji) (Kenya) (Norway) (Mexico).',
      [...'FRA LTU PER CHL FJI KEN NOR MEX'.split(' ')],
    ],
    ['Build clinics (Egypt); train nurses (Peru);pay both (Egypt, Chad)', ['EGY', 'PER', 'TCD']],
    ['Carry out the programme (2009–2014) (Bahrain)', ['BHR']],
    ['Carry out the programme (2009–2014) and report on it (Bahrain)', ['BHR']],
    ['Ratify the convention (No. 189) (Ghana)', ['GHA']],
    ['Ratify the migrants’ convention (ICRMW) (Ghana)', ['GHA']],
    ['Ratify it (Senegal, Venezuela (Bolivarian Republic of),Peru)', ['SEN', 'VEN', 'PER']],
    ['Ratify it (Bolivarian Republic of Venezuela)', ['VEN']],
    ['Ratify it (Iran (Islamic Republic of))', ['IRN']],
    ['Ratify it (Iran (Islamic Republic of)', ['IRN']],
    ['Ratify it (Turkey) (Swaziland, Cape Verde)', ['TUR', 'SWZ', 'CPV']],
    ['Ratify it (Côte d’Ivoire, Bosnia and Herzegovina)', ['CIV', 'BIH']],
    ['Ratify it (Norway and Iceland)', ['NOR', 'ISL']],
    ['Ratify it (United Kingdom of Great Britain and Northern Ireland)', ['GBR']],
    ['Ratify it (State of Palestine, Holy See)', ['PSE', 'VAT']],
    ['Ratify it (Norway on behalf of the Nordic countries)', ['NOR']],
    ['Set rules for artificial intelligence (AI) (Fiji)', ['FJI']],
  ] as const) {
    it(text, () => {
      assert.deepEqual(recommendingStates(text), { states, unknown: [], mentioned: [] });
    });
  }

  it('names what stands where a State stands and is none', () => {
    assert.deepEqual(recommendingStates('Build clinics (Fiji, Atlantis)').unknown, ['Atlantis']);
    assert.deepEqual(recommendingStates('Build clinics (Atlantis)').unknown, ['Atlantis']);
  });

  it('names States that a sentence mentions', () => {
    assert.deepEqual(recommendingStates('Learn from neighbours (Peru) in this (Fiji)'), {
      states: ['FJI'],
      unknown: [],
      mentioned: ['(Peru)'],
    });
  });

  it('reads a very long text in little time', () => {
    assert.deepEqual(recommendingStates(`${'('.repeat(50_000)}Fiji${')'.repeat(50_000)}`).states, []);
  });
});
