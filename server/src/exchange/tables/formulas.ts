// Spreadsheet programs take a csv cell for a formula that begins with one of these (OWASP, “CSV Injection”; the last three are
// guarded by other writers too). An apostrophe before it makes it a text. A text that has the apostrophes already gets
// one more, so that reading gives back exactly what was written.

const startsFormula = /^'*[=+\-@\t\r\n\0|]/;

/** The text as it can stand in a csv file without becoming a formula. */
export function guardFormula(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** The text that `guardFormula` was given. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && startsFormula.test(text) ? text.slice(1) : text;
}
