import assert from 'node:assert/strict';
import type { Given } from '../../../../server/src/features/commands/given';
import { importDocument } from '../../../../server/src/features/commands/import-document';
import type { Session } from '../../../../server/src/features/feature';
import { sessionOf } from '../../navigation/session';
import { exported, filled, planFile } from './fill';

const files = planFile(`plan: { id: xex, title: A plan, country: XEX }
institutions: [{ id: moj, name: Ministry of Justice, kind: ministry }]
actions:
  - id: a1
    title: Draft the law
    lead: moj
`);
const { uri, text } = files[0]!;

describe('a worksheet that is imported in an editor', () => {
  const importing = async (...[given, session]: [Given, Session]) =>
    (await importDocument(given, session, () => false))!;
  const open = async () => {
    const bytes = await filled(await exported(files), { a1: { 'New progress': 0.3 } });
    return { content: Buffer.from(bytes).toString('base64'), session: sessionOf(new Map([[uri, text]])) };
  };

  it('brings its answers into the plan', async () => {
    const { content, session } = await open();
    const { updated, problems, edit } = await importing({ content, uri, apply: false }, session);
    assert.deepEqual([updated, problems], [['a1'], []]);
    assert.match(JSON.stringify(edit), /by: moj\\n {8}progress: 30/);
  });

  it('asks for its plan where none is named', async () => {
    const { content, session } = await open();
    const { newFiles, problems } = await importing({ content }, session);
    const [problem] = problems;
    assert.deepEqual(newFiles, []);
    assert.equal(problem?.message, 'This worksheet holds answers about the plan “xex”. Import it into that plan.');
  });
});
