import { isAlias, isCollection, isMap, isScalar, type Node as LibraryNode } from 'yaml';
import { offsetOf, type PlanDocument } from '../../../server/src/document/document';
import type { Node } from '../../../server/src/document/nodes';

/** A node as short JSON: texts, `[…]`, `{ key: … }` as pairs, `*name`, `&name` before what it marks, null for nothing. */
export type Shown =
  | string
  | null
  | Shown[]
  | { map: [Shown, Shown][] }
  | { alias: string }
  | { anchor: string; of: Shown };

export function show(node: Node | undefined): Shown {
  if (!node) return null;
  const content = showContent(node);
  return node.anchor === undefined ? content : { anchor: node.anchor, of: content };
}

function showContent(node: Node): Shown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'alias') return { alias: node.name };
  if (node.kind === 'list') return node.items.map(show);
  return { map: node.entries.map(({ key, value }) => [show(key), show(value)]) };
}

/** The same of a node of the library, scalars by their source text. */
export function showLibrary(node: LibraryNode | null): Shown {
  if (!node) return null;
  if (isAlias(node)) return { alias: node.source };
  const { anchor } = node;
  const isAbsent = isScalar(node) && node.range?.[0] === node.range?.[1] && !anchor && !node.tag;
  if (isAbsent) return null;
  let content: Shown = '';
  if (isScalar(node)) content = node.source ?? '';
  else if (isMap(node)) {
    content = {
      map: node.items.map(({ key, value }) => [
        showLibrary(key as LibraryNode) ?? '',
        showLibrary(value as LibraryNode | null),
      ]),
    };
  } else if (isCollection(node)) content = node.items.map((item) => showLibrary(item as LibraryNode));
  return anchor === undefined ? content : { anchor, of: content };
}

/** The whole document as one value, items given to the header before them. */
export function showDocument(document: PlanDocument): Shown {
  const root = document.pieces.find((piece) => piece.root)?.root;
  if (root) return show(root);
  const map: [Shown, Shown][] = [];
  for (const { entries, items } of document.pieces) {
    if (items.length > 0) {
      const header = map.at(-1)!;
      header[1] = [...((header[1] as Shown[] | null) ?? []), ...items.map(show)];
    }
    for (const { key, value } of entries) map.push([show(key), show(value)]);
  }
  return map.length === 0 ? null : { map };
}

/** Problems as `code: the text they are on`. */
export function showProblems(document: PlanDocument): string[] {
  return document.pieces.flatMap((piece) =>
    piece.problems.map(({ code, start, end }) => `${code}: ${piece.text.slice(start, end)}`),
  );
}

/** Everything a reader can see of a document, as plain data: what an edited document and a fresh one must share. */
export function snapshotOf(document: PlanDocument): unknown {
  return {
    problems: document.problems,
    length: document.length,
    lineBreaks: document.lineBreaks,
    pieces: document.pieces.map((piece) => ({
      ...piece,
      at: offsetOf(document, piece),
      entries: piece.entries.map(({ key, value }) => [plain(key), plain(value)]),
      items: piece.items.map(plain),
      root: plain(piece.root),
    })),
  };

  function plain(node: Node | undefined): unknown {
    if (!node) return undefined;
    if (node.kind === 'list') return { ...node, items: node.items.map(plain) };
    if (node.kind === 'map')
      return { ...node, entries: node.entries.map(({ key, value }) => [plain(key), plain(value)]) };
    if (node.kind !== 'alias') return node;
    const { target, home, ...alias } = node;
    return {
      ...alias,
      target: target && [target.kind, target.start, target.end],
      home: home && offsetOf(document, home),
    };
  }
}
