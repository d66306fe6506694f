import assert from 'node:assert/strict';
import { csv } from '../../../../server/src/reports/writers/csv';
import { everything } from './reports';

describe('a report as comma-separated values', () => {
  it('has the groups as a column, and numbers and dates as computers read them', () => {
    assert.equal(
      csv(everything),
      [
        '\uFEFFsep=,',
        'Theme,No.,Due,Number,Progress',
        "Water,'=1+1,2026-12-31,1234.5,50%",
        'Water,"a | b\nsecond",2027,,12%',
        "Land,'@me,,-3,100%",
        '',
      ].join('\r\n'),
    );
  });

  it('is empty but for its head where the report has no table', () => {
    assert.equal(csv({ ...everything, blocks: [] }), '\uFEFFsep=,\r\n\r\n');
  });
});
