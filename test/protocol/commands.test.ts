import assert from 'node:assert/strict';
import type { Changed } from '../../server/src/protocol';
import { docx } from '../unit/exchange/docx';
import { cycle4 } from '../unit/exchange/lists';
import { type Client, connect, type Options, uriOf, usual } from './client';
import { run } from './run';

const ROOT = `plan:
  id: xex
  title: { en: A plan, fr: Un plan }
  country: XEX
  languages: [en, fr]
institutions:
  - { id: justice, name: Ministry of Justice, kind: ministry }
documents:
  - { id: upr4, mechanism: UPR, session: 48 }
recommendations:
  - id: r1
    document: upr4
    number: "140.1"
    text: Ratify the Convention (Norway)
    position: supported
    themes: [torture-and-other-cruel-inhuman-or-degrading-treatment]
    actions:
      - { id: r1-a1, title: Ratify, lead: justice, due: 2026-06-30, status: in-progress, progress: 40 }
  - { id: r2, document: upr4, number: "140.2", text: Abolish (Chile), position: noted }
`;

const FILES = { 'root.plan.yaml': ROOT, 'more.plan.yaml': 'actions:\n  - { id: a9, title: Train }\n' };

describe('commands', () => {
  it('are promised by their names', async () => {
    const { capabilities } = (await connect()).initialized!;
    assert.ok(capabilities.executeCommandProvider?.commands.includes('recommendationMatrix.progress'));
  });

  it('tell the plans of the workspace, and to which one a file belongs', async () => {
    const client = await connect({ files: FILES });
    const { plans, current } = await run(client, 'recommendationMatrix.plans', { uri: uriOf('more.plan.yaml') });
    assert.deepEqual(current, { uri: uriOf('root.plan.yaml') });
    assert.equal(plans.length, 1);
    const { findings, ...summary } = plans[0]!;
    assert.deepEqual(summary, {
      uri: uriOf('root.plan.yaml'),
      id: 'xex',
      title: 'A plan',
      country: { id: 'XEX', title: 'XEX' },
      files: [{ uri: uriOf('root.plan.yaml') }, { uri: uriOf('more.plan.yaml') }],
      hasRoot: true,
      recommendations: 2,
      committed: 1,
      progress: { value: 40, known: true },
      actions: 2,
      overdueActions: 1,
    });
    assert.ok(findings.warning > 0, 'an action without a lead wants one');
  });

  it('give figures, of which each leads to its records', async () => {
    const client = await connect({ files: FILES });
    const argument = { uri: uriOf('more.plan.yaml'), language: 'fr' };
    const { plan, headline } = await run(client, 'recommendationMatrix.progress', argument);
    assert.equal(plan.title, 'Un plan');
    assert.deepEqual(headline.overdueActions, { count: 1, key: 'overdue-actions' });
    const { records } = await run(client, 'recommendationMatrix.records', { ...argument, key: 'overdue-actions' });
    assert.deepEqual(records, [
      {
        kind: 'action',
        id: 'r1-a1',
        title: 'Ratify',
        uri: uriOf('root.plan.yaml'),
        range: { start: { line: 17, character: 14 }, end: { line: 17, character: 19 } },
        status: 'in-progress',
        progress: { value: 40, known: true },
        due: '2026-06-30',
        lead: { id: 'justice', title: 'Ministry of Justice' },
        overdue: true,
        daysLeft: -143,
        number: '',
        position: null,
        actions: null,
      },
    ]);
  });

  it('give figures of text that is not saved', async () => {
    const client = await connect({ files: FILES });
    await client.open('root.plan.yaml');
    await client.change('root.plan.yaml', { from: 'progress: 40', to: 'progress: 60' });
    const { headline } = await run(client, 'recommendationMatrix.progress', { uri: uriOf('root.plan.yaml') });
    assert.deepEqual(headline.progress, { value: 60, known: true });
  });

  it('give the rows of the matrix, and how the records around one serve each other', async () => {
    const client = await connect({ files: FILES });
    const uri = uriOf('root.plan.yaml');
    const { rows } = await run(client, 'recommendationMatrix.matrix', { uri, filters: { position: ['supported'] } });
    assert.deepEqual(
      rows.map(({ id, lead, overdue }) => [id, lead, overdue]),
      [['r1', 'justice', true]],
    );
    const record = { kind: 'action', id: 'r1-a1' } as const;
    const { nodes } = await run(client, 'recommendationMatrix.graph', { uri, record });
    assert.deepEqual(nodes.map(({ key }) => key).sort(), [
      'action:r1-a1',
      'document:upr4',
      'institution:justice',
      'recommendation:r1',
    ]);
    await assert.rejects(run(client, 'recommendationMatrix.graph', { uri, record: { kind: 'action', id: 'x' } }), {
      message: 'The plan has no record with the id “x”.',
    });
  });

  it('tell the details of a record, and what is internal only to who asks for it', async () => {
    const update = 'updates: [{ date: 2026-01-10, text: Quarrel, visibility: internal }]';
    const text = ROOT.replace('progress: 40', `progress: 40, ${update}`);
    const client = await connect({ files: { 'root.plan.yaml': text } });
    const argument = { uri: uriOf('root.plan.yaml'), record: { kind: 'action', id: 'r1-a1' } } as const;
    const { updates, lead } = await run(client, 'recommendationMatrix.details', argument);
    assert.deepEqual([updates, lead?.id], [[], 'justice']);
    const all = await run(client, 'recommendationMatrix.details', { ...argument, internal: true });
    assert.deepEqual(
      all.updates.map((one) => one.text),
      ['Quarrel'],
    );
  });

  it('tell which record stands at a position', async () => {
    const client = await connect({ files: FILES });
    const uri = uriOf('root.plan.yaml');
    const at = (line: number, character: number) =>
      run(client, 'recommendationMatrix.recordAt', { uri, position: { line, character } });
    const path = await at(17, 60);
    assert.deepEqual(path?.plan, { uri });
    assert.deepEqual(
      path?.records.map(({ kind, id }) => [kind, id]),
      [
        ['recommendation', 'r1'],
        ['action', 'r1-a1'],
      ],
    );
    assert.deepEqual((await at(9, 0))?.records, []);
  });

  it('refuse in plain words what can’t be asked', async () => {
    const client = await connect({ files: FILES });
    const refused = (argument: unknown, message: string) =>
      assert.rejects(
        client.request('workspace/executeCommand', {
          command: 'recommendationMatrix.records',
          arguments: [argument],
        }),
        { code: -32803, message },
      );
    const uri = uriOf('root.plan.yaml');
    await refused('all', 'This command takes one argument, an object with names and values.');
    await refused({ uri }, 'This command needs the argument “key”.');
    await refused({ uri, key: 7 }, 'The argument “key” must be a text.');
    await refused({ uri, key: 'all' }, '“all” is not the key of a figure.');
    await refused({ uri: uriOf('no.yaml'), key: 'actions' }, 'No plan file “file:///plans/no.yaml” is known here.');
    await refused(
      { uri, key: 'actions', filters: { status: ['done'] } },
      'The filter “status” must be a list of values that it can have.',
    );
    await refused(
      { uri, key: 'actions', filters: { dueTo: 'soon' } },
      'The filter “dueTo” must be a date: YYYY-MM-DD.',
    );
  });
});

describe('the news that figures have changed', () => {
  const wanting = { ...usual, experimental: { recommendationMatrix: { changed: true } } };

  function newsOf(client: Client): string[][] {
    return client.log
      .filter(({ method }) => method === 'recommendationMatrix/changed')
      .map(({ params }) => (params as unknown as Changed).plans.map(({ uri }) => uri));
  }

  it('comes behind the findings of a change, and names the plans that it touches', async () => {
    const files = { ...FILES, 'other/root.plan.yaml': ROOT.replace('id: xex', 'id: other') };
    const client = await connect({ files, capabilities: wanting });
    await client.when(() => newsOf(client).length === 1);
    assert.deepEqual(newsOf(client)[0]?.toSorted(), [uriOf('other/root.plan.yaml'), uriOf('root.plan.yaml')]);
    await client.open('more.plan.yaml');
    const version = await client.change('more.plan.yaml', { from: 'Train', to: 'Train judges' });
    await client.when(() => newsOf(client).length === 2);
    assert.deepEqual(newsOf(client)[1], [uriOf('root.plan.yaml')]);
    assert.equal(client.published.get(uriOf('more.plan.yaml'))?.version, version);
  });

  it('comes where a setting changes what is found', async () => {
    const client = await connect({ files: FILES, capabilities: wanting });
    await client.when(() => newsOf(client).length === 1);
    client.settings = { asOf: '2027-01-01' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.when(() => newsOf(client).length === 2);
  });

  it('comes to those only that want it', async () => {
    const client = await connect({ files: FILES });
    await client.open('more.plan.yaml');
    await client.codes('more.plan.yaml');
    await run(client, 'recommendationMatrix.plans', {});
    assert.deepEqual(newsOf(client), []);
  });
});

describe('commands that edit', () => {
  const editing = { ...usual, workspace: { ...usual.workspace, applyEdit: true } };
  const uri = uriOf('root.plan.yaml');

  /** A client that makes the edits it is asked to make, or refuses. */
  async function editor(options: Options = {}, applied = true): Promise<{ client: Client; asked: string[] }> {
    const asked: string[] = [];
    const client = await connect({
      files: FILES,
      capabilities: editing,
      answer: (method, params) => {
        if (method !== 'workspace/applyEdit') return undefined;
        asked.push((params as { label: string }).label);
        return { applied };
      },
      ...options,
    });
    return { client, asked };
  }

  it('ask the client to make the edit, in the version that it has', async () => {
    const { client, asked } = await editor();
    await client.open('root.plan.yaml');
    const record = { kind: 'action', id: 'r1-a1' } as const;
    const answer = await run(client, 'recommendationMatrix.setField', { uri, record, field: 'progress', value: 60 });
    const place = { line: 17, character: 99 };
    assert.deepEqual(answer, {
      edit: {
        documentChanges: [
          {
            textDocument: { uri, version: 1 },
            edits: [{ range: { start: place, end: { ...place, character: 101 } }, newText: '60' }],
          },
        ],
      },
      applied: true,
    });
    assert.deepEqual(asked, ['Change “progress” of “r1-a1”']);
  });

  it('tell where a client refuses, can’t, or wants the edit itself', async () => {
    const argument = { uri, record: { kind: 'action', id: 'r1-a1' }, field: 'progress', value: 60 } as const;
    const applied = async ({ client }: { client: Client }, more = {}) =>
      (await run(client, 'recommendationMatrix.setField', { ...argument, ...more })).applied;
    assert.equal(await applied(await editor({}, false)), false);
    assert.equal(await applied(await editor({ capabilities: usual })), false);
    const { client, asked } = await editor();
    assert.equal(await applied({ client }, { apply: false }), false);
    assert.deepEqual(asked, []);
  });

  it('write a new record, and say where to go on', async () => {
    const { client } = await editor();
    const parent = { kind: 'recommendation', id: 'r2' } as const;
    const { id, position, applied } = await run(client, 'recommendationMatrix.newRecord', {
      uri,
      kind: 'recommendation',
    });
    assert.deepEqual([id, position, applied], ['r3', { line: 19, character: 12 }, true]);
    const inner = await run(client, 'recommendationMatrix.newRecord', {
      uri,
      kind: 'action',
      parent,
      values: { title: 'T' },
    });
    assert.equal(inner.id, 'r2-a1');
  });

  it('import the list that OHCHR sends into a plan, and once only', async () => {
    const { client } = await editor();
    const content = Buffer.from(await docx([cycle4])).toString('base64');
    const into = await run(client, 'recommendationMatrix.import', { uri, content, session: 48 });
    assert.deepEqual([into.added, into.problems, into.newFiles, into.applied], [['upr4-140.7'], [], [], true]);
    const [change] = into.edit.documentChanges as { edits: { newText: string }[] }[];
    assert.match(change?.edits.map(({ newText }) => newText).join('') ?? '', /id: upr4-140\.7\n/);
    const anew = await run(client, 'recommendationMatrix.import', { content, country: 'Exampleland' }).catch(
      (error: Error) => error.message,
    );
    assert.equal(anew, 'No country is called “Exampleland”.');
  });

  it('make a new plan of the list', async () => {
    const { client, asked } = await editor();
    const content = Buffer.from(await docx([cycle4])).toString('base64');
    const { newFiles, applied } = await run(client, 'recommendationMatrix.import', {
      content,
      country: 'Fiji',
      session: 48,
    });
    assert.deepEqual([newFiles.map(({ name }) => name), applied, asked], [['fji-upr4.plan.yaml'], false, []]);
    assert.match(newFiles[0]?.text ?? '', /^plan:/m);
  });

  it('say what is wrong with a document that is none', async () => {
    const { client } = await editor();
    const { added, problems, applied } = await run(client, 'recommendationMatrix.import', { uri, content: 'AAAA' });
    assert.deepEqual([added, applied, problems.length], [[], false, 1]);
    await assert.rejects(run(client, 'recommendationMatrix.import', { uri, content: '*' }), {
      message: 'The argument “content” must be the bytes of the document in base64.',
    });
  });
});
