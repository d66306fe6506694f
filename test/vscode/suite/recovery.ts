import { commands, TabInputText, WorkspaceEdit, window, workspace } from 'vscode';
import type { PlansAnswer } from '../../../server/src/protocol';
import * as assert from './assert';
import { see, takePicture, tellDriver } from './driver';
import { closeAll, noFinding, replace, until, uriOf } from './editor';
import { view } from './view';

// A plan that no other test opens: what a test opens by `openTextDocument` stays known for minutes after it is closed.
const FOLDER = 'safe-homes';
const ROOT = `${FOLDER}/shelters.plan.yaml`;
const PART = `${FOLDER}/actions.plan.yaml`;
const TITLE = 'Safe homes for all';
const preview = view('main.preview');
const matrix = view('main.matrix');

const run = (command: string, ...args: unknown[]) =>
  commands.executeCommand(`recommendationMatrix.${command}`, ...args);
const item = (text: string) => `.pane-body [role=treeitem][aria-label*="${text}"]`;

async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uriOf(name)));
}

// What another program does, not VS Code.
const write = (file: string, text: string) => tellDriver({ action: 'writeFile', file, text });
const remove = (file: string) => tellDriver({ action: 'deleteFile', file });
const move = (file: string, to: string) => tellDriver({ action: 'moveFile', file, to });

async function told(text: string): Promise<void> {
  await commands.executeCommand('notifications.showList');
  await see(`.notifications-center :text("${text}")`);
}

/** The server knows both files of the plan. */
function isThere(): Promise<true> {
  return until('the plan as it was', async () => {
    const { plans } = await commands.executeCommand<PlansAnswer>('recommendationMatrix.plans', {});
    return plans.find(({ id }) => id === 'homes')?.files.length === 2;
  });
}

function shows(where: ReturnType<typeof view>, selector: string, wanted: string): Promise<true> {
  return until(`“${wanted}” in the view`, async () => (await where.texts(selector)).join('\n').includes(wanted));
}

/** As a person opens a file. */
async function openAlone(name: string): Promise<void> {
  await commands.executeCommand('vscode.open', uriOf(name), { preview: false });
  await until(name, () => window.activeTextEditor?.document.uri.path.endsWith(name));
}

/** Closes all texts, and leaves the views. */
async function closeText(): Promise<void> {
  const texts = window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ input }) => input instanceof TabInputText));
  await window.tabGroups.close(texts);
}

/** As in the explorer: open texts move along. */
async function rename(folder: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(uriOf(folder), uriOf(to));
  assert.ok(await workspace.applyEdit(edit));
}

async function openViews() {
  await openAlone(PART);
  await run('openPreview');
  await preview.see('.section:nth-of-type(16)');
  return window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(PART))!.document;
}

describe('Nothing is lost, and the views recover', () => {
  const texts = { root: '', part: '' };
  before(async () => {
    texts.root = (await read('shelters/shelters.plan.yaml'))
      .replace('id: xex', 'id: homes')
      .replace('Protection from domestic violence', TITLE);
    texts.part = await read('shelters/actions.plan.yaml');
    await write(ROOT, texts.root);
    await write(PART, texts.part);
    await isThere();
  });
  after(async () => {
    await remove(FOLDER);
    await commands.executeCommand('workbench.view.explorer');
  });
  afterEach(async () => {
    await commands.executeCommand('notifications.clearAll');
    await closeAll();
    await write(ROOT, texts.root);
    await write(PART, texts.part);
    await isThere();
  });

  it('when another program writes into a file that is open', async () => {
    const document = await openViews();
    await write(PART, texts.part.replace('Open one shelter in each', 'Open four shelters in each'));
    await until('the new text', () => document.getText().includes('Open four shelters'));
    assert.equal(document.isDirty, false);
    await shows(preview, '.actions .record', 'Open four shelters in each');
  });

  it('when another program writes into a file with unsaved changes', async () => {
    const document = await openViews();
    await replace(window.visibleTextEditors[0]!, 'Open one shelter in each', 'Open two shelters in each');
    await shows(preview, '.actions .record', 'Open two shelters in each');
    await write(PART, texts.part.replace('Open one shelter in each', 'Open four shelters in each'));
    await shows(preview, '.actions .record', 'Open two shelters in each');
    assert.match(document.getText(), /Open two shelters/);
    // VS Code asks which of the two texts is to stay.
    await openAlone(PART);
    void document.save();
    await told('The content of the file is newer');
    assert.match(document.getText(), /Open two shelters/);
    assert.match(await read(PART), /Open four shelters/);
  });

  it('when the file of a part is deleted while it is open', async () => {
    const document = await openViews();
    await remove(PART);
    await told('was deleted, moved or renamed');
    await takePicture('recovery-deleted-open');
    assert.match(document.getText(), /Open one shelter/);
    await shows(preview, '.actions .record', 'Open one shelter');
    await see('.notifications-center .monaco-button:has-text("Save")');
  });

  it('when the plan’s own file is deleted, and comes back', async () => {
    await openAlone(ROOT);
    await run('openPreviewInTab');
    await preview.see('.section:nth-of-type(16)');
    await closeText();
    await run('plansView.focus');
    await see(item(TITLE));
    await remove(ROOT);
    await preview.see('.empty >> text=The file of this plan is gone');
    await told('is gone: safe-homes/shelters.plan.yaml');
    await takePicture('recovery-gone');
    await see(`.monaco-workbench:not(:has(${item(TITLE)}))`);
    await write(ROOT, texts.root);
    await preview.see('.section:nth-of-type(16)');
    await see(item(TITLE));
  });

  it('when the plan’s own file is deleted while the matrix shows it, and comes back', async () => {
    await openAlone(ROOT);
    await run('openMatrix');
    await matrix.see('.row.is-recommendation .number');
    await closeText();
    await remove(ROOT);
    await matrix.see('.empty >> text=The file of this plan is gone');
    await write(ROOT, texts.root);
    await matrix.see('.row.is-recommendation .number');
  });

  it('when the folder of a plan is renamed in the explorer', async () => {
    await openAlone(PART);
    await run('openPreview');
    await preview.see('.section:nth-of-type(16)');
    await rename(FOLDER, `${FOLDER}-2026`);
    await told('is in another place now: safe-homes-2026/shelters.plan.yaml');
    await see('.tab[aria-label*="actions.plan.yaml"]');
    await takePicture('recovery-renamed');
    await preview.click('.actions .record');
    await until('the text in its new place', () =>
      window.activeTextEditor?.document.uri.path.includes(`/${FOLDER}-2026/`),
    );
    await noFinding(`${FOLDER}-2026/actions.plan.yaml`, 'unknown-institution');
    await rename(`${FOLDER}-2026`, FOLDER);
    await told('is in another place now: safe-homes/shelters.plan.yaml');
    await preview.see('.section:nth-of-type(16)');
  });

  it('when another program renames the folder of a plan', async () => {
    await openAlone(ROOT);
    await run('openPreviewInTab');
    await preview.see('.section:nth-of-type(16)');
    await closeText();
    await move(FOLDER, `${FOLDER}-2026`);
    await told('is in another place now: safe-homes-2026/shelters.plan.yaml');
    // It is told before the preview has the new place: what is clicked in between is looked for in the old one.
    await until('a record that leads to the new place', async () => {
      await preview.click('.actions .record');
      const opened = await until('the tab of the record', () => {
        const input = window.tabGroups.activeTabGroup.activeTab?.input;
        return input instanceof TabInputText && input.uri.path;
      });
      if (opened.includes(`/${FOLDER}-2026/`)) return true;
      await commands.executeCommand('workbench.action.closeActiveEditor');
      return false;
    });
    await until('the text in its new place', () =>
      window.activeTextEditor?.document.uri.path.includes(`/${FOLDER}-2026/`),
    );
    await closeText();
    await move(`${FOLDER}-2026`, FOLDER);
    await told('is in another place now: safe-homes/shelters.plan.yaml');
  });
});
