import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entries, filled } from '../unit/exchange/worksheet/fill';
import { folderForEachTest } from './folder';

const ROOT = [
  'plan: { id: xex, title: A plan, country: XEX, languages: [en, ar], coordinator: nmirf }',
  'institutions:',
  '  - { id: nmirf, name: Committee on Human Rights, kind: coordination-mechanism }',
  '  - id: moj',
  '    name: { en: Ministry of Justice, ar: وزارة العدل }',
  '    kind: ministry',
  '    focal-points: [{ post: Head of Unit, email: unit@justice.example }]',
  '  - { id: moh, name: Ministry of Health, kind: ministry }',
  'documents: [{ id: cedaw8, mechanism: CEDAW }]',
  'recommendations:',
  '  - { id: r1, document: cedaw8, number: "22", text: Adopt a law, lead: moj } # first',
  '',
].join('\r\n');
const PART = 'actions:\n  - { id: a1, title: Draft it, lead: moj, recommendations: [r1], due: 2027 }\n';

describe('recmatrix export worksheet', function () {
  this.timeout(60_000);
  const folder = folderForEachTest();
  const { recmatrix, read, write } = folder;

  async function fill(name: string, entries: Entries) {
    write(name, await filled(readFileSync(join(folder.path, name)), entries));
  }

  beforeEach(() => {
    write('root.plan.yaml', ROOT);
    write('part.plan.yaml', PART);
  });

  it('asks an institution, and “import” brings its answers into the files where the records are', async () => {
    assert.deepEqual(recmatrix('export', 'worksheet', '--institution', 'moj', '--as-of', '2026-11-20'), {
      status: 0,
      stdout: 'worksheet-moj.xlsx: written, rows to answer: 1\n',
      stderr: '',
    });
    await fill('worksheet-moj.xlsx', { a1: { 'New status': 'In progress', 'What has been done': 'A draft' } });
    const answer = () => recmatrix('import', 'worksheet-moj.xlsx', '--as-of', '2026-12-05');
    assert.deepEqual(answer(), {
      status: 0,
      stdout: 'part.plan.yaml: changed\nRecords with answers: 1 changed, 0 left as they were.\n',
      stderr: '',
    });
    assert.equal(read('root.plan.yaml'), ROOT);
    const update = 'updates: [{ date: 2026-12-05, by: moj, status: in-progress, text: A draft }]';
    assert.equal(read('part.plan.yaml'), PART.replace(' }', `, ${update} }`));
    assert.equal(answer().stdout, 'Records with answers: 0 changed, 1 left as they were.\n');
  });

  it('lists what was changed since, and what was not understood; --take takes the answer', async () => {
    recmatrix('export', 'worksheet', '--institution', 'moj', '--as-of', '2026-11-20');
    await fill('worksheet-moj.xlsx', { a1: { 'New due date': new Date('2028-12-31'), 'New status': 'soon' } });
    write('part.plan.yaml', PART.replace('due: 2027', 'due: 2029'));
    const answer = (...more: string[]) =>
      recmatrix('import', 'worksheet-moj.xlsx', '--out', 'root.plan.yaml', ...more).stdout;
    assert.equal(
      answer(),
      [
        'Records with answers: 0 changed, 1 left as they were.',
        '',
        'The plan was changed since the worksheet was sent, and was left as it is (--take takes the answer):',
        '  row 7, a1, due: sent with “2027”, now “2029”, answered “2028-12-31”',
        '',
        'Not taken:',
        '  row 7, a1: I7 says “soon”, which is no status. Choose one of the list: Not started, In progress, Partially implemented, Implemented, Discontinued.',
        '',
      ].join('\n'),
    );
    assert.match(answer('--take', 'due'), /^part\.plan\.yaml: changed\nRecords with answers: 1 changed/);
    assert.match(read('part.plan.yaml'), /due: 2028-12-31/);
  });

  it('writes a file for each institution that leads something, without contacts', async () => {
    const { stdout } = recmatrix('export', 'worksheet', '--all', '--out', 'sheets', '--language', 'ar');
    assert.equal(stdout, 'sheets/moj.xlsx: written, rows to answer: 1\n');
    assert.deepEqual(readdirSync(join(folder.path, 'sheets')), ['moj.xlsx']);
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(readFileSync(join(folder.path, 'sheets/moj.xlsx')));
    const [sheet] = sheets;
    assert.equal(sheet?.rows[0]?.[0], 'Worksheet: وزارة العدل');
    assert.equal(sheet?.view?.rightToLeft, true);
    assert.doesNotMatch(JSON.stringify(sheets.map(({ rows }) => rows)), /justice\.example|Head of Unit/);
  });

  const refused: [name: string, args: string[], message: string][] = [
    ['nothing is named', ['export'], 'Name what to export: recmatrix export worksheet [PLAN].'],
    [
      'there is no such institution',
      ['export', 'worksheet', '--institution', 'mov'],
      'No institution has the id “mov”. Did you mean “moj”?',
    ],
    [
      'the institution leads nothing',
      ['export', 'worksheet', '--institution', 'moh'],
      '“moh” leads nothing in this plan, so there is nothing to ask it.',
    ],
    [
      'the file exists',
      ['export', 'worksheet', '--institution', 'moj', '--out', 'root.plan.yaml'],
      '“root.plan.yaml” exists already. Say --overwrite to write over it, or give another name.',
    ],
    [
      'the folder is a file',
      ['export', 'worksheet', '--all', '--out', 'root.plan.yaml'],
      '“root.plan.yaml” is a file, but a folder is needed here.',
    ],
    [
      'one and all are asked',
      ['export', 'worksheet', '--all', '--institution', 'moj'],
      'Say either --all or --institution moj.',
    ],
  ];
  for (const [name, args, message] of refused) {
    it(`says in one sentence that ${name}`, () => {
      assert.deepEqual(recmatrix(...args), { status: 2, stdout: '', stderr: `recmatrix: ${message}\n` });
    });
  }

  it('is refused by “import” where it is of another plan', () => {
    recmatrix('export', 'worksheet', '--institution', 'moj');
    write('root.plan.yaml', ROOT.replace('id: xex', 'id: fiji'));
    assert.deepEqual(recmatrix('import', 'worksheet-moj.xlsx'), {
      status: 2,
      stdout: '',
      stderr: 'worksheet-moj.xlsx: This worksheet is of the plan “xex”, not of “fiji”; nothing was imported.\n',
    });
  });
});
