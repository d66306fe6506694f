import { blockScalarSource, flowSource, type Plain, scalarSource } from '../document/write';

// Records as YAML text in the style of a plan written by hand: lists in one line, long texts folded.

/** A record or another map to write, keys in their order; those without a value are left out. */
export type YamlMap = { readonly [key: string]: Plain | undefined };

/** A line is kept within this many UTF-16 units where its value can be broken. */
export const lineWidth = 120;

/**
 * A map in block style, its keys at column `indent`. The first line is not indented, so that the text can stand behind
 * `- `. No line break at the end.
 */
export function blockMap(map: YamlMap, indent: number): string {
  return written(map)
    .map(([key, value]) => entryText(key, value, indent))
    .join(`\n${' '.repeat(indent)}`);
}

/** `key: value` for a key at column `indent`. Lines after the first are indented. */
export function entryText(key: string, value: Plain, indent: number): string {
  const text = valueText(value, indent, lineWidth - indent - key.length - 2);
  return text.startsWith('\n') ? `${key}:${text}` : `${key}: ${text}`;
}

/**
 * A value after its key, which stands at column `indent`. Begins with a line break where the value is a block map or
 * list. In one line where that is no longer than `width`, lists of scalars always.
 */
export function valueText(value: Plain, indent: number, width: number): string {
  if (typeof value === 'string') return textAfterKey(value, indent, width);
  const flow = flowSource(value);
  const broken = `\n${' '.repeat(indent + 2)}`;
  if (isList(value)) {
    if (!value.some(isMap)) return flow;
    return value.map((item) => `${broken}- ${itemText(item, indent + 4)}`).join('');
  }
  return isMap(value) && (flow.length > width || hasLineBreak(value)) ? broken + blockMap(value, indent + 2) : flow;
}

/** An item of a block list, without its dash: in one line where that fits. `indent` is the column behind the dash. */
export function itemText(item: Plain, indent: number): string {
  const flow = flowSource(item);
  return isMap(item) && (indent + flow.length > lineWidth || hasLineBreak(item)) ? blockMap(item, indent) : flow;
}

/** A map without the keys that have no value. */
export function plainMap(map: YamlMap): { readonly [key: string]: Plain } {
  return Object.fromEntries(written(map));
}

function written(map: YamlMap): [string, Plain][] {
  return Object.entries(map).filter((entry): entry is [string, Plain] => entry[1] !== undefined);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function isMap(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !isList(value);
}

function hasLineBreak(map: YamlMap): boolean {
  return Object.values(map).some((value) => typeof value === 'string' && value.includes('\n'));
}

/** In one line, else folded, or literal where the text has line breaks of its own. */
function textAfterKey(text: string, indent: number, width: number): string {
  const line = scalarSource(text);
  if (text.includes('\n')) return blockScalarSource(text, 'literal', indent + 2, '\n') ?? line;
  if (line.length <= width || !blockScalarSource(text, 'folded', 1, '\n')?.startsWith('>')) return line;
  const margin = `\n${' '.repeat(indent + 2)}`;
  return ['>-', ...fold(text, lineWidth - indent - 2)].join(margin);
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
