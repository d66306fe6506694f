import { ConfigurationTarget, commands, Selection, window, workspace } from 'vscode';
import * as assert from './assert';
import { BELOW_TITLE, see, takePicture, tellDriver } from './driver';
import { closeAll, open, positionOf, replace, until, uriOf } from './editor';
import { THEMES } from './themes';
import { view } from './view';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';
const preview = view('main.preview');

/** Waits until such elements of the preview have these texts. */
function shows(selector: string, wanted: readonly string[]): Promise<true> {
  return until(`“${wanted.join('”, “')}” in the preview`, async () => {
    const texts = (await preview.texts(selector)).map((text) => text.replace(/\s+/g, ' ').trim());
    return JSON.stringify(texts) === JSON.stringify(wanted);
  });
}

describe('The progress preview', () => {
  afterEach(closeAll);

  async function openPreview(name = PART) {
    const editor = await open(name);
    await commands.executeCommand('recommendationMatrix.openPreview');
    await preview.see('.section:nth-of-type(16)');
    return editor;
  }

  it('shows where the plan stands, beside its text', async () => {
    await openPreview();
    await shows('h1', ['Protection from domestic violence']);
    await shows('.tiles div:first-child dd', ['1']);
    await shows('.actions .record', ['Open one shelter in each of the 12 districts']);
    await shows('.top-goals .label', ['Gender equality']);
  });

  it('leads from a figure to its records, and from a record to its line', async () => {
    const { document } = await openPreview();
    await preview.click('button[aria-label="1, Received"]');
    await shows('aside.records .title', ['Open shelters in all districts (Norway)']);
    await preview.click('aside.records .item');
    const wanted = positionOf(document, '- id: upr4-140.1').line;
    await until('the line', () => window.activeTextEditor?.selection.start.line === wanted);
    await preview.click('aside.records .close');
    await shows('aside.records', []);
  });

  it('tells what is internal only when asked', async () => {
    const editor = await openPreview();
    await replace(
      editor,
      '    lead: justice\n',
      '    lead: justice\n    comments: [{ by: justice, date: 2026-01-05, text: Said in confidence, visibility: internal }]\n',
    );
    await preview.click('button[aria-label="1, Received"]');
    await preview.click('aside.records li > .more');
    await preview.see('.details label');
    await shows('.details .badge', []);
    await preview.click('.details input');
    await shows('.details .badge', ['Internal']);
    await preview.see('.details >> text=Said in confidence');
  });

  it('leads from a bar’s action to its line', async () => {
    const { document } = await openPreview();
    await preview.click('.actions .record');
    const wanted = positionOf(document, 'upr4-140.1-a1');
    await until('the line', () => window.activeTextEditor?.selection.start.line === wanted.line);
  });

  it('marks the record at the cursor', async () => {
    const editor = await openPreview();
    const position = positionOf(editor.document, 'Open one shelter');
    editor.selection = new Selection(position, position);
    await shows('.at-cursor .record', ['Open one shelter in each of the 12 districts']);
    await preview.see('.actions tr[aria-current] .record');
  });

  it('is filtered by several things at once, and cleared by one click', async () => {
    await openPreview();
    await preview.click('.filter-bar summary');
    await preview.click('vscode-single-select[label=Theme]');
    await preview.click('vscode-single-select[label=Theme] li >> text=Domestic violence');
    await shows('.chip', ['Theme Domestic violence ×']);
    await preview.click('vscode-single-select[label=Status]');
    await preview.click('vscode-single-select[label=Status] li >> text=Not started');
    await shows('.chip', ['Theme Domestic violence ×', 'Status Not started ×']);
    await preview.click('.chips > button');
    await shows('.chip', []);
    await shows('.tiles div:first-child dd', ['1']);
  });

  it('follows what is typed, unsaved too, and keeps filters, lists and what is closed', async () => {
    const editor = await openPreview();
    await preview.click('.filter-bar summary');
    await preview.click('vscode-single-select[label=Theme]');
    await preview.click('vscode-single-select[label=Theme] li >> text=Domestic violence');
    await preview.see('.chip');
    await preview.click('.section:has(.columns) summary');
    await replace(editor, 'Open one shelter in each', 'Open two shelters in each');
    await shows('.actions .record', ['Open two shelters in each of the 12 districts']);
    await shows('.chip', ['Theme Domestic violence ×']);
    await preview.see('.section:not([open]) >> text=From review to review');
  });

  it('shows text that looks like code as text', async () => {
    const editor = await openPreview();
    await replace(editor, 'Open one shelter in each of the 12 districts', `'<img src=x onerror="document.title=1">'`);
    await shows('.actions .record', ['<img src=x onerror="document.title=1">']);
    await shows('main img', []);
  });

  it('turns to the plan that comes to the front', async () => {
    await openPreview();
    await open('mistakes/mistakes.plan.yaml');
    await until('the other plan', async () => (await preview.texts('h1'))[0] !== 'Protection from domestic violence');
    await open(ROOT);
    await shows('h1', ['Protection from domestic violence']);
  });

  it('stays with its plan in a tab of its own', async () => {
    await open(PART);
    await commands.executeCommand('recommendationMatrix.openPreviewInTab');
    await shows('h1', ['Protection from domestic violence']);
    await see('.tab.active[aria-label^="Progress: xex"]');
  });

  it('is back after the window was loaded again, with its filters', async () => {
    await openPreview();
    await preview.click('.section:has(.columns) summary');
    await preview.see('.section:not([open])');
    // Hidden, VS Code throws its page away; shown again, it starts as after a restart.
    await commands.executeCommand('workbench.action.focusSecondEditorGroup');
    const other = await workspace.openTextDocument({ content: 'Something else' });
    await window.showTextDocument(other);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await preview.see('.section:nth-of-type(16)');
    await preview.see('.section:not([open]) >> text=From review to review');
  });

  it('says what to do where there is no plan', async () => {
    await commands.executeCommand('recommendationMatrix.openPreview');
    await until('an answer', async () => (await preview.texts('h1')).length > 0);
    await takePicture('preview-empty');
  });

  it('says what to do in a plan without recommendations', async () => {
    const file = uriOf('empty/empty.plan.yaml');
    await workspace.fs.writeFile(
      file,
      new TextEncoder().encode('plan:\n  id: empty\n  title: Empty plan\n  country: XEX\n'),
    );
    await window.showTextDocument(file);
    await commands.executeCommand('recommendationMatrix.openPreview');
    await preview.see('.empty >> text=This plan has no recommendations yet');
    await shows('.empty vscode-button', ['Import Recommendations', 'Add Recommendation']);
    await closeAll();
    await workspace.fs.delete(uriOf('empty'), { recursive: true });
  });
});

describe('The progress preview in each theme', () => {
  before(async () => {
    await tellDriver({ action: 'sample', name: 'national' });
    await until('the sample', () => workspace.fs.stat(uriOf('national/national.plan.yaml')));
    await open('national/upr-4.plan.yaml');
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await commands.executeCommand('recommendationMatrix.openPreview');
    await preview.see('.section:nth-of-type(16)');
  });
  after(async () => {
    await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Workspace);
    await closeAll();
    await commands.executeCommand('workbench.view.explorer');
    await workspace.fs.delete(uriOf('national'), { recursive: true });
  });

  const CLASSES = { light: 'vscode-light', dark: 'vscode-dark', 'high-contrast': 'vscode-high-contrast' };
  for (const [name, theme] of Object.entries(THEMES)) {
    it(`is readable for everybody (${name})`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Workspace);
      await preview.see(`:root:has(body.${CLASSES[name as keyof typeof CLASSES]}) main.preview`);
      await takePicture(`preview-${name}`, BELOW_TITLE);
      assert.deepEqual(await preview.violations(), []);
      await preview.click('.overdue button.number');
      await preview.see('aside.records .item');
      await takePicture(`preview-records-${name}`);
      assert.deepEqual(await preview.violations(), []);
      await preview.click('aside.records .close');
    });
  }
});
