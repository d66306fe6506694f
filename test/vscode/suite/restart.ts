import { commands } from 'vscode';
import * as assert from './assert';
import { closeAll, finding, noFinding, open, replace } from './editor';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';

describe('Restarting the server', () => {
  afterEach(closeAll);

  it('keeps text that is not yet saved', async () => {
    const root = await open(ROOT);
    await replace(root, 'id: justice', 'id: ministry');
    await finding(PART, 'unknown-institution');
    await commands.executeCommand('recommendationMatrix.restartServer');
    await finding(PART, 'unknown-institution');
    assert.ok(root.document.isDirty);
    await replace(root, 'id: ministry', 'id: justice');
    await noFinding(PART, 'unknown-institution');
  });
});
