// Values as YAML text, in the style of a plan written by hand: plain where that is safe, folded where long.

/** A value of a record. A string is quoted only where YAML needs it; `quoted` always: codes that read as numbers. */
export type YamlValue = string | number | Quoted | readonly YamlValue[] | YamlMap;
export type YamlMap = { readonly [key: string]: YamlValue | undefined };

export interface Quoted {
  readonly quoted: string;
}

/** A line is kept within this many UTF-16 units where its value can be broken. */
export const lineWidth = 120;

/**
 * A map in block style, its keys at column `indent`, in the given order; keys without a value are left out. The first
 * line is not indented, so that the text can stand behind `- `. No line break at the end.
 */
export function blockMap(map: YamlMap, indent: number): string {
  return written(map)
    .map(([key, value]) => entryText(key, value, indent))
    .join(`\n${' '.repeat(indent)}`);
}

/** `key: value` for a key at column `indent`. Lines after the first are indented. */
export function entryText(key: string, value: YamlValue, indent: number): string {
  const text = valueText(value, indent, lineWidth - indent - key.length - 2);
  return text.startsWith('\n') ? `${key}:${text}` : `${key}: ${text}`;
}

/**
 * A value after its key, which stands at column `indent`. Begins with a line break where the value is a block map or
 * list. In one line where that is no longer than `width`, lists of plain values always.
 */
export function valueText(value: YamlValue, indent: number, width: number): string {
  if (typeof value === 'string') return textAfterKey(value, indent, width);
  const flow = flowValue(value);
  const broken = `\n${' '.repeat(indent + 2)}`;
  if (isList(value)) {
    if (!value.some(isMap)) return flow;
    return value.map((item) => `${broken}- ${isMap(item) ? itemText(item, indent + 4) : flowValue(item)}`).join('');
  }
  return isMap(value) && (flow.length > width || hasLineBreak(value)) ? broken + blockMap(value, indent + 2) : flow;
}

/** A map as an item of a block list, without its dash: in one line where that fits. `indent` is the column of its keys. */
export function itemText(map: YamlMap, indent: number): string {
  const flow = flowValue(map);
  return indent + flow.length > lineWidth || hasLineBreak(map) ? blockMap(map, indent) : flow;
}

/** A value in flow style, in one line. */
export function flowValue(value: YamlValue): string {
  if (typeof value === 'string') return isPlain(value) && !/[,[\]{}]/.test(value) ? value : quote(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return `[${value.map(flowValue).join(', ')}]`;
  if (!isMap(value)) return quote(value.quoted);
  return `{ ${written(value)
    .map(([key, item]) => `${key}: ${flowValue(item)}`)
    .join(', ')} }`;
}

function written(map: YamlMap): [string, YamlValue][] {
  return Object.entries(map).filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMap(value: YamlValue): value is YamlMap {
  return typeof value === 'object' && !isList(value) && typeof value.quoted !== 'string';
}

function hasLineBreak(map: YamlMap): boolean {
  return Object.values(map).some((value) => typeof value === 'string' && value.includes('\n'));
}

/** In one line, else folded, or literal where the text has line breaks of its own. */
function textAfterKey(text: string, indent: number, width: number): string {
  const line = isPlain(text) ? text : quote(text);
  if ((line.length <= width && !text.includes('\n')) || !canBeBlock(text)) return line;
  const lines = text.includes('\n') ? text.split('\n') : fold(text, lineWidth - indent - 2);
  const margin = ' '.repeat(indent + 2);
  return [text.includes('\n') ? '|-' : '>-', ...lines.map((one) => (one === '' ? '' : margin + one))].join('\n');
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

/** Block scalars hold printable characters only (YAML 1.2.2, section 5.1); spaces at the ends of lines would not last. */
function canBeBlock(text: string): boolean {
  return !hasUnprintable(text) && !/^\s|\s$|[ \t]\n|\n[ \t]/.test(text);
}

/** What a reader of YAML 1.1 or 1.2 takes for a number, a boolean or nothing. A date stays a text or prints as one. */
const notText =
  /^([-+.]?\d[\d_.,:]*(e[-+]?\d+)?|0[xob][\da-f_]+|[-+]?\.(inf|nan)|~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;

function isPlain(text: string): boolean {
  return (
    /^[^\s\-?:,[\]{}#&*!|>'"%@`]/.test(text) &&
    !/\s$|:(\s|$)|\s#|[\n\t]/.test(text) &&
    !/^\.\.\./.test(text) &&
    !notText.test(text) &&
    !hasUnprintable(text)
  );
}

function hasUnprintable(text: string): boolean {
  return /[^\n\x20-\x7E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text);
}

/** In double quotes. JSON's escapes are YAML's too (YAML 1.2.2, section 5.7). */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
