import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { InitializeResult, ResponseMessage } from 'vscode-languageserver-protocol';
import type { MadeFile } from '../../server/src/protocol';

/** All that the server may use of a web worker: no `process`, no `Buffer`, no `require`. */
function startWorker(answer: (message: ResponseMessage) => void): (message: object) => void {
  const self: { onmessage?: (event: { data: object }) => void; [member: string]: unknown } = {
    postMessage: answer,
    addEventListener: () => {},
    importScripts: () => {},
    ...{ setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance },
    ...{ TextEncoder, TextDecoder, URL, Intl, console, atob, btoa },
    ...{ Blob, Response, ReadableStream, TransformStream, WritableStream, CompressionStream, DecompressionStream },
  };
  self.self = self;
  runInNewContext(readFileSync('server/dist/language-server.browser.js', 'utf8'), self);
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

  it('makes Word files, worksheets and tables there, too', async () => {
    const uri = 'file:///root.plan.yaml';
    const text =
      'plan: { id: xex, title: A plan, country: XEX }\ninstitutions: [{ id: moj, name: Ministry of Justice, kind: ministry }]\nactions: [{ id: a1, title: Draft the law, lead: moj }]\n';
    const execute = (name: string, argument: object) => ({
      method: 'workspace/executeCommand',
      params: { command: `recommendationMatrix.${name}`, arguments: [{ uri, ...argument }] },
    });
    const answers = new Map<unknown, ResponseMessage>();
    await new Promise<void>((resolve) => {
      const send = startWorker((message) => {
        if (message.id === null || !('result' in message || 'error' in message)) return;
        answers.set(message.id, message);
        if (answers.size === 5) resolve();
      });
      send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
      send({ method: 'initialized', params: {} });
      const textDocument = { uri, languageId: 'recommendation-plan', version: 1, text };
      send({ method: 'textDocument/didOpen', params: { textDocument } });
      send({ id: 2, ...execute('report', { kind: 'institution', format: 'docx' }) });
      send({ id: 3, ...execute('report', { kind: 'institution', format: 'xlsx' }) });
      send({ id: 4, ...execute('exportWorksheet', { institution: 'moj' }) });
      send({ id: 5, ...execute('import', { content: btoa('a,b\n1,2\n'), name: 'a.csv' }) });
    });
    for (const id of [2, 3, 4]) {
      const { result, error } = answers.get(id)!;
      assert.equal(error, undefined);
      // The first bytes of a zip archive.
      assert.match((result as unknown as MadeFile).content, /^UEsDB/);
    }
    assert.match(JSON.stringify(answers.get(5)), /neither an export of the Universal Human Rights Index/);
  });
});
