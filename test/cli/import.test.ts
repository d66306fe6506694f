import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { docx, type Row } from '../unit/exchange/docx';
import { cycle3 } from '../unit/exchange/lists';
import { folderForEachTest } from './folder';

describe('recmatrix import', function () {
  this.timeout(60_000);
  const folder = folderForEachTest();
  const { recmatrix, read, write } = folder;

  async function writeList(name: string, rows: readonly Row[]) {
    write(name, await docx([rows]));
  }

  beforeEach(async () => {
    await writeList('list.docx', cycle3);
  });

  it('makes a new plan that checks without errors', () => {
    assert.deepEqual(
      recmatrix('import', 'list.docx', '--country', 'Fiji', '--session', '34', '--out', 'new.plan.yaml'),
      {
        status: 0,
        stdout: 'new.plan.yaml: written\nRecords added: 3, updated: 0, unchanged: 0.\n',
        stderr: '',
      },
    );
    assert.deepEqual(recmatrix('check', '--severity', 'error', '--format', 'github'), {
      status: 0,
      stdout: '',
      stderr: '',
    });
    const { recommendations } = JSON.parse(recmatrix('progress', '--format', 'json').stdout);
    assert.deepEqual([recommendations.received, recommendations.supported, recommendations.noted], [2, 1, 1]);
  });

  it('names a new plan after the State, and does not write over it', () => {
    assert.equal(recmatrix('import', 'list.docx', '--country', 'FJI', '--cycle', '3').status, 0);
    assert.deepEqual(readdirSync(folder.path), ['fji-upr3.plan.yaml', 'list.docx']);
    assert.deepEqual(recmatrix('import', 'list.docx', '--country', 'FJI', '--cycle', '3'), {
      status: 2,
      stdout: '',
      stderr:
        'recmatrix: A plan lies here already: “fji-upr3.plan.yaml”. To add to it, say --out fji-upr3.plan.yaml. For a plan of its own, say --new.\n',
    });
  });

  it('changes nothing when the same list is imported again', () => {
    const again = () => recmatrix('import', 'list.docx', '--country', 'FJI', '--session', '34', '--out', 'a.plan.yaml');
    again();
    const text = read('a.plan.yaml');
    assert.deepEqual(again(), { status: 0, stdout: 'Records added: 0, updated: 0, unchanged: 3.\n', stderr: '' });
    assert.equal(read('a.plan.yaml'), text);
  });

  it('lists what the plan says otherwise, and takes it when told to', () => {
    const again = (...more: string[]) =>
      recmatrix('import', 'list.docx', '--country', 'FJI', '--session', '34', '--out', 'a.plan.yaml', ...more);
    again();
    const edited = read('a.plan.yaml').replace('position: noted', 'position: pending');
    write('a.plan.yaml', edited);
    assert.match(again().stdout, /^ {2}upr3-120\.2, position: the plan says “pending”, the list “noted”$/m);
    assert.equal(read('a.plan.yaml'), edited);
    again('--take', 'upr3-120.1.position');
    assert.equal(read('a.plan.yaml'), edited);
    again('--take', 'upr3-120.2.position');
    assert.match(read('a.plan.yaml'), /position: noted/);
    write('a.plan.yaml', edited);
    again('--take', 'position');
    assert.match(read('a.plan.yaml'), /position: noted/);
  });

  it('says row by row what it could not read, and keeps it', async () => {
    const rows = [
      ...cycle3,
      [
        ['120.3 Build a bridge (Atlantis)', 'Source of Position: A/HRC/40/90 - Para 120'],
        'Perhaps',
        ['- Right to health'],
        [''],
      ],
    ];
    await writeList('odd.docx', rows as readonly Row[]);
    const { status, stdout } = recmatrix(
      'import',
      'odd.docx',
      '--country',
      'FJI',
      '--session',
      '34',
      '--out',
      'a.plan.yaml',
    );
    assert.equal(status, 0);
    assert.match(stdout, /^Not understood:\n {2}row 6, 120\.3: .*Atlantis/m);
    assert.match(stdout, /Perhaps/);
    assert.match(read('a.plan.yaml'), /#.*Perhaps/);
  });

  it('adds to a plan in several files', () => {
    write('root.plan.yaml', 'plan: { id: fiji, title: Fiji, country: FJI, start: 2026, end: 2030 }\n');
    write('part.plan.yaml', 'documents:\n  - { id: upr3, mechanism: UPR, session: 34 }\n');
    const { status, stdout } = recmatrix('import', 'list.docx', '--session', '34', '--out', 'root.plan.yaml');
    assert.equal(status, 0);
    assert.match(stdout, /^root\.plan\.yaml: changed$/m);
    assert.match(stdout, /^Records added: 2, /m);
    assert.equal(JSON.parse(recmatrix('progress', '--format', 'json').stdout).recommendations.received, 2);
  });

  it('adds new records to the file that is named, whichever it is', () => {
    write('root.plan.yaml', 'plan: { id: fiji, title: Fiji, country: FJI }\n');
    write('part.plan.yaml', 'recommendations: []\n');
    const { stdout } = recmatrix('import', 'list.docx', '--session', '34', '--out', './part.plan.yaml');
    assert.equal(stdout, 'part.plan.yaml: changed\nRecords added: 3, updated: 0, unchanged: 0.\n');
    assert.match(read('part.plan.yaml'), /^documents:/m);
  });
});
