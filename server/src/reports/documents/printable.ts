/** Control characters and half surrogate pairs, which XML 1.0 (section 2.2) and HTML forbid and terminals obey. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with a visible sign for each character that no file may hold. */
export function printable(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}
