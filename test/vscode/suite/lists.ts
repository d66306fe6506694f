import {
  type CodeAction,
  commands,
  EventEmitter,
  type FileChangeEvent,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { docx, type Row } from '../../unit/exchange/docx';
import * as assert from './assert';
import { press, see, takePicture, tellDriver } from './driver';
import { closeAll, finding, findings, noFinding, open, replace, until, uriOf } from './editor';
import { choice, title, told } from './quick-input';
import { view } from './view';

const ROOT = 'shelters/shelters.plan.yaml';
const PART = 'shelters/actions.plan.yaml';
const MAPPING = 'shelters/register.mapping.yaml';

const run = (command: string, ...args: unknown[]) =>
  commands.executeCommand(`recommendationMatrix.${command}`, ...args);
/** Clicks a button of a message, once the messages that a file is being read have gone: till then it moves. */
async function button(text: string): Promise<void> {
  await see('.notifications-center:not(:has-text("Reading ")):not(:has-text("Comparing "))');
  await tellDriver({ action: 'click', selector: `.notifications-center .monaco-button:has-text("${text}")` });
}
/** An entry of the box in which VS Code asks. */
const entry = (text: string) => `.quick-input-list .monaco-list-row:has-text("${text}")`;

const made: Uri[] = [];

/** Writes a file for a test, which is taken away after it. */
async function write(name: string, content: string | Uint8Array): Promise<Uri> {
  const uri = uriOf(name);
  made.push(uri);
  await workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

async function exists(name: string): Promise<boolean> {
  return workspace.fs.stat(uriOf(name)).then(
    () => true,
    () => false,
  );
}

async function tidyUp(): Promise<void> {
  await commands.executeCommand('notifications.clearAll');
  await closeAll();
  for (const uri of made.splice(0)) await workspace.fs.delete(uri);
}

describe('A table that nobody knows', () => {
  afterEach(tidyUp);

  const REGISTER =
    'Number,Recommendation,Position,File\n140.90,Train judges (Peru),Yes,A-1\n140.91,Build roads,No,A-2\n';

  /** Into the plan of the shelters. */
  async function intoPlan(): Promise<void> {
    await see(choice('Make a new plan of it'));
    await press(...'domestic');
    await see(choice('Protection from domestic violence'));
    await press('Enter');
  }

  it('is imported by a mapping file that is drafted from its headings, and corrected', async () => {
    const table = await write('shelters/register.csv', REGISTER);
    const done = run('importRecommendations', table);
    await intoPlan();
    await see(title('What Do the Columns of “register.csv” Hold?'));
    await see(choice('Draft a mapping file from the headings'));
    await takePicture('mapping-choice');
    await press('Enter');
    made.push(uriOf(MAPPING));
    const editor = await until('the draft', () =>
      window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(`/${MAPPING}`)),
    );
    await told('says what the columns of “register.csv” hold');
    await see('.editor-actions [aria-label^="Import a Table With This Mapping File"]');
    await takePicture('mapping-draft');
    // A word that is none, as one types it.
    await replace(editor, 'to: position\n', 'to: positon\n');
    const mistake = await until('the mistake', () => findings(MAPPING)[0]);
    assert.match(mistake.message, /“positon” is no field .* Did you mean “position”\?/);
    assert.equal(editor.document.getText(mistake.range), 'positon');
    await button('Import With It');
    await told('“register.mapping.yaml” can’t be used as it is.');
    await takePicture('mapping-mistake');
    const values = '        values: { "Yes": supported, "No": noted }\n';
    await replace(editor, 'to: positon\n', `to: position\n${values}`);
    await until('no mistake', () => findings(MAPPING).length === 0);
    await button('Import With It');
    const plan = await until('the recommendations in the plan', () =>
      workspace.textDocuments.find(({ isDirty, getText }) => isDirty && /140\.91/.test(getText())),
    );
    assert.match(plan.getText(), /text: Build roads\n {4}position: noted\n/);
    assert.ok(!editor.document.isDirty, 'the mapping is saved');
    await told('Records added: ');
    await commands.executeCommand('notifications.clearAll');
    await done;
  });

  it('is read by the mapping file beside it, which is offered first; another draft gets another name', async () => {
    const mapping = 'sheets: [{ columns: [{ column: Recommendation, to: text }, { column: Numero, to: number }] }]\n';
    const table = await write('shelters/register.csv', REGISTER);
    await write(MAPPING, mapping);
    const drafting = run('importRecommendations', table);
    await intoPlan();
    await see(choice('Use “register.mapping.yaml”'));
    await takePicture('mapping-beside');
    await press('ArrowDown', 'Enter');
    made.push(uriOf('shelters/register-2.mapping.yaml'));
    await until('another draft', () => exists('shelters/register-2.mapping.yaml'));
    await told('“register-2.mapping.yaml” says');
    await commands.executeCommand('notifications.clearAll');
    await drafting;
    await closeAll();
    const done = run('importRecommendations', table);
    await intoPlan();
    await see(choice('Use “register.mapping.yaml”'));
    await press('Enter');
    await told('columns that the table does not have: “Numero”');
    const { selection, document } = await until('the mapping file', () => window.activeTextEditor);
    assert.equal(document.getText(selection), 'Numero');
    assert.equal(document.getText(findings(MAPPING)[0]?.range), 'Numero');
    assert.equal(document.getText(), mapping);
    await commands.executeCommand('notifications.clearAll');
    await done;
  });

  it('has the mapping file offered first that was used for it last, wherever that lies', async () => {
    const table = await write('shelters/others.csv', REGISTER);
    await write('shelters/ours.mapping.yaml', 'sheets: [{ columns: [{ column: Recommendation, to: text }] }]\n');
    const imported = async () => {
      await until('the recommendations in the plan', () =>
        workspace.textDocuments.find(({ isDirty, getText }) => isDirty && /Build roads/.test(getText())),
      );
      await told('Not understood: 1');
      await commands.executeCommand('notifications.clearAll');
      await closeAll();
    };
    const first = run('importRecommendations', table);
    await intoPlan();
    await see(choice('Draft a mapping file from the headings'));
    await press(...'ours', 'Enter');
    await imported();
    await first;
    const second = run('importRecommendations', table);
    await intoPlan();
    await see(choice('Use “ours.mapping.yaml”'));
    await see(choice('used for this table last'));
    await press('Enter');
    await imported();
    await second;
  });

  it('has its draft as an unsaved file where nothing can be written beside it', async () => {
    const event = new EventEmitter<FileChangeEvent[]>();
    const refuse = () => {
      throw FileSystemError.NoPermissions();
    };
    const bytes = new TextEncoder().encode(REGISTER);
    const table = { type: FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    const provider: FileSystemProvider = {
      onDidChangeFile: event.event,
      watch: () => event,
      stat({ path }) {
        if (path === '/register.csv') return table;
        throw FileSystemError.FileNotFound();
      },
      readDirectory: () => [['register.csv', FileType.File]],
      readFile: () => bytes,
      createDirectory: refuse,
      writeFile: refuse,
      delete: refuse,
      rename: refuse,
    };
    const readonly = workspace.registerFileSystemProvider('sent', provider, { isReadonly: true });
    const done = run('importRecommendations', Uri.parse('sent:/register.csv'));
    await intoPlan();
    await see(choice('Draft a mapping file from the headings'));
    await press('Enter');
    await told('This is what the columns of “register.csv” hold');
    const { document } = await until('the draft', () => window.activeTextEditor);
    assert.deepEqual([document.uri.scheme, document.languageId], ['untitled', 'yaml']);
    await button('Import With It');
    await until('the recommendations in the plan', () =>
      workspace.textDocuments.find(({ isDirty, getText }) => isDirty && /text: Build roads/.test(getText())),
    );
    await told('Records added: ');
    await commands.executeCommand('notifications.clearAll');
    await done;
    readonly.dispose();
    event.dispose();
  });

  it('seems to be in another language than the plan, so that a person is asked', async () => {
    const table = await write(
      'shelters/register.csv',
      'Recommendation\nOuvrir des refuges pour les femmes dans les provinces\n',
    );
    await write(MAPPING, 'sheets: [{ columns: [{ column: Recommendation, to: text }] }]\n');
    const done = run('importRecommendations', table);
    await intoPlan();
    await see(choice('Use “register.mapping.yaml”'));
    await press('Enter');
    await see(title('In Which Language Are the Texts?'));
    await see(choice('French'));
    await press('Enter');
    await until('the French text in the plan', () =>
      workspace.textDocuments.find(({ isDirty, getText }) => isDirty && /fr: Ouvrir des refuges/.test(getText())),
    );
    await commands.executeCommand('notifications.clearAll');
    await done;
  });

  it('is imported from its mapping file', async () => {
    await write('shelters/register.csv', REGISTER);
    await write(MAPPING, 'sheets: [{ columns: [{ column: Recommendation, to: text }] }]\n');
    await open(MAPPING);
    const done = run('importByMapping');
    await intoPlan();
    await until('the recommendations in the plan', () =>
      workspace.textDocuments.find(({ isDirty, getText }) => isDirty && /Build roads/.test(getText())),
    );
    await told('Not understood: 1');
    await commands.executeCommand('notifications.clearAll');
    await done;
  });
});

describe('The official document', () => {
  afterEach(tidyUp);

  /** It tells the document by its symbol. */
  const SOURCE = 'Source of position: A/HRC/59/90/Add.1 - Para. 2';
  const head: Row = ['Recommendation', 'Position', 'Full list of themes', 'Assessment/comments'];
  const row = (number: string, text: string, position: string, ...source: string[]): Row => [
    [`${number} ${text};`, ...source],
    position,
    ['- Domestic violence'],
    [''],
  ];

  const official = async (...rows: readonly Row[]) => new Uint8Array(await docx([[head, ...rows]]));

  it('is compared with the plan: differences stand at their words, follow them, and are cleared away', async () => {
    const changed = row('140.1', 'Open refuges in all districts (Norway)', 'Noted', SOURCE);
    const list = await write(
      'matrix.docx',
      await official(changed, row('140.2', 'Train judges (Peru)', 'Noted', SOURCE)),
    );
    const editor = await open(PART);
    const done = run('verifyPlan', list);
    const text = await finding(PART, 'changed-text');
    assert.equal(editor.document.getText(text.range), 'shelters');
    assert.equal(text.source, 'recmatrix verify');
    await finding(PART, 'changed-position');
    const missing = await finding(ROOT, 'missing-recommendation');
    assert.match(missing.message, /140\.2, noted.*“Train judges \(Peru\)/);
    await told('Recommendations compared with “matrix.docx”: 2. Errors: 3, warnings: 0');
    await see('.markers-panel');
    await takePicture('verify');
    await replace(editor, '# A part of the plan', '# A first line.\n# A part of the plan');
    await until('the finding on the next line', () => {
      const after = findings(PART).find(({ message }) => message === text.message);
      return after && after.range.start.line === text.range.start.line + 1;
    });
    const { range } = await finding(PART, 'changed-position');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uriOf(PART),
      range,
      'quickfix',
    );
    const fix = actions.find((action) => action.title === 'Write “noted”');
    assert.ok(fix?.edit, `no such fix among: ${actions.map((action) => action.title).join('; ')}`);
    assert.ok(await workspace.applyEdit(fix.edit));
    await noFinding(PART, 'changed-position');
    assert.match(editor.document.getText(), /\n {4}position: noted\n/);
    await finding(PART, 'changed-text');
    await replace(editor, 'Open shelters', 'Open refuges');
    await noFinding(PART, 'changed-text');
    await finding(ROOT, 'missing-recommendation');
    await button('Clear Away');
    await noFinding(ROOT, 'missing-recommendation');
    await done;
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('is asked for where the list does not name it; where it says the same, that is told, and what was shown before goes', async () => {
    const differs = await write(
      'differs.docx',
      await official(row('140.1', 'Open refuges (Norway)', 'Supported', SOURCE)),
    );
    const same = row('140.1', 'Open shelters in all districts (Norway)', 'Supported');
    const agrees = await write('agrees.docx', await official(same));
    await open(ROOT);
    const first = run('verifyPlan', differs);
    await finding(PART, 'changed-text');
    await commands.executeCommand('notifications.clearAll');
    const second = run('verifyPlan', agrees);
    await see(title('Of Which Document of the Plan Is “agrees.docx”?'));
    await takePicture('verify-document');
    await press('Enter');
    await told('The plan says what “agrees.docx” says. Recommendations compared: 1.');
    await noFinding(PART, 'changed-text');
    await commands.executeCommand('notifications.clearAll');
    await Promise.all([first, second]);
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('says otherwise than the plan when it is imported: what is to be taken is chosen one by one', async () => {
    const list = await write('matrix.docx', await official(row('140.1', 'Open refuges (Norway)', 'Noted', SOURCE)));
    const editor = await open(PART);
    const done = run('importRecommendations', list);
    await see(choice('Make a new plan of it'));
    await press(...'domestic');
    await see(choice('Protection from domestic violence'));
    await press('Enter');
    await told('Differences: 2');
    const page = view('h2:has-text("Where list and plan differ")');
    await page.see('td:has-text("Open refuges")');
    assert.deepEqual(await page.texts('#code-csp-warning'), [], 'nothing on the page is blocked');
    await takePicture('import-differences');
    await button('Take Values of the List');
    await see(entry('upr4-140.1 – text'));
    await see(entry('supported → noted'));
    await takePicture('import-choice');
    await press(...'noted', 'ArrowDown', 'Space', 'Enter');
    await until('the position in the plan', () => /\n {4}position: noted\n/.test(editor.document.getText()));
    assert.match(editor.document.getText(), /text: Open shelters in all districts \(Norway\)\n/);
    await told('Differences: 1');
    await commands.executeCommand('notifications.clearAll');
    await done;
  });
});
