import { readdirSync, readFileSync } from 'node:fs';
import { commands } from 'vscode';
import * as assert from './assert';
import { see } from './driver';
import { closeAll, finding, noFinding, open, replace, until } from './editor';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';

/** The server's process: a child of this one. */
function serverProcess(): number | undefined {
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      const isServer = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('language-server.mjs');
      if (isServer && Number(parent) === process.pid) return Number(name);
    } catch {
      // A process that has ended meanwhile.
    }
  }
  return undefined;
}

describe('When the server crashes', () => {
  afterEach(closeAll);

  it('it is started again, says so, and nothing is lost', async () => {
    const root = await open(ROOT);
    await replace(root, 'id: justice', 'id: ministry');
    await finding(PART, 'unknown-institution');
    const before = await until('the server’s process', serverProcess);
    process.kill(before, 'SIGKILL');
    await commands.executeCommand('notifications.showList');
    await see('.notifications-center :text("ended unexpectedly")');
    await commands.executeCommand('notifications.clearAll');
    await until('another server', () => {
      const now = serverProcess();
      return now !== undefined && now !== before;
    });
    assert.match(root.document.getText(), /id: ministry\n/);
    await finding(PART, 'unknown-institution');
    await replace(root, 'id: ministry', 'id: justice');
    await noFinding(PART, 'unknown-institution');
  });
});
