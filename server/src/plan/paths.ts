import type { Path } from './entity';

// The records of a plan are built alike: tens of thousands of paths are the same few hundred, and each of these is kept once.

/** Longer lists are rare. */
const HIGHEST_INDEX = 63;

interface Step {
  path: Path | undefined;
  readonly next: Map<string | number, Step>;
}

const start: Step = { path: undefined, next: new Map() };

/** An equal path, the same object each time. */
export function keptPath(path: Path): Path {
  if (path.some((key) => typeof key === 'number' && key > HIGHEST_INDEX)) return path;
  let step = start;
  for (const key of path) {
    let next = step.next.get(key);
    if (!next) {
      next = { path: undefined, next: new Map() };
      step.next.set(key, next);
    }
    step = next;
  }
  step.path ??= path;
  return step.path;
}
