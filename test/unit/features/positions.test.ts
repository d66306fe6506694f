import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { CompletionItem, CompletionList, Hover, Range, TextEdit } from 'vscode-languageserver-protocol';
import { editDocument, offsetOf, type PlanDocument, positionAt } from '../../../server/src/document/document';
import { completion } from '../../../server/src/features/completion/completion';
import type { Session } from '../../../server/src/features/feature';
import { hover } from '../../../server/src/features/hover';
import { fileShape, type Shape } from '../../../server/src/plan/schema';
import { ask, sampleFiles, sessionOf } from '../navigation/session';
import { changeOf } from './accept';
import { capable, plain } from './clients';

const samples = sampleFiles('first', 'broken', 'regional');

function itemsAt(session: Session, uri: string, offset: number): readonly CompletionItem[] {
  const position = positionAt(session.workspace.document(uri)!, offset);
  const params = { textDocument: { uri }, position };
  return ask<CompletionList | null>(completion, 'textDocument/completion', params, session)?.items ?? [];
}

function hoverAt(session: Session, uri: string, offset: number): Hover | null {
  const position = positionAt(session.workspace.document(uri)!, offset);
  return ask<Hover | null>(hover, 'textDocument/hover', { textDocument: { uri }, position }, session);
}

/** On one line, with the position inside. */
function assertRange(document: PlanDocument, range: Range, offset: number, what: string): void {
  const { line, character } = positionAt(document, offset);
  const { start, end } = range;
  const holds = start.line === line && end.line === line && start.character <= character && character <= end.character;
  assert.ok(holds, `${what} at ${line + 1}:${character + 1} has the range ${JSON.stringify(range)}`);
}

function assertAnswers(session: Session, uri: string, offset: number): void {
  const document = session.workspace.document(uri)!;
  for (const item of itemsAt(session, uri, offset)) {
    assertRange(document, (item.textEdit as TextEdit).range, offset, `“${item.label}”`);
    assert.notEqual(item.label, '', `an item without a label at ${JSON.stringify(positionAt(document, offset))}`);
  }
  const found = hoverAt(session, uri, offset);
  if (found?.range) assertRange(document, found.range, offset, 'the hover');
}

/** Whether the text is sound where the change was made. */
function staysSound(document: PlanDocument, item: CompletionItem): boolean {
  const after = editDocument(document, [changeOf(document, item)]);
  return after.pieces.every(({ problems }) => problems.length === 0) && after.problems.length === 0;
}

describe('completion and hover', () => {
  for (const [uri, text] of samples) {
    it(`answer at every place of ${uri}`, () => {
      const session = { ...sessionOf(new Map([[uri, text]])), client: capable };
      for (let offset = 0; offset <= text.length; offset += 1) assertAnswers(session, uri, offset);
    });
  }

  it('answer at every place of the same with windows line ends, and with a byte order mark', () => {
    const [uri, text] = [...samples][0]!;
    for (const other of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
      const session = { ...sessionOf(new Map([[uri, other]])), client: plain };
      for (let offset = 0; offset <= other.length; offset += 1) {
        // A client has no place between the two characters of a line end.
        if (other.slice(offset - 1, offset + 1) !== '\r\n') assertAnswers(session, uri, offset);
      }
    }
  });

  it('answer wherever a plan was broken by cutting something out or putting something in', () => {
    const [uri, text] = [...samples][0]!;
    const damage = fc.constantFrom(
      '',
      '"',
      "'",
      '[',
      '{',
      '}',
      ']',
      ':',
      '- ',
      '\n',
      '#',
      '|',
      '&a',
      '*a',
      '\t',
      '? ',
      ',',
    );
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(30), damage, (start, length, put) => {
        const broken = text.slice(0, start) + put + text.slice(start + length);
        const session = { ...sessionOf(new Map([[uri, broken]])), client: capable };
        const to = Math.min(start + 150, broken.length);
        for (let offset = Math.max(start - 60, 0); offset <= to; offset += 1) assertAnswers(session, uri, offset);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  for (const [name, client] of Object.entries({ capable, plain })) {
    it(`leave a valid plan valid, whatever is chosen, for a ${name} client`, () => {
      for (const [uri, text] of sampleFiles('first', 'regional')) {
        const session = { ...sessionOf(new Map([[uri, text]])), client };
        const document = session.workspace.document(uri)!;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const items = itemsAt(session, uri, offset);
          // Not each of fifty keys at each letter of a key: others each time.
          for (let index = offset % 7; index < items.length; index += 7) {
            const item = items[index]!;
            const place = positionAt(document, offset);
            assert.ok(
              staysSound(document, item),
              `“${item.label}” at ${uri} ${place.line + 1}:${place.character + 1} breaks the text: ${JSON.stringify(item.textEdit)}`,
            );
          }
        }
      }
    });
  }

  it('offer every key of the schemas where it stands in a valid plan', () => {
    const known = keysOfSchemas(fileShape);
    for (const [uri, text] of sampleFiles('first', 'regional')) {
      const session = { ...sessionOf(new Map([[uri, text]])), client: capable };
      const document = session.workspace.document(uri)!;
      for (const { written, offset } of keysIn(document)) {
        if (!known.has(written)) continue;
        const labels = itemsAt(session, uri, offset).map(({ label }) => label);
        const { line } = positionAt(document, offset);
        assert.ok(
          labels.includes(written),
          `“${written}” is not offered at ${uri}:${line + 1}, but ${labels.join(', ')}`,
        );
      }
    }
  });
});

/** Without the keys that authors make up: languages, custom fields, groups. */
function keysOfSchemas({ properties, items }: Shape): Set<string> {
  const keys = new Set<string>(items && keysOfSchemas(items));
  for (const [key, shape] of properties ?? []) for (const one of [key, ...keysOfSchemas(shape)]) keys.add(one);
  return keys;
}

/** All keys of the records of a document, as read by the document layer. */
function* keysIn(document: PlanDocument): Generator<{ readonly written: string; readonly offset: number }> {
  for (const piece of document.pieces) {
    const nodes = [...piece.items, ...piece.entries.map(({ value }) => value)];
    for (let node = nodes.pop(); node !== undefined || nodes.length > 0; node = nodes.pop()) {
      if (node?.kind === 'list') nodes.push(...node.items);
      if (node?.kind !== 'map') continue;
      for (const { key, value } of node.entries) {
        nodes.push(value);
        if (key.kind === 'scalar') yield { written: key.text, offset: offsetOf(document, piece) + key.start };
      }
    }
  }
}
