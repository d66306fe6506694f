import assert from 'node:assert/strict';
import { type Client, connect, type Options, uriOf, usual } from './client';
import { ACTION, ROOT } from './plans';

const SETTINGS = { severities: { 'unlinked-action': 'hint' } };
const HINT = 4;

function connectWith(options: Options): Promise<Client> {
  return connect({ files: { 'root.plan.yaml': ROOT, 'a.plan.yaml': ACTION }, ...options });
}

async function severityIn(client: Client): Promise<number | undefined> {
  const { diagnostics } = await client.when(() => client.published.get(uriOf('a.plan.yaml')));
  return diagnostics[0]?.severity;
}

describe('settings given at the start', () => {
  const unasked = { ...usual, workspace: { ...usual.workspace, configuration: false } };

  it('hold for a client that cannot be asked', async () => {
    assert.equal(await severityIn(await connectWith({ capabilities: unasked, initializationOptions: SETTINGS })), HINT);
  });

  it('may have the name of their section above them, as Helix sends them', async () => {
    const initializationOptions = { recommendationMatrix: SETTINGS };
    assert.equal(await severityIn(await connectWith({ capabilities: unasked, initializationOptions })), HINT);
  });

  it('hold for a client that can be asked and has nothing else to say', async () => {
    const answer = (method: string) => (method === 'workspace/configuration' ? [null] : undefined);
    assert.equal(await severityIn(await connectWith({ initializationOptions: SETTINGS, answer })), HINT);
  });

  it('give way to what the client says when it is asked', async () => {
    const client = await connectWith({
      initializationOptions: { severities: { 'unlinked-action': 'error' } },
      settings: SETTINGS,
    });
    assert.equal(await severityIn(client), HINT);
  });
});
