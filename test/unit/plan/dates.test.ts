import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  firstDay,
  isDay,
  lastDay,
  later,
  localDay,
} from '../../../server/src/plan/dates';

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates', () => {
  it('reads days and periods as their first and last day', () => {
    const range = (period: string) => [firstDay(period), lastDay(period)];
    assert.deepEqual(range('2026-09-14'), ['2026-09-14', '2026-09-14']);
    assert.deepEqual(range('2028-02'), ['2028-02-01', '2028-02-29']);
    assert.deepEqual(range('2026-Q3'), ['2026-07-01', '2026-09-30']);
    assert.deepEqual(range('2027'), ['2027-01-01', '2027-12-31']);
  });

  it('does not read what the calendar does not have', () => {
    for (const text of ['2026-02-29', '2026-13', '2026-00-01', '2026-Q5', '26', '2026-9', '31 December 2026', '']) {
      assert.equal(firstDay(text), undefined, text);
      assert.equal(isDay(text), false, text);
    }
    assert.equal(lastDay(undefined), undefined);
    assert.equal(isDay('2026'), false, 'a year is a period, not a day');
  });

  it('adds months without leaving the month', () => {
    assert.equal(addMonths('2026-08-31', 6), '2027-02-28');
    assert.equal(addMonths('2026-11-20', 12), '2027-11-20');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
  });

  it('counts days both ways', () => {
    assert.equal(daysBetween('2026-02-28', '2026-03-01'), 1);
    assert.equal(daysBetween('2026-03-01', '2026-02-28'), -1);
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        assert.equal(daysBetween(from, addDays(from, days)), days);
      }),
    );
  });

  it('takes the later of two days, where both may be missing', () => {
    assert.equal(later('2026-01-01', '2025-12-31'), '2026-01-01');
    assert.equal(later(undefined, '2025-12-31'), '2025-12-31');
    assert.equal(later(undefined, undefined), undefined);
  });

  it('names the day of the local calendar', () => {
    assert.equal(localDay(new Date(2026, 10, 20, 23, 59)), '2026-11-20');
    assert.equal(localDay(new Date(2026, 0, 1, 0, 0)), '2026-01-01');
  });
});
