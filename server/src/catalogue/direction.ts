import { canonicalLanguage } from './languages';

export type Direction = 'ltr' | 'rtl';

/** Languages of today's official texts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPTS = /[\p{Script=Arab}\p{Script=Hebr}\p{Script=Nkoo}\p{Script=Syrc}\p{Script=Thaa}]/u;

/** The direction in which pages of a language are laid out. A script in the tag decides before the language: `az-Arab`. */
export function directionOf(language: string): Direction {
  const [name = '', ...rest] = (canonicalLanguage(language) ?? language).split('-');
  const script = rest.find((part) => part.length === 4);
  const isTurned = script === undefined ? RIGHT_TO_LEFT.has(name) : /^(Arab|Hebr|Nkoo|Syrc|Thaa)$/.test(script);
  return isTurned ? 'rtl' : 'ltr';
}

/**
 * The direction of one text, by its first letter; that of the page where it has none (Unicode Standard Annex 9, P2 and P3). A figure
 * alone is written as it is everywhere, so that its sign stays before it: `+32%`, `~50%`.
 */
export function directionOfText(text: string, page: Direction): Direction {
  if (/^[~+−-]?[\d.,\s]+%?$/.test(text)) return 'ltr';
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return page;
  return RIGHT_TO_LEFT_SCRIPTS.test(letter) ? 'rtl' : 'ltr';
}
