import { ConfigurationTarget, commands, window, workspace } from 'vscode';
import * as assert from './assert';
import { press, see, takePicture } from './driver';
import { closeAll, open, positionOf, replace, until } from './editor';
import { THEMES } from './themes';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';

const run = (command: string, ...args: unknown[]) =>
  commands.executeCommand(`recommendationMatrix.${command}`, ...args);
/** An element of the tree, by a part of what a screen reader says of it. */
const item = (text: string) => `.pane-body [role=treeitem][aria-label*="${text}"]`;
const nothing = (selector: string) => `.monaco-workbench:not(:has(${selector}))`;

describe('The Plans view', () => {
  before(() => run('plansView.focus'));
  beforeEach(() => run('groupPlans', 'theme'));
  afterEach(async () => {
    await run('clearPlansFilter');
    await run('stopFollowingCursor');
    await closeAll();
  });
  after(() => commands.executeCommand('workbench.view.explorer'));

  it('shows plans, groups, recommendations and actions, level by level', async () => {
    await see(item('Protection from domestic violence'));
    await see(item('Domestic violence'));
    await run('plansView.focus');
    await press('Home', 'ArrowDown', 'ArrowRight');
  });

  for (const [by, group] of [
    ['institution', 'Ministry of Justice'],
    ['sdg', 'Goal 5: Gender equality'],
    ['document', 'UPR: A/HRC/59/90'],
    ['due', '2028'],
    ['status', 'Not started'],
  ] as const) {
    it(`groups by ${by}`, async () => {
      await run('groupPlans', by);
      await see(item(group));
      await takePicture(`plans-by-${by}`);
    });
  }

  it('shows only what has the words that are looked for, and with one click all again', async () => {
    await run('filterPlans', 'SHELTERS norway');
    await see('.tree-explorer-viewlet-tree-view .message:has-text("1 of")');
    await see(`${item('140.1 Open shelters')} .highlight`);
    await takePicture('plans-filtered');
    await run('filterPlans', 'nowhere');
    await see(nothing(item('140.1')));
    await run('clearPlansFilter');
    await see(item('Domestic violence'));
  });

  it('filters while words are typed; Escape goes back', async () => {
    await run('filterPlans');
    await see('.quick-input-widget .input:focus');
    await press(...'shelters');
    await see(item('140.1 Open shelters'));
    await press('Escape');
    await see(nothing('.tree-explorer-viewlet-tree-view .message:has-text("shelters")'));
  });

  it('follows the text, also before it is saved', async () => {
    await run('filterPlans', 'shelters');
    await see(`${item('140.1 Open shelters')} .highlight`);
    const { document } = await open(PART);
    await replace(window.activeTextEditor!, 'Open shelters in all districts', 'Shelters without steps');
    await see(item('140.1 Shelters without steps'));
    assert.ok(document.isDirty);
  });

  it('follows the cursor, if that is wanted', async () => {
    const editor = await open(PART);
    await run('plansView.focus');
    await run('followCursor');
    const position = positionOf(editor.document, 'Open one shelter');
    await window.showTextDocument(editor.document, { selection: editor.document.lineAt(position).range });
    await see(`${item('Open one shelter')}.selected, .monaco-list-row.selected ${item('Open one shelter')}`);
  });

  it('leads from a recommendation to its line', async () => {
    await run('filterPlans', '140.1 norway');
    await see(`${item('140.1 Open shelters')} .highlight`);
    await run('plansView.focus');
    await press('End', 'Enter');
    await until('the line of the recommendation', () => {
      const editor = window.activeTextEditor;
      return editor?.document.lineAt(editor.selection.start).text === '  - id: upr4-140.1';
    });
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`is seen in the theme ${name}`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Workspace);
      await open(ROOT);
      await see(item('Domestic violence'));
      await takePicture(`plans-${name}`);
      await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Workspace);
    });
  }
});
