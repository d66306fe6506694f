import { ConfigurationTarget, commands, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import * as assert from './assert';
import { BELOW_TITLE, press, see, takePicture, tellDriver } from './driver';
import { closeAll, open, rangeOf, replace, until, uriOf } from './editor';
import { THEMES } from './themes';
import { view } from './view';

const PART = 'shelters/actions.plan.yaml';
const matrix = view('main.matrix');
const ROW = '.row.is-recommendation';

describe('The matrix', () => {
  afterEach(closeAll);

  async function openMatrix(): Promise<TextDocument> {
    const { document } = await open(PART);
    await commands.executeCommand('recommendationMatrix.openMatrix');
    await matrix.see(`${ROW} .number`);
    return document;
  }

  /** Waits until the matrix shows these texts. */
  function shows(selector: string, wanted: readonly string[]): Promise<true> {
    return until(`“${wanted.join('”, “')}” in the matrix`, async () => {
      const texts = (await matrix.texts(selector)).map((text) => text.replace(/\s+/g, ' ').trim());
      return JSON.stringify(texts) === JSON.stringify(wanted);
    });
  }

  function atLine(document: TextDocument, line: string): Promise<true> {
    return until(`the cursor at “${line}”`, () => {
      const cursor = window.activeTextEditor?.selection.start;
      return cursor !== undefined && document.lineAt(cursor.line).text.trim() === line;
    }) as Promise<true>;
  }

  it('shows the plan as a table, and what is found in it', async () => {
    await openMatrix();
    await shows(`${ROW} .number`, ['140.1']);
    await shows('.heading-title', ['Domestic violence']);
    await matrix.fill('vscode-textfield input', 'NORWAY shelt');
    await shows('mark', ['shelt', 'Norway', 'shelt', 'shelt']);
    await matrix.fill('vscode-textfield input', 'railway');
    await matrix.see('.empty >> text=No recommendation has all of these words');
    await matrix.click('.empty vscode-button');
    await shows(`${ROW} .number`, ['140.1']);
  });

  it('is grouped by who leads, and sorted by a click', async () => {
    await openMatrix();
    await matrix.click('vscode-single-select');
    await matrix.click('vscode-single-select li >> text=Lead');
    await shows('.heading-title', ['Ministry of Justice']);
    await matrix.click('[role=columnheader].col-due');
    await matrix.see('[role=columnheader].col-due[aria-sort=ascending]');
    await matrix.click('.heading-button');
    await shows(`${ROW} .number`, []);
  });

  it('writes a cell by the smallest edit, which Ctrl+Z undoes in the text', async () => {
    const document = await openMatrix();
    const before = document.getText();
    await matrix.doubleClick(`${ROW} .col-status`);
    await matrix.see('.editor:focus');
    await press('d', 'i', 's', 'c', 'Enter');
    // What is discontinued needs a reason: both are one edit.
    await see('.quick-input-title:has-text("Why Is “upr4-140.1” Discontinued?")');
    await press(...'Not affordable', 'Enter');
    await until('the edit', () => document.getText() !== before);
    const added = /\n {4}status: discontinued\n {4}status-reason: Not affordable(?=\n)/;
    assert.match(document.getText(), added);
    assert.equal(document.getText().replace(added, ''), before);
    await shows(`${ROW} .col-status`, ['Discontinued']);
    await open(PART);
    await press('Control+z');
    await until('the text as it was', () => document.getText() === before);
    await commands.executeCommand('recommendationMatrix.openMatrix');
    await matrix.see(`${ROW} .col-status >> text=Not started`);
  });

  it('changes the progress of an action, and undoes it', async () => {
    const document = await openMatrix();
    const before = document.getText();
    await matrix.click(`${ROW} [data-press=actions]`);
    await matrix.doubleClick('.row.is-action .col-progress');
    await matrix.see('.editor:focus');
    await press('4', '0', 'Enter');
    await until('the edit', () => /\n {8}progress: 40\n/.test(document.getText()));
    await matrix.click('.notice vscode-button');
    await until('the text as it was', () => document.getText() === before);
  });

  it('says at the cell why it refuses a value, and changes nothing', async () => {
    const document = await openMatrix();
    const before = document.getText();
    await matrix.doubleClick(`${ROW} .col-due`);
    await matrix.see('.editor:focus');
    await press('Control+a', ...'2028-13-40', 'Enter');
    await matrix.see('.note.refusal >> text=“2028-13-40” is no date');
    assert.equal(document.getText(), before);
    await press('Escape');
    await matrix.see(`${ROW} .col-due:focus`);
  });

  it('is walked through by keyboard, to the line of a record', async () => {
    const document = await openMatrix();
    await matrix.click('[role=columnheader].col-recommendation .title');
    await press('Control+End', 'Control+Home', 'ArrowDown', 'End', 'Home', 'Enter');
    await atLine(document, '- id: upr4-140.1');
  });

  it('copies rows as a table', async () => {
    await openMatrix();
    await matrix.click(`${ROW} .col-status`);
    await press('Control+c');
    await matrix.see('.notice >> text=Rows copied: 1');
    const { document } = await window.showTextDocument(await workspace.openTextDocument({ content: '' }));
    await press('Control+v');
    const text = await until('the copy', () => document.getText() || undefined);
    assert.match(
      text,
      /^Number\tRecommendation\t.*\r?\n140\.1\tOpen shelters in all districts \(Norway\)\tSupported\t/,
    );
  });

  it('leads from the menu of a row to its line', async () => {
    const document = await openMatrix();
    await matrix.click(`${ROW} .col-status`, { button: 'right' });
    // A click is heard only when the menu has been there for a while.
    await see('.monaco-menu *:focus');
    await press('ArrowDown');
    await see('.monaco-menu .focused .action-label:text("Go to Line")');
    await press('Enter');
    await atLine(document, '- id: upr4-140.1');
  });

  it('says what to do in a plan without recommendations', async () => {
    const file = uriOf('empty/empty.plan.yaml');
    const text = 'plan:\n  id: empty\n  title: Empty plan\n  country: XEX\n';
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await window.showTextDocument(file);
    await commands.executeCommand('recommendationMatrix.openMatrix');
    await matrix.see('.empty >> text=This plan has no recommendations yet');
    assert.deepEqual(await matrix.violations(), []);
    await closeAll();
    await workspace.fs.delete(uriOf('empty'), { recursive: true });
  });

  it('is as it was when its page is loaded again', async () => {
    await openMatrix();
    await matrix.fill('vscode-textfield input', 'shelters');
    await matrix.click(`${ROW} [data-press=actions]`);
    await matrix.see('.row.is-action');
    await matrix.see('.row.selected');
    await commands.executeCommand('workbench.action.webview.reloadWebviewAction');
    // What is selected is not kept: by that the new page is told from the old one, which goes while it is looked at.
    await until('the new page', async () => {
      const selected = await matrix.texts('.row.selected').catch(() => undefined);
      return selected?.length === 0;
    });
    await shows('.row.is-action .col-due', ['2028-Q2']);
    await matrix.see(`${ROW} mark`);
  });

  it('follows what is typed in the text', async () => {
    await openMatrix();
    await replace(await open(PART), 'districts (Norway)', 'twelve districts (Norway)');
    await commands.executeCommand('recommendationMatrix.openMatrix');
    await matrix.see(`${ROW} >> text=Open shelters in all twelve districts`);
  });
});

describe('The matrix in each theme', () => {
  const CLASSES = { light: 'vscode-light', dark: 'vscode-dark', 'high-contrast': 'vscode-high-contrast' };

  before(async () => {
    await tellDriver({ action: 'sample', name: 'national' });
    await until('the sample', () => workspace.fs.stat(uriOf('national/national.plan.yaml')));
    await open('national/national.plan.yaml');
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await commands.executeCommand('recommendationMatrix.openMatrix');
    await matrix.see(`${ROW} .number`);
  });
  after(async () => {
    await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Workspace);
    await closeAll();
    await commands.executeCommand('workbench.view.explorer');
    await workspace.fs.delete(uriOf('national'), { recursive: true });
  });

  it('stays where it is, with what is being typed, while the plan changes', async () => {
    await matrix.click(`${ROW} .col-lead`);
    await press('Control+End', 'Home', 'ArrowRight', 'ArrowRight', 'F2');
    await matrix.see('.editor:focus');
    await press('m', 'i', 'n');
    await matrix.see('.choices mark');
    const place = await matrix.texts('.row:has(.editor) .number');
    const document = await workspace.openTextDocument(uriOf('national/national.plan.yaml'));
    const title = rangeOf(document, 'National plan');
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, title, 'Our national plan');
    await workspace.applyEdit(edit);
    await matrix.see('h1 >> text=Our national plan');
    await matrix.see('.row:has(.editor:focus) .choices mark');
    assert.deepEqual(await matrix.texts('.row:has(.editor) .number'), place);
    await press('Escape', 'Control+Home');
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`is readable for everybody (${name})`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Workspace);
      await matrix.see(`body.${CLASSES[name as keyof typeof THEMES]} ${ROW}`);
      await takePicture(`matrix-${name}`, BELOW_TITLE);
      assert.deepEqual(await matrix.violations(), []);
      await matrix.doubleClick(`${ROW} .col-lead`);
      await matrix.see('.editor:focus');
      await press('m', 'i', 'n');
      await matrix.see('.choices mark');
      await takePicture(`matrix-editing-${name}`);
      assert.deepEqual(await matrix.violations(), []);
      await press('Escape');
    });
  }
});
