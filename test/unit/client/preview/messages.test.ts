import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromPreview, toPreview } from '../../../../client/src/preview/messages';
import { isMessage } from '../../../../client/src/webviews/messages';

const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } };

describe('messages of the preview', () => {
  it('are heard when they have the right shape', () => {
    assert.ok(isMessage(fromPreview, { type: 'ready' }));
    assert.ok(isMessage(fromPreview, { type: 'open', place: { uri: 'file:///a.plan.yaml', range } }));
    assert.ok(isMessage(fromPreview, { type: 'page', html: '<!DOCTYPE html>' }));
    assert.ok(isMessage(toPreview, { type: 'nothing', reason: 'no-plan', about: '' }));
  });

  it('are not heard with another shape', () => {
    for (const message of [
      undefined,
      'ready',
      { type: 'toString' },
      { type: 'command', command: 'workbench.action.quit' },
      { type: 'open', place: { uri: 'file:///a.plan.yaml' } },
      { type: 'records', key: 7 },
      { type: 'filter', plan: '', filters: null },
    ]) {
      assert.ok(!isMessage(fromPreview, message), JSON.stringify(message));
    }
  });

  it('can be anything at all without harm', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(typeof isMessage(fromPreview, value), 'boolean');
      }),
    );
  });
});
