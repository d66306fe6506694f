import assert from 'node:assert/strict';
import { docx } from '../unit/exchange/docx';
import { cycle4 } from '../unit/exchange/lists';
import { type Client, connect, uriOf, usual } from './client';
import { run } from './run';

const uri = uriOf('root.plan.yaml');
const part = uriOf('part.plan.yaml');
const editing = { ...usual, workspace: { ...usual.workspace, applyEdit: true } };
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');

function connected(files: Record<string, string>): Promise<Client> {
  return connect({
    files,
    capabilities: editing,
    answer: (method) => method.endsWith('applyEdit') && { applied: true },
  });
}

const HEAD = `plan:
  id: xex
  title: A plan
  country: XEX
documents:
  - { id: upr4, mechanism: UPR, cycle: 4, session: 48 }
`;
const REGISTER = 'Nummer,Recommendation,State,Position\n1,Open a shelter,Norway,Yes\n2,Train judges,Peru,No\n';
const MAPPING = `country: XEX
sheets:
  - columns:
      - { column: Nummer, to: number }
      - { column: Recommendation, to: text }
      - { column: State, to: recommended-by }
      - { column: Position, to: position, values: { Yes: supported, No: noted } }
    constants: { document.session: 48 }
`;

describe('a table that nobody knows, in the editor', () => {
  const table = { content: base64(REGISTER), name: 'register.csv' };

  it('needs a mapping, of which the headings give a draft', async () => {
    const client = await connected({ 'root.plan.yaml': HEAD });
    const answer = await run(client, 'recommendationMatrix.import', { uri, ...table });
    assert.deepEqual([answer.needsMapping, answer.mistake, answer.added], [true, null, []]);
    const { text } = await run(client, 'recommendationMatrix.suggestMapping', table);
    assert.match(text, /^# What the columns of “register\.csv” hold, drafted from their headings/);
    assert.match(text, /- column: Recommendation\n +to: text\n/);
    const nothing = { content: base64('a,b\n1,2\n'), name: 'a.csv' };
    await assert.rejects(run(client, 'recommendationMatrix.suggestMapping', nothing), {
      code: -32803,
      message: /^No sheet has a row of headings/,
    });
  });

  it('comes into the plan by its mapping', async () => {
    const client = await connected({ 'root.plan.yaml': HEAD });
    const mapping = { name: 'register.mapping.yaml', text: MAPPING };
    const answer = await run(client, 'recommendationMatrix.import', { uri, ...table, mapping });
    assert.deepEqual(
      [answer.needsMapping, answer.mistake, answer.added, answer.problems],
      [false, null, ['upr4-1', 'upr4-2'], []],
    );
  });

  it('may be in two languages where nobody says it, and is taken in the one that is named', async () => {
    const client = await connected({ 'root.plan.yaml': HEAD });
    const french = REGISTER.replace('Open a shelter', 'Ouvrir des refuges pour les femmes dans les provinces');
    const mapping = { name: 'register.mapping.yaml', text: MAPPING };
    const argument = { uri, content: base64(french), name: 'register.csv', mapping, apply: false };
    const { languages } = await run(client, 'recommendationMatrix.import', argument);
    assert.deepEqual(languages, [
      { id: 'fr', title: 'French' },
      { id: 'en', title: 'English' },
    ]);
    const named = await run(client, 'recommendationMatrix.import', { ...argument, language: 'fr' });
    assert.deepEqual(named.languages, []);
    assert.match(JSON.stringify(named.edit), /fr: Ouvrir des refuges/);
  });

  it('has a mapping with a mistake, which is shown at its place', async () => {
    const client = await connected({ 'root.plan.yaml': HEAD });
    const wrong = MAPPING.replace('to: position', 'to: positon');
    const mistake = {
      range: { start: { line: 6, character: 32 }, end: { line: 6, character: 39 } },
      message: '“positon” is no field that a column can go to. Did you mean “position”?',
    };
    const mapping = { name: 'register.mapping.yaml', text: wrong };
    const answer = await run(client, 'recommendationMatrix.import', { uri, ...table, mapping });
    assert.deepEqual([answer.needsMapping, answer.mistake, answer.added], [false, mistake, []]);
    assert.deepEqual(await run(client, 'recommendationMatrix.mappingMistakes', mapping), { mistakes: [mistake] });
    assert.deepEqual(await run(client, 'recommendationMatrix.mappingMistakes', { name: 'a', text: MAPPING }), {
      mistakes: [],
    });
  });

  it('has a mapping for another table, which is told at the column that is not there', async () => {
    const client = await connected({ 'root.plan.yaml': HEAD });
    const mapping = { name: 'a.mapping.yaml', text: MAPPING.replace('column: State', 'column: Etat') };
    const { mistake } = await run(client, 'recommendationMatrix.import', { uri, ...table, mapping });
    assert.deepEqual(mistake, {
      range: { start: { line: 5, character: 18 }, end: { line: 5, character: 22 } },
      message: 'The mapping names columns that the table does not have: “Etat”.',
    });
  });
});

describe('differences between list and plan, in the editor', () => {
  it('are taken one by one', async () => {
    const recommendations = [1, 2]
      .map((number) => `  - { id: upr4-${number}, document: upr4, number: "${number}", text: T, position: pending }\n`)
      .join('');
    const client = await connected({ 'root.plan.yaml': `${HEAD}recommendations:\n${recommendations}` });
    const mapping = { name: 'a.mapping.yaml', text: MAPPING };
    const argument = { uri, content: base64(REGISTER), name: 'register.csv', mapping, apply: false };
    const first = await run(client, 'recommendationMatrix.import', argument);
    const named = ({ differences }: typeof first) => differences.map(({ record, key }) => `${record}.${key}`);
    assert.deepEqual(named(first), ['upr4-1.text', 'upr4-1.position', 'upr4-2.text', 'upr4-2.position']);
    const take = ['upr4-1.position', 'upr4-2.text'];
    const second = await run(client, 'recommendationMatrix.import', { ...argument, take });
    assert.deepEqual(named(second), ['upr4-1.text', 'upr4-2.position']);
    assert.match(JSON.stringify(second.edit), /position: supported.*text: Train judges/);
  });
});

describe('a plan against its official document, in the editor', () => {
  /** The list in a plan of two files. */
  async function planned() {
    const content = base64(new Uint8Array(await docx([cycle4])));
    const { newFiles } = await run(await connected({}), 'recommendationMatrix.import', {
      content,
      country: 'Fiji',
      session: 48,
    });
    const text = newFiles[0]?.text ?? '';
    const cut = text.indexOf('recommendations:\n');
    return { content, files: { 'root.plan.yaml': text.slice(0, cut), 'part.plan.yaml': text.slice(cut) } };
  }

  it('has nothing to say where nothing was changed', async () => {
    const { content, files } = await planned();
    const argument = { uri, content, name: 'matrix.docx' };
    const answer = await run(await connected(files), 'recommendationMatrix.verify', {
      ...argument,
      document: 'upr4',
    });
    assert.deepEqual(answer, {
      needsMapping: false,
      mistake: null,
      problems: [],
      files: [
        { uri, differences: [] },
        { uri: part, differences: [] },
      ],
      compared: 1,
      refusal: null,
      documents: [],
    });
  });

  it('says at its words what differs, also in what is not saved', async () => {
    const { content, files } = await planned();
    const client = await connected(files);
    await client.open('part.plan.yaml');
    await client.change('part.plan.yaml', { from: 'pregnant pupils', to: 'some pupils' });
    const argument = { uri: part, content, name: 'matrix.docx', document: 'upr4' };
    const { files: found } = await run(client, 'recommendationMatrix.verify', argument);
    assert.deepEqual(
      found.map((file) => [file.uri, file.differences.length]),
      [
        [uri, 0],
        [part, 1],
      ],
    );
    const { diagnostic: finding, fixes } = found[1]?.differences[0] ?? {};
    assert.deepEqual([finding?.code, finding?.severity, finding?.source], ['changed-text', 1, 'recmatrix']);
    assert.match(String(finding?.message), /says “some” where the official document says “pregnant”/);
    const line = client.text('part.plan.yaml').split('\n')[finding?.range.start.line ?? 0];
    assert.equal(line?.slice(finding?.range.start.character, finding?.range.end.character), 'some');
    assert.deepEqual(
      fixes?.map(({ title }) => title),
      ['Write the official text'],
    );
    assert.match(fixes?.[0]?.edits[0]?.newText ?? '', /pregnant pupils/);
  });

  it('asks which document it is where that can’t be told', async () => {
    const { content, files } = await planned();
    const two = ['upr3', 'upr4'].map((id) => `  - { id: ${id}, mechanism: UPR, title: Title of ${id} }\n`);
    const root = `plan:\n  { id: xex, title: A plan, country: FJI }\ndocuments:\n${two.join('')}`;
    const client = await connected({ ...files, 'root.plan.yaml': root });
    const argument = { uri, content, name: 'matrix.docx' };
    const { refusal, documents, files: none } = await run(client, 'recommendationMatrix.verify', argument);
    assert.match(refusal ?? '', /^Nothing was compared, since it can’t be told which document/);
    assert.deepEqual([documents.map(({ id }) => id), none], [['upr3', 'upr4'], []]);
    assert.equal(documents[0]?.title, 'Title of upr3');
  });

  it('says why nothing was compared', async () => {
    const { files } = await planned();
    const client = await connected(files);
    const verified = (content: string) =>
      run(client, 'recommendationMatrix.verify', { uri, content: base64(content), name: 'a.csv' });
    const table = await verified(REGISTER);
    assert.deepEqual([table.needsMapping, table.refusal, table.files], [true, null, []]);
    const empty = await verified('');
    assert.deepEqual([empty.needsMapping, empty.files, empty.problems.length], [false, [], 1]);
    await assert.rejects(run(client, 'recommendationMatrix.verify', { uri: uriOf('b.plan.yaml'), content: '' }), {
      message: /^No plan file/,
    });
  });
});
