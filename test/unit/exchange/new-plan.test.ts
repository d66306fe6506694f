import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readDocument } from '../../../server/src/document/document';
import type { ImportedList, ImportedRecommendation } from '../../../server/src/exchange/imported';
import { type NewPlanOptions, newPlan } from '../../../server/src/exchange/into-plan/new-plan';
import { counts, positionSource, recommendationIds } from '../../../server/src/exchange/into-plan/records';
import { readEntities } from '../../../server/src/plan/read';
import { shapeOf } from '../../../server/src/plan/schema';

function newPlanText(list: ImportedList, options: NewPlanOptions): string {
  return newPlan([list], options).text;
}

const first: ImportedRecommendation = {
  number: '140.7',
  text: 'Keep pregnant pupils in school (Kenya, Atlantis)',
  recommendedBy: ['KEN'],
  unknownStates: ['Atlantis'],
  position: 'supported',
  positionDetail: 'partial',
  positionSource: 'A/HRC/59/90/Add.1 - Para.3',
  themes: ['Right to education', 'Equality & non-discrimination', 'Seafaring'],
  groups: ['Girls'],
  sdgGoals: ['4', '10'],
  comment: 'A circular went to schools.\nIt is not yet law.',
  heading: 'Right to education',
  row: 3,
};

const list: ImportedList = {
  country: 'XEX',
  session: 48,
  symbol: 'A/HRC/59/90',
  recommendations: [first],
  problems: [
    { row: 3, number: '140.7', message: '“Atlantis” is not the name of a State that is known here.', text: 'Atlantis' },
    { row: 9, message: 'This row has no paragraph number.', text: 'Build\na clinic # (Fiji)' },
  ],
};

describe('a new plan from a list', () => {
  it('is a whole, commented file', () => {
    assert.equal(
      newPlanText(list, { document: 'upr4', language: 'en', positionDate: '2025-06-02' }),
      `# Recommendations of the Universal Periodic Review to XEX
# Taken from OHCHR’s thematic list. Recommendations: 1; supported: 1; noted: 0.
# Row 9 of the list: This row has no paragraph number. It says: Build a clinic # (Fiji)

plan:
  id: xex-upr4
  title: Recommendations of the Universal Periodic Review to XEX
  country: XEX
  languages: [en]
  # Add when the plan starts and ends, such as start: 2026 and end: 2030.

# Next: name those who carry the plan out. Take away the # below and write your own.
# institutions:
#   - { id: moj, name: Ministry of Justice, kind: ministry }

documents:
  - id: upr4
    mechanism: UPR
    symbol: A/HRC/59/90
    session: 48
    position-date: 2025-06-02
    counts: { received: 1, supported: 1, noted: 0 }

# Then make clusters of recommendations that are handled together: a lead, a due date and actions for each.
# Write the id of its cluster under a recommendation: cluster: treaties.
# clusters:
#   - id: treaties
#     title: Treaties still to be ratified
#     lead: moj
#     due: 2028-12-31
#     actions:
#       - { id: treaties-a1, title: Submit the bills of ratification to parliament, start: 2027, due: 2028-06-30 }

recommendations:
  # Theme: Right to education
  - id: upr4-140.7
    document: upr4
    number: "140.7"
    text: Keep pregnant pupils in school (Kenya, Atlantis)
    recommended-by: [KEN]
    position: supported
    position-detail: partial
    position-source: A/HRC/59/90/Add.1, para. 3
    themes: [right-to-education, equality-and-non-discrimination, Seafaring]
    groups: [girls]
    sdg: ["4", "10"]
    comments:
      - text: |-
          A circular went to schools.
          It is not yet law.
    # Row 3 of the list: “Atlantis” is not the name of a State that is known here.
`,
    );
  });

  it('parts records by blank lines, in the list’s order, and says where a theme of the list begins', () => {
    const recommendations = [
      { ...first, number: '140.9', heading: 'Right to\nhealth' },
      { ...first, number: '140.8', heading: 'Right to\nhealth' },
      { ...first, number: '140.10' },
    ];
    const text = newPlanText({ ...list, recommendations, problems: [] }, { document: 'upr4', language: 'en' });
    assert.deepEqual(
      text
        .slice(text.indexOf('recommendations:\n'))
        .match(/^$|^ {2}#.*|^ {2}- .*/gm)
        ?.slice(0, -1),
      [
        '  # Theme: Right to health',
        '  - id: upr4-140.9',
        '',
        '  - id: upr4-140.8',
        '',
        '  # Theme: Right to education',
        '  - id: upr4-140.10',
      ],
    );
  });

  it('makes a sound plan of its examples too, without the #', () => {
    const text = newPlanText({ ...list, problems: [] }, { document: 'upr4', language: 'en' });
    const examples = text.replace(/^# (?=( *- |institutions:|clusters:| +\S+:))/gm, '');
    const plan = parse(examples);
    assert.deepEqual([plan.institutions.length, plan.clusters[0].actions.length, plan.clusters[0].lead], [1, 1, 'moj']);
    const faults = readDocument('a.plan.yaml', examples).pieces.flatMap((piece) =>
      readEntities('a.plan.yaml', piece).flatMap(({ errors }) => errors),
    );
    assert.deepEqual(faults, []);
  });

  it('leaves out the group “General”, which singles out nobody', () => {
    const groups = ['general', 'Girls'];
    const text = newPlanText(
      { ...list, recommendations: [{ ...first, groups }] },
      { document: 'upr4', language: 'en' },
    );
    assert.deepEqual(parse(text).recommendations[0].groups, ['girls']);
  });

  it('has its keys in the schemas’ order', () => {
    const plan = parse(newPlanText(list, { document: 'upr4', language: 'en', positionDate: '2025-06-02' }));
    for (const [kind, record] of [
      ['plan', plan.plan],
      ['document', plan.documents[0]],
      ['recommendation', plan.recommendations[0]],
    ] as const) {
      const order = [...shapeOf(kind).properties!.keys()];
      const keys = Object.keys(record);
      assert.deepEqual(
        keys,
        order.filter((key) => keys.includes(key)),
        kind,
      );
    }
  });

  it('gives one number in two positions two ids', () => {
    const noted = { ...first, position: 'noted' } as const;
    const other = { ...noted, text: 'Another' };
    assert.deepEqual(
      [...recommendationIds([first, noted, other], 'upr4', new Set()).values()],
      ['upr4-140.7', 'upr4-140.7-noted', 'upr4-140.7-2'],
    );
    assert.deepEqual(counts([first, noted]), { received: 1, supported: 1, noted: 1 });
  });

  it('writes no comment that a line break or a control character in the list could end', () => {
    const problems = [{ row: 1, message: 'Not read.', text: 'a\r\nplan: b\u0085c\u2028d\u0000' }];
    const text = newPlanText({ ...list, problems }, { document: 'upr4', language: 'en' });
    assert.ok(text.includes('# Row 1 of the list: Not read. It says: a plan: b c d\n'), text);
  });
});

describe('the source of a position', () => {
  for (const [written, expected] of [
    ['A/HRC/43/15/Add.1 - Para.3', 'A/HRC/43/15/Add.1, para. 3'],
    ['A/HRC/43/15 - Para 121', 'A/HRC/43/15, para. 121'],
    ['A/HRC/28/15/Add.1, para. 3 - Para. 3', 'A/HRC/28/15/Add.1, para. 3'],
    ['A/HRC/43/15/Add.1', 'A/HRC/43/15/Add.1'],
    ['A/HRC/43/15/Add.1, para. 3', 'A/HRC/43/15/Add.1, para. 3'],
    ['A/HRC/43/15/Add.1 - Para.3vv', 'A/HRC/43/15/Add.1 - Para.3vv'],
    ['A/HRC/43/15/Add.1 - Para.3 - Para.4', 'A/HRC/43/15/Add.1 - Para.3 - Para.4'],
    ['see the addendum', 'see the addendum'],
  ] as const) {
    it(written, () => assert.equal(positionSource(written), expected));
  }
});
