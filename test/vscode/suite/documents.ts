import { commands, type Uri, window, workspace } from 'vscode';
import { filled } from '../../unit/exchange/worksheet/fill';
import * as assert from './assert';
import { press, see, takePicture, tellDriver } from './driver';
import { closeAll, open, replace, until, uriOf } from './editor';
import { choice, title, told } from './quick-input';
import { view } from './view';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';

const run = (command: string, ...args: unknown[]) =>
  commands.executeCommand(`recommendationMatrix.${command}`, ...args);

/** The file that a command has written beside the plan, once it is there; it is taken away after the test. */
function written(name: RegExp): Promise<Uri> {
  return until(`a file ${name}`, async () => {
    const files = await workspace.fs.readDirectory(uriOf('shelters'));
    const found = files.map(([file]) => file).find((file) => name.test(file));
    if (found === undefined) return undefined;
    const uri = uriOf(`shelters/${found}`);
    made.push(uri);
    return uri;
  });
}

const made: Uri[] = [];

/** The worksheet of the only institution that leads something. */
async function exportedWorksheet(): Promise<Uri> {
  const done = run('exportWorksheets');
  await see(title('Which Institutions Are to Report?'));
  await see('.quick-input-list .monaco-list-row:has-text("Ministry of Justice")');
  await press('Enter');
  await see(title('Where Is the Worksheet to Be Written?'));
  await press('Enter');
  const file = await written(/^worksheet-xex-justice-[\d-]+\.xlsx$/);
  await told('is written');
  await commands.executeCommand('notifications.clearAll');
  await done;
  return file;
}

describe('Documents', () => {
  afterEach(async () => {
    await commands.executeCommand('notifications.clearAll');
    await closeAll();
    for (const uri of made.splice(0)) await workspace.fs.delete(uri);
  });

  it('are written as reports, for Word and for the public', async () => {
    await open(ROOT);
    const done = run('writeReport');
    await see(title('Which Report Is to Be Written?'));
    await takePicture('report-kinds');
    await press(...'mid-term');
    await see(choice('Mid-term report'));
    await press('Enter');
    await see(choice('Word'));
    await press('Enter');
    await see(choice('For the public'));
    await takePicture('report-readers');
    await press('Enter');
    await see(title('Where Is the Report to Be Written?'));
    await press('Enter');
    const file = await written(/^xex-mid-term-[\d-]+\.docx$/);
    await told('is written');
    await commands.executeCommand('notifications.clearAll');
    await done;
    // The first bytes of a zip archive, which a Word file is.
    assert.equal(String.fromCharCode(...(await workspace.fs.readFile(file)).subarray(0, 2)), 'PK');
  });

  it('are opened where VS Code can show them', async () => {
    await open(ROOT);
    const done = run('writeReport');
    await see(title('Which Report Is to Be Written?'));
    await press(...'duties of');
    await see(choice('Duties of institutions'));
    await press('Enter');
    await see(title('For Which Program?'));
    await press(...'markdown');
    await see(choice('Text (Markdown)'));
    await press('Enter');
    await see(choice('All institutions'));
    await press(...'justice');
    await see(choice('Ministry of Justice'));
    await press('Enter');
    await see(choice('For the public'));
    await press('Enter');
    await see(title('Where Is the Report to Be Written?'));
    await press('Enter');
    await written(/^xex-institution-justice-[\d-]+\.md$/);
    await told('is written');
    await tellDriver({ action: 'click', selector: '.notifications-center .monaco-button:has-text("Open")' });
    await done;
    const { document } = await until('the report', () =>
      window.visibleTextEditors.find(({ document: shown }) => shown.uri.path.endsWith('.md')),
    );
    assert.match(document.getText(), /^# Duties of: Ministry of Justice\n/);
  });

  it('are worksheets, whose answers come back into the plan', async () => {
    await open(ROOT);
    const file = await exportedWorksheet();
    const answers = {
      'upr4-140.1-a1': { 'New status': 'In progress', 'What has been done': 'Two shelters are open.' },
    };
    await workspace.fs.writeFile(file, await filled(await workspace.fs.readFile(file), answers));
    const done = run('importRecommendations', file);
    const { document } = await until('the answer in the plan', async () => {
      const changed = workspace.textDocuments.find((one) => one.isDirty);
      return changed?.getText().includes('Two shelters are open.') && { document: changed };
    });
    await told('Records with answers: 1 changed');
    await commands.executeCommand('notifications.clearAll');
    await done;
    assert.ok(document.uri.path.endsWith(PART));
    assert.match(document.getText(), /by: justice\n +status: in-progress\n/);
  });

  it('tell what was changed since they were sent, and take the answers then when that is wanted', async () => {
    await open(ROOT);
    const file = await exportedWorksheet();
    const answers = { 'upr4-140.1-a1': { 'New status': 'In progress' } };
    await workspace.fs.writeFile(file, await filled(await workspace.fs.readFile(file), answers));
    const editor = await open(PART);
    await replace(editor, '        due: 2028-Q2\n', '        due: 2028-Q2\n        status: discontinued\n');
    const done = run('importRecommendations', file);
    await told('Changed in the plan meanwhile: 1');
    const row = ['upr4-140.1-a1', 'status', 'nothing', 'discontinued', 'in-progress'];
    const page = view('h2:has-text("What was changed since the worksheet was sent")');
    await until('what was changed, on a page', async () => (await page.texts('td')).join().includes(row.join()));
    // The message that it is being read has gone.
    await see('.notifications-center:not(:has-text("Reading worksheet"))');
    await takePicture('import-conflicts');
    await tellDriver({ action: 'click', selector: '.notifications-center .monaco-button:has-text("Take Answers")' });
    await see('.quick-input-list .monaco-list-row:has-text("status")');
    await press('ArrowDown', 'Space', 'Enter');
    await until('the answer in the plan', () => /\n {8}status: in-progress\n/.test(editor.document.getText()));
    await told('1 changed');
    await commands.executeCommand('notifications.clearAll');
    await done;
  });
});
