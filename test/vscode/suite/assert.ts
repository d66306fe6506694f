// The little of node:assert that the tests need: in the browser there is none.

export function ok(value: unknown, message = 'is not so'): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, message?: string): void {
  deepEqual(actual, expected, message);
}

/** Equal as JSON. */
export function deepEqual<T>(actual: T, expected: T, message = 'not equal'): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value, null, 2));
  if (found !== wanted) throw new Error(`${message}\nfound:  ${found}\nwanted: ${wanted}`);
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`${pattern} does not match:\n${text}`);
}
