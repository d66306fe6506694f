import assert from 'node:assert/strict';
import type {
  DocumentSymbol,
  FoldingRange,
  Location,
  Position,
  Range,
  SelectionRange,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { editDocument, positionAt, readDocument, textOf } from '../../../server/src/document/document';
import { documentSymbols } from '../../../server/src/features/document-symbols';
import type { Session } from '../../../server/src/features/feature';
import { folding } from '../../../server/src/features/folding';
import { selectionRange } from '../../../server/src/features/selection-range';
import { workspaceSymbols } from '../../../server/src/features/workspace-symbols';
import { runFixtures } from './fixture';
import { ask, sampleFiles, sessionOf, shown } from './session';

const symbolsOf = (session: Session, uri: string) =>
  ask<DocumentSymbol[]>(documentSymbols, 'textDocument/documentSymbol', { textDocument: { uri } }, session);
const foldsOf = (session: Session, uri: string) =>
  ask<FoldingRange[]>(folding, 'textDocument/foldingRange', { textDocument: { uri } }, session);
const selectionsAt = (session: Session, uri: string, positions: readonly Position[]) =>
  ask<SelectionRange[]>(selectionRange, 'textDocument/selectionRange', { textDocument: { uri }, positions }, session);

describe('document symbols', () => {
  runFixtures('document-symbols', (session, { uri }) => {
    const lines = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
      symbols.flatMap((symbol) => [
        `${indent}${[symbol.name, symbol.detail].filter((text) => text).join(' — ')} (${symbol.kind})`,
        `${indent}  ${shown(session, uri, symbol.selectionRange)} in ${shown(session, uri, symbol.range)}`,
        ...lines(symbol.children ?? [], `${indent}  `),
      ]);
    return lines(symbolsOf(session, uri), '');
  });

  it('are a plain list for a client that knows no tree', () => {
    const files = new Map([
      ['file:///a.plan.yaml', 'actions:\n  - { id: a1, title: T, indicators: [{ id: i1, name: N }] }\n'],
    ]);
    const [uri] = [...files.keys()] as [string];
    const symbols = symbolsOf(sessionOf(files, {}), uri) as unknown as SymbolInformation[];
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ['Actions', undefined],
        ['T', 'Actions'],
        ['N', 'T'],
      ],
    );
  });

  it('nest in every sample, also after lines were put in at the top', () => {
    eachSample((session, uri) => {
      symbolsOf(session, uri);
      insertAtTop(session, uri);
      const fresh = sessionOf(new Map([[uri, textOf(session.workspace.document(uri)!)]]));
      const symbols = symbolsOf(session, uri);
      for (const symbol of symbols) assertNested(symbol);
      assert.deepEqual(rangesIn(symbols), rangesIn(symbolsOf(fresh, uri)), `what is kept of ${uri} is out of date`);
    });
  });
});

describe('workspace symbols', () => {
  runFixtures('workspace-symbols', (session, _, __, option) =>
    ask<WorkspaceSymbol[]>(workspaceSymbols, 'workspace/symbol', { query: option('query') ?? '' }, session).map(
      ({ name, containerName, location }) => {
        const { uri, range } = location as Location;
        return `${name} (${containerName ?? ''}) ${shown(session, uri, range)}`;
      },
    ),
  );
});

describe('folding', () => {
  runFixtures('folding', (session, { uri }, _, option) => {
    const limit = option('limit');
    const client = limit === undefined ? {} : { textDocument: { foldingRange: { rangeLimit: Number(limit) } } };
    const lines = textOf(session.workspace.document(uri)!).split(/\r?\n/);
    return foldsOf({ ...session, client }, uri).map(
      ({ startLine, endLine, kind }) =>
        `${startLine + 1}–${endLine + 1}${kind ? ` ${kind}` : ''}: ${lines[startLine]?.trim()} … ${lines[endLine]?.trim()}`,
    );
  });

  it('nests in every sample, and stays right when lines are put in', () => {
    eachSample((session, uri) => {
      assertFoldsNest(foldsOf(session, uri), uri);
      insertAtTop(session, uri);
      const fresh = sessionOf(new Map([[uri, textOf(session.workspace.document(uri)!)]]));
      assert.deepEqual(foldsOf(session, uri), foldsOf(fresh, uri), uri);
    });
  });
});

describe('selection ranges', () => {
  runFixtures('selection-range', (session, { uri, position }) => {
    const [selection] = selectionsAt(session, uri, [position]);
    return [...chainOf(selection)].map((range) => shown(session, uri, range));
  });

  it('nest at every place of the samples', () => {
    eachSample((session, uri) => {
      const document = session.workspace.document(uri)!;
      const positions = Array.from({ length: Math.ceil(document.length / 37) }, (_, index) =>
        positionAt(document, index * 37),
      );
      const selections = selectionsAt(session, uri, positions);
      assert.equal(selections.length, positions.length);
      for (const [index, selection] of selections.entries()) {
        const [first, ...outer] = chainOf(selection);
        const cursor = { start: positions[index]!, end: positions[index]! };
        assert.ok(contains(first!, cursor), `${shown(session, uri, first!)} does not hold its position`);
        outer.reduce((inner, next) => {
          assert.ok(contains(next, inner), `${shown(session, uri, inner)} reaches out of ${shown(session, uri, next)}`);
          return next;
        }, first!);
      }
    });
  });
});

function eachSample(look: (session: Session, uri: string) => void): void {
  const files = sampleFiles('first', 'national', 'regional', 'broken');
  assert.ok(files.size > 10, 'the samples are gone');
  for (const [uri, text] of files) look(sessionOf(new Map([[uri, text]])), uri);
}

function insertAtTop({ workspace }: Session, uri: string): void {
  workspace.set(editDocument(workspace.document(uri)!, [{ start: 0, end: 0, text: '# A remark\n\n' }]));
}

function assertNested(symbol: DocumentSymbol): void {
  assert.ok(contains(symbol.range, symbol.selectionRange), `${symbol.name} does not hold its own name`);
  for (const child of symbol.children ?? []) {
    assert.ok(contains(symbol.range, child.range), `${child.name} reaches out of ${symbol.name}`);
    assertNested(child);
  }
}

function rangesIn(symbols: readonly DocumentSymbol[]): unknown[] {
  return symbols.map(({ name, range, selectionRange, children }) => [
    name,
    range,
    selectionRange,
    rangesIn(children ?? []),
  ]);
}

function assertFoldsNest(folds: readonly FoldingRange[], uri: string): void {
  const open: FoldingRange[] = [];
  for (const one of folds.toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)) {
    assert.ok(one.startLine < one.endLine, `${uri}: nothing to fold in line ${one.startLine + 1}`);
    while (open.length > 0 && open.at(-1)!.endLine < one.startLine) open.pop();
    const outer = open.at(-1);
    assert.ok(
      !outer || one.endLine <= outer.endLine,
      `${uri}: the fold from line ${one.startLine + 1} crosses that from line ${(outer?.startLine ?? 0) + 1}`,
    );
    open.push(one);
  }
}

function* chainOf(selection: SelectionRange | undefined): Generator<Range> {
  for (let here = selection; here; here = here.parent) yield here.range;
}

function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

describe('the structure of a file that is no plan', () => {
  it('is empty, and no request fails', () => {
    for (const text of ['', 'just words', '- a\n- b\n', '[1, 2]', '&a [*a]', '"open', '\u0000']) {
      const uri = 'file:///a.plan.yaml';
      const session = sessionOf(new Map([[uri, text]]));
      assert.deepEqual(symbolsOf(session, uri), [], JSON.stringify(text));
      foldsOf(session, uri);
      const [selection] = selectionsAt(session, uri, [positionAt(readDocument(uri, text), text.length)]);
      assert.ok(selection, JSON.stringify(text));
    }
  });
});
