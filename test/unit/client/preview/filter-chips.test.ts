import assert from 'node:assert/strict';
import { chipsOf, withDue, withValues } from '../../../../client/webview/preview/filter-chips';
import { figuresOf, SHELTERS } from './plan';

const { choices } = figuresOf(SHELTERS);

describe('the filters of the preview', () => {
  it('are shown as chips with the names that people know', () => {
    const chips = chipsOf(
      { theme: ['domestic-violence'], sdg: ['5.2'], cycle: [4], dueFrom: '2027-01-01' },
      choices,
      'en',
    );
    assert.deepEqual(
      chips.map(({ filter, value }) => `${filter}: ${value.replace(/^5\.2 .*/, '5.2 …')}`),
      ['Theme: Domestic violence', 'SDG: 5.2 …', 'Cycle: Cycle 4', 'Due from: Jan 1, 2027'],
    );
  });

  it('lose one value with its chip, and keep the others', () => {
    const filters = { theme: ['domestic-violence', 'right-to-health'], dueTo: '2027-12-31' };
    const [first] = chipsOf(filters, choices, 'en');
    assert.deepEqual(first?.without, { theme: ['right-to-health'], dueTo: '2027-12-31' });
  });

  it('are gone with their last value', () => {
    assert.deepEqual(withValues({ theme: ['a'], cycle: [4] }, 'theme', []), { cycle: [4] });
    assert.deepEqual(withDue({ dueTo: '2027-12-31' }, 'dueTo', ''), {});
  });

  it('name cycles by their numbers', () => {
    assert.deepEqual(withValues({}, 'cycle', ['3', '4']), { cycle: [3, 4] });
  });

  it('whose value the plan does not have are shown by its id', () => {
    assert.equal(chipsOf({ institution: ['gone'] }, choices, 'en')[0]?.value, 'gone');
  });
});
