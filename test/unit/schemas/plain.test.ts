import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { mistakes, mistakesIn } from './published';

const start = `
plan: { id: p, title: T, country: XEX }
institutions: [{ id: moe, name: Ministry of Education, kind: ministry }]
documents: [{ id: crc6, mechanism: CRC }]
`;

/** A file with one recommendation, of which `lines` are the keys beside the required ones. */
function recommendation(lines: string): string {
  const keys = ['id: r1', 'document: crc6', 'text: Teach in all languages', ...lines.split('\n')];
  return `${start}recommendations:\n  - ${keys.join('\n    ')}\n`;
}

const many = `
plan:
  id: lakes-2026
  title: { en: Schools for all, es: Escuelas para todos }
  description: Plan of the lake districts
  country: XEX
  start: 2026
  end: 2028-06
  adopted: 2026-02-01
  last-review: review-1
  mid-term: 2027-03-31
  next-review: 2029-05-04
  currency: XAF
  languages: [en, es, zh-Hans]
  coordinator: moe
  method: Two readings in the districts
  challenges: Few teachers of minority languages
  priority-groups: [children]
  follows: national
  stale-after: 9
  fields:
    - { id: district, title: District, type: choice, choices: [north, 7] }
  checks: { no-budget: ignore, stale: warning }
institutions:
  - id: moe
    name: Ministry of Education
    acronym: { en: MoE, es: ME }
    kind: ministry
    level: national
    focal-points: [{ post: Head of Inclusion, phone: +000 5550, valid-from: 2026-01-01, valid-until: 2027-12-31 }]
  - { id: inspectors, name: Inspectorate, kind: agency, parent: moe }
documents:
  - id: crc6
    mechanism: CRC
    symbol: CRC/C/XEX/CO/6
    session: 98
    follow-up-report: 2027-02-01
    ignore: { no-number: The advance version has no numbers }
  - id: rapporteur
    mechanism: special-procedure
    body: Special Rapporteur on minority issues
    counts: { received: 3, supported: 0, noted: 0 }
    attention-areas: [{ id: area-1, title: Minority languages }]
funding:
  - { id: coop, name: Cooperation fund, kind: bilateral, donor: NOR, amount: 12500.5, currency: NOK, start: 2026-Q3, end: 2028 }
themes: [{ id: mother-tongue, title: Teaching in the mother tongue, parent: right-to-education, aliases: [First language] }]
groups: [{ id: lake-villages, title: Lake villages, parent: children }]
clusters:
  - id: languages
    title: Languages of instruction
    objective: Every pupil learns to read in the mother tongue
    lead: moe
    due: 2028-Q2
    consultations: [{ date: 2026-01-20, with: Village councils, text: Asked for printed readers }]
    indicators:
      - { id: lang-i1, name: A policy is in force, kind: structural, baseline: { value: false }, target: { value: true, date: 2027 } }
recommendations:
  - id: crc6-40a
    document: crc6
    number: 40 (a)
    part: a
    kind: recommendation
    text: Teach minority languages in all primary schools
    source-text: Teach minority languages in all primary schools.
    cluster: languages
    themes: [mother-tongue]
    groups: [lake-villages]
    sdg: [4.5, "4.1", 4]
    follow-up: true
    priority: high
    action-category: 5
    requires: [policy, budget]
    means: assistance
    assistance: { text: Printing of readers, area: un-programmes, amount: 4000, currency: XAF }
    status: in-progress
    assessments: [{ by: moe, date: 2026-10-01, status: in-progress, grade: B, text: Readers printed }]
    comments: [{ by: inspectors, date: 2026-10-02, text: Check the north, visibility: internal }]
    custom: { district: 7, remark: { en: North, es: Norte } }
    actions:
      - id: crc6-40a-a1
        title: Print readers in four languages
        continuous: true
        progress: 12.5
        budget: [{ title: Paper, line: 4.2, year: 2026, required: 900, allocated: 0, funding: coop }, { year: 2026/27, required: 100 }]
        updates: [{ date: 2026-09-01, by: moe, progress: 12, text: One language printed }]
        evidence: [{ title: First reader, path: evidence/reader.pdf, date: 2026-08-30, visibility: public }]
        links: { nhrap: 3.1, unsdcf: Output 2 }
        indicators:
          - lang-i1
          - id: crc6-40a-i1
            name: Pupils who own a reader
            kind: process
            unit: pupils
            direction: up
            measurements: [{ date: 2026-Q3, value: 310, disaggregated: { sex: { girls: 160, boys: 150 } }, note: Two schools missing }]
            frequency: 6
            disaggregated-by: [sex, location]
            sdg: 4.5.1
`;

describe('a plan in another editor: plain Ajv, any YAML reader', () => {
  it('finds nothing in a sound plan', () => {
    assert.deepEqual(mistakes(many), []);
  });

  it('finds nothing in a part', () => {
    assert.deepEqual(
      mistakes('part-of: lakes-2026\nactions: [{ id: a1, title: Print readers, clusters: [languages] }]\n'),
      [],
    );
  });

  for (const [mistake, text, ...found] of [
    ['a required key left out', 'plan: { id: p, title: T }', '/plan: required country'],
    ['an unknown section', 'measures: []', ': additionalProperties'],
    ['an unknown key', recommendation('owner: moe'), '/recommendations/0: additionalProperties'],
    ['a section that is no list', 'actions: { id: a1, title: Print }', '/actions: type'],
    ['a record that is only its id', 'actions: [a1]', '/actions/0: type'],
    ['an id with a blank', 'actions: [{ id: print it, title: Print }]', '/actions/0/id: pattern'],
    ['a value that is not allowed', recommendation('position: accepted'), '/recommendations/0/position: enum'],
    [
      'a value of a wrong type where few are allowed',
      recommendation('position: 5'),
      '/recommendations/0/position: enum',
    ],
    ['several leads', recommendation('lead: [moe, moj]'), '/recommendations/0/lead: type'],
    ['one value where a list belongs', recommendation('support: moe'), '/recommendations/0/support: type'],
    ['a date in words', recommendation('due: 31 December 2027'), '/recommendations/0/due: pattern'],
    [
      'a day alone where a period will not do',
      recommendation('comments: [{ date: 2027-05 }]'),
      '/recommendations/0/comments/0/date: pattern',
    ],
    [
      'a number in words',
      recommendation('actions: [{ id: a1, title: T, progress: half }]'),
      '/recommendations/0/actions/0/progress: type',
    ],
    [
      'more than everything',
      recommendation('actions: [{ id: a1, title: T, progress: 140 }]'),
      '/recommendations/0/actions/0/progress: maximum',
    ],
    ['yes for true', recommendation('follow-up: yes'), '/recommendations/0/follow-up: type'],
    ['an empty value', recommendation('lead:'), '/recommendations/0/lead: type'],
    [
      'a language without its text',
      recommendation('status-reason: { en: }'),
      '/recommendations/0/status-reason/en: type',
    ],
    ['a map where a text belongs', 'actions: [{ id: a1, title: {} }]', '/actions/0/title: minProperties'],
    [
      'a severity that is none',
      'plan: { id: p, title: T, country: XEX, checks: { stale: off } }',
      '/plan/checks/stale: enum',
    ],
    ['a country by its name', 'plan: { id: p, title: T, country: Norway }', '/plan/country: pattern'],
    [
      'a nested indicator that lacks its kind',
      'actions: [{ id: a1, title: T, indicators: [{ id: i1, name: N }] }]',
      '/actions/0/indicators/0: required kind',
    ],
    [
      'an area without an id',
      'documents: [{ id: d, mechanism: UPR, attention-areas: [{ title: Courts }] }]',
      '/documents/0/attention-areas/0: required id',
    ],
    [
      'money with a separator',
      'funding: [{ id: f, name: F, kind: other, amount: "1,000" }]',
      '/funding/0/amount: type',
    ],
    [
      'a frequency that is none',
      'indicators: [{ id: i, name: N, kind: outcome, frequency: 5 }]',
      '/indicators/0/frequency: enum',
    ],
  ] as const) {
    it(`tells once of ${mistake}`, () => {
      assert.deepEqual(mistakes(text), found);
    });
  }

  it('tells once of any value that is left empty', () => {
    for (const path of paths(parse(many))) {
      const file = parse(many);
      replace(file, path, null);
      assert.equal(mistakesIn(file).length, 1, `${path.join('/')}: ${mistakesIn(file).join('; ')}`);
    }
  });

  it('tells once of an unknown key in any map of a record', () => {
    const places = paths(parse(many)).filter((path) => path.at(-1) === 'id' || path.at(-1) === 'date');
    for (const path of places) {
      const file = parse(many);
      replace(file, [...path.slice(0, -1), 'swimming'], 'x');
      assert.deepEqual(mistakesIn(file), [`/${path.slice(0, -1).join('/')}: additionalProperties`]);
    }
  });

  const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.plan\.ya?ml$/.test(name) && !name.startsWith('broken/'));

  it('has samples to read', () => {
    assert.ok(samples.includes('first/first.plan.yaml'));
  });

  for (const sample of samples) {
    it(`finds nothing in samples/${sample}`, () => {
      assert.deepEqual(mistakes(readFileSync(`samples/${sample}`, 'utf8')), []);
    });
  }
});

/** The paths of all values inside a value. */
function paths(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([step, part]) => [[step], ...paths(part).map((path) => [step, ...path])]);
}

function replace(value: unknown, path: readonly (string | number)[], by: unknown): void {
  const holder = path.slice(0, -1).reduce((here, step) => (here as Record<string | number, unknown>)[step], value);
  (holder as Record<string | number, unknown>)[path.at(-1)!] = by;
}
