/** The six official languages of the United Nations. */
export const unLanguages: readonly string[] = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];

/**
 * Whether a tag is written as BCP 47 (RFC 5646) asks and its language, script and region are known to this machine's
 * Unicode data: `fr`, `zh-Hant`, `pt-BR`; not `english`, `qq` or `en_GB`. Case does not matter.
 */
export function isLanguage(tag: string): boolean {
  const locale = localeOf(tag);
  if (!locale) return false;
  return (
    // Not locale.language, which some engines leave out for `und`.
    nameOf(locale.baseName.split('-')[0] ?? '', 'language') !== undefined &&
    (locale.script === undefined || nameOf(locale.script, 'script') !== undefined) &&
    (locale.region === undefined || nameOf(locale.region, 'region') !== undefined)
  );
}

/** A tag in its usual case, `pt-br` as `pt-BR`; undefined where it is no well-formed tag. */
export function canonicalLanguage(tag: string): string | undefined {
  return localeOf(tag)?.toString();
}

/** A language's name in the reader's language, with script and region; the tag itself where there is none. */
export function languageName(tag: string, language = 'en'): string {
  const locale = localeOf(tag);
  if (!locale || !isLanguage(tag)) return tag;
  return new Intl.DisplayNames(localesFor(language), { type: 'language' }).of(locale.baseName) ?? tag;
}

/** What to ask Intl for on behalf of a reader: a text that is no tag, which Intl would refuse, counts as English. */
export function localesFor(language: string): readonly string[] {
  const tag = canonicalLanguage(language);
  return tag ? [tag, 'en'] : ['en'];
}

/** Tags longer than this are no language; the longest with language, script, region and variants stay below it. */
const longestTag = 60;

function localeOf(tag: string): Intl.Locale | undefined {
  if (tag.length > longestTag) return undefined;
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

function nameOf(code: string, type: 'language' | 'script' | 'region'): string | undefined {
  if (undetermined.has(code)) return undefined;
  names[type] ??= new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  return names[type].of(code);
}

/** Codes that stand for an unknown language, script or region, which Unicode's data names too. */
const undetermined = new Set(['und', 'Zzzz', 'ZZ']);

const names: { [type in 'language' | 'script' | 'region']?: Intl.DisplayNames } = {};
