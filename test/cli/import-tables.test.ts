import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { csv, pack, workbookParts } from '../unit/exchange/workbook';
import { folderForEachTest } from './folder';

describe('recmatrix import of tables', function () {
  this.timeout(60_000);
  const folder = folderForEachTest();
  const { recmatrix, read, write } = folder;
  const plans = (below = '.') => readdirSync(join(folder.path, below)).filter((name) => name.endsWith('.plan.yaml'));

  const columns = ['To', 'Text', 'From', 'Response', 'Action', 'Issue', 'Session'];
  const export2 = csv(
    columns,
    ['Fiji', 'Open a shelter', 'Norway', 'Accepted', '5', 'Detention', '20'],
    ['Peru', 'Train judges', 'Chile', 'Noted', '4', 'Seafaring', '20'],
  );
  const root = 'plan: { id: fiji, title: Fiji, country: FJI }\n';
  const register = csv(['Recommandation', 'Réponse'], ['Ouvrir un refuge', 'Acceptée']);

  beforeEach(() => {
    write('export.csv', export2);
  });

  it('makes a plan for each State, in the folder named, each without errors', () => {
    assert.deepEqual(recmatrix('import', 'export.csv', '--out', 'plans'), {
      status: 0,
      stdout:
        'plans/fji.plan.yaml: written\nplans/per.plan.yaml: written\nRecords added: 4, updated: 0, unchanged: 0.\n\nNot understood:\n  row 3: No theme is called “Seafaring”.\n',
      stderr: '',
    });
    assert.deepEqual(recmatrix('check', 'plans', '--severity', 'error', '--format', 'github').stdout, '');
  });

  it('finds them all again, and changes nothing the second time', () => {
    recmatrix('import', 'export.csv', '--out', 'plans');
    const before = plans('plans').map((name) => read(`plans/${name}`));
    assert.match(
      recmatrix('import', 'export.csv', '--out', 'plans').stdout,
      /^Records added: 0, updated: 0, unchanged: 4\.$/m,
    );
    assert.deepEqual(
      plans('plans').map((name) => read(`plans/${name}`)),
      before,
    );
  });

  it('names rows from the top, whichever State they are of', () => {
    const row = (state: string, text: string) => [state, text, 'Norway', 'Accepted', '5', 'Seafaring', '20'];
    write('export.csv', csv(columns, row('Fiji', 'a'), row('Peru', 'b'), row('Fiji', 'c')));
    assert.match(recmatrix('import', 'export.csv', '--out', 'plans').stdout, /^ {2}rows 2, 3, 4: No theme/m);
  });

  it('takes one State of many', () => {
    assert.equal(recmatrix('import', 'export.csv', '--country', 'Peru').status, 0);
    assert.deepEqual(plans(), ['per-upr2.plan.yaml']);
  });

  it('names no folder that is a file for the plans of many States', () => {
    write('national.yaml', 'x');
    mkdirSync(join(folder.path, 'in'));
    const { status, stderr } = recmatrix('import', 'export.csv', '--out', 'in/national.plan.yaml');
    assert.deepEqual([status, stderr.includes('many States')], [2, true]);
    assert.deepEqual(readdirSync(join(folder.path, 'in')), []);
  });

  it('makes a new file beside a plan a part of it, and says so', () => {
    write('root.plan.yaml', root);
    assert.deepEqual(recmatrix('import', 'export.csv', '--country', 'FJI', '--out', 'upr2.plan.yaml'), {
      status: 0,
      stdout:
        'upr2.plan.yaml: written, as a part of the plan “root.plan.yaml” (for a plan of its own, say --new)\nRecords added: 2, updated: 0, unchanged: 0.\n',
      stderr: '',
    });
    assert.match(read('upr2.plan.yaml'), /^part-of: fiji\n/);
    assert.equal(read('root.plan.yaml'), root);
  });

  it('finds the plan in a folder above, too', () => {
    write('root.plan.yaml', root);
    mkdirSync(join(folder.path, 'parts'));
    assert.match(
      recmatrix('import', 'export.csv', '--country', 'FJI', '--out', 'parts/upr2.plan.yaml').stdout,
      /part of the plan “root\.plan\.yaml”/,
    );
  });

  it('makes a plan of its own beside another only when told to', () => {
    write('root.plan.yaml', root);
    const refused = recmatrix('import', 'export.csv', '--country', 'FJI');
    assert.deepEqual(
      [refused.status, refused.stderr],
      [
        2,
        'recmatrix: A plan lies here already: “root.plan.yaml”. To add to it, say --out root.plan.yaml. For a plan of its own, say --new.\n',
      ],
    );
    assert.equal(recmatrix('import', 'export.csv', '--country', 'FJI', '--new', '--out', 'own.plan.yaml').status, 0);
    assert.match(read('own.plan.yaml'), /^plan:$/m);
  });

  it('asks which of two plans is meant', () => {
    write('a.plan.yaml', root);
    write('b.plan.yaml', root.replace('id: fiji', 'id: other'));
    const { status, stderr } = recmatrix('import', 'export.csv', '--country', 'FJI', '--out', 'c.plan.yaml');
    assert.deepEqual([status, existsSync(join(folder.path, 'c.plan.yaml'))], [2, false]);
    assert.match(stderr, /Two plans lie here: “a\.plan\.yaml” and “b\.plan\.yaml”/);
  });

  it('refuses words that no vocabulary has where it is to be strict', () => {
    const { status, stderr } = recmatrix('import', 'export.csv', '--strict', '--country', 'Peru');
    assert.equal(status, 2);
    assert.match(
      stderr,
      /^export\.csv: Nothing was imported, .* 1\.\nexport\.csv: row 3: No theme is called “Seafaring”\.\n$/,
    );
    assert.deepEqual(plans(), []);
  });

  it('refuses all plans where one of them has such a word', () => {
    const { status, stderr } = recmatrix('import', 'export.csv', '--strict', '--out', 'plans');
    assert.deepEqual([status, plans('plans')], [2, []]);
    assert.match(stderr, /Seafaring/);
    write(
      'to.csv',
      csv(
        columns,
        ['Atlantis', 'a', 'Chile', 'Noted', '4', 'Detention', '20'],
        ['Peru', 'b', 'Chile', 'Noted', '4', 'Detention', '20'],
      ),
    );
    assert.match(recmatrix('import', 'to.csv', '--strict').stderr, /“Atlantis” is not the name of a State/);
    assert.deepEqual(plans(), []);
  });

  it('says when nothing in the file is to the State that was named', () => {
    const { status, stderr } = recmatrix('import', 'export.csv', '--country', 'Chile');
    assert.deepEqual([status, stderr], [2, 'export.csv: This file holds no recommendations to Chile.\n']);
  });

  it('drafts a mapping of any other table, which then imports it', () => {
    write('register.csv', register);
    const unknown = recmatrix('import', 'register.csv', '--out', 'a.plan.yaml');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /recmatrix import --suggest FILE drafts one/);
    assert.match(recmatrix('import', 'register.csv', '--suggest').stdout, /^ {6}- column: Recommandation$/m);
    assert.equal(
      recmatrix('import', 'register.csv', '--suggest', '--out', 'register.mapping.yaml').stdout,
      'register.mapping.yaml: written\n',
    );
    const done = recmatrix(
      'import',
      'register.csv',
      '--mapping',
      'register.mapping.yaml',
      '--country',
      'FJI',
      '--session',
      '48',
      '--language',
      'fr',
      '--out',
      'a.plan.yaml',
    );
    assert.deepEqual(
      [done.status, done.stdout],
      [0, 'a.plan.yaml: written\nRecords added: 2, updated: 0, unchanged: 0.\n'],
    );
    assert.match(read('a.plan.yaml'), /text: Ouvrir un refuge\n {4}position: supported/);
  });

  it('shows the place of a mistake in a mapping file', () => {
    write('register.csv', register);
    write('a.mapping.yaml', 'sheets:\n  - columns: [{ column: Recommandation, to: txt }]\n');
    assert.deepEqual(recmatrix('import', 'register.csv', '--mapping', 'a.mapping.yaml'), {
      status: 2,
      stdout: '',
      stderr: 'register.csv: a.mapping.yaml:2:45: “txt” is no field that a column can go to. Did you mean “text”?\n',
    });
  });

  it('refuses a workbook with macros in one sentence', async () => {
    const parts = workbookParts({ sheets: [{ name: 'A', rows: [['x']] }] });
    write('a.xlsx', await pack({ ...parts, 'xl/vbaProject.bin': 'x' }));
    const { status, stderr } = recmatrix('import', 'a.xlsx');
    assert.equal(status, 2);
    assert.equal(
      stderr,
      'a.xlsx: This file holds macros, which are programs, so it was not read. Save it as .xlsx or .docx, without macros.\n',
    );
  });
});
