import assert from 'node:assert/strict';
import { isTable } from '../../../../server/src/reports/documents/report';
import { assistanceReport } from '../../../../server/src/reports/kinds/assistance/report';
import { progressSnapshot } from '../../../../server/src/reports/progress/snapshot';
import { nationalPlan, planOf, small } from './plans';
import { linesOf } from './texts';

const options = { format: 'docx', internal: false } as const;

const asking = planOf(`plan: { id: p, title: P, country: FJI, currency: FJD }
institutions:
  - { id: moj, name: Ministry of Justice, kind: ministry, focal-points: [{ post: Head of Budgets, email: b@moj.example }] }
documents:
  - { id: upr4, mechanism: UPR, session: 48, attention-areas: [{ id: prisons, title: Prisons }] }
  - { id: cat6, mechanism: CAT }
recommendations:
  - id: r1
    document: upr4
    number: "1"
    text: Close the old prison
    position: supported
    sdg: ["16.3"]
    attention-areas: [prisons]
    strengthens-protection: true
    due: 2027-06-30
    lead: moj
    same-as: [c1]
    actions:
      - id: a1
        title: Build a new wing
        status: in-progress
        budget: [{ required: 500, allocated: 400 }]
        assistance: { text: Architects, amount: 100, currency: USD, area: key-recommendations }
  - { id: c1, document: cat6, number: "9", text: Close it, means: assistance }
  - { id: r2, document: upr4, number: "2", text: Plan better, position: supported, assistance: { text: Advice, amount: 20, area: implementation-plan } }
  - { id: r3, document: upr4, number: "3", text: Given up, position: supported, status: discontinued, assistance: { text: Nothing, amount: 9 } }
`);

describe('a request for assistance', () => {
  it('says what is needed, why, how much and by when, and what is still to be written', () => {
    const lines = linesOf(assistanceReport(asking, options));
    assert.deepEqual(lines.slice(0, lines.indexOf('--- landscape')), [
      '# What is asked for',
      '! To be written: to whom this request goes, and whom to answer.',
      'Recommendations and actions of the plan that cannot be done with own means alone, and for which help is asked: 3. Asked for in FJD: 20, in 1 of the requests. Asked for in USD: 100, in 1 of the requests.',
      '[By area]',
      'Area | Requests | Amount | Currency',
      'Key recommendations | 1 | 100 | USD',
      'National mechanism | 0 |  | ',
      'Implementation plan | 1 | 20 | FJD',
      'Parliament | 0 |  | ',
      'UN programmes | 0 |  | ',
      'Other needs | 1 |  | ',
      'All areas | 1 | 20 | FJD',
      'All areas | 1 | 100 | USD',
      'All areas | 1 |  | ',
      '# Key recommendations',
      '## Build a new wing',
      'What is needed: Architects',
      'Why: It serves these recommendations.',
      '- UPR, cycle 4: 1: Close the old prison – a) The same is asked in: CAT: 9. – b) Area of attention: Prisons. – c) It strengthens the national system that protects human rights. – d) SDG targets: 16.3.',
      'How much: 100 USD. Budget of the whole work in FJD: 500 required, 400 allocated, 100 missing.',
      'By when: 30 June 2027.',
      'Responsible: Ministry of Justice.',
      'Status: In progress.',
      '# Implementation plan',
      '## Plan better',
      'What is needed: Advice',
      'Why: It serves these recommendations.',
      '- UPR, cycle 4: 2: Plan better',
      'How much: 20 FJD.',
      '! To be written: by when it is needed.',
      'Status: Not started.',
      '# Other needs',
      '## Close it',
      '! To be written: what help is needed. The plan says it under “assistance”.',
      'Why: It serves these recommendations.',
      '- CAT: 9: Close it',
      '! To be written: how much is needed.',
      '! To be written: by when it is needed.',
      'Status: Not started.',
    ]);
  });

  it('lists key recommendations with the questions that they answer, most first', () => {
    const lines = linesOf(assistanceReport(asking, options));
    assert.deepEqual(lines.slice(lines.indexOf('[Key recommendations]') + 1), [
      'Source | No. | Recommendation | a | b | c | d | Score | Asks for assistance | Due | Status',
      'UPR, cycle 4 | 1 | Close the old prison | Yes | Yes | Yes | Yes | 4 | Yes | 30 Jun 2027 | In progress',
    ]);
  });

  it('is sheets for requests, areas and key recommendations in a workbook, as many as the figures say', () => {
    const tables = assistanceReport(nationalPlan.plan, { ...options, format: 'xlsx' }).blocks.filter(isTable);
    assert.deepEqual(
      tables.map(({ title }) => title),
      ['Requests', 'By area', 'Key recommendations'],
    );
    const { assistance, headline } = progressSnapshot(nationalPlan.plan);
    assert.deepEqual(
      [tables[0]?.rows.length, tables[2]?.rows.length],
      [assistance.all.count, headline.keyRecommendations.count],
    );
  });

  it('names contacts only where that is asked for', () => {
    const told = (internal: boolean) => linesOf(assistanceReport(asking, { ...options, internal })).join('\n');
    assert.doesNotMatch(told(false), /Head of Budgets/);
    assert.match(told(true), /Head of Budgets, b@moj\.example/);
  });

  it('is not to be had where nothing is asked for', () => {
    assert.throws(() => assistanceReport(small, options), {
      message: 'Nothing in this plan asks for assistance. A recommendation or action does so under “assistance”.',
    });
  });
});
