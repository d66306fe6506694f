import type { ScalarStyle } from './nodes';

/**
 * What can be written as YAML. Strings are texts and read back as such; numbers and booleans stay unquoted. Keys of a map
 * without a value are left out.
 */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export type PlainMap = { readonly [key: string]: Plain | undefined };

/** A record to write, or one whose lines are there already, as they would be with its dash at column 0. */
export type NewRecord = ComposedRecord | { readonly lines: readonly string[] };

export interface ComposedRecord {
  readonly value: Plain;
  /** Lines of comment to stand above it: `# …`. */
  readonly heading?: readonly string[];
  /** Lines of comment to stand under it: `# …`, without indentation. */
  readonly comments?: readonly string[];
}

export interface ScalarContext {
  /** The style to keep where the text allows it. */
  readonly style?: ScalarStyle;
  /** Inside `[…]` or `{…}`. */
  readonly flow?: boolean;
}

/** A line is kept within this many UTF-16 units where its value can be broken. */
export const LINE_WIDTH = 120;

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

/**
 * A block scalar with its header, its lines at `column`, those of a folded one broken where they get too long; nothing
 * where a block scalar can't hold the text.
 */
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
  const width = LINE_WIDTH - column;
  const written = folded ? lines.flatMap((line, index) => [...(index === 0 ? [] : ['']), ...fold(line, width)]) : lines;
  return [header, ...written.map((line) => (line === '' ? '' : ' '.repeat(column) + line))].join(lineBreak);
}

/** Lines whose breaks YAML reads as single spaces: broken only between words that one space parts. */
function fold(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[^ ]) (?=[^ ])/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A value on one line. */
export function flowSource(value: Plain): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return scalarSource(value, { flow: true });
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(flowSource).join(', ')}]`;
  const entries = entriesOf(value).map(([key, each]) => `${scalarSource(key, { flow: true })}: ${flowSource(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The lines of `key: value` in a block map; lines after the first are indented by `column`, that of the key. */
export function entrySource(key: string, value: Plain, column: number, lineBreak: string): string {
  const name = scalarSource(key);
  return `${name}:${valueSource(value, column, LINE_WIDTH - column - name.length - 2, lineBreak)}`;
}

/**
 * What stands behind the colon of a key at `column`: a space and a value, or lines of their own. In one line where that
 * takes no more than `room` UTF-16 units.
 */
export function valueSource(value: Plain, column: number, room: number, lineBreak: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return ` ${textSource(value, column + 2, room, lineBreak)}`;
  if (typeof value !== 'object' || isInline(value, room)) return ` ${flowSource(value)}`;
  const margin = lineBreak + ' '.repeat(column + 2);
  if (!isList(value)) return margin + mapSource(value, column + 2, lineBreak);
  return value.map((item) => margin + itemSource(item, column + 2, lineBreak)).join('');
}

/**
 * The lines of `- value`; lines after the first are indented by `column`, that of the dash, and more. A map is written in
 * braces if that is wanted and there is room.
 */
export function itemSource(value: Plain, column: number, lineBreak: string, inBraces = false): string {
  if (inBraces && isMap(value)) {
    const line = `- ${flowSource(value)}`;
    if (column + line.length <= LINE_WIDTH) return line;
  }
  if (typeof value === 'string') return `- ${textSource(value, column + 2, LINE_WIDTH - column - 2, lineBreak)}`;
  if (value === null || typeof value !== 'object' || isList(value) || entriesOf(value).length === 0)
    return `- ${flowSource(value)}`;
  return `- ${mapSource(value, column + 2, lineBreak)}`;
}

/** The lines of a record as an item of a list whose dashes stand at `column`. */
export function recordSource(record: NewRecord, column: number, lineBreak: string, inBraces = false): string {
  const margin = lineBreak + ' '.repeat(column);
  if ('lines' in record) {
    const indented = (line: string) => (line === '' ? '' : ' '.repeat(column) + line);
    return [record.lines[0], ...record.lines.slice(1).map(indented)].join(lineBreak);
  }
  const { value, heading = [], comments = [] } = record;
  const lines = [itemSource(value, column, lineBreak, inBraces), ...comments.map((line) => `  ${line}`)];
  return [...heading, ...lines].join(margin);
}

/** The lines of a block map with its keys at `column`; the first is not indented. */
export function mapSource(map: PlainMap, column: number, lineBreak: string): string {
  const entries = entriesOf(map).map(([key, value]) => entrySource(key, value, column, lineBreak));
  return entries.join(lineBreak + ' '.repeat(column));
}

/** In one line, else folded, or literal where the text has line breaks of its own. */
function textSource(text: string, column: number, room: number, lineBreak: string): string {
  const line = scalarSource(text);
  if (text.includes('\n')) return blockScalarSource(text, 'literal', column, lineBreak) ?? line;
  const folded = line.length > room ? blockScalarSource(text, 'folded', column, lineBreak) : undefined;
  return folded?.startsWith('>') ? folded : line;
}

function isInline(value: readonly Plain[] | PlainMap, room: number): boolean {
  const values = isList(value) ? value : entriesOf(value).map(([, each]) => each);
  if (values.length === 0) return true;
  if (values.some((each) => each !== null && typeof each === 'object')) return false;
  return flowSource(value).length <= room && !values.some((each) => typeof each === 'string' && each.includes('\n'));
}

function entriesOf(map: PlainMap): [string, Plain][] {
  return Object.entries(map).filter((entry): entry is [string, Plain] => entry[1] !== undefined);
}

function isMap(value: Plain): value is PlainMap {
  return value !== null && typeof value === 'object' && !isList(value);
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}
