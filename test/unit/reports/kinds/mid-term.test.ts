import assert from 'node:assert/strict';
import { CannotReport } from '../../../../server/src/reports/kinds/kind';
import { midTermReport } from '../../../../server/src/reports/kinds/mid-term/report';
import { progressSnapshot } from '../../../../server/src/reports/progress/snapshot';
import { nationalPlan, planOf, small } from './plans';
import { linesOf } from './texts';

const options = { format: 'docx', internal: false } as const;

describe('a mid-term report', () => {
  it('has the chapters of one, and the matrix of its review as an annex', () => {
    const lines = linesOf(midTermReport(small, options));
    assert.deepEqual(
      lines.filter((line) => /^(#|---)/.test(line)),
      [
        '# Method and consultation',
        '# Overview',
        '# Progress by theme',
        '## Ratification of & accession to international instruments',
        '### 140.1 (Supported; In progress; 20%)',
        '## Other matters',
        '### 140.2 (Noted)',
        '# Challenges',
        '# Assistance needed',
        '--- landscape',
        '# Annex: implementation matrix',
      ],
    );
    assert.deepEqual(
      lines
        .filter((line) => line.includes('| Supported |') || line.includes('| Noted |'))
        .map((line) => line.split(' ')[0]),
      ['140.1', '140.2'],
    );
  });

  it('tells of each recommendation what the plan knows, and what is still to be written', () => {
    const lines = linesOf(midTermReport(small, options));
    const from = lines.indexOf('### 140.1 (Supported; In progress; 20%)');
    assert.deepEqual(lines.slice(from + 1, lines.indexOf('# Challenges')), [
      'Ratify the Optional Protocol (Chile)',
      'Responsible: Ministry of Justice.',
      '- Lay the bill before Parliament (In progress, due 31 Dec 2026)',
      '- Train judges (Not started, due 31 Dec 2026)',
      'Measured by: Bill (target: Yes).',
      '1 Mar 2026, Ministry of Justice: On its way',
      '## Other matters',
      '### 140.2 (Noted)',
      'Abolish the death penalty (Fiji)',
      '! To be written: why the recommendation is noted, and what has been done all the same. The plan has no action for it.',
    ]);
    assert.ok(
      lines.includes('! To be written: what has made implementation difficult. The plan says it under “challenges”.'),
    );
  });

  it('asks for the position of a recommendation that has none, and has no figures of no commitments', () => {
    const bare = planOf(`plan: { id: p, title: Plan, country: FJI }
documents: [{ id: upr4, mechanism: UPR, session: 48 }]
recommendations: [{ id: r1, document: upr4, text: One }]
`);
    const lines = linesOf(midTermReport(bare, options));
    const from = lines.indexOf('### r1');
    assert.deepEqual(lines.slice(from, from + 3), [
      '### r1',
      'One',
      '! To be written: the State’s position on this recommendation, and what it means to do.',
    ]);
    assert.doesNotMatch(lines.join('\n'), /0 of 0|Commitments by status/);
  });

  it('counts as the figures do', () => {
    const { headline } = progressSnapshot(nationalPlan.plan, { filters: { mechanism: ['UPR'], cycle: [4] } });
    const lines = linesOf(midTermReport(nationalPlan.plan, options));
    assert.ok(
      lines.includes(
        'Recommendations received: 48; supported: 41; noted: 6. Still without a position: 1. Voluntary pledges: 1.',
      ),
      lines.join('\n'),
    );
    assert.ok(lines.includes(`Overdue | ${headline.overdueRecommendations.count}`));
    assert.ok(
      lines.includes(
        'Mean progress of 43 commitments: 56%. Implemented: 1. Partially implemented: 19. In progress: 21. Not started: 2.',
      ),
    );
    const trend = lines.slice(lines.indexOf('Cycle | Received | Change | Supported | Change')).slice(0, 3);
    assert.deepEqual(trend.slice(1), ['3 | 34 |  | 28 | ', '4 | 48 | +41% | 41 | +46%']);
  });

  it('tells once of measures that serve several recommendations', () => {
    const shared = planOf(`plan: { id: p, title: Plan, country: FJI }
documents: [{ id: upr4, mechanism: UPR, session: 48 }]
clusters: [{ id: c, title: Prisons, actions: [{ id: c-a1, title: Build }] }]
recommendations:
  - { id: r1, document: upr4, number: "1.1", text: One, position: supported, cluster: c }
  - { id: r2, document: upr4, number: "1.2", text: Two, position: supported, cluster: c }
`);
    const lines = linesOf(midTermReport(shared, options));
    const from = lines.indexOf('### 1.1 (Supported; Not started)');
    assert.deepEqual(lines.slice(from, from + 6), [
      '### 1.1 (Supported; Not started)',
      'One',
      '- Build (Not started)',
      '### 1.2 (Supported; Not started)',
      'Two',
      'The measures are those for recommendation 1.1.',
    ]);
  });

  it('keeps to itself what is internal', () => {
    const publicLines = linesOf(midTermReport(small, options)).join('\n');
    assert.doesNotMatch(publicLines, /Nobody wants it|Drafted|rights@moj/);
    assert.match(linesOf(midTermReport(small, { ...options, internal: true })).join('\n'), /Nobody wants it/);
  });

  it('says how many words its narrative has', () => {
    const { about } = midTermReport(small, options);
    const count = Number(/: (\d+)$/.exec(about.at(-1) ?? '')?.[1]);
    assert.ok(count > 80 && count < 200, about.join('\n'));
  });

  it('is not to be had of a plan without a review', () => {
    assert.throws(() => midTermReport(planOf('plan: { id: p, title: P, country: FJI }'), options), CannotReport);
  });
});
