import { commands } from 'vscode';
import * as assert from './assert';
import { see, takePicture, tellDriver } from './driver';
import { closeAll, finding, noFinding, open, replace, until } from './editor';
import { view } from './view';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';
const preview = view('main.preview');

/** Milliseconds until a worker that has ended is missed, and some more. */
const PATIENCE = 40_000;

async function told(text: string): Promise<void> {
  await commands.executeCommand('notifications.showList');
  await see(`.notifications-center :text("${text}")`, PATIENCE);
}

/** The tests of what is done when the server ends by itself; `end` ends it, and fails where there is none. */
export function testCrashes(end: () => Promise<void>): void {
  describe('When the server crashes', () => {
    afterEach(async () => {
      await commands.executeCommand('notifications.clearAll');
      await closeAll();
    });

    it('it is started again, says so, and nothing is lost', async () => {
      const root = await open(ROOT);
      await commands.executeCommand('recommendationMatrix.openPreview');
      await preview.see('.section:nth-of-type(16)');
      await replace(root, 'id: justice', 'id: ministry');
      await finding(PART, 'unknown-institution');
      await end();
      // A worker is missed when something is wanted of it.
      await replace(root, 'Protection from domestic violence', 'Shelters for all');
      await told('ended unexpectedly');
      await takePicture('crash');
      assert.match(root.document.getText(), /id: ministry\n/);
      await until('the new title in the preview', async () => (await preview.texts('h1'))[0] === 'Shelters for all');
      await finding(PART, 'unknown-institution');
      await replace(root, 'id: ministry', 'id: justice');
      await noFinding(PART, 'unknown-institution');
    });
  });
}

/** After the tests above, where a crash is noticed at once. */
export function testManyCrashes(end: () => Promise<void>): void {
  describe('When the server crashes again and again', () => {
    afterEach(async () => {
      await commands.executeCommand('notifications.clearAll');
      await closeAll();
    });

    it('it is left alone, the views say so, and a person starts it again', async () => {
      const root = await open(ROOT);
      await commands.executeCommand('recommendationMatrix.openPreview');
      await preview.see('.section:nth-of-type(16)');
      await replace(root, 'id: justice', 'id: ministry');
      // The first of five was in the test before.
      for (let time = 1; time < 5; time += 1) await end();
      await told('within a few minutes');
      await preview.see('.empty >> text=The plan can’t be read at the moment');
      await takePicture('crash-many');
      await tellDriver({ action: 'click', selector: '.notifications-center .monaco-button:has-text("Start Again")' });
      await preview.see('.section:nth-of-type(16)');
      await finding(PART, 'unknown-institution');
      await replace(root, 'id: ministry', 'id: justice');
      await noFinding(PART, 'unknown-institution');
    });
  });
}
