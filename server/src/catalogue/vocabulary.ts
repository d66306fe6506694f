import { idOf, lazy, lookupKey, searchEntries } from './text';

/** A term of an OHCHR vocabulary: a human-rights theme or a group of persons. */
export interface Term {
  /** The current English label in lower case, words joined by hyphens (model.md): `right-to-education`. */
  readonly id: string;
  readonly label: string;
  /** Other labels of the same term: those that OHCHR used in earlier cycles, and UPR Info's. */
  readonly aliases: readonly string[];
  /** Codes of the Universal Human Rights Index, as `A12`; a term into which others were merged has several. */
  readonly codes: readonly string[];
  /** The id of the wider term. */
  readonly parent?: string;
}

/** A term found by what someone wrote, and how they wrote it: only an id stays the same when OHCHR renames. */
export interface FoundTerm {
  readonly id: string;
  readonly written: 'id' | 'label' | 'alias';
}

export interface Vocabulary {
  /** All terms, wider before narrower. */
  terms(): readonly Term[];
  /** The term of this id, or undefined. */
  term(id: string): Term | undefined;
  /**
   * The term written as its id, label, an alias or its code, whatever the case, `&` or `and`, spacing, dashes, quotes,
   * a bullet before it, or an older code such as `A12 ` before it.
   */
  find(text: string): FoundTerm | undefined;
  /** The terms of which each word of the query begins a word in the label, an alias or the id; all where it is empty. */
  search(query: string): readonly Term[];
}

/**
 * A vocabulary read on first use from lines of `code label | alias | code alias`, the codes optional, where an
 * indented line is narrower than the line above with less indentation.
 */
export function vocabulary(lines: string): Vocabulary {
  const all = lazy(() => readTerms(lines));
  const byId = lazy(() => new Map(all().map((term) => [term.id, term])));
  const byWords = lazy(() => wordsOf(all()));
  return {
    terms: all,
    term: (id) => byId().get(id),
    find(text) {
      if (byId().has(text)) return { id: text, written: 'id' };
      return (
        byWords().get(lookupKey(splitCode(text.replace(/^[\s\-–•*·]+/, '')).label)) ?? byWords().get(lookupKey(text))
      );
    },
    search: (query) =>
      searchEntries(
        query,
        all(),
        ({ id }) => id,
        ({ label, aliases }) => [label, ...aliases].join(' '),
      ),
  };
}

function readTerms(lines: string): readonly Term[] {
  const terms: Term[] = [];
  const open: { readonly indent: number; readonly id: string }[] = [];
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue;
    const indent = line.search(/\S/);
    const [first, ...others] = line.split('|').map((part) => splitCode(part.trim()));
    if (!first) continue;
    const id = idOf(first.label);
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const parent = open.at(-1)?.id;
    open.push({ indent, id });
    terms.push({
      id,
      label: first.label,
      aliases: others.map(({ label }) => label),
      codes: [first, ...others].flatMap(({ code }) => (code ? [code] : [])),
      ...(parent ? { parent } : {}),
    });
  }
  return terms;
}

/** A label and the code of the Universal Human Rights Index before it: a letter and one or two digits. */
function splitCode(text: string): { readonly code?: string; readonly label: string } {
  const [, code, label] = /^([A-H]\d{1,2})\s+(.+)$/s.exec(text) ?? [];
  return code && label ? { code, label } : { label: text };
}

function wordsOf(terms: readonly Term[]): ReadonlyMap<string, FoundTerm> {
  const words = new Map<string, FoundTerm>();
  const add = (text: string, found: FoundTerm) => {
    const key = lookupKey(text);
    if (!words.has(key)) words.set(key, found);
  };
  // A label comes before every alias and code.
  for (const { id, label } of terms) add(label, { id, written: 'label' });
  for (const { id, aliases, codes } of terms)
    for (const text of [...aliases, ...codes]) add(text, { id, written: 'alias' });
  return words;
}
