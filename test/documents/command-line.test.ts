import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// The whole way of a real document: from the Word files that OHCHR sent to a plan with its findings and figures.
const lists = resolve('../shared/data/upr-matrix');
const bundle = resolve('server/dist/recmatrix.mjs');

describe('OHCHR’s lists of Slovenia on the command line', function () {
  this.timeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'recmatrix-slovenia-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function recmatrix(...args: string[]) {
    return spawnSync(process.execPath, [bundle, ...args], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env: {},
      maxBuffer: 2 ** 26,
    });
  }

  before(() => {
    for (const cycle of [2, 3]) {
      const { status, stderr } = recmatrix(
        'import',
        join(lists, `slovenia-cycle${cycle}.docx`),
        '--out',
        'slovenia.plan.yaml',
      );
      assert.equal(status, 0, stderr);
    }
  });

  it('become a plan with every recommendation of both', () => {
    const { recommendations } = JSON.parse(recmatrix('progress', '--format', 'json').stdout);
    const { received, supported, noted } = recommendations;
    assert.deepEqual({ received, supported, noted }, { received: 163 + 215, supported: 142 + 182, noted: 21 + 33 });
  });

  it('show the trend of OHCHR’s infographic', () => {
    const { stdout } = recmatrix('progress', '--as-of', '2026-11-20');
    assert.match(stdout, /Cycle 2 +163 +142/);
    assert.match(stdout, /Cycle 3 +215 +\+31\.9 % +182 +\+28\.2 %/);
  });

  it('check without an error, and with what is missing: leads, dates, actions', () => {
    const { status, stdout } = recmatrix('check', '--as-of', '2026-11-20', '--format', 'json');
    assert.equal(status, 0);
    const report = JSON.parse(stdout);
    assert.equal(report.summary.errors, 0);
    const codes = new Set(report.files[0].findings.map(({ code }: { code: string }) => code));
    assert.deepEqual(
      ['no-action', 'no-due', 'no-lead'].filter((code) => !codes.has(code)),
      [],
    );
  });
});
