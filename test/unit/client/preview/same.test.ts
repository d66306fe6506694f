import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keepSame } from '../../../../client/webview/preview/same';
import { figuresOf, SHELTERS } from './plan';

describe('a newer snapshot', () => {
  it('that says the same is the old one', () => {
    const old = figuresOf(SHELTERS);
    assert.equal(keepSame(old, figuresOf(SHELTERS)), old);
  });

  it('keeps the parts in which nothing has changed, so that they are not drawn again', () => {
    const old = figuresOf(SHELTERS);
    const fresh = keepSame(old, figuresOf(SHELTERS.replace('required: 1200', 'required: 1500')));
    assert.notEqual(fresh.money, old.money);
    assert.equal(fresh.timeline, old.timeline);
    assert.equal(fresh.headline, old.headline);
  });

  it('is always what was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (old, fresh) => {
        assert.deepEqual(keepSame(old, fresh), fresh);
      }),
      { examples: [[{}, JSON.parse('{ "__proto__": null }')]] },
    );
  });

  it('is the old one wherever both are equal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.equal(keepSame(value, structuredClone(value)), value);
      }),
    );
  });
});
