import * as assert from './assert';
import { tellDriver } from './driver';
import { extension, open } from './editor';

/** Milliseconds; more, and the window is felt to wait (the extension's share, measured in the same process). */
const QUICK = 200;

describe('The extension', () => {
  it('waits until a plan is opened, and is ready within 200 ms', async () => {
    const own = extension();
    assert.equal(own.isActive, false);
    const start = performance.now();
    await own.activate();
    const milliseconds = performance.now() - start;
    await tellDriver({ action: 'note', text: `activated in ${Math.round(milliseconds)} ms` });
    assert.ok(milliseconds < QUICK, `${milliseconds} ms`);
  });

  it('knows a plan by its name', async () => {
    const { document } = await open('shelters/shelters.plan.yaml');
    assert.equal(document.languageId, 'recommendation-plan');
  });
});
