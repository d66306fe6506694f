import assert from 'node:assert/strict';
import { isTable } from '../../../../server/src/reports/documents/report';
import { institutionReport } from '../../../../server/src/reports/kinds/institution';
import { progressSnapshot } from '../../../../server/src/reports/progress/snapshot';
import { nationalPlan, small } from './plans';
import { linesOf } from './texts';

const options = { format: 'docx', internal: false } as const;

describe('a report on institutions', () => {
  it('tells one what it has to do, by when', () => {
    assert.deepEqual(linesOf(institutionReport(small, { ...options, institution: 'moj' })), [
      'Actions: 1, still open: 1, overdue: 0. Commitments that it leads: 1. Mean progress of its actions: 40%.',
      '[Actions that it leads]',
      'Action | For recommendations | Start | Due | Status | Progress | Days late',
      'Lay the bill before Parliament | UPR, cycle 4: 140.1 |  | 31 Dec 2026 | In progress | 40% | ',
      '[Recommendations that it leads]',
      'Source | No. | Recommendation | Position | Due | Status | Progress',
      'UPR, cycle 4 | 140.1 | Ratify the Optional Protocol (Chile) | Supported | 31 Dec 2026 | In progress | 20%',
      '[Indicators]',
      'Indicator | Baseline | Latest | Target | Way to the target | Measured every (months) | Collected by',
      'Bill |  |  | Yes |  |  | ',
    ]);
  });

  it('has a chapter for each that has something to do, by name', () => {
    const headings = linesOf(institutionReport(small, options)).filter((line) => /^(#|---)/.test(line));
    assert.deepEqual(headings, ['# Ministry of Justice', '--- landscape', '# Police']);
  });

  it('names those who answer for it only where that is asked for', () => {
    const lines = (internal: boolean) =>
      linesOf(institutionReport(small, { ...options, institution: 'moj', internal })).join('\n');
    assert.doesNotMatch(lines(false), /Head of the Human Rights Unit|@/);
    assert.match(lines(true), /Head of the Human Rights Unit, rights@moj\.example/);
  });

  it('is a sheet for each kind of duty in a workbook, with every action once', () => {
    const { blocks } = institutionReport(nationalPlan.plan, { ...options, format: 'xlsx' });
    const tables = blocks.filter(isTable);
    assert.deepEqual(
      tables.map(({ title, groupedBy }) => [title, groupedBy]),
      ['Actions', 'Recommendations', 'Support', 'Indicators'].map((title) => [title, 'Institution']),
    );
    const { institutions } = progressSnapshot(nationalPlan.plan);
    const actions = institutions.reduce((sum, one) => sum + one.actions.count, 0);
    assert.equal(tables[0]?.rows.filter(({ kind }) => kind === 'row').length, actions);
  });

  it('says which institutions there are', () => {
    assert.throws(() => institutionReport(small, { ...options, institution: 'mof' }), {
      message: 'No institution has the id “mof”. There are: moj, police.',
    });
  });
});
