// How the reader's language writes; used on both sides of a webview.

/** Languages whose usual script runs from right to left (Unicode CLDR 45, `characterOrder`). */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction of a language, given by its tag. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-', 1)[0]!.toLowerCase()) ? 'rtl' : 'ltr';
}
