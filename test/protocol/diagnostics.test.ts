import assert from 'node:assert/strict';
import { connect, uriOf } from './client';

const ROOT = `plan:
  id: xex
  title: A plan
  country: XEX
  start: 2025
  end: 2029
institutions:
  - id: justice
    name: Ministry of Justice
    kind: ministry
`;
const ACTION = `actions:
  - id: a1
    title: Train judges
    lead: justice
    due: 2027
`;

describe('findings that are sent', () => {
  it('come for each plan file of the folder, and after each change with its version', async () => {
    const client = await connect({ files: { 'root.plan.yaml': ROOT, 'a.plan.yaml': ACTION } });
    await client.open('a.plan.yaml');
    assert.deepEqual(await client.codes('a.plan.yaml'), ['unlinked-action']);
    const version = await client.change('a.plan.yaml', { from: 'lead: justice', to: 'lead: justise' });
    assert.deepEqual(await client.codes('a.plan.yaml', version), ['unlinked-action']);
  });
});
void uriOf;
