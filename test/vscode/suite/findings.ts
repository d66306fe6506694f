import { type CodeAction, ConfigurationTarget, commands, DiagnosticSeverity, type Hover, workspace } from 'vscode';
import * as assert from './assert';
import { see } from './driver';
import { closeAll, finding, noFinding, open, replace, uriOf } from './editor';

const MISTAKES = 'mistakes/mistakes.plan.yaml';
const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';

describe('Findings', () => {
  afterEach(closeAll);

  it('stand under the words that they are about', async () => {
    const { document } = await open(MISTAKES);
    const { range, message, severity } = await finding(MISTAKES, 'unknown-institution');
    assert.equal(document.getText(range), 'justise');
    assert.match(message, /Did you mean “justice”\?/);
    assert.equal(severity, DiagnosticSeverity.Error);
    await see('.squiggly-error');
  });

  it('say what to do once: VS Code shows it itself, so below the mouse stands only what the check looks for', async () => {
    await open(MISTAKES);
    const { range } = await finding(MISTAKES, 'unknown-institution');
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uriOf(MISTAKES), range.start);
    const texts = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
    assert.match(texts.join('\n'), /This check looks for/);
    assert.ok(!texts.join('\n').includes('Did you mean'));
  });

  it('of files that nobody opened are listed too', async () => {
    await open(ROOT);
    await finding(MISTAKES, 'unknown-sdg');
  });

  it('follow text that is not yet saved, in all files of the plan', async () => {
    const root = await open(ROOT);
    await noFinding(PART, 'unknown-institution');
    await replace(root, 'id: justice', 'id: ministry');
    await finding(PART, 'unknown-institution');
    await commands.executeCommand('undo');
    await noFinding(PART, 'unknown-institution');
  });

  it('are put right by a quick fix, which can be undone', async () => {
    const { document } = await open(MISTAKES);
    const { range } = await finding(MISTAKES, 'unknown-institution');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uriOf(MISTAKES),
      range,
      'quickfix',
      10,
    );
    const fix = actions.find(({ title, edit }) => edit && title.includes('justice'));
    assert.ok(fix?.edit, `no such fix among: ${actions.map(({ title }) => title).join('; ')}`);
    assert.ok(await workspace.applyEdit(fix.edit));
    await noFinding(MISTAKES, 'unknown-institution');
    assert.match(document.getText(), /lead: justice\n/);
    await commands.executeCommand('undo');
    await finding(MISTAKES, 'unknown-institution');
  });

  it('are as grave as the settings say', async () => {
    await open(MISTAKES);
    assert.equal((await finding(MISTAKES, 'unknown-sdg')).severity, DiagnosticSeverity.Error);
    const settings = workspace.getConfiguration('recommendationMatrix');
    const set = (severities: object | undefined) =>
      settings.update('severities', severities, ConfigurationTarget.Workspace);
    await set({ 'unknown-sdg': 'ignore' });
    await noFinding(MISTAKES, 'unknown-sdg');
    await set(undefined);
    await finding(MISTAKES, 'unknown-sdg');
  });
});
