import assert from 'node:assert/strict';
import { isTable } from '../../../../server/src/reports/documents/report';
import { CannotReport } from '../../../../server/src/reports/kinds/kind';
import { sdgReport } from '../../../../server/src/reports/kinds/sdg';
import { sdgRows } from '../../../../server/src/reports/progress/groups';
import { selectionOf } from '../../../../server/src/reports/progress/selection';
import { nationalPlan, planOf } from './plans';
import { linesOf } from './texts';

const options = { format: 'docx', internal: false } as const;

const measured = planOf(`plan: { id: p, title: P, country: FJI }
documents: [{ id: upr4, mechanism: UPR, session: 48 }]
recommendations:
  - { id: r1, document: upr4, number: "1", text: Open courts, position: supported, status: implemented, sdg: ["16.3", "5"], indicators: [{ id: i1, name: Courts, kind: process }] }
  - { id: r2, document: upr4, number: "2", text: Free judges, position: noted, sdg: ["16.10", "99"] }
  - { id: r3, document: upr4, number: "3", text: Thanks, kind: observation, sdg: ["1"] }
indicators:
  - id: i2
    name: Detainees without a sentence
    kind: outcome
    unit: "%"
    sdg: "16.3.2"
    baseline: { value: 40, date: 2020 }
    target: { value: 20, date: 2030 }
    measurements: [{ date: 2025, value: 30 }]
`);

describe('the extract for the voluntary national review', () => {
  it('goes by goal and target, with the indicators of each', () => {
    const lines = linesOf(sdgReport(measured, options));
    assert.deepEqual(lines.slice(lines.indexOf('[Goals]')), [
      '[Goals]',
      'Goal | Recommendations that name it | Share | Commitments | Implemented | Overdue | Progress',
      'Goal 5: Gender equality | 1 | 50% | 1 | 1 | 0 | 100%',
      'Goal 16: Peace, justice and strong institutions | 2 | 100% | 1 | 1 | 0 | 100%',
      '# Goal 5: Gender equality',
      'Recommendations that name the goal or one of its targets: 1 (50% of all). Commitments among them: 1, of which implemented: 1. Mean progress: 100%.',
      '[Recommendations]',
      'Source | No. | Recommendation | Position | Due | Status | Progress',
      '== Goal 5 as a whole',
      'UPR, cycle 4 | 1 | Open courts | Supported |  | Implemented | 100%',
      '[Indicators]',
      'SDG indicator | Indicator | Baseline | Latest | Target | Way to the target | Measured every (months) | Collected by',
      '== Goal 5 as a whole',
      ' | Courts |  |  |  |  |  | ',
      '# Goal 16: Peace, justice and strong institutions',
      'Recommendations that name the goal or one of its targets: 2 (100% of all). Commitments among them: 1, of which implemented: 1. Mean progress: 100%.',
      '[Recommendations]',
      'Source | No. | Recommendation | Position | Due | Status | Progress',
      '== Target 16.3: Rule of law and equal access to justice',
      'UPR, cycle 4 | 1 | Open courts | Supported |  | Implemented | 100%',
      '== Target 16.10: Access to information and fundamental freedoms',
      'UPR, cycle 4 | 2 | Free judges | Noted |  | Not started | 0%',
      '[Indicators]',
      'SDG indicator | Indicator | Baseline | Latest | Target | Way to the target | Measured every (months) | Collected by',
      '== Target 16.3: Rule of law and equal access to justice',
      ' | Courts |  |  |  |  |  | ',
      '16.3.2 | Detainees without a sentence | 40 % (2020) | 30 % (2025) | 20 % (2030) | 50% |  | ',
    ]);
  });

  it('is three sheets in a workbook, with the figures of the preview', () => {
    const { blocks } = sdgReport(nationalPlan.plan, { ...options, format: 'xlsx' });
    const tables = blocks.filter(isTable);
    assert.deepEqual(
      tables.map(({ title, groupedBy }) => [title, groupedBy]),
      [
        ['Goals', undefined],
        ['Recommendations', 'Target'],
        ['Indicators', 'Target'],
      ],
    );
    const named = sdgRows(selectionOf(nationalPlan.plan, {})).reduce((sum, { named: { count } }) => sum + count, 0);
    const goals = tables[0]?.rows ?? [];
    assert.equal(
      goals.reduce((sum, one) => sum + (one.kind === 'row' ? Number(one.cells[1]) : 0), 0),
      named,
    );
  });

  it('is not to be had of a plan that names no goal', () => {
    assert.throws(() => sdgReport(planOf('plan: { id: p, title: P }'), options), CannotReport);
  });
});
