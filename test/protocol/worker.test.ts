import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { InitializeResult, ResponseMessage } from 'vscode-languageserver-protocol';

/** All that the server may use of a web worker: no `process`, no `Buffer`, no `require`. */
function startWorker(answer: (message: ResponseMessage) => void): (message: object) => void {
  const self: { onmessage?: (event: { data: object }) => void; [member: string]: unknown } = {
    postMessage: answer,
    addEventListener: () => {},
  };
  const script = readFileSync('server/dist/language-server.browser.js', 'utf8');
  runInNewContext(script, {
    self,
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance },
    ...{ TextEncoder, TextDecoder, URL, Intl, console },
  });
  return (message) => self.onmessage?.({ data: { jsonrpc: '2.0', ...message } });
}

describe('the server in a web worker', () => {
  it('answers without anything of Node', async () => {
    const answered = new Promise<ResponseMessage>((resolve) => {
      const send = startWorker(resolve);
      send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    });
    const { serverInfo } = (await answered).result as unknown as InitializeResult;
    assert.equal(serverInfo?.name, 'recmatrix-language-server');
  });

  it('speaks the language that it is given', async () => {
    const refused = await new Promise<ResponseMessage>((resolve) => {
      const send = startWorker((message) => message.id === 2 && resolve(message));
      const texts = { 'This server does not know the request “{method}”.': 'Inconnu : {method}' };
      const params = { processId: null, rootUri: null, capabilities: {}, initializationOptions: { texts } };
      send({ id: 1, method: 'initialize', params });
      send({ id: 2, method: 'does/notExist' });
    });
    assert.equal(refused.error?.message, 'Inconnu : does/notExist');
  });
});
