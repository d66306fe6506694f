import { ConfigurationTarget, commands, languages, Selection, Uri, window, workspace } from 'vscode';
import manifest from '../../../package.json';
import sentences from '../../../package.nls.json';
import type { BeginPlanAnswer, PlansAnswer } from '../../../server/src/protocol';
import { type Clip, see, takePicture, tellDriver } from './driver';
import { closeAll, EXTENSION, finding, open, positionOf, until } from './editor';
import { THEMES } from './themes';
import { view } from './view';

const [walkthrough] = manifest.contributes.walkthroughs;
const MISTAKES = 'mistakes/mistakes.plan.yaml';
const SAMPLE = Uri.from({ scheme: 'recommendation-sample', path: '/sample-plan' });

const run = <Result>(command: string, ...args: unknown[]) =>
  commands.executeCommand<Result>(`recommendationMatrix.${command}`, ...args);

/** What each step shows, and where in the window; the pictures become those of the walkthrough (client/walkthrough/pictures.js). */
const steps: Readonly<Record<string, { readonly clip: Clip; readonly show: () => Promise<unknown> }>> = {
  sample: {
    clip: { x: 48, y: 35, width: 820, height: 560 },
    async show() {
      await commands.executeCommand('vscode.open', Uri.joinPath(SAMPLE, 'upr-4.plan.yaml'));
      const editor = await until('the sample', () => window.activeTextEditor);
      const at = positionOf(editor.document, '- id: upr4-130.3');
      editor.selection = new Selection(at, at);
      await commands.executeCommand('revealLine', { lineNumber: at.line - 1, at: 'top' });
      await see('.codelens-decoration a:has-text("open actions: 2 of 3")');
    },
  },
  begin: {
    clip: { x: 48, y: 35, width: 820, height: 560 },
    async show() {
      const answers = { country: 'Fiji', start: '2026', end: '', title: '', upr: '', currency: '', language: '' };
      const { file } = await run<BeginPlanAnswer>('beginPlan', answers);
      const content = file?.text ?? '';
      await window.showTextDocument(await workspace.openTextDocument({ language: 'recommendation-plan', content }));
      await see('.view-line:has-text("country: FJI")');
    },
  },
  findings: {
    clip: { x: 48, y: 35, width: 1000, height: 745 },
    async show() {
      // Those of the sample go when its text has been closed.
      await until('two plans', async () => (await run<PlansAnswer>('plans', {})).plans.length === 2);
      await until('no finding in the sample', () =>
        languages.getDiagnostics().every(([{ scheme }, found]) => scheme !== SAMPLE.scheme || found.length === 0),
      );
      const { document } = await open(MISTAKES);
      await finding(MISTAKES, 'unknown-institution');
      await run('checkWorkspace');
      await commands.executeCommand('notifications.clearAll');
      await window.showTextDocument(document);
      await see('.markers-panel .monaco-list-row');
      await see('.squiggly-error');
    },
  },
  plans: {
    clip: { x: 0, y: 35, width: 820, height: 560 },
    async show() {
      await commands.executeCommand('vscode.open', Uri.joinPath(SAMPLE, 'upr-4.plan.yaml'));
      await run('groupPlans', 'due');
      await run('plansView.focus');
      await see('.pane-body [role=treeitem][aria-label*="Due within 90 days"]');
      // To what is late, in the sample.
      const branch = (name: string) => `.pane-body [role=treeitem][aria-label^="${name}"]`;
      await tellDriver({ action: 'expand', selector: branch('National plan') });
      const late = '.pane-body [role=treeitem][aria-level="3"] [class*="monaco-decoration"]';
      await tellDriver({ action: 'expand', selector: branch('Late'), until: late });
      await see('.monaco-workbench:not(:has(.monaco-progress-container.active))');
      // A tree that was still being read may have closed it.
      await tellDriver({ action: 'expand', selector: branch('Late'), until: late });
    },
  },
  preview: {
    clip: { x: 48, y: 35, width: 1100, height: 745 },
    async show() {
      await commands.executeCommand('vscode.open', Uri.joinPath(SAMPLE, 'national.plan.yaml'));
      await run('openPreviewInTab');
      await view('main.preview').see('.top-goals .label');
    },
  },
};

describe('The walkthrough', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closePanel');
    await closeAll();
  });
  after(async () => {
    await workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Workspace);
    await run('groupPlans', 'theme');
    await commands.executeCommand('workbench.view.explorer');
  });

  it('shows each of its steps', async () => {
    await commands.executeCommand('workbench.action.openWalkthrough', `${EXTENSION}#${walkthrough!.id}`);
    for (const { title } of walkthrough!.steps) {
      await see(`.getting-started-step:has-text("${sentences[title.slice(1, -1) as keyof typeof sentences]}")`);
    }
    await takePicture('walkthrough');
  });

  for (const name of ['light', 'dark'] as const) {
    for (const { id } of walkthrough!.steps) {
      it(`has a picture of the step ${id} (${name})`, async () => {
        await workspace.getConfiguration('workbench').update('colorTheme', THEMES[name], ConfigurationTarget.Workspace);
        await commands.executeCommand('workbench.action.closeSidebar');
        await steps[id]!.show();
        await takePicture(`walkthrough-${id}-${name}`, steps[id]!.clip);
      });
    }
  }
});
