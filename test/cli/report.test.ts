import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE } from './scenario';

const PLAN = `plan: { id: p, title: Plan, country: FJI }
documents: [{ id: upr4, mechanism: UPR, session: 48, counts: { received: 1, supported: 1, noted: 0 } }]
recommendations:
  - { id: upr4-140.1, document: upr4, number: "140.1", text: Ratify (Chile), recommended-by: [CHL], position: supported }
`;

describe('recmatrix report', function () {
  this.timeout(60_000);
  let folder = '';

  function recmatrix(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, 'report', ...args], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env: {},
    });
    return { status, stdout, stderr };
  }
  const refused = (stderr: string) => ({ status: 2, stdout: '', stderr: `recmatrix: ${stderr}\n` });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recmatrix-report-'));
    writeFileSync(join(folder, 'a.plan.yaml'), PLAN);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints Markdown unless asked for something else', () => {
    const { status, stdout, stderr } = recmatrix('matrix', '--as-of', '2026-11-20');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^# Implementation matrix\n\nPlan\n\nFiji\n\nAs of 20 November 2026\n/);
    assert.match(stdout, /^\| 140\.1 \| Ratify \(Chile\) \| Supported \|/m);
  });

  it('takes the format from the file’s ending, and writes over no file unasked', () => {
    const write = (...more: string[]) => recmatrix('matrix', 'a.plan.yaml', '--out', 'matrix.html', ...more);
    assert.deepEqual(write(), { status: 0, stdout: '', stderr: '' });
    const page = readFileSync(join(folder, 'matrix.html'), 'utf8');
    assert.match(page, /^<!doctype html>/);
    assert.deepEqual(
      write('--internal'),
      refused('“matrix.html” exists already. Say --overwrite to write over it, or give another name.'),
    );
    assert.equal(readFileSync(join(folder, 'matrix.html'), 'utf8'), page);
    assert.equal(write('--internal', '--overwrite').status, 0);
    assert.match(readFileSync(join(folder, 'matrix.html'), 'utf8'), /Internal/);
  });

  // A csv file is nothing but its table, and can't say of which review it is.
  for (const { format, said } of [
    { format: 'docx', said: [] },
    { format: 'xlsx', said: [] },
    { format: 'csv', said: ['--session', '48'] },
  ]) {
    it(`writes a ${format} file in OHCHR’s columns that “import” reads back`, () => {
      const file = `list.${format}`;
      assert.deepEqual(recmatrix('matrix', '--columns', 'ohchr', '--out', file), { status: 0, stdout: '', stderr: '' });
      const { status, stdout } = spawnSync(
        process.execPath,
        [BUNDLE, 'import', file, ...said, '--out', 'a.plan.yaml'],
        {
          cwd: folder,
          encoding: 'utf8',
          env: {},
        },
      );
      assert.deepEqual([status, stdout], [0, 'Records added: 0, updated: 0, unchanged: 2.\n']);
    });
  }

  it('prints no Word file, and says how to get one', () => {
    assert.deepEqual(
      recmatrix('matrix', '--format', 'docx'),
      refused('A file of the format docx can’t be printed. Name one: --out matrix.docx'),
    );
  });

  it('says what can be had instead of what can’t', () => {
    assert.match(
      recmatrix().stderr,
      /^recmatrix: Name the report: recmatrix report KIND\. There are: progress, matrix/,
    );
    assert.deepEqual(recmatrix('matirx'), refused('There is no report “matirx”. Did you mean “matrix”?'));
    assert.match(recmatrix('matrix', '--out', 'matrix.pdf').stderr, /The ending of “matrix\.pdf” says no format/);
    assert.match(recmatrix('matrix', '--document', 'upr9', '--columns', 'ohchr').stderr, /It has: upr4\.\n$/);
  });
});
