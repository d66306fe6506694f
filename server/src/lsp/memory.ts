import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// An editor starts this server without options for Node, so it sets them itself; V8 reads these two whenever it decides on its
// heap. Left alone it would take 270 MB for 112,000 lines; told to save wherever it can (`--optimize-for-size`) from the start,
// less than with what follows, and three times as long for each answer. This takes about 190 MB and is as quick as V8 left alone.

// While the rest of the program loads, the space for new objects grows once or twice, to 4 or 8 MB …
setFlagsFromString('--semi-space-growth-factor=4');

/** … and from now on stays as it is. */
export function limitNewObjects(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Bytes. While a large plan is read for the first time nothing is rubbish, so looking for it would only take time. */
const LARGE = 50e6;

let isLimited = false;

/**
 * Once much is held: from now on rubbish is collected before the heap has grown by 30 per cent. V8 sets that limit whenever it has
 * collected, and would not do so for long, so it is told to once.
 */
export function limitRubbish(): void {
  if (isLimited || getHeapStatistics().used_heap_size < LARGE) return;
  isLimited = true;
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--expose-gc');
  // Where an editor's own Node does not offer it, more memory is taken, and nothing else.
  const collect: (() => void) | undefined = runInNewContext('globalThis.gc');
  collect?.();
}
