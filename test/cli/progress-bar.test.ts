import assert from 'node:assert/strict';
import { progressBar } from '../../server/src/cli/progress-bar';

/** What a stream shows in its last line, and whether it is a terminal. */
function stream(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return { written, stream: { isTTY, write } as unknown as NodeJS.WriteStream };
}

describe('the bar of long work', () => {
  const term = process.env.TERM;
  before(() => {
    process.env.TERM = 'xterm';
  });
  after(() => {
    if (term === undefined) delete process.env.TERM;
    else process.env.TERM = term;
  });

  it('says what is being done, and goes when it is done', () => {
    const { written, stream: terminal } = stream(true);
    const bar = progressBar(terminal);
    bar.say('Writing the report …');
    bar.end();
    assert.deepEqual(written, ['\r\u001b[KWriting the report …', '\r\u001b[K']);
  });

  it('shows nothing of work that is done at once', () => {
    const { written, stream: terminal } = stream(true);
    const bar = progressBar(terminal);
    bar.step('Reading', 1, 2);
    bar.end();
    assert.deepEqual(written, []);
  });

  it('writes nothing into files and pipes', () => {
    const { written, stream: terminal } = stream(false);
    const bar = progressBar(terminal);
    bar.say('Writing the report …');
    bar.end();
    assert.deepEqual(written, []);
  });
});
