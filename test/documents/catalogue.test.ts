import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { countries, country, findCountry } from '../../server/src/catalogue/countries';
import { findGroup, groups } from '../../server/src/catalogue/groups';
import { cycleOfSession } from '../../server/src/catalogue/mechanisms';
import * as sdg from '../../server/src/catalogue/sdg';
import { normaliseSymbol, parseSymbol } from '../../server/src/catalogue/symbols';
import { findTheme, themes } from '../../server/src/catalogue/themes';

const data = '../shared/data';

interface Recommendation {
  readonly cycle: number;
  readonly session: number;
  readonly report: string;
  readonly number: string;
  readonly source_of_position: string;
  readonly cluster: string;
  readonly themes: readonly string[];
  readonly persons: readonly string[];
  readonly sdgs: readonly string[];
  readonly parens: readonly string[];
  readonly recommending_states: readonly string[];
}

function json<Value>(path: string): Value {
  return JSON.parse(readFileSync(`${data}/${path}`, 'utf8'));
}

/** The rows of a CSV file as records by the names in its first row. */
function csv(path: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  const text = readFileSync(`${data}/${path}`, 'utf8').replace(/^\ufeff/, '');
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',') rows.push([]);
  }
  const [head = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

/** What a look-up misses, each once. */
function missing(texts: Iterable<string>, find: (text: string) => unknown): readonly string[] {
  return [...new Set(texts)].filter((text) => find(text) === undefined);
}

const recommendations = json<readonly Recommendation[]>('upr-matrix/slovenia-cycles2-3.json');

describe('the SDG framework as translated for Open SDG', () => {
  interface Coded {
    readonly code: string;
  }
  interface Indicator extends Coded {
    readonly title: { readonly en: string };
  }
  const { goals } = json<{
    readonly goals: readonly (Coded & {
      readonly targets: readonly (Coded & { readonly indicators: readonly Indicator[] })[];
    })[];
  }>('sdg/sdg-framework.json');
  const targets = goals.flatMap((goal) => goal.targets);
  const indicators = targets.flatMap((target) => target.indicators);
  const codes = (list: readonly Coded[]) => list.map(({ code }) => code);

  it('has the same 17 goals, 169 targets and 252 indicator codes', () => {
    assert.deepEqual([goals.length, targets.length, indicators.length], [17, 169, 252]);
    assert.deepEqual(codes(sdg.sdgGoals()), codes(goals));
    for (const goal of goals) assert.deepEqual(codes(sdg.targetsOf(goal.code)), codes(goal.targets));
    assert.deepEqual(sdg.sdgIndicators(), codes(indicators));
    for (const target of targets) {
      for (const { code } of target.indicators) assert.equal(sdg.targetOfIndicator(code), target.code);
    }
  });

  it('calls the same indicators one: 12 under several targets, and one with a former number', () => {
    const byTitle = new Map<string, string[]>();
    for (const { code, title } of indicators) byTitle.set(title.en, [...(byTitle.get(title.en) ?? []), code]);
    for (const same of byTitle.values()) {
      for (const code of same) assert.deepEqual(sdg.equivalentIndicators(code), same);
    }
    const several = [...byTitle.values()].filter((same) => same.length > 1);
    assert.equal(several.length, 13);
    const inSeveralTargets = (same: readonly string[]) => new Set(same.map(sdg.targetOfIndicator)).size > 1;
    assert.equal(several.filter(inSeveralTargets).length, 12);
  });

  it('is not copied: no title is the official one', () => {
    const official = new Set(csv('sdg/sdg-codes.csv').map(({ title_en = '' }) => title_en.toLowerCase()));
    assert.equal(official.size, 17 + 169 + 235, 'distinct official titles');
    const copied = sdg
      .sdgGoals()
      .flatMap((goal) => sdg.targetsOf(goal.code))
      .filter(({ title }) => official.has(title.toLowerCase()));
    assert.deepEqual(copied, []);
  });
});

describe('countries and their names', () => {
  const rows = csv('countries/country-codes.csv');

  it('have the codes of ISO 3166-1', () => {
    assert.equal(rows.length, 249);
    assert.deepEqual(
      countries().map(({ alpha3, alpha2 }) => `${alpha3} ${alpha2}`),
      rows.map((row) => `${row['ISO3166-1-Alpha-3']} ${row['ISO3166-1-Alpha-2']}`).sort(),
    );
  });

  it('are found by every English name of the code list', () => {
    for (const row of rows) {
      for (const key of ['official_name_en', 'UNTERM English Short', 'UNTERM English Formal', 'CLDR display name']) {
        if (row[key]) assert.equal(findCountry(row[key]), row['ISO3166-1-Alpha-3'], row[key]);
      }
    }
  });

  it('are found by UNTERM’s short names in six languages and its formal names in English', async () => {
    const sheet = await firstSheet(`${data}/countries/cehdi-countries-unterm.xlsx`);
    const [head, ...body] = sheet;
    assert.deepEqual([...(head?.values() ?? [])].slice(0, 7), [
      'English short',
      'French short',
      'Spanish short',
      'Russian short',
      'Chinese short',
      'Arabic short',
      'English formal',
    ]);
    const states = body.filter((row) => row.size > 1);
    let names = 0;
    assert.equal(states.length, 197, '193 Member States, 2 observers, Cook Islands and Niue');
    for (const row of states) {
      const code = findCountry(row.get('A') ?? '');
      assert.ok(code && country(code), row.get('A'));
      for (const [column, name] of row) {
        if (column > 'G') continue;
        assert.equal(findCountry(name), code, name);
        names += 1;
      }
    }
    assert.equal(names, 197 * 7 - 1, 'all but one: the sheet has no Russian short name of the United Kingdom');
  });

  it('are found in UPR Info’s spelling', () => {
    const names = ['upr-info-sample-2000', 'upr-info-voluntary-pledges', 'sessions'].flatMap((file) =>
      csv(`upr-info/${file}.csv`).flatMap(({ To = '', From = '' }) => [To, From]),
    );
    assert.equal(names.length, 2 * (2000 + 947 + 305));
    // The empty text: sessions.csv has no column From.
    assert.deepEqual(missing(names, findCountry).toSorted(), ['', '(Unknown)']);
  });
});

describe('OHCHR’s thematic lists of two cycles', () => {
  it('recommend in the name of States that are found, and nothing else in parentheses is', () => {
    assert.equal(recommendations.length, 378);
    const notStates = new Set<string>();
    for (const { number, parens, recommending_states } of recommendations) {
      const found = new Set<string>();
      for (const name of parens.flatMap((text) => text.split(','))) {
        const code = findCountry(name);
        if (code) found.add(code);
        else notStates.add(name);
      }
      assert.deepEqual([...found].sort(), [...new Set(recommending_states)].sort(), number);
    }
    assert.deepEqual([...notStates].sort(), ['2009–2014', 'ICRMW', 'No. 189', 'No. 29']);
  });

  it('have themes and groups of persons that are found', () => {
    const labels = recommendations.flatMap((one) => [...one.themes, one.cluster]);
    const persons = recommendations.flatMap((one) => one.persons);
    assert.deepEqual([new Set(labels).size, new Set(persons).size], [115, 32]);
    assert.deepEqual(missing(labels, findTheme), []);
    assert.deepEqual(missing(persons, findGroup), []);
  });

  it('have SDG labels that are found', () => {
    const labels = recommendations.flatMap((one) => one.sdgs);
    assert.equal(new Set(labels).size, 13);
    assert.deepEqual(missing(labels, sdg.findSdg), []);
  });

  it('have symbols, sessions and cycles that agree', () => {
    for (const { report, session, cycle } of recommendations) {
      assert.ok(parseSymbol(report)?.mechanisms.includes('UPR'), report);
      assert.equal(cycleOfSession(session), cycle);
    }
  });
});

describe('OHCHR’s and UPR Info’s vocabularies', () => {
  const ohchr = json<{
    readonly uhri_legacy_level2: readonly { readonly code: string; readonly title: string }[];
    readonly uhri_legacy_affected_persons: readonly string[];
  }>('taxonomies/uhri-themes-persons.json');
  const uprInfo = json<{ readonly issues: Readonly<Record<string, number>> }>(
    'taxonomies/upr-info-issues-actions.json',
  );

  it('have every older theme and group', () => {
    const titles = ohchr.uhri_legacy_level2.map(({ title }) => title);
    assert.deepEqual([titles.length, ohchr.uhri_legacy_affected_persons.length], [39, 36]);
    assert.deepEqual(missing(titles, findTheme), []);
    assert.deepEqual(missing(ohchr.uhri_legacy_affected_persons, findGroup), []);
  });

  it('give an older code the same theme as its title', () => {
    for (const { code, title } of ohchr.uhri_legacy_level2) {
      // The source prints G5 twice; it is the code of refugees.
      if (title === 'Internally displaced persons') continue;
      assert.equal(findTheme(code)?.id, findTheme(title)?.id, `${code} ${title}`);
    }
  });

  it('have every issue of UPR Info that is one theme', () => {
    assert.equal(Object.keys(uprInfo.issues).length, 54);
    assert.deepEqual(missing(Object.keys(uprInfo.issues), findTheme), [
      'Freedom of association and peaceful assembly',
      'General',
      'Human rights violations by state agents',
      'Other',
      'Public security',
    ]);
  });

  it('are of some size', () => {
    assert.ok(themes().length >= 90 && groups().length >= 35, `${themes().length} themes, ${groups().length} groups`);
  });
});

describe('1,236 real document symbols', () => {
  const symbols = json<readonly string[]>('symbols/un-document-symbols.json');
  const junk = ['A/HRC/WG.6/7L.14', 'A/j81', 'CAT/C/SVN/CO/3para', 'CEDAW/Shared', 'CERD/Shared'];

  it('are all read but five that are none', () => {
    assert.equal(symbols.length, 1236);
    assert.deepEqual(missing(symbols, parseSymbol).toSorted(), junk);
  });

  it('stay as they are when put right, and are found again in lower case', () => {
    for (const symbol of symbols.filter((one) => !junk.includes(one))) {
      assert.equal(normaliseSymbol(symbol), symbol);
      assert.equal(normaliseSymbol(symbol.toLowerCase().replaceAll('/', ' / ')), symbol);
    }
    assert.deepEqual(missing(junk, normaliseSymbol), junk);
  });

  it('name the State and the session of UPR documents', () => {
    const inputs = symbols.flatMap((symbol) => parseSymbol(symbol) ?? []).filter(({ kind }) => kind === 'upr-input');
    assert.equal(inputs.length, 136);
    assert.deepEqual(
      inputs.filter((one) => one.country === undefined).map(({ symbol }) => symbol),
      ['A/HRC/WG.6/7/FIJ/1', 'A/HRC/WG.6/7/FIJ/2', 'A/HRC/WG.6/7/FIJ/3'],
      'FIJ is a misprint of FJI in the symbols themselves',
    );
    assert.deepEqual([...new Set(inputs.map(({ session }) => session))], [19, 20, 34, 48, 7]);
  });

  it('name the State and the committee of treaty bodies’ documents', () => {
    const own = symbols.filter((one) => /^(?:C[A-Z]+|E\/C\.12)\//.test(one)).flatMap((one) => parseSymbol(one) ?? []);
    assert.equal(own.length, 19);
    for (const { symbol, kind, mechanisms, country: state } of own) {
      assert.equal(kind, symbol.endsWith('/Add.1') ? 'follow-up' : 'concluding-observations', symbol);
      assert.equal(mechanisms.length, 1);
      assert.equal(state, symbol.includes('BOL') ? 'BOL' : 'SVN');
    }
  });
});

/** The cells with text of a workbook's first sheet: a map from column letter to text for each row. */
async function firstSheet(path: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const read = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const plain = (xml: string) =>
    xml
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:apos|#39);/g, "'")
      .replaceAll('&amp;', '&');
  const strings = [...(await read('xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml = '']) =>
    plain(xml),
  );
  const rows = (await read('xl/worksheets/sheet1.xml')).matchAll(/<row\b.*?<\/row>/gs);
  return [...rows].map(
    ([row]) =>
      new Map(
        [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?t="s"[^>]*>.*?<v>(\d+)<\/v>/gs)].map(([, column = '', index]) => [
          column,
          strings[Number(index)] ?? '',
        ]),
      ),
  );
}
