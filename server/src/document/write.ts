import type { ScalarStyle } from './nodes';

/** What can be written as YAML. Strings are texts and read back as such; numbers and booleans stay unquoted. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export interface ScalarContext {
  /** The style to keep where the text allows it. */
  readonly style?: ScalarStyle;
  /** Inside `[…]` or `{…}`. */
  readonly flow?: boolean;
}

/** A list or map of scalars is written on one line up to this length. */
const LINE_LIMIT = 100;

// What a reader of YAML 1.1 (yaml.org/type: bool, null, int, float with sexagesimals) or of the 1.2 core schema takes for something else than text.
const word = /^(?:y|n|yes|no|on|off|true|false|null|nan)$/i;
const numberLike =
  /^[-+]?(?:\.?[0-9][0-9a-fx_,.:e+-]*|[._][0-9_.]*(?:e[-+]?[0-9]*)?|e[-+]?[0-9]+|\.inf|\.nan|0[box][0-9a-f_]+)$/i;
const date = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/;
const special = /^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`~]|---|\.\.\.|<<$|=$)|:(?:\s|$)|\s#|^\s|\s$/;
// Control characters, other line breaks, byte order marks, and halves of surrogate pairs.
const unprintable = /(?![\t\n\r])\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/u;

/** Whether a text can stand without quotation marks and be read as this very text everywhere. */
export function isPlainText(text: string, flow = false): boolean {
  if (text === '' || special.test(text) || /[\t\n]/.test(text) || unprintable.test(text)) return false;
  if (flow && /[,[\]{}]/.test(text)) return false;
  return !readsAsOther(text);
}

/** Whether some reader takes the plain text for a number, a truth value, nothing or a time. Plain dates print alike everywhere. */
export function readsAsOther(text: string): boolean {
  return word.test(text) || (numberLike.test(text) && !date.test(text));
}

/** A scalar on one line, quoted where it has to be or was. */
export function scalarSource(text: string, { style, flow = false }: ScalarContext = {}): string {
  const hasBreaks = /[\t\n\r]/.test(text) || unprintable.test(text);
  if (style !== 'double' && style !== 'single' && isPlainText(text, flow)) return text;
  if (style === 'single' && !hasBreaks) return `'${text.replaceAll("'", "''")}'`;
  return doubleQuoted(text);
}

const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function doubleQuoted(text: string): string {
  const written = Array.from(text, (char) => {
    const short = escapes[char];
    if (short !== undefined) return short;
    if (!unprintable.test(char)) return char;
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${written.join('')}"`;
}

/** A block scalar with its header, its lines at `column`; nothing where a block scalar can't hold the text. */
export function blockScalarSource(
  text: string,
  style: 'literal' | 'folded',
  column: number,
  lineBreak: string,
): string | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  const isSimple = lines[0]!.trim() !== '' && !/^\s/.test(body) && lines.at(-1)!.trim() !== '' && !/[\r\t]/.test(body);
  if (!isSimple || unprintable.test(body)) return undefined;
  const folded = style === 'folded' && lines.every((line) => line === line.trim() && line !== '');
  const header = (folded ? '>' : '|') + (body === text ? '-' : '');
  const written = folded ? lines.flatMap((line, index) => (index === 0 ? [line] : ['', line])) : lines;
  return [header, ...written.map((line) => (line === '' ? '' : ' '.repeat(column) + line))].join(lineBreak);
}

/** A value on one line. */
export function flowSource(value: Plain): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return scalarSource(value, { flow: true });
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(flowSource).join(', ')}]`;
  const entries = Object.entries(value).map(
    ([key, each]) => `${scalarSource(key, { flow: true })}: ${flowSource(each)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The lines of `key: value` in a block map; lines after the first are indented by `column`, that of the key. */
export function entrySource(key: string, value: Plain, column: number, lineBreak: string): string {
  const name = scalarSource(key);
  if (value === null) return `${name}:`;
  if (typeof value === 'string') return `${name}: ${textSource(value, column + 2, lineBreak)}`;
  if (typeof value !== 'object' || isInline(value)) return `${name}: ${flowSource(value)}`;
  const margin = lineBreak + ' '.repeat(column + 2);
  if (!isList(value)) return `${name}:${margin}${mapSource(value, column + 2, lineBreak)}`;
  return `${name}:${value.map((item) => margin + itemSource(item, column + 2, lineBreak)).join('')}`;
}

/** The lines of `- value`; lines after the first are indented by `column`, that of the dash, and more. */
export function itemSource(value: Plain, column: number, lineBreak: string): string {
  if (typeof value === 'string') return `- ${textSource(value, column + 2, lineBreak)}`;
  if (value === null || typeof value !== 'object' || isList(value) || Object.keys(value).length === 0)
    return `- ${flowSource(value)}`;
  return `- ${mapSource(value, column + 2, lineBreak)}`;
}

function mapSource(map: { readonly [key: string]: Plain }, column: number, lineBreak: string): string {
  const entries = Object.entries(map).map(([key, value]) => entrySource(key, value, column, lineBreak));
  return entries.join(lineBreak + ' '.repeat(column));
}

function textSource(text: string, column: number, lineBreak: string): string {
  const block = text.includes('\n') ? blockScalarSource(text, 'literal', column, lineBreak) : undefined;
  return block ?? scalarSource(text);
}

function isInline(value: readonly Plain[] | { readonly [key: string]: Plain }): boolean {
  const values = Object.values(value);
  if (values.length === 0) return true;
  if (values.some((each) => each !== null && typeof each === 'object')) return false;
  return isList(value) || flowSource(value).length <= LINE_LIMIT;
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}
