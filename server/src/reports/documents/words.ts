import { localesFor } from '../../catalogue/languages';
import type { Block } from './report';

/** Words of the text that people read through: not those of tables, notes to the editors and drawings. */
export function wordCount(blocks: readonly Block[], language: string): number {
  const segmenter = new Intl.Segmenter([...localesFor(language)], { granularity: 'word' });
  let words = 0;
  for (const text of blocks.flatMap(textsOf)) {
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  }
  return words;
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'list':
      return block.items.map((runs) => runs.map(({ text }) => text).join(''));
    default:
      return [];
  }
}
