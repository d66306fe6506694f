import { UnreadableFile } from '../../exchange/unreadable';
import type { MappingMistakes, SuggestedMapping } from '../../protocol';
import { Refusal } from '../refusal';
import { type Given, textOf } from './given';
import { rangedMistake, sourceOf } from './source-file';

/** A mapping file for a table, drafted from its headings, as `recmatrix import --suggest`. */
export async function suggestMapping(given: Given): Promise<SuggestedMapping> {
  const { bytes, name } = sourceOf(given);
  const { suggestMapping: suggest } = await import('../../exchange/mapping/suggest');
  const { readTables } = await import('../../exchange/tables/read-tables');
  try {
    return { text: await suggest(await readTables(bytes, name), name) };
  } catch (error) {
    throw error instanceof UnreadableFile ? new Refusal(error.message) : error;
  }
}

/** What is wrong in a mapping file by itself. */
export async function mappingMistakes(given: Given): Promise<MappingMistakes> {
  const { mistakesIn } = await import('../../exchange/mapping/mapping');
  return { mistakes: mistakesIn({ name: textOf(given, 'name'), text: textOf(given, 'text') }).map(rangedMistake) };
}
