import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLE } from './scenario';

/** A new folder for each test of a suite, in which `recmatrix` is run. */
export interface Folder {
  readonly path: string;
  /** Runs the command line in it: nobody types, and no setting of the machine counts. */
  recmatrix(...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string };
  read(name: string): string;
  write(name: string, content: string | ArrayBuffer | Uint8Array): void;
}

/** To be called in a suite, whose `beforeEach` comes after the folder is made. */
export function folderForEachTest(): Folder {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'recmatrix-cli-'));
  });
  afterEach(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return {
    get path() {
      return path;
    },
    recmatrix(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], {
        cwd: path,
        encoding: 'utf8',
        input: '',
        env: {},
      });
      return { status, stdout, stderr };
    },
    read: (name) => readFileSync(join(path, name), 'utf8'),
    write: (name, content) =>
      writeFileSync(join(path, name), content instanceof ArrayBuffer ? new Uint8Array(content) : content),
  };
}
