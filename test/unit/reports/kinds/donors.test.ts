import assert from 'node:assert/strict';
import { isTable } from '../../../../server/src/reports/documents/report';
import { donorsReport } from '../../../../server/src/reports/kinds/donors';
import { progressSnapshot } from '../../../../server/src/reports/progress/snapshot';
import { nationalPlan, planOf, small } from './plans';
import { linesOf } from './texts';

const options = { format: 'markdown', internal: false } as const;

const funded = planOf(`plan: { id: p, title: P, country: FJI, currency: FJD }
institutions: [{ id: bank, name: Development Bank, kind: other }]
documents: [{ id: upr4, mechanism: UPR, session: 48 }]
funding:
  - { id: grant, name: Grant for courts, kind: bilateral, donor: CHL, amount: 100, currency: USD, start: 2025 }
  - { id: loan, name: Loan, kind: multilateral, donor: bank }
recommendations:
  - { id: r1, document: upr4, number: "1", part: a, text: One, position: supported, recommended-by: [CHL, AUT], status: implemented }
  - { id: r2, document: upr4, number: "1", part: b, text: Two, position: supported, recommended-by: [CHL] }
  - { id: r3, document: upr4, number: "2", text: Three, position: noted, recommended-by: [AUT, XYZ] }
actions:
  - id: a1
    title: Build courts
    due: 2027-12-31
    budget:
      - { required: 90, allocated: 60, spent: 5, currency: USD, funding: grant }
      - { required: 30, allocated: 30, funding: loan }
      - { required: 7 }
  - { id: a2, title: Given up, status: discontinued, budget: [{ required: 1000 }] }
`);

describe('the report for donors', () => {
  it('has what each source gives, what is missing, and what has become of each State’s recommendations', () => {
    assert.deepEqual(linesOf(donorsReport(funded, options)).slice(1), [
      '# By source of funding',
      'Source | Kind | Given by | From | Until | Currency | Promised | Required | Allocated | Spent | Missing',
      'Grant for courts | Another State | Chile | 2025 |  | USD | 100 | 90 | 60 | 5 | 30',
      'Loan | Multilateral body | Development Bank |  |  | FJD |  | 30 | 30 | 0 | 0',
      'No source named |  |  |  |  | FJD |  | 7 | 0 | 0 | 7',
      '# What is missing',
      'Work | Lead | Due | Currency | Required | Allocated | Missing',
      'Build courts |  | 31 Dec 2027 | FJD | 37 | 30 | 7',
      'Build courts |  | 31 Dec 2027 | USD | 90 | 60 | 30',
      '# By recommending State',
      'State | Recommendations | Supported | Noted | Commitments | Implemented | Overdue | Progress | Pays for',
      'Austria | 2 | 1 | 1 | 1 | 1 | 0 | 100% | ',
      'Chile | 1 | 1 | 0 | 2 | 1 | 0 | 50% | Grant for courts',
      'XYZ | 1 | 0 | 1 | 0 | 0 | 0 |  | ',
    ]);
  });

  it('has every recommendation under its States in a workbook', () => {
    const tables = donorsReport(funded, { ...options, format: 'xlsx' }).blocks.filter(isTable);
    assert.deepEqual(
      tables.map(({ title }) => title),
      ['By source of funding', 'What is missing', 'By recommending State', 'Recommendations'],
    );
    const rows = tables[3]?.rows.map((one) => (one.kind === 'group' ? one.text : one.cells[2]));
    assert.deepEqual(rows, ['Austria', 'One', 'Three', 'Chile', 'One', 'Two', 'XYZ', 'Three']);
  });

  it('misses as much as the figures say', () => {
    const [funding] = donorsReport(nationalPlan.plan, { ...options, format: 'xlsx' }).blocks.filter(isTable);
    const missing = new Map<unknown, number>();
    for (const one of funding?.rows ?? []) {
      if (one.kind === 'row') missing.set(one.cells[5], (missing.get(one.cells[5]) ?? 0) + Number(one.cells[10]));
    }
    const expected = progressSnapshot(nationalPlan.plan).money.map(({ currency, gap }) => [currency, gap]);
    assert.deepEqual([...missing].sort(), expected.sort());
  });

  it('says so where the plan has no money in it', () => {
    assert.deepEqual(linesOf(donorsReport(small, options)).slice(1, 5), [
      '# By source of funding',
      '! The plan says nothing of this.',
      '# What is missing',
      '! The plan says nothing of this.',
    ]);
  });
});
