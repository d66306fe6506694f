import { commands, env, Selection, type TextEditor, type Uri, window, workspace } from 'vscode';
import type { PlansAnswer } from '../../../server/src/protocol';
import { docx } from '../../unit/exchange/docx';
import { cycle4 } from '../../unit/exchange/lists';
import * as assert from './assert';
import { press, see, takePicture } from './driver';
import { closeAll, noFinding, open, positionOf, until, uriOf } from './editor';
import { choice, title, told } from './quick-input';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';

const run = <Result>(command: string, ...args: unknown[]) =>
  commands.executeCommand<Result>(`recommendationMatrix.${command}`, ...args);

/** Opens a file with the cursor at the first place of a text. */
async function openAt(name: string, text: string): Promise<TextEditor> {
  const editor = await open(name);
  const at = positionOf(editor.document, text);
  editor.selection = new Selection(at, at);
  return editor;
}

/** The text in front, once it holds what is wanted. */
function shown(wanted: string): Promise<TextEditor> {
  return until(`“${wanted}” in the text`, () =>
    window.visibleTextEditors.find(({ document }) => document.getText().includes(wanted)),
  );
}

/** The file in front when its name is this; it is taken away after the test. */
async function newFile(name: string): Promise<TextEditor> {
  const editor = await until(name, () =>
    window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(`/${name}`)),
  );
  made.push(editor.document.uri);
  return editor;
}

const made: Uri[] = [];

describe('Commands', () => {
  before(() => noFinding(PART, 'unknown-institution'));
  afterEach(async () => {
    await commands.executeCommand('notifications.clearAll');
    await closeAll();
    for (const uri of made.splice(0)) await workspace.fs.delete(uri, { recursive: true });
  });

  it('begin a plan that explains itself', async () => {
    const done = run('newPlan');
    await see(title('1 of 4'));
    await press(...'Atlantis');
    await see('.quick-input-message:has-text("“Atlantis” is no country")');
    await takePicture('new-plan');
    await press('Control+a', ...'Fiji', 'Enter');
    await see(title('2 of 4'));
    await press('Control+a', ...'2026', 'Enter');
    await see(title('3 of 4'));
    await press('Enter');
    await see(title('4 of 4'));
    await press('Enter');
    await see(choice('In the folder “plans”'));
    await press('Enter');
    await done;
    const { document } = await newFile('fji-2026.plan.yaml');
    for (const line of ['  country: FJI', '  end: 2030', '  title: Human rights implementation plan 2026–2030']) {
      assert.ok(document.getText().includes(`\n${line}\n`), line);
    }
    const { current } = await run<PlansAnswer>('plans', { uri: document.uri.toString() });
    assert.equal(current?.uri.split('/').at(-1), 'fji-2026.plan.yaml');
  });

  it('import the list that OHCHR sends into a new plan, and say what became of it', async () => {
    const list = uriOf('matrix.docx');
    made.push(list);
    const unclear = ['140.8', 'Supported', [], []];
    await workspace.fs.writeFile(list, new Uint8Array(await docx([[...cycle4, unclear]])));
    const done = run('importRecommendations', list);
    await see(choice('Make a new plan of it'));
    await press('Enter');
    // The list does not say it.
    await see(title('Of Which State Are the Recommendations?'));
    await press(...'Fiji', 'Enter');
    await see(choice('In the folder “plans”'));
    await press('Enter');
    const { document } = await newFile('fji-upr.plan.yaml');
    assert.match(document.getText(), /\n {2}country: FJI\n/);
    assert.match(document.getText(), /Keep pregnant pupils in school/);
    await see('.tab:has-text("matrix.docx")');
    await takePicture('import');
    await told('Not understood: 1');
    await commands.executeCommand('notifications.clearAll');
    await done;
  });

  it('import it into the plan that is chosen, and leave alone what is written there', async () => {
    const list = uriOf('matrix.docx');
    made.push(list);
    await workspace.fs.writeFile(list, new Uint8Array(await docx([cycle4])));
    const done = run('importRecommendations', list);
    await see(choice('Make a new plan of it'));
    await press(...'domestic');
    await see(choice('Protection from domestic violence'));
    await press('Enter');
    const [edited] = await until('the recommendations in the plan', () => {
      const found = workspace.textDocuments.filter(({ isDirty, getText }) => isDirty && /140\.7/.test(getText()));
      return found.length > 0 && found;
    });
    assert.match(edited!.getText(), /Open shelters in all districts \(Norway\)|Protection from domestic violence/);
    await told('Records added: ');
    await commands.executeCommand('notifications.clearAll');
    await done;
  });

  it('mark the action at the cursor as done', async () => {
    const editor = await openAt(PART, 'Open one shelter');
    await run('markDone');
    await shown('status: implemented');
    await commands.executeCommand('undo');
    assert.ok(!editor.document.getText().includes('status: implemented'));
  });

  it('postpone what is due to a date that is chosen', async () => {
    const editor = await openAt(PART, 'Open one shelter');
    const done = run('postpone');
    await see(choice('Postpone by three months, to 2028-Q3'));
    await press('Enter');
    await done;
    assert.match(editor.document.getText(), / {8}due: 2028-Q3\n/);
  });

  it('copy the id of the record at the cursor, by which others can name it', async () => {
    await openAt(PART, 'Open one shelter');
    await run('copyReference');
    assert.equal(await env.clipboard.readText(), 'upr4-140.1-a1');
  });

  it('show where the record at the cursor is named', async () => {
    await openAt(ROOT, 'Ministry of Justice');
    await run('showRecordReferences');
    await see('.reference-zone-widget .monaco-list-row');
    await press('Escape');
  });

  it('are near at hand: preview, matrix and “done” have keys', async () => {
    const editor = await openAt(PART, 'Open one shelter');
    await press('Control+k', 'v');
    await see('.tab:has-text("Progress: xex")');
    await window.showTextDocument(editor.document, editor.viewColumn);
    await press('Control+k', 'Control+Enter');
    await shown('status: implemented');
    await commands.executeCommand('undo');
    await press('Control+k', 't');
    await see('.tab.active:has-text("Matrix")');
  });

  it('add an action to the recommendation at the cursor, and wait there for its title', async () => {
    const editor = await openAt(PART, 'Open shelters');
    await run('addAction');
    await shown('id: upr4-140.1-a2');
    assert.equal(editor.document.lineAt(editor.selection.active).text, '        title: ');
    assert.equal(editor.selection.active.character, '        title: '.length);
  });

  it('add an indicator to the action at the cursor', async () => {
    const editor = await openAt(PART, 'Open one shelter');
    await run('addIndicator');
    await shown('id: upr4-140.1-a1-i1');
    assert.equal(editor.document.lineAt(editor.selection.active).text, '            name: ');
  });

  it('add an institution and a recommendation to the plan in front', async () => {
    const { document } = await open(ROOT);
    const before = document.lineCount;
    await run('addInstitution');
    await until('a new institution', () => document.lineCount > before);
    await run('addRecommendation');
    await until('a new recommendation', () =>
      window.activeTextEditor?.document.lineAt(window.activeTextEditor.selection.active).text.startsWith('    text: '),
    );
  });

  it('show the sample plan without writing anything', async () => {
    const done = run('openSample');
    await see(choice('Look at it'));
    await press('Enter');
    await done;
    const document = (await until('the sample', () => window.activeTextEditor)).document;
    assert.equal(document.uri.scheme, 'recommendation-sample');
    const plan = await until('the whole plan', async () => {
      const { plans, current } = await run<PlansAnswer>('plans', { uri: document.uri.toString() });
      const found = plans.find(({ uri }) => uri === current?.uri);
      return found?.files.length === 8 && found;
    });
    assert.ok(plan.recommendations > 100);
    await see('#recommendation-matrix\\.recommendation-matrix\\.recommendationMatrix\\.progress');
  });

  it('copy the sample plan to where it can be changed', async () => {
    const home = uriOf('copied');
    made.push(home);
    await run('openSample', home);
    const { document } = await until('the copy', () => window.activeTextEditor);
    assert.ok(document.uri.path.endsWith('/copied/sample-plan/national.plan.yaml'));
    assert.equal((await workspace.fs.readDirectory(uriOf('copied/sample-plan'))).length, 8);
  });

  it('say how many errors and warnings there are, and show them', async () => {
    await run('checkWorkspace');
    await see('.markers-panel');
    await told('Plans checked: ');
    await commands.executeCommand('workbench.action.closePanel');
  });
});
