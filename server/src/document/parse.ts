import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { t } from '../l10n';
import { type Environment, EXPANSION_LIMIT, type Links } from './aliases';
import { contentEnd, trimmedEnd } from './lines';
import type { ListNode, MapEntry, Node, Problem, Range, ScalarStyle } from './nodes';

/** Deeper nesting is not read: no plan needs it, and whoever walks a node may recurse. */
const DEPTH_LIMIT = 100;

/** `failsafe`, without the tags it does not know: every scalar stays text. Duplicate keys are kept; checks report them. */
const options = {
  prettyErrors: false,
  uniqueKeys: false,
  schema: 'failsafe',
  resolveKnownTags: false,
  logLevel: 'silent',
} as const;

interface LocalAnchor {
  node: Node | undefined;
  size: number;
}

/** Collects what the fragments of one piece yield, in the order of the text. */
export interface Reader {
  /** The piece's text, what is masked replaced by spaces. */
  readonly text: string;
  readonly environment: Environment;
  readonly problems: Problem[];
  readonly damaged: Range[];
  readonly anchors: Map<string, LocalAnchor>;
  readonly outside: Map<string, Node | undefined>;
  /** Nodes converted so far, aliases followed. */
  size: number;
  expansion: number;
  exceeded: boolean;
}

export function newReader(text: string, environment: Environment): Reader {
  return {
    text,
    environment,
    problems: [],
    damaged: [],
    anchors: new Map(),
    outside: new Map(),
    size: 0,
    expansion: 0,
    exceeded: false,
  };
}

export type Composed = Document.Parsed;

export function compose(text: string): Composed {
  return parseDocument(text, options) as Composed;
}

export function failure(composed: Composed): YAMLError | undefined {
  return composed.errors[0];
}

/** Whether the text is, without an error, a block map or a block list. */
export function isSound(composed: Composed, kind: 'map' | 'list'): boolean {
  const { contents, errors } = composed;
  if (errors.length > 0 || !isCollection(contents) || contents.flow) return false;
  return isMap(contents) === (kind === 'map');
}

/** The library's nodes as ours. `base` is added to all offsets. */
export function convert(reader: Reader, composed: Composed, base: number): Node | undefined {
  const { contents } = composed;
  return contents && !isAbsent(contents) ? convertNode(reader, contents, base, 0) : undefined;
}

export function linksOf(reader: Reader): Links | undefined {
  const { anchors, outside, expansion, exceeded, environment } = reader;
  if (anchors.size === 0 && outside.size === 0) return undefined;
  const complete = [...anchors].filter((pair): pair is [string, { node: Node; size: number }] => !!pair[1].node);
  return {
    outside,
    anchors: new Map(complete),
    expansion,
    exceeded: exceeded ? { at: environment.expanded, before: environment.exceeded } : undefined,
  };
}

const styles: Record<string, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function convertNode(reader: Reader, source: ParsedNode, base: number, depth: number): Node | undefined {
  const start = base + source.range[0];
  const end = base + source.range[1];
  if (isAlias(source)) return convertAlias(reader, source.source, start, end);
  reader.size += 1;
  const name = source.anchor;
  if (name === undefined) return convertContent(reader, source, start, end, base, depth);
  const sizeBefore = reader.size - 1;
  const anchor: LocalAnchor = { node: undefined, size: 0 };
  reader.anchors.set(name, anchor);
  const node = convertContent(reader, source, start, end, base, depth);
  if (!node) return undefined;
  anchor.node = Object.assign(node, { anchor: name });
  anchor.size = reader.size - sizeBefore;
  return anchor.node;
}

function convertContent(
  reader: Reader,
  source: Exclude<ParsedNode, { type: never }>,
  start: number,
  end: number,
  base: number,
  depth: number,
): Node | undefined {
  if (isScalar(source)) {
    const style = styles[source.type ?? 'PLAIN'] ?? 'plain';
    const isBlock = style === 'literal' || style === 'folded';
    return {
      kind: 'scalar',
      start,
      end: isBlock ? trimmedEnd(reader.text, start, end) : end,
      text: source.source ?? '',
      style,
    };
  }
  if (!isCollection(source)) return undefined;
  if (depth >= DEPTH_LIMIT) {
    tooDeep(reader, start);
    return undefined;
  }
  const flow = source.flow === true;
  let last = start;
  if (isMap(source)) {
    const entries: MapEntry[] = [];
    for (const pair of source.items) {
      const key = convertNode(reader, pair.key as ParsedNode, base, depth + 1) ?? emptyScalar(start);
      const written = pair.value as ParsedNode | null;
      const value = written && !isAbsent(written) ? convertNode(reader, written, base, depth + 1) : undefined;
      entries.push({ key, value });
      last = value?.end ?? (written ? base + written.range[1] : key.end);
    }
    return { kind: 'map', start, end: flow ? end : last, flow, entries };
  }
  const items: (Node | undefined)[] = [];
  for (const item of source.items as ParsedNode[]) {
    const node = isAbsent(item) ? undefined : convertNode(reader, item, base, depth + 1);
    items.push(node);
    last = node?.end ?? base + item.range[1];
  }
  return { kind: 'list', start, end: flow ? end : last, flow, items } satisfies ListNode;
}

function emptyScalar(at: number): Node {
  return { kind: 'scalar', start: at, end: at, text: '', style: 'plain' };
}

function isAbsent(node: ParsedNode): boolean {
  return isScalar(node) && node.range[0] === node.range[1] && node.anchor === undefined && node.tag === undefined;
}

function convertAlias(reader: Reader, name: string, start: number, end: number): Node {
  reader.size += 1;
  const alias: Node = { kind: 'alias', start, end, name };
  const local = reader.anchors.get(name);
  const outer = local ? undefined : reader.environment.anchors.get(name);
  if (!local) reader.outside.set(name, outer?.node);
  const target = local?.node ?? outer?.node;
  if (!target) {
    const message = local
      ? t('“*{name}” stands inside the very text that it repeats. Name another place, or write the text out.', { name })
      : t(
          '“*{name}” repeats a text marked “&{name}”, but nothing above is marked so. Mark that text, or write it out here.',
          { name },
        );
    reader.problems.push({ code: 'yaml-syntax', start, end, message });
    return alias;
  }
  const size = local?.size ?? outer!.size;
  if (reader.environment.expanded + reader.expansion + size > EXPANSION_LIMIT) {
    if (!reader.exceeded && !reader.environment.exceeded) {
      const message = t(
        'The repetitions (“*{name}”) of this file add up to more than {limit} values, so this one is not followed. Write the text out.',
        { name, limit: EXPANSION_LIMIT },
      );
      reader.problems.push({ code: 'unreadable', start, end, message });
    }
    reader.exceeded = true;
    return alias;
  }
  reader.size += size;
  reader.expansion += size;
  return outer ? { ...alias, target, home: outer.home } : { ...alias, target };
}

/** Says once a piece that nesting is too deep, on the line where it becomes so. */
export function tooDeep(reader: Reader, start: number): void {
  if (reader.problems.some((problem) => problem.code === 'unreadable')) return;
  const end = contentEnd(reader.text, start);
  const message = t(
    'Lists and maps are nested more than {limit} levels deep here, so what is inside is not read. Remove the extra brackets or indentation.',
    { limit: DEPTH_LIMIT },
  );
  reader.problems.push({ code: 'unreadable', start, end, message });
  reader.damaged.push({ start, end });
}
