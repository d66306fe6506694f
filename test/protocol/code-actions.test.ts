import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionTriggerKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { type Client, connect, uriOf, usual } from './client';
import { FIXABLE, ROOT } from './plans';

const FILES = { 'root.plan.yaml': ROOT, 'a.plan.yaml': FIXABLE };
const SUPPORT = { start: { line: 4, character: 14 }, end: { line: 4, character: 14 } };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function openFixable(capabilities = usual): Promise<Client> {
  const client = await connect({ files: FILES, capabilities });
  await client.open('a.plan.yaml');
  return client;
}

async function actions(client: Client, range: object, only?: string[]): Promise<CodeAction[]> {
  const diagnostics = await client.diagnostics('a.plan.yaml');
  const textDocument = { uri: uriOf('a.plan.yaml') };
  return client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics, only } });
}

/** The text after the edit of one file. */
function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const [document] = edit?.documentChanges ?? [];
  const edits = (
    document && 'edits' in document ? document.edits : (edit?.changes?.[uriOf('a.plan.yaml')] ?? [])
  ) as TextEdit[];
  const lines = text.split('\n');
  const at = ({ line, character }: TextEdit['range']['start']) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  // From the end on; of several at one place the first given comes first.
  return edits
    .toReversed()
    .sort((a, b) => at(b.range.start) - at(a.range.start))
    .reduce((now, { range, newText }) => now.slice(0, at(range.start)) + newText + now.slice(at(range.end)), text);
}

describe('fixes', () => {
  it('of the finding under the cursor come with the finding and the version they are for', async () => {
    const client = await openFixable();
    const [fix, ...others] = await actions(client, SUPPORT, ['quickfix']);
    assert.deepEqual(
      [fix?.title, fix?.isPreferred, fix?.diagnostics?.map(({ code }) => code)],
      ['Delete “justice” here', true, ['repeated-value']],
    );
    const [change] = fix?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'textDocument' in change && change.textDocument, {
      uri: uriOf('a.plan.yaml'),
      version: 1,
    });
    assert.equal(applied(FIXABLE, fix?.edit), FIXABLE.replace('    support: [justice]\n', ''));
    assert.deepEqual(
      others.map(({ title }) => title),
      ['Fix all “repeated-value” in this file'],
    );
  });

  it('of all findings of one kind are worked out when they are chosen', async () => {
    const client = await openFixable();
    const all = (await actions(client, SUPPORT)).find(({ title }) => title.startsWith('Fix all'))!;
    assert.equal(all.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', all);
    const fixed = FIXABLE.replace('    support: [justice]\n', '').replaceAll(', "16.3"', '');
    assert.equal(applied(FIXABLE, resolved.edit), fixed);
  });

  it('with one right answer are one action for the file, and of the text as it is when that is chosen', async () => {
    const client = await openFixable();
    const [all] = await actions(client, WHOLE, ['source.fixAll']);
    assert.equal(all?.kind, 'source.fixAll.recmatrix');
    await client.change('a.plan.yaml', { from: '    support: [justice]\n', to: '' });
    const resolved = await client.request<CodeAction>('codeAction/resolve', all);
    assert.equal(
      applied(client.text('a.plan.yaml'), resolved.edit),
      client.text('a.plan.yaml').replaceAll(', "16.3"', ''),
    );
  });

  it('come whole and without versions to a client that can’t do better', async () => {
    const client = await openFixable({});
    const [all] = await actions(client, WHOLE, ['source']);
    const fixed = FIXABLE.replace('    support: [justice]\n', '').replaceAll(', "16.3"', '');
    assert.equal(applied(FIXABLE, all?.edit), fixed);
    assert.deepEqual(Object.keys(all?.edit ?? {}), ['changes']);
  });

  it('are not offered where there is nothing to fix', async () => {
    const client = await openFixable();
    const line = { line: 2, character: 0 };
    assert.deepEqual(await actions(client, { start: line, end: line }, ['quickfix']), []);
    assert.deepEqual(await actions(client, WHOLE, ['source.organize']), []);
  });
});

describe('changes of a record', () => {
  const TITLE = { start: { line: 2, character: 10 }, end: { line: 2, character: 10 } };

  it('are offered by kind, and worked out when they are chosen', async () => {
    const client = await openFixable();
    const offered = await actions(client, TITLE, ['refactor']);
    assert.deepEqual(
      offered.map(({ kind, title, edit }) => [kind, title, edit]),
      [
        ['refactor.rewrite.done', 'Mark as implemented on 2026-11-20', undefined],
        ['refactor.rewrite', 'Add an update of 2026-11-20', undefined],
        ['refactor.rewrite.postpone', 'Postpone by three months, to 2028-Q1', undefined],
        ['refactor.rewrite.postpone', 'Postpone by six months, to 2028-Q2', undefined],
        ['refactor.rewrite.postpone', 'Postpone to the next end of a year, 2028', undefined],
      ],
    );
    const resolved = await client.request<CodeAction>('codeAction/resolve', offered[4]);
    assert.equal(applied(FIXABLE, resolved.edit), FIXABLE.replace('due: 2027', 'due: 2028'));
  });

  it('are of the text as it is when they are chosen, and refused where they no longer fit', async () => {
    const client = await openFixable();
    const [done] = await actions(client, TITLE, ['refactor']);
    await client.change('a.plan.yaml', { from: '    due: 2027\n', to: '' });
    const resolved = await client.request<CodeAction>('codeAction/resolve', done);
    assert.match(
      applied(client.text('a.plan.yaml'), resolved.edit),
      /completed: 2026-11-20\n {4}status: implemented\n/,
    );
    await client.change('a.plan.yaml', { from: 'Train judges\n', to: 'Train judges\n    status: implemented\n' });
    await assert.rejects(
      client.request('codeAction/resolve', done),
      /The plan has changed meanwhile, and “Mark as implemented on 2026-11-20” no longer fits there/,
    );
  });

  it('come whole to a client that can’t wait for them', async () => {
    const client = await openFixable({});
    const offered = await actions(client, TITLE, ['refactor.rewrite']);
    assert.equal(applied(FIXABLE, offered[4]?.edit), FIXABLE.replace('due: 2027', 'due: 2028'));
  });

  it('of a whole file are not asked for by a cursor that comes by', async () => {
    const client = await openFixable();
    const textDocument = { uri: uriOf('a.plan.yaml') };
    const ask = (triggerKind: CodeActionTriggerKind) =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range: TITLE,
        context: { diagnostics: [], triggerKind },
      });
    const isOfFile = ({ kind }: CodeAction) => kind?.startsWith('source');
    assert.equal((await ask(CodeActionTriggerKind.Invoked)).filter(isOfFile).length, 1);
    assert.equal((await ask(CodeActionTriggerKind.Automatic)).filter(isOfFile).length, 0);
  });

  it('say of which kinds they are', async () => {
    const { initialized } = await openFixable();
    assert.deepEqual(initialized?.capabilities.codeActionProvider, {
      codeActionKinds: [
        'quickfix',
        'source.fixAll.recmatrix',
        'refactor.rewrite.done',
        'refactor.rewrite',
        'refactor.rewrite.postpone',
        'refactor.extract',
        'source.organize.recmatrix',
      ],
      resolveProvider: true,
    });
  });
});
