import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  CancellationTokenSource,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { Feature } from '../../server/src/features/feature';
import { Refusal } from '../../server/src/features/refusal';
import { serve } from '../../server/src/lsp/server';
import { connect, uriOf, usual } from './client';
import { ACTION, ROOT } from './plans';

const FILES = { 'root.plan.yaml': ROOT, 'a.plan.yaml': ACTION };

function feature(handlers: Feature['handlers'], capabilities: ReturnType<Feature['capabilities']> = {}): Feature {
  return { capabilities: () => capabilities, handlers };
}

describe('the server', () => {
  it('promises what its features promise, in UTF-16', async () => {
    const features = [
      feature({}, { executeCommandProvider: { commands: ['a'] }, hoverProvider: true }),
      feature({}, { executeCommandProvider: { commands: ['b'] } }),
    ];
    const { capabilities } = (await connect({ features })).initialized!;
    assert.deepEqual(capabilities.executeCommandProvider, { commands: ['a', 'b'] });
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
  });

  it('answers a request that fails with an error in plain words, logs it, and lives on', async () => {
    const fails = () => {
      throw new TypeError('x is not a function');
    };
    const client = await connect({
      files: FILES,
      features: [feature({ 'textDocument/hover': fails, 'textDocument/definition': () => [] })],
    });
    await assert.rejects(client.request('textDocument/hover', {}), {
      code: -32603,
      message:
        'Recommendation Matrix could not answer this (“textDocument/hover”), through a fault of its own; nothing in your plan was changed. The log says more.',
    });
    assert.deepEqual(await client.request('textDocument/definition', {}), []);
    const logged = await client.when(() => client.log.find(({ method }) => method === 'window/logMessage'));
    assert.match(JSON.stringify(logged.params), /x is not a function/);
  });

  it('says why a request can’t be done, without logging a fault', async () => {
    const refuses = () => {
      throw new Refusal('Several records have this id.');
    };
    const client = await connect({ files: FILES, features: [feature({ 'textDocument/rename': refuses })] });
    await assert.rejects(client.request('textDocument/rename', {}), {
      code: -32803,
      message: 'Several records have this id.',
    });
    assert.ok(!client.log.some(({ method }) => method === 'window/logMessage'));
  });

  it('stops work that was cancelled', async () => {
    let stopped = false;
    let started: () => void = () => {};
    const hasStarted = new Promise<void>((resolve) => {
      started = resolve;
    });
    const works: Feature['handlers'][string] = async (_, __, isCancelled) => {
      started();
      while (!isCancelled()) await new Promise((resolve) => setImmediate(resolve));
      stopped = true;
      return [];
    };
    const client = await connect({ files: FILES, features: [feature({ 'textDocument/references': works })] });
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/references', {}, source.token);
    await hasStarted;
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    assert.equal(stopped, true);
  });

  it('joins the lists of features that answer the same request', async () => {
    const features = ['a', 'b'].map((title) => feature({ 'textDocument/codeAction': () => [{ title }] }));
    const client = await connect({ features });
    assert.deepEqual(await client.request('textDocument/codeAction', {}), [{ title: 'a' }, { title: 'b' }]);
  });

  it('answers nothing before it is initialized, and then says what it does not know', async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), { now: () => new Date() });
    const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    connection.listen();
    await assert.rejects(connection.sendRequest('textDocument/hover', {}), {
      code: -32002,
      message: 'The first request has to be “initialize”.',
    });
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await assert.rejects(connection.sendRequest('textDocument/colour', {}), { code: -32601 });
  });

  it('answers nothing after shutdown', async () => {
    const client = await connect({ features: [feature({ 'textDocument/definition': () => [] })] });
    await client.request('shutdown', undefined);
    await assert.rejects(client.request('textDocument/definition', {}), { code: -32600 });
  });

  it('waits with answers until all files are read, and shows that this takes long', async () => {
    let read: () => void = () => {};
    const reading = new Promise<void>((resolve) => {
      read = resolve;
    });
    const known: Feature['handlers'][string] = (_, { workspace }) => workspace.uris.length;
    const client = await connect({
      files: FILES,
      reading,
      features: [feature({ 'workspace/symbol': known })],
      capabilities: { ...usual, window: { workDoneProgress: true } },
    });
    const answer = client.request('workspace/symbol', {});
    await client.when(() => client.log.some(({ method }) => method === 'window/workDoneProgress/create'));
    read();
    assert.equal(await answer, 2);
  });
});

describe('URIs', () => {
  it('may be spelled otherwise by the client: it is one file, and the client reads its own spelling', async () => {
    const spelled = 'file:///plans/Pl%C3%A4ne%20%28neu%29/a%23b.plan.yaml';
    const features = [
      feature({
        'textDocument/definition': ({ textDocument }, { workspace }) =>
          workspace.document(textDocument.uri) && [{ uri: textDocument.uri }],
      }),
    ];
    const client = await connect({
      files: { 'root.plan.yaml': ROOT, 'Pl%C3%A4ne%20(neu)/a%23b.plan.yaml': ACTION },
      features,
    });
    await client.open(spelled, ACTION);
    assert.deepEqual(await client.codes(spelled), ['unlinked-action']);
    const position = { textDocument: { uri: spelled }, position: { line: 0, character: 0 } };
    assert.deepEqual(await client.request('textDocument/definition', position), [{ uri: spelled }]);
    assert.equal(client.published.has(uriOf('root.plan.yaml')), false);
  });

  it('of texts that were never saved have findings too', async () => {
    const client = await connect();
    await client.open('untitled:Untitled-1', ROOT.replace('kind: ministry', 'kind: minister'));
    assert.deepEqual(await client.codes('untitled:Untitled-1'), ['unused-record', 'invalid-value']);
  });
});

describe('settings', () => {
  it('are asked for at the start, and again when they change', async () => {
    const files = { ...FILES, 'a.plan.yaml': ACTION };
    const client = await connect({ files, settings: { asOf: '2026-01-01' } });
    await client.whenFound('a.plan.yaml', 'overdue', false);
    client.settings = { asOf: '2028-01-01' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.whenFound('a.plan.yaml', 'overdue');
  });

  it('come with the notification from a client that can’t be asked', async () => {
    const client = await connect({ files: FILES, capabilities: {} });
    await client.whenFound('a.plan.yaml', 'overdue', false);
    const settings = { recommendationMatrix: { asOf: '2028-01-01' } };
    await client.notify('workspace/didChangeConfiguration', { settings });
    await client.whenFound('a.plan.yaml', 'overdue');
  });
});
