import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { t } from '../l10n';
import { fileError, UserError } from './errors';
import { readText } from './files';

/**
 * Replaces what a file holds so that it is the old or the new one at any moment, whole: written beside it, then renamed. Its mode
 * stays; a link stays a link. Throws a `UserError` where that is not allowed, with the file untouched.
 */
export function replaceFile(path: string, content: string | Uint8Array, shownAs: string): void {
  try {
    const target = realpathSync(path);
    // Renaming asks for rights on the folder only; a file that its owner protects is not to be changed.
    accessSync(target, constants.W_OK);
    write(target, content, statSync(target).mode);
  } catch (error) {
    throw writeError(shownAs, error);
  }
}

/** `replaceFile` for a text that was read from the file: one that holds bytes that are no text would lose them. */
export function replaceText(path: string, text: string, shownAs: string): void {
  if (!readText(path, shownAs).whole) {
    throw new UserError(
      t('“{path}” holds bytes that are no text (UTF-8) and would be lost, so it was not changed. Correct it first.', {
        path: shownAs,
      }),
    );
  }
  replaceFile(path, text, shownAs);
}

/** Writes a new file; never overwrites one. */
export function createFile(path: string, content: string | Uint8Array, shownAs: string): void {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw writeError(shownAs, error);
    throw new UserError(t('“{path}” exists already and is not overwritten. Give another name.', { path: shownAs }));
  }
  try {
    writeAll(file, content);
  } catch (error) {
    rmSync(path, { force: true });
    throw writeError(shownAs, error);
  } finally {
    closeSync(file);
  }
}

/** Writes a file, over one that exists. */
export function saveFile(path: string, content: string | Uint8Array, shownAs: string): void {
  (existsSync(path) ? replaceFile : createFile)(path, content, shownAs);
}

/** Asked before long work, for a file that is written over only if the user says so. */
export function refuseExisting(path: string, shownAs: string): void {
  if (!existsSync(path)) return;
  throw new UserError(
    t('“{path}” exists already. Say --overwrite to write over it, or give another name.', { path: shownAs }),
  );
}

function write(target: string, content: string | Uint8Array, mode: number): void {
  const beside = join(dirname(target), `.recmatrix-${process.pid}-${Date.now()}.tmp`);
  const file = openSync(beside, 'wx');
  try {
    try {
      writeAll(file, content);
    } finally {
      closeSync(file);
    }
    chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writeAll(file: number, content: string | Uint8Array): void {
  const bytes = Buffer.from(content);
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
  fsyncSync(file);
}

function writeError(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') {
    return new UserError(t('“{path}” can’t be written: you are not allowed to change it. It is as it was.', { path }));
  }
  if (code === 'ENOENT') {
    return new UserError(t('“{path}” can’t be written: its folder does not exist.', { path }));
  }
  return fileError(path, error);
}
