import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFile, refuseExisting, replaceFile, replaceText, saveFile } from '../../server/src/cli/save';

describe('saving a file', () => {
  let folder = '';
  const path = (name: string) => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recmatrix-save-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('replaces its text, keeps its mode, and leaves nothing beside it', () => {
    writeFileSync(path('a.plan.yaml'), 'old');
    chmodSync(path('a.plan.yaml'), 0o640);
    replaceFile(path('a.plan.yaml'), 'new ä', 'a.plan.yaml');
    assert.equal(readFileSync(path('a.plan.yaml'), 'utf8'), 'new ä');
    assert.equal(statSync(path('a.plan.yaml')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder), ['a.plan.yaml']);
  });

  it('leaves a file alone that holds bytes which are no text', () => {
    const bytes = Buffer.from([0x61, 0xe9, 0x0a]);
    writeFileSync(path('a.plan.yaml'), bytes);
    assert.throws(() => replaceText(path('a.plan.yaml'), 'a', 'a.plan.yaml'), {
      message:
        '“a.plan.yaml” holds bytes that are no text (UTF-8) and would be lost, so it was not changed. Correct it first.',
    });
    assert.deepEqual(readFileSync(path('a.plan.yaml')), bytes);
  });

  it('writes over a file only where that is wanted', () => {
    refuseExisting(path('a.xlsx'), 'a.xlsx');
    saveFile(path('a.xlsx'), new Uint8Array([1]), 'a.xlsx');
    assert.throws(() => refuseExisting(path('a.xlsx'), 'a.xlsx'), {
      message: '“a.xlsx” exists already. Say --overwrite to write over it, or give another name.',
    });
    saveFile(path('a.xlsx'), new Uint8Array([2]), 'a.xlsx');
    assert.deepEqual(readFileSync(path('a.xlsx')), Buffer.from([2]));
  });

  it('writes through a link, which stays a link', () => {
    mkdirSync(path('real'));
    writeFileSync(path('real/a.plan.yaml'), 'old');
    symlinkSync('real/a.plan.yaml', path('link.plan.yaml'));
    replaceFile(path('link.plan.yaml'), 'new', 'link.plan.yaml');
    assert.ok(lstatSync(path('link.plan.yaml')).isSymbolicLink());
    assert.equal(readFileSync(path('real/a.plan.yaml'), 'utf8'), 'new');
  });

  it('leaves everything as it was where it fails, and says why', () => {
    mkdirSync(path('folder.plan.yaml'));
    assert.throws(() => replaceFile(path('folder.plan.yaml'), 'new', 'folder.plan.yaml'), {
      message: '“folder.plan.yaml” is a folder, but a file is needed here.',
    });
    assert.deepEqual(readdirSync(folder), ['folder.plan.yaml']);
  });

  it('writes a new file', () => {
    createFile(path('a.plan.yaml'), 'new', 'a.plan.yaml');
    assert.equal(readFileSync(path('a.plan.yaml'), 'utf8'), 'new');
  });

  it('never writes a new file over one that exists', () => {
    writeFileSync(path('a.plan.yaml'), 'old');
    assert.throws(() => createFile(path('a.plan.yaml'), 'new', 'a.plan.yaml'), { message: /exists already/ });
    assert.equal(readFileSync(path('a.plan.yaml'), 'utf8'), 'old');
  });
});
