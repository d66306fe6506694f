import { countryLines, otherLanguageLines } from './countries.data';
import { localesFor, unLanguages } from './languages';
import { lazy, lookupKey, searchEntries } from './text';

/** A country or area of ISO 3166-1. */
export interface Country {
  /** ISO 3166-1 alpha-3, as plans write it. */
  readonly alpha3: string;
  readonly alpha2: string;
  /** The English name that the United Nations uses. */
  readonly name: string;
  /** Formal, former and common English names. */
  readonly otherNames: readonly string[];
}

const all = lazy((): readonly Country[] =>
  countryLines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...others] = line.slice(7).split('|');
      const otherNames = others.map((other) => other.replace('~', name));
      return { alpha3: line.slice(0, 3), alpha2: line.slice(4, 6), name, otherNames };
    }),
);

const byAlpha3 = lazy(() => new Map(all().map((country) => [country.alpha3, country])));

/** Codes and English names. */
const byEnglish = lazy(() => {
  const codes = new Map<string, string>();
  for (const { alpha3, name } of all()) codes.set(nameKey(name), alpha3);
  for (const { alpha3, alpha2, otherNames } of all()) {
    for (const text of [alpha3, alpha2, ...otherNames]) codes.set(nameKey(text), alpha3);
  }
  return codes;
});

/** Names in the other official languages, from this machine's Unicode data and the United Nations' own. */
const byOtherLanguage = lazy(() => {
  const codes = new Map<string, string>();
  for (const language of unLanguages) {
    const names = regionNames(language);
    for (const { alpha3, alpha2 } of all()) {
      const name = names.of(alpha2);
      if (name) codes.set(nameKey(name), alpha3);
    }
  }
  for (const line of otherLanguageLines.trim().split('\n')) {
    for (const name of line.slice(4).split('|')) codes.set(nameKey(name), line.slice(0, 3));
  }
  return codes;
});

/** Codes that ISO 3166-1 leaves to users, for fictional States and for places without a code (clause 8.1.3). */
const userAssigned = /^(?:AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z])$/;

/** Whether a plan may write this as a State's code: ISO 3166-1 alpha-3, or user-assigned such as `XEX`. */
export function isCountry(code: string): boolean {
  return byAlpha3().has(code) || userAssigned.test(code);
}

/** The country of this alpha-3 code; undefined for user-assigned codes and what is none. */
export function country(code: string): Country | undefined {
  return byAlpha3().get(code);
}

/** All countries and areas, by code. */
export function countries(): readonly Country[] {
  return all();
}

/** A country's name: the United Nations' in English, Unicode's in other languages; the code itself where it has none. */
export function countryName(code: string, language = 'en'): string {
  const known = country(code);
  if (!known) return code;
  return /^en\b/i.test(language) ? known.name : (regionNames(language).of(known.alpha2) ?? known.name);
}

/**
 * The alpha-3 code of a country written as a code or a name – short, formal, former or common in English, short in the
 * other official languages of the United Nations – whatever the case, accents, apostrophes, spaces and articles.
 * Kosovo has no code in ISO 3166-1 and is not found.
 */
export function findCountry(text: string): string | undefined {
  if (userAssigned.test(text)) return text;
  if (text.length > longestName) return undefined;
  const key = nameKey(text);
  return byEnglish().get(key) ?? byOtherLanguage().get(key);
}

/** Longer texts are no country's name, and are not looked up. */
const longestName = 200;

/** The countries whose code begins with the query, or whose names have words that begin with its words. */
export function searchCountries(query: string, language = 'en'): readonly Country[] {
  return searchEntries(
    query,
    all(),
    ({ alpha3 }) => alpha3,
    ({ alpha3, name, otherNames }) => [countryName(alpha3, language), name, ...otherNames].join(' '),
  );
}

/** The look-up form of a name: articles count for nothing, `St` is `Saint`. */
function nameKey(name: string): string {
  // UNTERM puts the article of a language behind the name: `Bahamas (the)`, `Francia (la)`.
  return lookupKey(name.replace(/\s*\((?:the|la|le|les|l['’]|el|los|las)\)/gi, '').replace(/\*/g, ''))
    .replace(/^the /, '')
    .replace(/\bst /g, 'saint ');
}

const displayNames = new Map<string, Intl.DisplayNames>();

function regionNames(language: string): Intl.DisplayNames {
  let names = displayNames.get(language);
  if (!names) {
    names = new Intl.DisplayNames(localesFor(language), { type: 'region', fallback: 'none' });
    displayNames.set(language, names);
  }
  return names;
}
