import { ConfigurationTarget, workspace } from 'vscode';
import { BELOW_TITLE, see, takePicture } from './driver';
import { closeAll, finding, open } from './editor';
import { THEMES } from './themes';

const MISTAKES = 'mistakes/mistakes.plan.yaml';

describe('In each theme', () => {
  after(() => workspace.getConfiguration('workbench').update('colorTheme', undefined, ConfigurationTarget.Workspace));
  afterEach(closeAll);

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`findings are seen (${name})`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Workspace);
      await open(MISTAKES);
      await finding(MISTAKES, 'unknown-institution');
      await see(`.monaco-workbench.${CLASSES[name]} .squiggly-error`);
      await see('.codelens-decoration a');
      await takePicture(`editor-${name}`, BELOW_TITLE);
    });
  }
});

const CLASSES: Readonly<Record<string, string>> = { light: 'vs', dark: 'vs-dark', 'high-contrast': 'hc-black' };
