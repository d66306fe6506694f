/** Whether a written value gives way: all of its key are to be taken, or this one of its record (`ImportOptions.take`). */
export function isTaken(
  take: ReadonlySet<string>,
  id: string | undefined,
  keys: readonly [string, ...string[]],
): boolean {
  return [keys[0], keys.join('.')].some((key) => take.has(key) || take.has(`${id}.${key}`));
}
