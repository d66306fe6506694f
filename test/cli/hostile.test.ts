import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE } from './scenario';

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
for (const [before, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map((pair) => [...pair])) {
  bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
}

/** Files as somebody careless or ill-meaning could write them, with a code that each must get; a string stands for bytes. */
const files: Readonly<Record<string, readonly [content: string, code: string]>> = {
  'a NUL': ['plan:\n  id: nul\n  title: A\0B\n  country: XEX\n', 'unreadable'],
  'an old encoding': ['plan:\n  id: latin1\n  title: R\u00e9publique\n  country: XEX\n', 'unreadable'],
  'UTF-16': ['\u00ff\u00fep\0l\0a\0n\0:\0', 'unreadable'],
  'codes that control a terminal': [
    'plan:\n  id: a\n  title: x\n  country: XEX\n  \u001b[2J\u001b]0;owned\u0007: 1\n',
    'unknown-key',
  ],
  'a list': ['- 1\n- 2\n', 'wrong-type'],
  'a text': ['just words', 'wrong-type'],
  'keys that JavaScript gives a meaning': [
    '__proto__: { a: 1 }\nplan: { id: a, title: A, country: XEX, constructor: 1 }\n',
    'unknown-key',
  ],
  'an alias bomb': [`${bomb.join('\n')}\nrecommendations: *g\n`, 'unreadable'],
  'brackets nested ten thousand deep': [`plan: ${'['.repeat(10_000)}`, 'unreadable'],
  'a line of a million characters': [`plan: { id: a, title: ${'x '.repeat(500_000)}`, 'yaml-syntax'],
  'a merge conflict': ['<<<<<<< ours\nplan: { id: a }\n=======\nplan: { id: b }\n>>>>>>> theirs\n', 'merge-conflict'],
  'more than 50 MB': ['recommendations:\n'.padEnd(50_000_001, '# remark\n'), 'file-too-large'],
};

describe('no plan crashes recmatrix, hangs it, or controls the terminal', function () {
  this.timeout(60_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'recmatrix-hostile-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function recmatrix(...args: string[]) {
    return spawnSync(process.execPath, [BUNDLE, ...args], {
      cwd: folder,
      encoding: 'utf8',
      input: '',
      env: {},
      timeout: 50_000,
    });
  }

  for (const [what, [content, code]] of Object.entries(files)) {
    it(`${what}: ${code}`, () => {
      writeFileSync(join(folder, 'a.plan.yaml'), Buffer.from(content, 'latin1'));
      const { status, stdout, stderr } = recmatrix('check', 'a.plan.yaml', '--severity', 'error');
      assert.equal(stderr, '');
      assert.equal(status, 1);
      assert.match(stdout, new RegExp(`^a\\.plan\\.yaml:\\d+:\\d+ error ${code} `, 'm'));
      assert.doesNotMatch(stdout.replaceAll('\n', ''), /\p{Cc}/u);
      assert.ok(Math.max(...stdout.split('\n').map((line) => line.length)) < 1000, 'a long line is cut');
    });
  }

  it('a file that would lose bytes is not written back', () => {
    const bytes = Buffer.from('plan: { id: a, title: R\u00e9publique, country: XEX, languages: [fr, fr] }\n', 'latin1');
    writeFileSync(join(folder, 'a.plan.yaml'), bytes);
    const { stderr } = recmatrix('check', 'a.plan.yaml', '--fix');
    assert.equal(stderr, 'a.plan.yaml: not fixed, since it holds bytes that are no text and would be lost.\n');
    assert.deepEqual(readFileSync(join(folder, 'a.plan.yaml')), bytes);
  });
});
