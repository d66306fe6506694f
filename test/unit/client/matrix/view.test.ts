import assert from 'node:assert/strict';
import { toggled } from '../../../../client/webview/matrix/columns';
import { FIRST_VIEW, readView, sortedBy } from '../../../../client/webview/matrix/view';

describe('How the matrix is arranged', () => {
  it('is kept, and read again', () => {
    const view = {
      ...FIRST_VIEW,
      columns: ['recommendation', 'due'],
      widths: { due: 200 },
      sorting: { column: 'due', isDescending: true },
      grouping: 'lead',
      search: 'women',
      closed: ['lead:justice'],
      opened: ['upr4-140.1'],
    } as const;
    assert.deepEqual(readView(JSON.parse(JSON.stringify(view))), view);
  });
  it('is as at first where nothing was kept, or by a version that knew other things', () => {
    assert.deepEqual(readView(undefined), FIRST_VIEW);
    assert.deepEqual(
      readView({
        columns: 'all',
        widths: [1],
        sorting: { column: 'colour' },
        grouping: 'moon',
        search: 7,
        opened: [1],
      }),
      FIRST_VIEW,
    );
  });
  it('has no column too narrow to be seen', () => {
    assert.deepEqual(readView({ ...FIRST_VIEW, widths: { due: -40, lead: 1e9 } }).widths, { lead: 900, due: 64 });
  });
  it('changes its order from rising to falling to that of the plan', () => {
    const rising = sortedBy(null, 'due');
    const falling = sortedBy(rising, 'due');
    assert.deepEqual(
      [rising, falling, sortedBy(falling, 'due')],
      [{ column: 'due', isDescending: false }, { column: 'due', isDescending: true }, null],
    );
    assert.deepEqual(sortedBy(falling, 'lead'), { column: 'lead', isDescending: false });
  });
  it('shows columns in their own order, and the first always', () => {
    assert.deepEqual(toggled(['recommendation', 'due'], 'lead'), ['recommendation', 'lead', 'due']);
    assert.deepEqual(toggled(['recommendation', 'due'], 'due'), ['recommendation']);
    assert.deepEqual(toggled(['recommendation', 'due'], 'recommendation'), ['recommendation', 'due']);
  });
});
