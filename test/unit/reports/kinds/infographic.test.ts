import assert from 'node:assert/strict';
import { infographicReport } from '../../../../server/src/reports/kinds/infographic/report';
import type { ReportOptions } from '../../../../server/src/reports/kinds/kind';
import { html } from '../../../../server/src/reports/writers/html';
import { nationalPlan, planOf } from './plans';

const options: ReportOptions = { format: 'svg', internal: false };

const reviews = planOf(`plan: { id: p, title: "Plan <1> & more", country: FJI }
documents:
  - { id: upr3, mechanism: UPR, session: 34, reviewed: 2019-11-12, counts: { received: 4, supported: 2, noted: 2 } }
  - { id: upr4, mechanism: UPR, session: 48, symbol: A/HRC/59/15 }
  - { id: cat6, mechanism: CAT }
themes:
  - { id: seabed, title: Seabed, parent: right-to-an-adequate-standard-of-living }
  - { id: lost, title: Lost }
recommendations:
  - { id: a, document: upr4, number: "1", part: a, position: supported, text: A, sdg: ["16.3", "16.a"], themes: [seabed] }
  - { id: b, document: upr4, number: "1", part: b, position: supported, text: B, sdg: ["5"], themes: [seabed, women] }
  - { id: c, document: upr4, number: "2", position: supported, text: C, sdg: ["16"], themes: [lost] }
  - { id: d, document: upr4, number: "3", position: noted, text: D, themes: [death-penalty] }
  - { id: e, document: cat6, number: "4", text: E, sdg: ["1"], themes: [death-penalty] }
`);

function svgOf(more: Partial<ReportOptions> = {}): string {
  const page = infographicReport(reviews, { ...options, ...more });
  assert.ok(typeof page === 'string');
  return page;
}

/** The words of a drawing, in the order in which they are drawn. */
function wordsOf(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words);
}

describe('the infographic', () => {
  it('counts numbers per cycle up to the review, with their change', () => {
    const words = wordsOf(svgOf());
    assert.deepEqual(words.slice(0, 2), ['Fiji', 'Universal Periodic Review, cycle 4']);
    const from = words.indexOf('3');
    assert.deepEqual(words.slice(from, from + 9), [
      ...['3', 'Received', '−25%'],
      ...['2', 'Supported', '0%'],
      ...['1', 'Noted', 'Change against cycle 3'],
    ]);
    assert.deepEqual(
      words.filter((one) => /^Cycle \d/.test(one)),
      ['Cycle 3, 2019', 'Cycle 4'],
    );
  });

  it('shows an earlier review without what came after it', () => {
    const words = wordsOf(svgOf({ document: 'upr3' }));
    assert.ok(words.includes('Universal Periodic Review, cycle 3') && !words.includes('Cycle 4'));
    assert.ok(words.includes('No recommendation of this cycle names a goal in the plan.'));
    assert.deepEqual([words[words.indexOf('Received') - 1], words[words.indexOf('Noted') - 1]], ['4', '2']);
  });

  it('gives the share of goals and of issues, each recommendation once in each, and says where they are from', () => {
    const svg = svgOf();
    const [, goals, issues] = /SDGs named most: (.*?)\. .*by issue: (.*?)\.<\/title>/.exec(svg) ?? [];
    assert.equal(goals, '16 (50%); 5 (25%)');
    assert.equal(issues, 'Economic, social and cultural rights (1); Women’s rights (1); Other issues (1)');
    assert.match(svg, /Universal Human Rights Index/);
    assert.match(svg, /Plan &lt;1&gt; &amp; more/);
  });

  it('is a page of its own, with the drawing and its description', () => {
    const report = infographicReport(nationalPlan.plan, { ...options, format: 'html' });
    assert.ok(typeof report !== 'string');
    const page = html(report);
    assert.match(
      page,
      /<figure role="img" aria-label="The State, Universal Periodic Review, cycle 4\. Cycle 3: 34 rec/,
    );
    assert.equal(page.match(/<svg /g)?.length, 1);
    assert.doesNotMatch(page, /<script|url\(|https?:\/\/(?!www\.w3\.org)/);
  });

  it('runs from right to left in Arabic', () => {
    const titlesPlace = (svg: string) => /<text x="([\d.]+)"/.exec(svg)?.[1];
    assert.deepEqual([svgOf(), svgOf({ language: 'ar' })].map(titlesPlace), ['40', '760']);
    assert.match(svgOf({ language: 'ar' }), /direction="rtl"/);
  });

  it('is not to be had where nobody knows the cycle', () => {
    assert.throws(
      () => infographicReport(planOf('plan: { id: p, title: P }\ndocuments: [{ id: u, mechanism: UPR }]'), options),
      { message: 'The review “u” has no session and no cycle: say one of them.' },
    );
  });
});
