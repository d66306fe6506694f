import assert from 'node:assert/strict';
import { isTable } from '../../../../server/src/reports/documents/report';
import { unsdcfReport } from '../../../../server/src/reports/kinds/unsdcf';
import { planOf, small } from './plans';
import { linesOf } from './texts';

const options = { format: 'markdown', internal: false } as const;

const linked = planOf(`plan: { id: p, title: P, country: FJI, currency: FJD }
institutions:
  - { id: moj, name: Ministry of Justice, kind: ministry }
  - { id: un, name: UN country team, kind: un-entity }
funding: [{ id: fund, name: UN fund, kind: un-fund }]
documents: [{ id: cat6, mechanism: CAT }]
recommendations:
  - { id: r1, document: cat6, number: "1", text: One }
  - { id: r2, document: cat6, number: "2", text: Two }
actions:
  - { id: a1, title: Ten, recommendations: [r1, r2], links: { unsdcf: Output 10.1 }, lead: moj, support: [un], status: implemented }
  - { id: a2, title: Late, recommendations: [r1], links: { unsdcf: Output 2.11 }, due: 2026-01-31, budget: [{ required: 9, allocated: 4, spent: 1 }] }
  - { id: a3, title: Early, recommendations: [r1], links: { unsdcf: Output 2.2 }, status: in-progress, progress: 40, budget: [{ required: 5, currency: USD }] }
  - { id: a4, title: Given up, links: { unsdcf: Output 2.3 }, status: discontinued }
  - { id: a5, title: Supported, support: [un] }
  - { id: a6, title: Paid, budget: [{ required: 5, funding: fund }] }
  - { id: a7, title: Own }
`);

describe('the report for the UN Cooperation Framework', () => {
  it('goes by outcome and output, with the money of each and what has no output yet', () => {
    const lines = linesOf(unsdcfReport(linked, options));
    assert.deepEqual(lines.slice(1), [
      '# Outcomes',
      'Outcome | Actions | Recommendations | Implemented | Overdue | Progress',
      'Outcome 2 | 2 | 1 | 0 | 1 | 20%',
      'Outcome 10 | 1 | 2 | 1 | 0 | 100%',
      '# Actions',
      'Output | Action | For recommendations | Lead | With | Due | Status | Progress',
      '== Outcome 2',
      'Output 2.2 | Early | CAT: 1 |  |  |  | In progress | 40%',
      'Output 2.11 | Late | CAT: 1 |  |  | 31 Jan 2026 | Not started | 0%',
      '== Outcome 10',
      'Output 10.1 | Ten | CAT: 1 / CAT: 2 | Ministry of Justice | UN country team |  | Implemented | 100%',
      '# Money',
      'Outcome | Currency | Required | Allocated | Spent | Missing',
      'Outcome 2 | FJD | 9 | 4 | 1 | 5',
      'Outcome 2 | USD | 5 | 0 | 0 | 5',
      '# With the UN, but without an output',
      'Action | For recommendations | Lead | With | Due | Status | Progress',
      'Supported |  |  | UN country team |  | Not started | 0%',
      'Paid |  |  |  |  | Not started | 0%',
    ]);
  });

  it('is a sheet for each of these in a workbook', () => {
    const tables = unsdcfReport(linked, { ...options, format: 'xlsx' }).blocks.filter(isTable);
    assert.deepEqual(
      tables.map(({ title }) => title),
      ['Outcomes', 'Actions', 'Money', 'With the UN, but without an output'],
    );
  });

  it('is not to be had where no action has to do with the framework', () => {
    assert.throws(() => unsdcfReport(small, options), {
      message:
        'No action of this plan names an output of the UN Cooperation Framework. It does so under “links: unsdcf”.',
    });
  });
});
