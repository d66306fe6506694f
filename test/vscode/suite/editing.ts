import {
  commands,
  type Hover,
  type MarkdownString,
  Position,
  Selection,
  type TextEdit,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import * as assert from './assert';
import { closeAll, noFinding, open, positionOf, rangeOf, replace, until, uriOf } from './editor';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';

describe('Editing', () => {
  afterEach(closeAll);

  it('shows what an id stands for', async () => {
    const { document } = await open(PART);
    const position = positionOf(document, 'justice');
    const hovers = await until('a hover', async () => {
      const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
      return found.length > 0 && found;
    });
    const text = hovers.flatMap(({ contents }) => contents.map((one) => (one as MarkdownString).value)).join('\n');
    assert.match(text, /Ministry of Justice/);
  });

  it('completes an institution from the list', async () => {
    const editor = await open(PART);
    await noFinding(PART, 'unknown-institution');
    const { document } = editor;
    const range = rangeOf(document, 'lead: justice');
    await editor.edit((edit) => edit.replace(range, 'lead: ju'));
    const end = new Position(range.start.line, range.start.character + 'lead: ju'.length);
    editor.selection = new Selection(end, end);
    await commands.executeCommand('editor.action.triggerSuggest');
    // Does nothing until the list is shown.
    await until('the completed id', async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.lineAt(range.start.line).text.endsWith('lead: justice');
    });
  });

  it('renames an institution in all files of the plan', async () => {
    const root = await open(ROOT);
    const edit = await until('the edits', () =>
      commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        uriOf(ROOT),
        positionOf(root.document, 'justice'),
        'ministry-of-justice',
      ),
    );
    assert.deepEqual(
      edit
        .entries()
        .map(([uri]) => uri.path.split('/').at(-1))
        .sort(),
      ['actions.plan.yaml', 'shelters.plan.yaml'],
    );
    assert.ok(await workspace.applyEdit(edit));
    const part = await workspace.openTextDocument(uriOf(PART));
    assert.match(root.document.getText(), /- id: ministry-of-justice\n/);
    assert.match(part.getText(), /lead: ministry-of-justice\n/);
    await noFinding(PART, 'unknown-institution');
  });

  it('formats a plan', async () => {
    const editor = await open(PART);
    await replace(editor, 'recommended-by: [NOR]', 'recommended-by:   [ NOR ]');
    const edits = await until('edits', () =>
      commands.executeCommand<TextEdit[]>('vscode.executeFormatDocumentProvider', editor.document.uri, {
        tabSize: 2,
        insertSpaces: true,
      }),
    );
    assert.ok(edits.length > 0);
    await commands.executeCommand('editor.action.formatDocument');
    await until('the layout', () => editor.document.getText().includes('recommended-by: [NOR]\n'));
  });
});
