import assert from 'node:assert/strict';
import type {
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { connect, uriOf, usual } from './client';
import { ACTION, FIXABLE, ROOT } from './plans';

const FILES = { 'root.plan.yaml': ROOT, 'a.plan.yaml': ACTION };
const toUnknownLead = { from: 'lead: justice', to: 'lead: justise' };

describe('findings that are sent', () => {
  it('come for files that nobody has opened', async () => {
    const client = await connect({ files: FILES });
    assert.deepEqual(await client.codes('a.plan.yaml'), ['unlinked-action']);
  });

  it('say what is wrong and what to do, at the very text, with its version', async () => {
    const client = await connect({ files: FILES });
    await client.open('a.plan.yaml');
    const version = await client.change('a.plan.yaml', toUnknownLead);
    const found = (await client.diagnostics('a.plan.yaml', version)).find(({ code }) => code === 'unknown-institution');
    assert.deepEqual(found, {
      range: { start: { line: 3, character: 10 }, end: { line: 3, character: 17 } },
      severity: 1,
      code: 'unknown-institution',
      source: 'recmatrix',
      message: found?.message,
    });
    assert.match(String(found.message), /“justise”.*\n.*“justice”/s);
  });

  it('name other places, and mark what is unnecessary, only where the client can show it', async () => {
    const repeated = async (able: boolean) => {
      const capabilities = able ? usual : {};
      const client = await connect({ files: { 'root.plan.yaml': ROOT, 'a.plan.yaml': FIXABLE }, capabilities });
      const found = await client.when(() => client.published.get(uriOf('a.plan.yaml'))?.diagnostics);
      return found.find(({ code }) => code === 'repeated-value')?.relatedInformation;
    };
    assert.equal((await repeated(true))?.[0]?.location.uri, uriOf('a.plan.yaml'));
    assert.equal(await repeated(false), undefined);
  });

  it('take text into account that is not saved, in other files too', async () => {
    const client = await connect({ files: FILES });
    await client.open('root.plan.yaml');
    await client.change('root.plan.yaml', { from: 'id: justice', to: 'id: justices' });
    await client.whenFound('a.plan.yaml', 'unknown-institution');
    await client.change('root.plan.yaml', { from: 'id: justices', to: 'id: justice' });
    await client.whenFound('a.plan.yaml', 'unknown-institution', false);
  });

  it('are of the newest text after many changes at once, and never go back to an older version', async () => {
    const client = await connect({ files: FILES });
    await client.open('a.plan.yaml');
    const title = 'Train judges';
    for (let at = 0; at < title.length; at += 1) {
      void client.change('a.plan.yaml', {
        from: title.slice(0, title.length - at),
        to: title.slice(0, title.length - at - 1),
      });
    }
    const last = await client.change('a.plan.yaml', { from: 'title: ', to: 'title: x' });
    assert.deepEqual(await client.codes('a.plan.yaml', last), ['unlinked-action']);
    const versions = client.log
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as PublishDiagnosticsParams)
      .filter(({ uri }) => uri === uriOf('a.plan.yaml'))
      .flatMap(({ version }) => version ?? []);
    assert.deepEqual(
      versions,
      versions.toSorted((a, b) => a - b),
    );
  });

  it('are changed by several edits of one version, each in the text that the one before leaves', async () => {
    const client = await connect({ files: FILES });
    await client.open('a.plan.yaml');
    const version = await client.change(
      'a.plan.yaml',
      { from: '- id', to: '- id: a0\n    title: New 🙂\n  - id' },
      toUnknownLead,
    );
    assert.deepEqual(
      (await client.diagnostics('a.plan.yaml', version)).map(({ code, range }) => `${range.start.line} ${code}`),
      ['1 unlinked-action', '1 missing-lead', '3 unlinked-action', '5 unknown-institution'].filter(
        (line) => line !== '1 missing-lead',
      ),
    );
  });

  it('are a thousand at most in one file, errors before others, and a line says how many more', async () => {
    const actions = Array.from(
      { length: 1200 },
      (_, at) => `  - id: a${at}\n    title: Work ${at}\n    lead: justice\n`,
    );
    const files = { 'root.plan.yaml': ROOT, 'a.plan.yaml': `actions:\n${actions.join('')}    due: 2027-02-30\n` };
    const client = await connect({ files });
    const found = await client.when(() => client.published.get(uriOf('a.plan.yaml'))?.diagnostics);
    assert.equal(found.length, 1001);
    assert.equal(found[0]?.code, 'invalid-date');
    assert.match(String(found.at(-1)?.message), /^This file has \d+ more findings/);
  });

  it('are those of open files only, where the settings say so; what is closed is withdrawn', async () => {
    const client = await connect({ files: FILES, settings: { scope: 'open-files' } });
    await client.open('a.plan.yaml');
    assert.deepEqual(await client.codes('a.plan.yaml'), ['unlinked-action']);
    await client.close('a.plan.yaml');
    assert.deepEqual(await client.codes('a.plan.yaml', undefined), []);
  });

  it('have the severity that the settings give, unless the plan says otherwise', async () => {
    const severityWith = async (root: string) => {
      const settings = { severities: { 'unlinked-action': 'error' } };
      const client = await connect({ files: { ...FILES, 'root.plan.yaml': root }, settings });
      return (await client.when(() => client.published.get(uriOf('a.plan.yaml'))?.diagnostics))[0]?.severity;
    };
    assert.equal(await severityWith(ROOT), 1);
    assert.equal(
      await severityWith(ROOT.replace('institutions:', '  checks: { unlinked-action: hint }\ninstitutions:')),
      4,
    );
  });

  it('follow the calendar past midnight', async () => {
    const client = await connect({ files: { ...FILES, 'a.plan.yaml': ACTION.replace('2027', '2026-11-20') } });
    await client.open('a.plan.yaml');
    assert.ok(!(await client.codes('a.plan.yaml')).includes('overdue'));
    client.today = '2026-11-21';
    await client.change('a.plan.yaml', { from: 'judges', to: 'prosecutors' });
    await client.whenFound('a.plan.yaml', 'overdue');
  });

  it('link to the place that describes their check, where the page is at hand', async () => {
    for (const checksPage of ['file:///docs/checks.md', undefined]) {
      const client = await connect({ files: FILES, checksPage });
      await client.open('a.plan.yaml');
      const [finding] = await client.diagnostics('a.plan.yaml');
      assert.equal(finding?.codeDescription?.href, checksPage && `${checksPage}#${finding?.code}`);
    }
  });
});

describe('findings that the client asks for', () => {
  const capabilities = { ...usual, textDocument: { ...usual.textDocument, diagnostic: {} } };
  const ask = (client: Awaited<ReturnType<typeof connect>>, previousResultId?: string) =>
    client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: uriOf('a.plan.yaml') },
      previousResultId,
    });

  it('are those of the newest text, and said to be unchanged while they are', async () => {
    const client = await connect({ files: FILES, capabilities });
    await client.open('a.plan.yaml');
    const first = await ask(client);
    assert.equal(first.kind, 'full');
    assert.deepEqual(first.kind === 'full' && first.items.map(({ code }) => code), ['unlinked-action']);
    assert.deepEqual(await ask(client, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await client.change('a.plan.yaml', toUnknownLead);
    const second = await ask(client, first.resultId);
    assert.deepEqual(second.kind === 'full' && second.items.map(({ code }) => code), [
      'unlinked-action',
      'unknown-institution',
    ]);
  });

  it('are not sent as well', async () => {
    const client = await connect({ files: FILES, capabilities });
    await client.open('a.plan.yaml');
    await ask(client);
    assert.deepEqual([...client.published], []);
  });

  it('can be those of the whole workspace; a file that has gone has none', async () => {
    const client = await connect({ files: FILES, capabilities });
    const before = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    assert.deepEqual(
      before.items.map((item) => [item.uri, item.kind === 'full' && item.items.length]),
      [
        [uriOf('root.plan.yaml'), 0],
        [uriOf('a.plan.yaml'), 1],
      ],
    );
    const previousResultIds = before.items.flatMap(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    const same = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    assert.deepEqual(
      same.items.map(({ kind }) => kind),
      ['unchanged', 'unchanged'],
    );
    client.files.delete(uriOf('a.plan.yaml'));
    await client.filesChanged(['a.plan.yaml', 3]);
    const after = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    assert.deepEqual(
      after.items.map((item) => (item.kind === 'full' ? item.items.map(({ code }) => code) : item.kind)),
      [['unused-record'], []],
    );
    const forgetful = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(
      forgetful.items.map(({ uri }) => uri),
      [uriOf('root.plan.yaml'), uriOf('a.plan.yaml')],
      'a client that has forgotten what it shows of a file must be told that it has gone',
    );
  });
});
