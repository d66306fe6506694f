import assert from 'node:assert/strict';
import { docx } from '../unit/exchange/docx';
import { cycle3 } from '../unit/exchange/lists';
import { csv } from '../unit/exchange/workbook';
import { folderForEachTest } from './folder';

describe('recmatrix verify', function () {
  this.timeout(60_000);
  const { recmatrix, read, write } = folderForEachTest();

  /** Writes the plan with other words in place of some. */
  function change(from: string, to: string) {
    const text = read('new.plan.yaml');
    assert.ok(text.includes(from), from);
    write('new.plan.yaml', text.replace(from, to));
  }

  beforeEach(async () => {
    write('list.docx', await docx([cycle3]));
    recmatrix('import', 'list.docx', '--country', 'Fiji', '--session', '34', '--out', 'new.plan.yaml');
  });

  it('finds nothing in a plan that nobody changed', () => {
    assert.deepEqual(recmatrix('verify', 'new.plan.yaml', '--against', 'list.docx', '--document', 'upr3'), {
      status: 0,
      stdout: 'No findings. Recommendations compared with “list.docx”: 2.\n',
      stderr: '',
    });
  });

  it('shows the changed word in its line, and fails', () => {
    change('Train the police', 'Train the army');
    const { status, stdout, stderr } = recmatrix('verify', '--against', 'list.docx', '--document', 'upr3');
    assert.deepEqual([status, stderr], [1, '']);
    const [place, line, marks] = stdout.split('\n');
    assert.match(
      place ?? '',
      /^new\.plan\.yaml:\d+:\d+ error changed-text “upr3-120\.1” says “army” where the official document says “police”\.$/,
    );
    assert.match(line ?? '', /│ {5}text: Train the army \(Chile\) \(Fiji\)$/);
    assert.equal(marks?.indexOf('^'), line?.indexOf('army'));
    assert.match(stdout, /\nerrors: 1\. Recommendations compared with “list\.docx”: 2\.\n$/);
  });

  it('says it in all formats of findings', () => {
    change('position: noted', 'position: supported');
    const verify = (format: string) =>
      recmatrix('verify', 'new.plan.yaml', '--against', 'list.docx', '--document', 'upr3', '--format', format);
    const { against, summary, files } = JSON.parse(verify('json').stdout);
    assert.deepEqual(against, { file: 'list.docx', recommendations: 2 });
    assert.equal(summary.errors, 1);
    assert.equal(files[0].findings[0].code, 'changed-position');
    assert.match(verify('github').stdout, /^::error file=new\.plan\.yaml,line=\d+,.*title=changed-position::/);
    assert.match(verify('junit').stdout, /<testsuite [^>]*failures="1"/);
    const { runs } = JSON.parse(verify('sarif').stdout);
    assert.equal(runs[0].tool.driver.rules[runs[0].results[0].ruleIndex].id, 'changed-position');
  });

  it('fails for what the plan lowers to a warning only where it is strict', () => {
    change('position: noted', 'position: supported');
    change('country: FJI', 'country: FJI\n  checks: { changed-position: warning }');
    const verify = (...more: string[]) =>
      recmatrix('verify', '--against', 'list.docx', '--document', 'upr3', '--format', 'github', ...more).status;
    assert.deepEqual([verify(), verify('--strict'), verify('--strict', '--severity', 'error')], [0, 1, 0]);
  });

  it('reads tables, where what they lack is no error', () => {
    const columns = ['To', 'Text', 'From', 'Response', 'Action', 'Issue', 'Session'];
    const row = (from: string) => ['Fiji', 'Train the police', from, 'Supported', '4', 'Detention', '34'];
    const table = csv(columns, row('Chile'), row('Fiji'));
    write('export.csv', table);
    const { status, stdout } = recmatrix('verify', '--against', 'export.csv', '--format', 'github');
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^::notice file=new\.plan\.yaml,[^\n]*title=not-in-export::The table lacks [^\n]* 1: upr3-120\.2%0A[^\n]*\n::notice/,
    );
    assert.match(stdout, /title=missing-themes::[^\n]* it does not have here: conditions-of-detention\./);
    assert.equal(recmatrix('verify', '--against', 'export.csv', '--strict').status, 0);
  });

  it('reads other tables by a mapping file, and says which rows it could not read', () => {
    const register = csv(
      ['No', 'Recommendation', 'Reply'],
      ['120.1', 'Train the army', 'Supported'],
      ['120.2', '', 'Noted'],
    );
    write('register.csv', register);
    recmatrix('import', 'register.csv', '--suggest', '--out', 'register.mapping.yaml');
    const { status, stdout, stderr } = recmatrix(
      ...['verify', '--against', 'register.csv', '--mapping', 'register.mapping.yaml'],
      ...['--document', 'upr3', '--format', 'github'],
    );
    assert.equal(status, 1);
    assert.match(stdout, /title=changed-text::“upr3-120\.1” says “police” where the official document says “army”\./);
    assert.match(stderr, /^register\.csv: row 3/);
  });

  it('says what is needed where something is left out or wrong', () => {
    assert.deepEqual(recmatrix('verify', 'new.plan.yaml'), {
      status: 2,
      stdout: '',
      stderr: 'recmatrix: Name the official list: recmatrix verify PLAN --against FILE.\n',
    });
    assert.deepEqual(recmatrix('verify', '--against', 'none.docx'), {
      status: 2,
      stdout: '',
      stderr: 'recmatrix: There is no file or folder “none.docx”.\n',
    });
    write('letter.docx', 'Dear Minister');
    const { status, stderr } = recmatrix('verify', '--against', 'letter.docx');
    assert.equal(status, 2);
    assert.match(stderr, /This file can’t be read as a Word document/);
    assert.match(
      recmatrix('verify', '--against', 'list.docx', '--document', 'upr9').stderr,
      /It has|Did you mean “upr3”\?/,
    );
  });
});
