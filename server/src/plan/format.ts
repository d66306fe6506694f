import { Lexer } from 'yaml';
import { findGroup } from '../catalogue/groups';
import { findTheme } from '../catalogue/themes';
import { type Piece, type PlanDocument, readDocument } from '../document/document';
import type { MapNode, Node } from '../document/nodes';
import { LINE_WIDTH } from '../document/write';
import { fileShape, type Shape } from './schema';
import { keyText, withoutAlias } from './values';

/**
 * A plan file in canonical order and layout: keys in the schemas' order, themes and groups by their ids, Prettier's
 * layout of YAML. Comments stay with what they stand before or behind. Undefined for a file with syntax errors, which is
 * left as it is. Formatting twice changes nothing more.
 */
export async function formatPlan(text: string): Promise<string | undefined> {
  const document = readDocument('', text);
  if (isBroken(document)) return undefined;
  const [{ format }, yaml] = await Promise.all([import('prettier/standalone'), import('prettier/plugins/yaml')]);
  const endOfLine = text.includes('\r\n') ? 'crlf' : 'lf';
  const formatted = await format(arrange(document), {
    parser: 'yaml',
    plugins: [yaml],
    printWidth: LINE_WIDTH,
    endOfLine,
  });
  return saysTheSame(document, text, formatted) ? formatted : text;
}

function isBroken(document: PlanDocument): boolean {
  return document.problems.length > 0 || document.pieces.some((piece) => piece.problems.length > 0);
}

/** Keys in canonical order and ids for names; the layout is the formatter's. */
function arrange(document: PlanDocument): string {
  // An alias must come after its anchor: where there are any, the author's order is left alone.
  const reorder = !document.pieces.some((piece) => usesAnchors(piece.text));
  return document.pieces
    .map(({ text, ...piece }) => rewrite({ text, reorder }, 0, text.length, shapedNodes({ text, ...piece })))
    .join('');
}

interface Source {
  readonly text: string;
  readonly reorder: boolean;
}

interface Shaped {
  readonly node: Node | undefined;
  readonly shape: Shape | undefined;
}

/** What a piece holds, in the order of the text. */
function shapedNodes(piece: Piece): Shaped[] {
  const itemShape = fileShape.properties?.get(piece.section ?? '')?.items;
  return [
    ...piece.entries.map(({ key, value }) => ({ node: value, shape: fileShape.properties?.get(keyText(key) ?? '') })),
    ...piece.items.map((node) => ({ node, shape: itemShape })),
  ];
}

/** The text from `start` to `end`, with the nodes that lie in it rewritten. */
function rewrite(source: Source, start: number, end: number, nodes: readonly Shaped[]): string {
  const written = nodes.filter((one): one is Shaped & { node: Node } => one.node !== undefined);
  let result = source.text.slice(start, written[0]?.node.start ?? end);
  for (const [index, { node, shape }] of written.entries()) {
    result += rewriteNode(source, node, shape, written[index + 1]?.node.start ?? end);
  }
  return result;
}

/** A node's text and what follows it up to `end`. */
function rewriteNode(source: Source, node: Node, shape: Shape | undefined, end: number): string {
  if (node.kind === 'scalar')
    return (idFor(node.text, shape) ?? source.text.slice(node.start, node.end)) + source.text.slice(node.end, end);
  if (node.kind === 'alias') return source.text.slice(node.start, end);
  if (node.kind === 'list') {
    return rewrite(
      source,
      node.start,
      end,
      node.items.map((item) => ({ node: item, shape: shape?.items })),
    );
  }
  const blocks = source.reorder && !node.flow ? blocksOf(source, node, shape, end) : undefined;
  if (blocks) return inOrder(source, blocks, end);
  return rewrite(
    source,
    node.start,
    end,
    node.entries.map(({ key, value }) => ({ node: value, shape: shapeOfKey(shape, key) })),
  );
}

/** The lines of one entry of a block map: comments before it, and the entry from its key on. */
interface Block extends Shaped {
  readonly start: number;
  readonly keyStart: number;
  readonly rank: number;
}

/** The entries' blocks, where they are out of order and each begins a line of its own. */
function blocksOf(source: Source, map: MapNode, shape: Shape | undefined, end: number): Block[] | undefined {
  const order = shape?.properties && [...shape.properties.keys()];
  if (!order) return undefined;
  const rankOf = (key: Node) => (order.indexOf(keyText(key) ?? '') + order.length + 1) % (order.length + 1);
  const ranks = map.entries.map(({ key }) => rankOf(key));
  if (ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] as number))) return undefined;
  const column = columnAt(source.text, map.start);
  const blocks: Block[] = [];
  for (const [index, { key, value }] of map.entries.entries()) {
    const lineStart = source.text.lastIndexOf('\n', key.start - 1) + 1;
    const indent = source.text.slice(lineStart, key.start);
    if (index > 0 && (indent.length !== column || indent.trim() !== '')) return undefined;
    const before = map.entries[index - 1];
    const start = before ? commentsFrom(source.text, (before.value ?? before.key).end, lineStart, column) : key.start;
    blocks.push({
      start,
      keyStart: key.start,
      rank: ranks[index] as number,
      node: value,
      shape: shapeOfKey(shape, key),
    });
  }
  return blocks.every((block) => block.start < end) ? blocks : undefined;
}

/** Where, between the end of an entry and the line of the next, the comments of the next begin: those in its column. */
function commentsFrom(text: string, from: number, lineStart: number, column: number): number {
  let start = lineStart;
  for (let line = lineStart; line > from; ) {
    const before = text.lastIndexOf('\n', line - 2) + 1;
    if (before <= from) break;
    const content = text.slice(before, line);
    const indent = content.length - content.trimStart().length;
    if (content.trim() !== '' && indent !== column) break;
    line = before;
    start = before;
  }
  return start;
}

function inOrder(source: Source, blocks: readonly Block[], end: number): string {
  const last = blocks.at(-1) as Block;
  const indent = ' '.repeat(columnAt(source.text, (blocks[0] as Block).keyStart));
  const mapEnd = contentEndOf(source.text, last, end);
  const parts = blocks.map((block, index) => ({
    rank: block.rank,
    comments: source.text.slice(block.start, block.keyStart).trim(),
    entry: withNewline(rewrite(source, block.keyStart, blocks[index + 1]?.start ?? mapEnd, [block])),
  }));
  parts.sort((a, b) => a.rank - b.rank);
  const lines = parts.map(({ comments, entry }, index) => {
    const before = comments === '' ? '' : `${comments}\n${indent}`;
    return (index === 0 ? '' : indent) + before + entry;
  });
  return lines.join('') + source.text.slice(mapEnd, end);
}

/** The end of the last line of a block; comments further to the left after it belong to something else. */
function contentEndOf(text: string, block: Block, end: number): number {
  const lineBreak = text.indexOf('\n', block.node?.end ?? block.keyStart);
  return lineBreak < 0 || lineBreak >= end ? end : lineBreak + 1;
}

function withNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function shapeOfKey(shape: Shape | undefined, key: Node): Shape | undefined {
  return shape?.properties?.get(keyText(key) ?? '') ?? shape?.additional;
}

/** The id of a theme or group that is written by its label or an older name. */
function idFor(text: string, shape: Shape | undefined): string | undefined {
  const find = shape?.meaning === 'theme' ? findTheme : shape?.meaning === 'group' ? findGroup : undefined;
  return find?.(text)?.id;
}

function usesAnchors(text: string): boolean {
  if (!/[&*]/.test(text)) return false;
  for (const token of new Lexer().lex(text)) if (/^[&*]\S/.test(token)) return true;
  return false;
}

/** A last look before anything is written: layout is worth less than a lost word or comment. */
function saysTheSame(before: PlanDocument, text: string, formatted: string): boolean {
  const after = readDocument('', formatted);
  return (
    !isBroken(after) &&
    JSON.stringify(contents(before)) === JSON.stringify(contents(after)) &&
    JSON.stringify(comments(text)) === JSON.stringify(comments(formatted))
  );
}

function contents(document: PlanDocument): unknown[] {
  return document.pieces.flatMap((piece) => shapedNodes(piece).map(({ node, shape }) => content(node, shape)));
}

function content(written: Node | undefined, shape: Shape | undefined): unknown {
  const node = withoutAlias(written);
  if (node === undefined) return null;
  if (node.kind === 'scalar') return idFor(node.text, shape) ?? node.text;
  if (node.kind === 'list') return node.items.map((item) => content(item, shape?.items));
  const entries = node.entries.map(
    ({ key, value }) => [keyText(key) ?? '', content(value, shapeOfKey(shape, key))] as const,
  );
  return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function comments(text: string): string[] {
  return [...new Lexer().lex(text)]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.trimEnd())
    .sort();
}
