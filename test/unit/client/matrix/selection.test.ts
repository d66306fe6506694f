import assert from 'node:assert/strict';
import { linesOf } from '../../../../client/webview/matrix/lines';
import { SearchTexts } from '../../../../client/webview/matrix/search';
import { selectedBetween } from '../../../../client/webview/matrix/selection';
import { FIRST_VIEW } from '../../../../client/webview/matrix/view';
import { table } from './plan';

describe('Selected rows', () => {
  const plan = table({ id: 'r1', lead: 'health' }, { id: 'r2', lead: 'justice' }, { id: 'r3', lead: 'justice' });
  const { lines } = linesOf(plan, { ...FIRST_VIEW, grouping: 'lead' }, new SearchTexts());
  const between = (from: string | null, to: string | null) => [...selectedBetween(lines, from, to)];

  it('are all from one to the other, whichever was first, without the headings between', () => {
    assert.deepEqual(between('lead:health/r1', 'lead:justice/r2'), ['lead:health/r1', 'lead:justice/r2']);
    assert.deepEqual(between('lead:justice/r2', 'lead:health/r1'), ['lead:health/r1', 'lead:justice/r2']);
  });
  it('are one where there is nothing to reach from', () => {
    assert.deepEqual(between(null, 'lead:justice/r3'), ['lead:justice/r3']);
    assert.deepEqual(between('gone', 'lead:justice/r3'), ['lead:justice/r3']);
  });
  it('are none on a heading or in the head', () => {
    assert.deepEqual(between('lead:health', 'lead:health'), []);
    assert.deepEqual(between(null, null), []);
  });
});
