import { isCountry } from './countries';
import { mechanisms } from './mechanisms';
import { lazy, plainCharacters } from './text';

/**
 * What a symbol of a United Nations document says about it. Reports of the UPR Working Group and of special procedures
 * have one form, `A/HRC/59/15`, so a symbol names the mechanisms from which the document may come, not always one.
 */
export interface DocumentSymbol {
  /** The symbol as it was given. */
  readonly symbol: string;
  readonly kind:
    | 'council-report'
    | 'upr-input'
    | 'concluding-observations'
    | 'follow-up'
    | 'treaty-body-document'
    | 'other';
  /** The ids of the mechanisms whose documents have such a symbol; empty where it does not tell, as in `A/52/38`. */
  readonly mechanisms: readonly string[];
  /** The State concerned, ISO 3166-1 alpha-3, where the symbol names one. */
  readonly country?: string;
  /** The session that the symbol names: the Council's, the UPR Working Group's (`upr-input`), or the committee's. */
  readonly session?: number;
  /** The document's own number, as `5-6` in `CEDAW/C/SVN/CO/5-6`. */
  readonly number?: string;
  readonly addendum?: number;
  readonly corrigendum?: number;
  readonly revision?: number;
}

/** Where symbols of the United Nations begin (ST/LIB/SER.B/5/Rev.5, United Nations Document Series Symbols). */
const roots = new Set('A E S T ST HRI CD DP FCCC ID LOS NPT SPLOS TD UNEP HSP HSC PBC TRANS'.split(' '));

/** Treaties have series of their own: the committee (C, formerly CO), the States parties (SP), the Subcommittee (OP). */
const treatySeries = /^(?:CCPR|CAT|CERD|CEDAW|CRC|CMW|CRPD|CED)\/(?:C|CO|SP|OP)\//;

/** A part between slashes: a number or numbers, `5-6`, `ES-10`; capitals; a name and its number, `WG.6`, `Add.1`. */
const part =
  /^(?:\d{1,5}(?:-\d{1,5})?|(?!(?:ADD|CORR|REV|SUB)$)[A-Z]{1,8}(?:-\d{1,3})?|(?:[A-Z]{1,6}|Add|Corr|Rev|Sub)\.\d{1,4}(?:-\d{1,4})?)$/;

/** Symbols are shorter; what is longer is not read. */
const longestSymbol = 80;

type Details = Omit<DocumentSymbol, 'symbol'>;

/**
 * What a symbol says, or undefined where this is no symbol of a United Nations document. It has to be written exactly;
 * `normaliseSymbol` gives the exact form of a careless one.
 */
export function parseSymbol(text: string): DocumentSymbol | undefined {
  if (text.length > longestSymbol) return undefined;
  // A joint document has two symbols with a hyphen between them: A/72/707-S/2018/43. The first tells what it is.
  const [first = '', second] = text.split(/-(?=[A-Z]+\/)/);
  const parts = partsOf(first);
  if (!parts || (second !== undefined && !partsOf(second))) return undefined;
  const body = parts.filter((one) => !/^(?:Add|Corr|Rev)\./.test(one));
  const details = councilDocument(body) ??
    committeeDocument(body, numberAfter(parts, 'Add.')) ?? { kind: 'other', mechanisms: [] };
  return {
    symbol: text,
    ...details,
    ...given('addendum', numberAfter(parts, 'Add.')),
    ...given('corrigendum', numberAfter(parts, 'Corr.')),
    ...given('revision', numberAfter(parts, 'Rev.')),
  };
}

function partsOf(text: string): readonly string[] | undefined {
  const parts = text.split('/');
  const [root = '', second, ...rest] = parts;
  if (second === undefined || !(roots.has(root) || treatySeries.test(text))) return undefined;
  if (!parts.every((one) => part.test(one))) return undefined;
  const numbered = /^\d/.test(second) || rest.some((one) => /\d/.test(one));
  return numbered ? parts : undefined;
}

function numberAfter(parts: readonly string[], name: string): number | undefined {
  const found = parts.find((one) => one.startsWith(name));
  return found === undefined ? undefined : Number.parseInt(found.slice(name.length), 10);
}

/** Documents of the Human Rights Council: `A/HRC/59/15`, `A/HRC/WG.6/48/SVN/1`. */
function councilDocument(parts: readonly string[]): Details | undefined {
  const [root, council, session = '', number = '', third = ''] = parts;
  if (root !== 'A' || council !== 'HRC') return undefined;
  if (session === 'WG.6') {
    return {
      kind: 'upr-input',
      mechanisms: ['UPR'],
      ...givenSession(number),
      ...givenCountry(third),
      ...given('number', parts[5]),
    };
  }
  if (parts.length === 4 && isNumber(session) && isNumber(number)) {
    return {
      kind: 'council-report',
      mechanisms: ['UPR', 'special-procedure', 'other'],
      ...givenSession(session),
      number,
    };
  }
  return { kind: 'other', mechanisms: ['special-procedure', 'other'], ...givenSession(session) };
}

const committees = lazy(() =>
  mechanisms.flatMap(({ id, kind, symbolPrefix }) =>
    kind === 'treaty-body' && symbolPrefix ? [{ id, prefix: symbolPrefix.split('/') }] : [],
  ),
);

/** Documents of the treaty bodies: `CEDAW/C/SVN/CO/7`, `CCPR/CO/84/SVN`, `CRC/C/OPAC/SVN/CO/1`, `CCPR/C/126/2/Add.4`. */
function committeeDocument(parts: readonly string[], addendum: number | undefined): Details | undefined {
  const committee = committees().find(({ prefix }) => prefix.every((one, index) => parts[index] === one));
  const [root = '', second, session = '', last = ''] = parts;
  if (!committee) {
    // The series of 2000 to 2005: CCPR/CO/84/SVN, CAT/C/CR/30/3 being its counterpart elsewhere.
    if (second !== 'CO' || !committees().some(({ id }) => id === root)) return undefined;
    return { kind: 'concluding-observations', mechanisms: [root], ...givenSession(session), ...givenCountry(last) };
  }
  const own = parts.slice(committee.prefix.length).filter((one) => !/^OP(?:AC|SC)$/.test(one));
  const known = { mechanisms: [committee.id] };
  const [a = '', b = '', c = ''] = own;
  if (isOldConcludingObservations(committee.id, a, own.length, addendum)) {
    return { kind: 'concluding-observations', ...known };
  }
  if (b === 'CO') {
    const kind = addendum === undefined ? 'concluding-observations' : 'follow-up';
    return { kind, ...known, ...givenCountry(a), ...givenSession(a), ...given('number', c || undefined) };
  }
  if (a === 'CR')
    return { kind: 'concluding-observations', ...known, ...givenSession(b), ...given('number', c || undefined) };
  if (/^(?:FCO|FU)/.test(b))
    return { kind: 'follow-up', ...known, ...givenCountry(a), ...given('number', c || undefined) };
  if (isNumber(a) && isNumber(b) && own.length === 2) {
    const kind = addendum === undefined ? 'treaty-body-document' : 'follow-up';
    return { kind, ...known, ...givenSession(a), number: b };
  }
  return {
    kind: 'treaty-body-document',
    ...known,
    ...givenCountry(a),
    ...givenSession(a),
    ...given('number', numberIn(b)),
  };
}

/** Until the 2000s concluding observations were addenda of one number: `CRC/C/15/Add.230`, `E/C.12/1/Add.62`. */
const oldSeries: Readonly<Record<string, string>> = { CRC: '15', CESCR: '1', CCPR: '79', CERD: '304' };

function isOldConcludingObservations(id: string, first: string, length: number, addendum: number | undefined): boolean {
  return length === 1 && addendum !== undefined && oldSeries[id] === first;
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function numberIn(text: string): string | undefined {
  return /^\d/.test(text) ? text : undefined;
}

function givenCountry(code: string): Pick<DocumentSymbol, 'country'> {
  return isCountry(code) ? { country: code } : {};
}

function givenSession(text: string): Pick<DocumentSymbol, 'session'> {
  return isNumber(text) ? { session: Number(text) } : {};
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}

/**
 * The exact form of a symbol written carelessly – spaces, invisible characters, lower case, backslashes, `Add 1`,
 * a missing `A/` or `/C/` – or undefined where there is not one right answer. A right symbol stays as it is.
 */
export function normaliseSymbol(text: string): string | undefined {
  if (text.length > longestSymbol * 2) return undefined;
  const plain = plainCharacters(text)
    .replace(/^(?:UN |U\.N\. )?doc(?:ument|\.)?:? /i, '')
    .replace(/\s*[\\/⁄∕]+\s*/g, '/')
    .replace(/\s*-\s*/g, '-')
    .replace(/[\s.,;:/]+$/, '')
    .toUpperCase()
    .replace(/\b(ADD|CORR|REV|SUB)[ .]*(?=\d)/g, (_, name: string) => `${name[0]}${name.slice(1).toLowerCase()}.`)
    .replace(/\b(WG|CN|CRP|C|L)[ .]+(?=\d)/g, '$1.')
    .replace(/(\d) (?=(?:Add|Corr|Rev)\.)/g, '$1/')
    .replace(/\/WG6\//g, '/WG.6/')
    .replace(/^E\/C12\//, 'E/C.12/')
    .replace(/^HRC\//, 'A/HRC/')
    .replace(/^CESCR\/(?:C\/)?/, 'E/C.12/')
    .replace(/^(CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED)\/(?=[A-Z]{3}\/CO\/)/, '$1/C/');
  return parseSymbol(plain) ? plain : undefined;
}
