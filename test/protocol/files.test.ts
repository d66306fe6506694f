import assert from 'node:assert/strict';
import { connect, FOLDER, uriOf, usual } from './client';
import { ACTION, ROOT } from './plans';

const FILES = { 'root.plan.yaml': ROOT, 'a.plan.yaml': ACTION };

describe('files outside the editor', () => {
  it('are read again when they change, and their findings go when they do', async () => {
    const client = await connect({ files: FILES });
    await client.whenFound('a.plan.yaml', 'unlinked-action');
    client.files.set(uriOf('a.plan.yaml'), ACTION.replace('justice', 'justise'));
    await client.filesChanged(['a.plan.yaml', 2]);
    await client.whenFound('a.plan.yaml', 'unknown-institution');
    client.files.delete(uriOf('a.plan.yaml'));
    await client.filesChanged(['a.plan.yaml', 3]);
    await client.whenFound('a.plan.yaml', 'unlinked-action', false);
  });

  it('do not count while the editor has a text of the same file; once that is closed they do', async () => {
    const client = await connect({ files: FILES });
    await client.open('a.plan.yaml');
    await client.change('a.plan.yaml', { from: 'lead: justice', to: 'lead: justise' });
    await client.whenFound('a.plan.yaml', 'unknown-institution');
    await client.filesChanged(['a.plan.yaml', 2]);
    await client.change('a.plan.yaml', { from: 'judges', to: 'lawyers' });
    assert.ok((await client.codes('a.plan.yaml')).includes('unknown-institution'));
    await client.close('a.plan.yaml');
    await client.whenFound('a.plan.yaml', 'unknown-institution', false);
    assert.deepEqual(await client.codes('a.plan.yaml', undefined), ['unlinked-action']);
  });

  it('can be renamed: findings move with the file', async () => {
    const client = await connect({ files: FILES });
    await client.whenFound('a.plan.yaml', 'unlinked-action');
    client.files.delete(uriOf('a.plan.yaml'));
    client.files.set(uriOf('b.plan.yaml'), ACTION);
    await client.notify('workspace/didRenameFiles', {
      files: [{ oldUri: uriOf('a.plan.yaml'), newUri: uriOf('b.plan.yaml') }],
    });
    await client.whenFound('b.plan.yaml', 'unlinked-action');
    await client.whenFound('a.plan.yaml', 'unlinked-action', false);
  });

  it('can be renamed with their folder', async () => {
    const client = await connect({ files: { 'root.plan.yaml': ROOT, 'old/a.plan.yaml': ACTION } });
    await client.whenFound('old/a.plan.yaml', 'unlinked-action');
    client.files.delete(uriOf('old/a.plan.yaml'));
    client.files.set(uriOf('new/a.plan.yaml'), ACTION);
    await client.notify('workspace/didRenameFiles', { files: [{ oldUri: uriOf('old'), newUri: uriOf('new') }] });
    await client.whenFound('new/a.plan.yaml', 'unlinked-action');
    await client.whenFound('old/a.plan.yaml', 'unlinked-action', false);
  });

  it('in hidden folders and those of packages are no part of the plans', async () => {
    const client = await connect({ files: FILES });
    await client.whenFound('a.plan.yaml', 'unlinked-action');
    for (const name of ['node_modules/x/b.plan.yaml', '.git/b.plan.yaml', 'parts/b.plan.yaml']) {
      client.files.set(uriOf(name), ACTION.replace('a1', 'b1'));
      await client.filesChanged([name, 1]);
    }
    await client.whenFound('parts/b.plan.yaml', 'unlinked-action');
    assert.deepEqual([...client.published.keys()].sort(), [uriOf('a.plan.yaml'), uriOf('parts/b.plan.yaml')]);
  });

  it('of evidence are noticed when they come', async () => {
    const action = `${ACTION}    evidence: [{ title: Report, path: report.pdf }]\n`;
    const client = await connect({ files: { ...FILES, 'a.plan.yaml': action } });
    await client.whenFound('a.plan.yaml', 'missing-file');
    client.files.set(uriOf('report.pdf'), '');
    await client.filesChanged(['report.pdf', 1]);
    await client.whenFound('a.plan.yaml', 'missing-file', false);
  });

  it('come and go with the folders of the workspace', async () => {
    const client = await connect({ files: FILES, folders: [] });
    const event = (added: string[], removed: string[]) => ({
      event: {
        added: added.map((uri) => ({ uri, name: uri })),
        removed: removed.map((uri) => ({ uri, name: uri })),
      },
    });
    await client.notify('workspace/didChangeWorkspaceFolders', event([FOLDER], []));
    await client.whenFound('a.plan.yaml', 'unlinked-action');
    await client.notify('workspace/didChangeWorkspaceFolders', event([], [FOLDER]));
    await client.whenFound('a.plan.yaml', 'unlinked-action', false);
  });

  it('are found beside and above a file that is opened without a folder', async () => {
    const client = await connect({ files: { 'root.plan.yaml': ROOT, 'parts/a.plan.yaml': ACTION }, folders: [] });
    await client.open('parts/a.plan.yaml');
    assert.deepEqual(await client.codes('parts/a.plan.yaml'), ['unlinked-action']);
  });

  it('are watched where the client can', async () => {
    const workspace = { ...usual.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const client = await connect({ files: FILES, capabilities: { ...usual, workspace } });
    const asked = await client.when(() => client.log.find(({ method }) => method === 'client/registerCapability'));
    assert.match(JSON.stringify(asked.params), /workspace\/didChangeWatchedFiles.*\*\*\/\*\.plan\.\{yaml,yml\}/);
  });

  it('of a plan outside the workspace count as long as one of them is open', async () => {
    const client = await connect({ files: FILES, folders: [] });
    await client.open('root.plan.yaml');
    await client.whenFound('a.plan.yaml', 'unlinked-action');
    await client.open('a.plan.yaml');
    await client.close('root.plan.yaml');
    await client.whenFound('a.plan.yaml', 'unlinked-action');
    await client.close('a.plan.yaml');
    await client.whenFound('a.plan.yaml', 'unlinked-action', false);
  });

  it('that are no plans are left alone, though an editor hands them over', async () => {
    const client = await connect({ files: FILES });
    await client.open('compose.yaml', 'services: {}', 'yaml');
    await client.open('a.plan.yaml');
    await client.codes('a.plan.yaml');
    assert.ok(!client.published.has(uriOf('compose.yaml')));
  });
});

describe('files that only the client reaches', () => {
  const remote = 'vscode-vfs://github/state/plans';
  const texts: Record<string, string> = { [`${remote}/root.plan.yaml`]: ROOT, [`${remote}/a.plan.yaml`]: ACTION };

  function answer(method: string, params: unknown): unknown {
    const { uri, uris } = params as { uri: string; uris: string[] };
    if (method === 'recommendationMatrix/listFiles') return Object.keys(texts);
    if (method === 'recommendationMatrix/readFile') return texts[uri];
    if (method === 'recommendationMatrix/filesExist') return uris.map((one) => one.endsWith('/there.pdf'));
    return undefined;
  }

  it('are asked for, where the client says that it answers', async () => {
    const capabilities = { ...usual, experimental: { recommendationMatrix: { files: true } } };
    const client = await connect({ folders: [remote], capabilities, answer });
    await client.whenFound(`${remote}/a.plan.yaml`, 'unlinked-action');
    const evidence = '    evidence: [{ title: Here, path: there.pdf }, { title: Not here, path: gone.pdf }]\n';
    await client.open(`${remote}/a.plan.yaml`, ACTION + evidence);
    await client.whenFound(`${remote}/a.plan.yaml`, 'missing-file');
    const found = await client.diagnostics(`${remote}/a.plan.yaml`);
    assert.deepEqual(
      found.filter(({ code }) => code === 'missing-file').map(({ message }) => /“(.*?)”/.exec(String(message))?.[1]),
      ['gone.pdf'],
    );
  });

  it('are not there for a client that says nothing', async () => {
    const client = await connect({ folders: [remote], answer });
    await client.open('root.plan.yaml', ROOT);
    assert.deepEqual(await client.codes('root.plan.yaml'), ['unused-record']);
    assert.deepEqual(
      client.log.filter(({ method }) => method.startsWith('recommendationMatrix/')),
      [],
    );
  });
});
