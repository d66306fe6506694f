import assert from 'node:assert/strict';
import JSZip from 'jszip';
import { docx } from '../unit/exchange/docx';
import { cycle4 } from '../unit/exchange/lists';
import { filled } from '../unit/exchange/worksheet/fill';
import { type Client, connect, uriOf, usual } from './client';
import { run } from './run';

const ROOT = `plan:
  id: xex
  title: { en: A plan, fr: Un plan }
  country: XEX
  languages: [en, fr]
institutions:
  - id: justice
    name: { en: Ministry of Justice, fr: Ministère de la Justice }
    kind: ministry
    focal-points: [{ post: Head of the Unit, email: unit@justice.example }]
  - { id: health, name: Ministry of Health, kind: ministry }
documents:
  - { id: upr3, mechanism: UPR, cycle: 3 }
  - { id: upr4, mechanism: UPR, cycle: 4, session: 48 }
  - { id: cat6, mechanism: CAT, title: Concluding observations }
recommendations:
  - id: r1
    document: upr4
    number: "140.1"
    text: Ratify the Convention (Norway)
    position: supported
    actions:
      - id: r1-a1
        title: Ratify
        lead: justice
        due: 2026-06-30
        status: in-progress
`;
const uri = uriOf('root.plan.yaml');
const editing = { ...usual, workspace: { ...usual.workspace, applyEdit: true } };

function connected(files: Record<string, string> = { 'root.plan.yaml': ROOT }): Promise<Client> {
  return connect({
    files,
    capabilities: editing,
    answer: (method) => method.endsWith('applyEdit') && { applied: true },
  });
}

describe('reports for the editor', () => {
  it('are offered with what can be chosen in this plan', async () => {
    const { kinds } = await run(await connected(), 'recommendationMatrix.reportKinds', { uri, language: 'fr' });
    const options = (name: string) =>
      kinds
        .find((kind) => kind.name === name)
        ?.options.map(({ name: option, all, choices }) => [option, all, choices.map(({ id }) => id)]);
    const languages = ['language', null, ['en', 'fr']];
    assert.deepEqual(options('mid-term'), [['document', null, ['upr4', 'upr3']], languages]);
    assert.deepEqual(options('mechanism'), [['document', 'All documents', ['cat6']], languages]);
    assert.deepEqual(options('institution'), [['institution', 'All institutions', ['justice', 'health']], languages]);
    assert.deepEqual(options('matrix')?.[0], ['columns', null, ['plan', 'ohchr']]);
    const matrix = kinds.find(({ name }) => name === 'matrix');
    assert.deepEqual(matrix?.options[1]?.where, { name: 'columns', value: 'ohchr' });
    assert.ok(matrix?.formats.includes('docx'));
    assert.match(matrix?.about ?? '', /^The implementation matrix/);
  });

  it('are made of what is not saved, as of the day in the settings', async () => {
    const client = await connect({ files: { 'root.plan.yaml': ROOT }, settings: { asOf: '2026-06-01' } });
    await client.open('root.plan.yaml');
    await client.change('root.plan.yaml', { from: 'Ratify the Convention', to: 'Abolish torture' });
    const made = await run(client, 'recommendationMatrix.report', { uri, kind: 'matrix', format: 'markdown' });
    assert.deepEqual([made.name, made.encoding], ['xex-matrix-2026-06-01.md', 'text']);
    assert.match(made.content, /Abolish torture \(Norway\)/);
    assert.match(made.content, /1 June 2026/);
  });

  it('are bytes for Word and Excel', async () => {
    const client = await connected();
    for (const format of ['docx', 'xlsx'] as const) {
      const made = await run(client, 'recommendationMatrix.report', { uri, kind: 'institution', format });
      assert.deepEqual([made.name, made.encoding], [`xex-institution-2026-11-20.${format}`, 'base64']);
      const { files } = await JSZip.loadAsync(made.content, { base64: true });
      assert.ok(files[format === 'docx' ? 'word/document.xml' : 'xl/workbook.xml'], 'it is a file of that kind');
    }
  });

  it('say what is internal only where that is asked for', async () => {
    const client = await connected();
    const argument = { uri, kind: 'institution', format: 'markdown', institution: 'justice' } as const;
    const open = await run(client, 'recommendationMatrix.report', argument);
    assert.doesNotMatch(open.content, /justice\.example/);
    const internal = await run(client, 'recommendationMatrix.report', { ...argument, internal: true });
    assert.match(internal.content, /unit\\@justice\.example/);
    assert.equal(internal.name, 'xex-institution-justice-internal-2026-11-20.md');
  });

  it('are refused in plain words', async () => {
    const client = await connected();
    const refused = (more: object, message: string) =>
      assert.rejects(run(client, 'recommendationMatrix.report', { uri, kind: 'matrix', ...more }), {
        code: -32803,
        message,
      });
    await refused({ kind: 'matrx' }, 'There is no report “matrx”. Did you mean “matrix”?');
    await refused(
      { kind: 'mid-term', format: 'csv' },
      'The report “mid-term” is not made as csv. It can be: markdown, docx.',
    );
    await refused(
      { kind: 'mid-term', document: 'upr9' },
      'No review of the UPR has the id “upr9” in this plan. It has: upr3, upr4.',
    );
    await refused({ language: 'englisch' }, '“englisch” is not the tag of a language, such as en, fr or zh-Hant.');
    await refused({ columns: 'all' }, 'The argument “columns” must be one of: plan, ohchr.');
  });
});

describe('worksheets for the editor', () => {
  const worksheet = (client: Client) =>
    run(client, 'recommendationMatrix.exportWorksheet', { uri, institution: 'justice' });

  /** The worksheet as the ministry sends it back. */
  async function answered(client: Client): Promise<string> {
    const { content } = await worksheet(client);
    const entries = { 'r1-a1': { 'New status': 'Implemented', 'What has been done': 'It is in force.' } };
    return Buffer.from(await filled(Buffer.from(content, 'base64'), entries)).toString('base64');
  }

  it('go to institutions that lead something', async () => {
    const client = await connected();
    const { institutions } = await run(client, 'recommendationMatrix.askable', { uri, language: 'fr' });
    assert.deepEqual(institutions, [{ id: 'justice', title: 'Ministère de la Justice', rows: 1 }]);
    const { name, encoding } = await worksheet(client);
    assert.deepEqual([name, encoding], ['worksheet-xex-justice-2026-11-20.xlsx', 'base64']);
    for (const [institution, message] of [
      ['health', '“health” leads nothing in this plan, so there is nothing to ask it.'],
      ['police', 'No institution has the id “police”.'],
    ] as const) {
      await assert.rejects(run(client, 'recommendationMatrix.exportWorksheet', { uri, institution }), { message });
    }
  });

  it('are known when they come back, and to which plan they belong', async () => {
    const client = await connected();
    const origin = (content: string) => run(client, 'recommendationMatrix.worksheetOrigin', { content });
    assert.deepEqual(await origin(await answered(client)), { institution: 'justice', planId: 'xex', plans: [{ uri }] });
    assert.equal(await origin(Buffer.from(await docx([cycle4])).toString('base64')), null);
    assert.equal(await origin(btoa('a,b\n1,2\n')), null);
    assert.equal(await origin(''), null);
  });

  it('bring their answers into the plan', async () => {
    const client = await connected();
    const content = await answered(client);
    const { isWorksheet, updated, differences, problems, edit, applied } = await run(
      client,
      'recommendationMatrix.import',
      { uri, content },
    );
    assert.deepEqual([isWorksheet, updated, differences, problems, applied], [true, ['r1-a1'], [], [], true]);
    assert.match(JSON.stringify(edit), /It is in force/);
  });

  it('tell of answers to what has changed since, which can be taken', async () => {
    const client = await connected();
    const content = await answered(client);
    await client.open('root.plan.yaml');
    await client.change('root.plan.yaml', { from: 'status: in-progress', to: 'status: discontinued' });
    const argument = { uri, content, apply: false };
    const { differences } = await run(client, 'recommendationMatrix.import', argument);
    const { row, ...conflict } = differences[0]!;
    assert.deepEqual(
      [differences.length, conflict],
      [1, { record: 'r1-a1', key: 'status', sent: 'in-progress', written: 'discontinued', imported: 'implemented' }],
    );
    assert.equal(typeof row, 'number');
    const taken = await run(client, 'recommendationMatrix.import', { ...argument, take: ['status'] });
    assert.deepEqual(taken.differences, []);
    assert.match(JSON.stringify(taken.edit), /implemented/);
  });
});
