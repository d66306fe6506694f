import assert from 'node:assert/strict';
import { readDate } from '../../../../server/src/exchange/tables/dates';

const read = (text: string, order?: 'day-first' | 'month-first') => readDate({ kind: 'text', text }, order);

describe('dates in cells', () => {
  for (const [text, expected] of [
    ['2026-03-04', '2026-03-04'],
    ['2026-3-4', '2026-03-04'],
    ['2026/03/04', '2026-03-04'],
    ['2026-03-04T00:00:00Z', '2026-03-04'],
    ['2026-03-04 12:30', '2026-03-04'],
    ['2026-03', '2026-03'],
    ['2026', '2026'],
    ['46085', '2026-03-04'],
    ['46085.75', '2026-03-04'],
    ['4.3.2026', '2026-03-04'],
    ['04.03.2026', '2026-03-04'],
    ['14/03/2026', '2026-03-14'],
    ['03/14/2026', '2026-03-14'],
    ['03/03/2026', '2026-03-03'],
    ['4 March 2026', '2026-03-04'],
    ['March 4, 2026', '2026-03-04'],
    ['4th of Mar. 2026', '2026-03-04'],
    ['March 2026', '2026-03'],
    ['1er août 2026', '2026-08-01'],
    ['4 février 2026', '2026-02-04'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['4 марта 2026 г.', '2026-03-04'],
    ['٤ مارس ٢٠٢٦', '2026-03-04'],
    ['4 آذار 2026', '2026-03-04'],
    ['2026年3月4日', '2026-03-04'],
    ['2026年3月', '2026-03'],
    ['２０２６-０３-０４', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['3/2026', '2026-03'],
    ['03.2026', '2026-03'],
    ['Q1 2026', '2026-Q1'],
    ['2026-Q2', '2026-Q2'],
    ['2026 Q3', '2026-Q3'],
    ['T4 2026', '2026-Q4'],
    ['third quarter of 2026', '2026-Q3'],
    ['1er trimestre 2026', '2026-Q1'],
    ['4ème trimestre 2026', '2026-Q4'],
    ['segundo trimestre de 2026', '2026-Q2'],
    ['2-й квартал 2026', '2026-Q2'],
    ['III квартал 2026 г.', '2026-Q3'],
    ['الربع الثالث ٢٠٢٦', '2026-Q3'],
    ['2026年第四季度', '2026-Q4'],
    ['20261304', undefined],
    ['13/2026', undefined],
    ['fifth quarter of 2026', undefined],
    ['04/03/2026', undefined],
    ['31/02/2026', undefined],
    ['2026-13', undefined],
    ['2026-02-30', undefined],
    ['12', undefined],
    ['soon', undefined],
    ['', undefined],
  ] as const) {
    it(`${text || 'nothing'} is ${expected ?? 'no date, or not sure'}`, () => assert.equal(read(text), expected));
  }

  it('of three numbers that could be either are read in the order that is said', () => {
    assert.equal(read('04/03/2026', 'day-first'), '2026-03-04');
    assert.equal(read('04/03/2026', 'month-first'), '2026-04-03');
  });

  it('that a workbook says are dates are those', () => {
    assert.equal(readDate({ kind: 'date', text: '2026-03-04' }), '2026-03-04');
    assert.equal(readDate({ kind: 'number', text: '46085' }), '2026-03-04');
  });
});
