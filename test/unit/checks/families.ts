import { readdirSync } from 'node:fs';

/** The folders of fixtures, in the order of the documentation, with the titles there. */
export const families = [
  { folder: 'form', title: 'Form' },
  { folder: 'identity', title: 'Identity and references' },
  { folder: 'vocabulary', title: 'Vocabulary and source' },
  { folder: 'time', title: 'Time and status' },
  { folder: 'completeness', title: 'Completeness' },
  { folder: 'money', title: 'Money' },
] as const;

const root = 'test/fixtures/checks';

/** The fixtures of a family: a code, and the path of its file. */
export function fixturesOf(folder: string): { readonly code: string; readonly path: string }[] {
  return readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ code: name.replace('.txt', ''), path: `${root}/${folder}/${name}` }));
}
