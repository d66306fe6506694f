import { readLists } from '../../../../server/src/exchange/read-lists';

/** What becomes of a table by a mapping: its lists, what they hold together, and what is said of them. */
export async function readBy(bytes: ArrayBuffer, mapping: string) {
  const { lists, problems } = await readLists({
    bytes,
    name: 'register.xlsx',
    mapping: { text: mapping, name: 'a.mapping.yaml' },
  });
  return {
    lists,
    problems,
    all: lists.flatMap((list) => list.recommendations),
    said: lists.flatMap((list) => list.problems),
  };
}
