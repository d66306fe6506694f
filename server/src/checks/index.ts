import type { Check } from './check';

/** Every check, in the order of docs/checks.md: a family a file. */
export const checks: readonly Check[] = [];
