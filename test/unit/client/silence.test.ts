import assert from 'node:assert/strict';
import { Silence } from '../../../client/src/silence';

const question = { jsonrpc: '2.0', id: 1, method: 'textDocument/hover' };
const answer = { jsonrpc: '2.0', id: 1, result: null };
const news = { jsonrpc: '2.0', method: 'textDocument/didChange' };

/** Whether a server is lost at the latest after so many seconds. */
function isLost(silence: Silence, seconds: number): boolean {
  return Array.from({ length: seconds }, () => silence.tick()).includes(true);
}

describe('a server in a worker, which ends without a word', () => {
  it('is lost when it has not answered for fifteen seconds', () => {
    const silence = new Silence();
    silence.sent(question);
    assert.equal(isLost(silence, 14), false);
    assert.equal(isLost(silence, 1), true);
  });

  it('may be silent for as long as nothing is asked', () => {
    const silence = new Silence();
    silence.sent(news);
    silence.sent(question);
    silence.heard(answer);
    assert.equal(isLost(silence, 1000), false);
  });

  it('is there as long as anything is heard of it', () => {
    const silence = new Silence();
    silence.sent(question);
    assert.equal(isLost(silence, 10), false);
    silence.heard({ jsonrpc: '2.0', method: 'window/logMessage' });
    assert.equal(isLost(silence, 10), false);
    assert.equal(isLost(silence, 5), true);
  });

  it('may be silent while it waits for files that the editor fetches from afar', () => {
    const silence = new Silence();
    silence.sent(question);
    silence.heard({ jsonrpc: '2.0', id: 7, method: 'recommendationMatrix/readFile' });
    assert.equal(isLost(silence, 1000), false);
    silence.sent({ jsonrpc: '2.0', id: 7, result: 'plan:' });
    assert.equal(isLost(silence, 15), true);
  });
});
