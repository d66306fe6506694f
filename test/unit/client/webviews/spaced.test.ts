import assert from 'node:assert/strict';
import { spaced } from '../../../../client/src/webviews/spaced';

/** Work that ends when it is told to. */
function heldWork() {
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => ends.push(resolve));
  return { ends, work };
}

describe('work that is asked for often', () => {
  it('begins at once', () => {
    const { ends, work } = heldWork();
    const ask = spaced(0, work);
    ask();
    assert.equal(ends.length, 1);
    ask.dispose();
  });

  it('is done once more after it, however often it was asked for meanwhile', async () => {
    let count = 0;
    const done = new Promise<void>((resolve) => {
      const ask = spaced(0, async () => {
        count += 1;
        if (count === 1) for (let times = 0; times < 5; times++) ask();
        if (count === 2) resolve();
      });
      ask();
    });
    await done;
    assert.equal(count, 2);
  });

  it('is never done twice at a time', async () => {
    const { ends, work } = heldWork();
    const ask = spaced(0, work);
    ask();
    ask();
    await new Promise(setImmediate);
    assert.equal(ends.length, 1, 'the first has not ended');
    ask.dispose();
  });

  it('goes on after it has failed', async () => {
    let count = 0;
    await new Promise<void>((resolve) => {
      const ask = spaced(0, async () => {
        count += 1;
        if (count === 1) {
          ask();
          throw new Error('refused');
        }
        resolve();
      });
      ask();
    });
    assert.equal(count, 2);
  });
});
