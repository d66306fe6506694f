import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { usualLimits } from '../exchange/unreadable';
import { t } from '../l10n';
import { fileError, UserError } from './errors';
import type { ProgressBar } from './progress-bar';

// A file that others publish or send, and the reading of it.

/** The file's content; throws a `UserError` where it can't be read or is too large. */
export function readBytes(file: string, cwd: string): ArrayBuffer {
  const path = resolve(cwd, file);
  try {
    if (statSync(path).size > usualLimits.bytes) {
      throw new UserError(
        t('“{path}” is larger than {size} MB, which is more than any list of recommendations; it was not read.', {
          path: file,
          size: usualLimits.bytes / 1e6,
        }),
      );
    }
    const { buffer, byteOffset, byteLength } = readFileSync(path);
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  } catch (error) {
    throw fileError(file, error);
  }
}

/** The mapping file that says what a table's columns hold. */
export function readMapping(path: string, cwd: string): { readonly text: string; readonly name: string } {
  return { text: new TextDecoder().decode(readBytes(path, cwd)), name: path };
}

/** Ctrl+C stops the reading, and waits until files that are being written are whole. */
export function stoppable(bar: ProgressBar) {
  const signal = { aborted: false };
  const stop = () => {
    signal.aborted = true;
  };
  process.once('SIGINT', stop);
  return {
    signal,
    progress: (rows: number) => bar.step(t('Reading rows'), rows),
    end: () => void process.off('SIGINT', stop),
  };
}
