import { findCountry } from '../../catalogue/countries';
import { stateNames } from '../../catalogue/state-names';

/** The recommending States of a cell: the whole of it as one name, else a list of names. */
export function statesIn(text: string): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  if (text === '') return { known: [], unknown: [] };
  const single = findCountry(text);
  const { known, unknown } = single === undefined ? stateNames(text) : { known: [single], unknown: [] };
  return { known: [...new Set(known)], unknown };
}
