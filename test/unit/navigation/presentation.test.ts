import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type {
  CodeLens,
  DocumentLink,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensOptions,
} from 'vscode-languageserver-protocol';
import { editDocument, textOf } from '../../../server/src/document/document';
import { codeLens } from '../../../server/src/features/code-lens';
import { documentLinks } from '../../../server/src/features/document-links';
import type { Session } from '../../../server/src/features/feature';
import { inlayHints } from '../../../server/src/features/inlay-hints';
import { semanticTokens } from '../../../server/src/features/semantic-tokens';
import { runFixtures } from './fixture';
import { ask, sampleFiles, sessionOf, shown, textIn } from './session';

const { legend } = semanticTokens.capabilities({}).semanticTokensProvider as SemanticTokensOptions;

function rangeOfAll({ workspace }: Session, uri: string) {
  return { start: { line: 0, character: 0 }, end: { line: workspace.document(uri)!.lineBreaks, character: 0 } };
}

function hintsIn(session: Session, uri: string, range = rangeOfAll(session, uri)) {
  return ask<InlayHint[]>(inlayHints, 'textDocument/inlayHint', { textDocument: { uri }, range }, session);
}

function lensesIn(session: Session, uri: string) {
  return ask<CodeLens[]>(codeLens, 'textDocument/codeLens', { textDocument: { uri } }, session);
}

function tokensIn(session: Session, uri: string) {
  return ask<SemanticTokens>(semanticTokens, 'textDocument/semanticTokens/full', { textDocument: { uri } }, session);
}

interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly name: string;
}

function decoded(data: readonly number[]): Token[] {
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(index * 5, index * 5 + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const names = legend.tokenModifiers.filter((_name, bit) => modifiers & (1 << bit));
    return { line, character, length, name: [legend.tokenTypes[type], ...names].join(' ') };
  });
}

describe('document links', () => {
  runFixtures('document-links', (session, { uri }) =>
    ask<DocumentLink[]>(documentLinks, 'textDocument/documentLink', { textDocument: { uri } }, session).map(
      ({ range, target, tooltip }) => `${shown(session, uri, range)} → ${target} (${tooltip})`,
    ),
  );
});

describe('code lenses', () => {
  runFixtures('code-lens', (session, _, uris) =>
    uris.flatMap((uri) =>
      lensesIn(session, uri).map((lens) => {
        assert.equal(lens.command, undefined, 'figures are worked out when asked for');
        const { command, range } = ask<CodeLens>(codeLens, 'codeLens/resolve', lens, session);
        assert.deepEqual(command?.arguments, [{ uri, position: range.start }]);
        return `${shown(session, uri, range)}: ${command.title}`;
      }),
    ),
  );

  it('show the figures after an edit, also where the lens is from before', () => {
    const uri = 'file:///a.plan.yaml';
    const text = 'documents: [{ id: d, mechanism: CEDAW }]\nrecommendations:\n  - { id: r1, document: d }\n';
    const session = sessionOf(new Map([[uri, text]]));
    const [lens] = lensesIn(session, uri);
    const title = () => ask<CodeLens>(codeLens, 'codeLens/resolve', lens, session).command?.title;
    assert.equal(title(), 'recommendations: 1');
    edit(session, uri, text.length, '  - { id: r2, document: d }\n');
    assert.equal(title(), 'recommendations: 2');
  });

  it('show what an institution leads after an edit', () => {
    const uri = 'file:///a.plan.yaml';
    const text =
      'institutions: [{ id: moj, name: J, kind: ministry }]\nactions:\n  - { id: a1, title: T, lead: moj }\n';
    const session = sessionOf(new Map([[uri, text]]));
    const [lens] = lensesIn(session, uri);
    const title = () => ask<CodeLens>(codeLens, 'codeLens/resolve', lens, session).command?.title;
    assert.match(title()!, /actions: 1/);
    edit(session, uri, text.length, '  - { id: a2, title: T, lead: moj }\n');
    assert.match(title()!, /actions: 2/);
  });

  it('can be turned off', () => {
    const session = sessionOf(sampleFiles('first'));
    const off = { ...session, settings: { ...session.settings, codeLens: false } };
    const [uri] = session.workspace.uris as [string];
    assert.notEqual(lensesIn(session, uri).length, 0);
    assert.deepEqual(lensesIn(off, uri), []);
  });
});

describe('inlay hints', () => {
  runFixtures('inlay-hints', (session, { uri }) => {
    const lines = textOf(session.workspace.document(uri)!).split('\n');
    return hintsIn(session, uri).map(({ position, label, tooltip }) => {
      const before = lines[position.line]!.slice(0, position.character).trim().slice(-24);
      return `${position.line + 1}:${position.character + 1} ${before}‹${label}›${tooltip ? ` (${tooltip})` : ''}`;
    });
  });

  it('of some lines are those that all have there', () => {
    const session = sessionOf(sampleFiles('national'));
    for (const uri of session.workspace.uris) {
      const all = hintsIn(session, uri);
      for (const line of [0, 10, 40, 41, 90]) {
        const range = { start: { line, character: 0 }, end: { line: line + 7, character: 0 } };
        const expected = all.filter(({ position }) => position.line >= line && position.line <= line + 7);
        assert.deepEqual(hintsIn(session, uri, range), expected, `${uri} from line ${line}`);
      }
    }
  });

  it('can be turned off', () => {
    const session = sessionOf(sampleFiles('first'));
    const off = { ...session, settings: { ...session.settings, inlayHints: false } };
    const [uri] = session.workspace.uris as [string];
    assert.notEqual(hintsIn(session, uri).length, 0);
    assert.deepEqual(hintsIn(off, uri), []);
  });
});

describe('semantic tokens', () => {
  runFixtures('semantic-tokens', (session, { uri }) =>
    decoded(tokensIn(session, uri).data).map(({ line, character, length, name }) => {
      const range = { start: { line, character }, end: { line, character: character + length } };
      return `${line + 1}:${character + 1} “${textIn(session, uri, range)}” ${name}`;
    }),
  );

  it('of a range are those that the whole file has there', () => {
    const session = sessionOf(sampleFiles('national'));
    for (const uri of session.workspace.uris) {
      const all = decoded(tokensIn(session, uri).data);
      const range = { start: { line: 20, character: 0 }, end: { line: 45, character: 0 } };
      const params = { textDocument: { uri }, range };
      const some = decoded(
        ask<SemanticTokens>(semanticTokens, 'textDocument/semanticTokens/range', params, session).data,
      );
      const inRange = ({ line }: Token) => line >= 20 && line <= 45;
      assert.deepEqual(some.filter(inRange), all.filter(inRange), uri);
      assert.ok(some.length <= all.length);
    }
  });

  it('come in order and never cross, and the delta after any edit gives the same as all anew', () => {
    const files = sampleFiles('first');
    const [[uri, text]] = [...files] as [[string, string]];
    const change = fc.record({
      at: fc.nat(text.length),
      remove: fc.nat(60),
      insert: fc.constantFrom('', 'x', '\n', '"', '  - id: new\n'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const session = sessionOf(files);
        let { resultId, data } = tokensIn(session, uri);
        for (const { at, remove, insert } of changes) {
          const { length } = session.workspace.document(uri)!;
          const start = Math.min(at, length);
          edit(session, uri, start, insert, Math.min(start + remove, length));
          const params = { textDocument: { uri }, previousResultId: resultId };
          const answer = ask<SemanticTokensDelta>(
            semanticTokens,
            'textDocument/semanticTokens/full/delta',
            params,
            session,
          );
          resultId = answer.resultId;
          for (const one of answer.edits) data = data.toSpliced(one.start, one.deleteCount, ...(one.data ?? []));
          assert.deepEqual(
            data,
            tokensIn(sessionOf(new Map([[uri, textOf(session.workspace.document(uri)!)]])), uri).data,
          );
          assertInOrder(decoded(data));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are given whole to a client that speaks of another answer', () => {
    const session = sessionOf(sampleFiles('first'));
    const [uri] = session.workspace.uris as [string];
    const params = { textDocument: { uri }, previousResultId: 'none' };
    const answer = ask<SemanticTokens>(semanticTokens, 'textDocument/semanticTokens/full/delta', params, session);
    assert.deepEqual(answer.data, tokensIn(session, uri).data);
  });
});

function assertInOrder(tokens: readonly Token[]): void {
  tokens.reduce(
    (before, token) => {
      const isAfter =
        token.line > before.line || (token.line === before.line && token.character >= before.character + before.length);
      assert.ok(isAfter, `${JSON.stringify(token)} begins inside ${JSON.stringify(before)}`);
      return token;
    },
    { line: 0, character: 0, length: 0, name: '' },
  );
}

function edit({ workspace }: Session, uri: string, start: number, text: string, end = start): void {
  workspace.set(editDocument(workspace.document(uri)!, [{ start, end, text }]));
}
