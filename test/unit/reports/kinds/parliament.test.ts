import assert from 'node:assert/strict';
import { parliamentReport } from '../../../../server/src/reports/kinds/parliament';
import { progressSnapshot } from '../../../../server/src/reports/progress/snapshot';
import { nationalPlan, planOf, small } from './plans';
import { linesOf } from './texts';

const options = { format: 'docx', internal: false } as const;

const laws = planOf(`plan: { id: p, title: P, country: FJI, currency: FJD }
institutions:
  - { id: parl, name: Parliament of Fiji, kind: parliament }
  - { id: moj, name: Ministry of Justice, kind: ministry }
documents: [{ id: upr4, mechanism: UPR, session: 48 }]
recommendations:
  - id: r1
    document: upr4
    number: "1"
    text: Fund legal aid
    position: supported
    lead: moj
    actions:
      - { id: a1, title: Pass the act, due: 2026-06-30, status: in-progress, requires: [legislation] }
      - { id: a2, title: Pay lawyers, due: 2028-01-31, requires: [budget], budget: [{ required: 90, allocated: 50 }] }
  - { id: r2, document: upr4, number: "2", text: Ratify, position: supported, requires: [ratification, policy], lead: parl, due: 2026-01-31 }
  - { id: r3, document: upr4, number: "3", text: Abolish, position: noted, requires: [legislation] }
actions:
  - { id: a3, title: Hold a hearing, lead: parl, due: 2027-03-31 }
`);

describe('the report for parliament', () => {
  it('has what needs laws, ratification, budgets and oversight, and what parliament leads itself', () => {
    assert.deepEqual(linesOf(parliamentReport(laws, options)), [
      '# Overview',
      'Commitments that need laws, ratification, a budget or oversight by Parliament: 2 of 2 (100%). A commitment is a supported recommendation of the UPR, a recommendation of another mechanism, or a pledge.',
      '[What is needed; one that needs several things counts in each]',
      'Needed | Commitments',
      'Legislation | 1',
      'Ratification | 1',
      'Budget | 1',
      'Oversight | 0',
      '# Legislation',
      'Laws to be passed, changed or repealed. Commitments: 1, implemented: 0, overdue: 0.',
      'Source | No. | Recommendation | Actions that need it | Lead | Due | Status',
      'UPR, cycle 4 | 1 | Fund legal aid | Pass the act (30 Jun 2026; In progress) | Ministry of Justice | 31 Jan 2028 | In progress',
      '# Ratification',
      'Treaties to be ratified, or reservations to be withdrawn. Commitments: 1, implemented: 0, overdue: 1.',
      'Source | No. | Recommendation | Actions that need it | Lead | Due | Status',
      'UPR, cycle 4 | 2 | Ratify |  | Parliament of Fiji | 31 Jan 2026 | Not started, overdue',
      '# Budget',
      'Work that depends on the State budget. Commitments: 1, implemented: 0, overdue: 0.',
      'Source | No. | Recommendation | Actions that need it | Lead | Due | Status',
      'UPR, cycle 4 | 1 | Fund legal aid | Pay lawyers (31 Jan 2028; Not started) | Ministry of Justice | 31 Jan 2028 | In progress',
      '[What these commitments cost]',
      'Work | Currency | Required | Allocated | Missing',
      'Pay lawyers | FJD | 90 | 50 | 40',
      '# Own work: Parliament of Fiji',
      '[Actions that it leads]',
      'Action | For recommendations | Start | Due | Status | Progress | Days late',
      'Hold a hearing |  |  | 31 Mar 2027 | Not started | 0% | ',
    ]);
  });

  it('counts as the preview does', () => {
    const { parliament, headline } = progressSnapshot(nationalPlan.plan);
    const [, first = ''] = linesOf(parliamentReport(nationalPlan.plan, options));
    assert.ok(first.includes(`: ${parliament.count} of ${headline.committed.count} (`), first);
  });

  it('is not to be had where nothing needs parliament', () => {
    assert.throws(() => parliamentReport(small, options), {
      message: 'Nothing in this plan needs parliament. A recommendation or action says so under “requires”.',
    });
  });
});
