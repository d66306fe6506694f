import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  Location,
  LocationLink,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { editDocument, offsetAt, textOf } from '../../../server/src/document/document';
import { definition } from '../../../server/src/features/definition';
import { documentHighlight } from '../../../server/src/features/document-highlight';
import type { Session } from '../../../server/src/features/feature';
import { rangeIn } from '../../../server/src/features/places';
import { references } from '../../../server/src/features/references';
import { Refusal } from '../../../server/src/features/refusal';
import { rename } from '../../../server/src/features/rename';
import { nodeAt, type Reference, withDescendants } from '../../../server/src/plan/entity';
import { type Cursor, runFixtures } from './fixture';
import { ask, at, sampleFiles, sessionOf, shown } from './session';

const METHOD = {
  definition: 'textDocument/definition',
  references: 'textDocument/references',
  highlight: 'textDocument/documentHighlight',
  prepareRename: 'textDocument/prepareRename',
  rename: 'textDocument/rename',
};

describe('definition', () => {
  runFixtures('definition', (session, { uri, position }) => {
    const links = ask<LocationLink[] | null>(definition, METHOD.definition, at(uri, position), session) ?? [];
    return links.flatMap(({ originSelectionRange, targetUri, targetRange, targetSelectionRange }) => [
      `${shown(session, uri, originSelectionRange!)} → ${shown(session, targetUri, targetSelectionRange)}`,
      `  in ${shown(session, targetUri, targetRange)}`,
    ]);
  });

  it('gives plain locations to a client that knows no links', () => {
    const session = sessionOf(sampleFiles('first'), {});
    const reference = allReferences(session).find(({ meaning }) => meaning === 'ref:institution')!;
    const { uri, position } = cursorOn(session, reference);
    const [found] = ask<Location[]>(definition, METHOD.definition, at(uri, position), session);
    assert.match(shown(session, found!.uri, found!.range), new RegExp(`“${reference.id}”$`));
  });
});

describe('references', () => {
  runFixtures('references', (session, { uri, position }) => {
    const find = (includeDeclaration: boolean) =>
      ask<Location[] | null>(
        references,
        METHOD.references,
        { ...at(uri, position), context: { includeDeclaration } },
        session,
      ) ?? [];
    const others = new Set(find(false).map((found) => shown(session, found.uri, found.range)));
    return find(true).map((found) => {
      const text = shown(session, found.uri, found.range);
      return others.has(text) ? text : `${text} (the record)`;
    });
  });
});

describe('highlights', () => {
  runFixtures('document-highlight', (session, { uri, position }) =>
    (ask<DocumentHighlight[] | null>(documentHighlight, METHOD.highlight, at(uri, position), session) ?? []).map(
      ({ range, kind }) => `${kind === 3 ? 'write' : 'read'} ${shown(session, uri, range)}`,
    ),
  );
});

describe('rename', () => {
  runFixtures('rename', (session, cursor, _, option) => {
    try {
      const offered = ask<{ range: Range; placeholder: string }>(
        rename,
        METHOD.prepareRename,
        at(cursor.uri, cursor.position),
        session,
      );
      const { changes } = renameTo(session, cursor, option('to')!);
      const edits = Object.entries(changes!).flatMap(([uri, own]) =>
        own.map(({ range, newText }) => `${shown(session, uri, range)} → ${newText}`),
      );
      return [`offers ${shown(session, cursor.uri, offered.range)} as ${offered.placeholder}`, ...edits];
    } catch (error) {
      if (error instanceof Refusal) return [error.message];
      throw error;
    }
  });
});

describe('every reference of the samples', () => {
  const session = sessionOf(sampleFiles('first', 'national', 'regional'));
  const all = allReferences(session).filter(
    ({ from, id }) => session.workspace.planOf(from.uri)!.withId(id).length > 0,
  );

  it('leads to a record that lists it among its references', () => {
    assert.ok(all.length > 500, `the samples have only ${all.length} references`);
    for (const reference of all) {
      const { uri, range } = placeOf(session, reference);
      const [link] = ask<LocationLink[]>(definition, METHOD.definition, at(uri, range.start), session);
      assert.ok(link, `no definition for ${shown(session, uri, range)}`);
      const from = at(link.targetUri, link.targetSelectionRange.end);
      const found = ask<Location[]>(
        references,
        METHOD.references,
        { ...from, context: { includeDeclaration: false } },
        session,
      );
      const isListed = found.some((one) => one.uri === uri && isSame(one.range, range));
      assert.ok(isListed, `${shown(session, uri, range)} is not among the references of its record`);
    }
  });

  it('renamed there and back gives the same texts', () => {
    const own = sessionOf(sampleFiles('first', 'national', 'regional'));
    const before = textsOf(own);
    for (const id of new Set(all.map((reference) => reference.id))) {
      const reference = allReferences(own).find((one) => one.id === id)!;
      const cursor = cursorOn(own, reference);
      apply(own, renameTo(own, cursor, 'zz-new.1'));
      assert.notDeepEqual(textsOf(own), before, `renaming ${id} changed nothing`);
      const left = allReferences(own).filter((one) => one.id === id && one.from.uri === reference.from.uri);
      assert.deepEqual(
        left.map(({ from, key }) => `${from.id} ${key}`),
        [],
        `${id} is still named`,
      );
      apply(own, renameTo(own, cursor, id));
      assert.deepEqual(textsOf(own), before, `renaming ${id} there and back changed the texts`);
    }
  });
});

function allReferences({ workspace }: Session): Reference[] {
  const found: Reference[] = [];
  for (const plan of workspace.plans) {
    for (const { pieces } of plan.documents.values()) {
      for (const piece of pieces) {
        for (const top of plan.entitiesOf(piece)) {
          for (const entity of withDescendants(top)) found.push(...entity.references);
        }
      }
    }
  }
  return found;
}

function placeOf({ workspace }: Session, { from, path }: Reference): Location {
  const document = workspace.document(from.uri)!;
  return { uri: from.uri, range: rangeIn(document, from.piece, nodeAt(from.node, path)) };
}

function cursorOn(session: Session, reference: Reference): Cursor {
  const { uri, range } = placeOf(session, reference);
  return { uri, position: range.start };
}

function isSame(a: Range, b: Range): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function renameTo(session: Session, { uri, position }: Cursor, newName: string): WorkspaceEdit {
  return ask<WorkspaceEdit>(rename, METHOD.rename, { ...at(uri, position), newName }, session);
}

function apply({ workspace }: Session, { changes = {} }: WorkspaceEdit): void {
  for (const [uri, edits] of Object.entries(changes)) {
    const document = workspace.document(uri)!;
    const texts = edits.map(({ range, newText }: TextEdit) => ({
      start: offsetAt(document, range.start),
      end: offsetAt(document, range.end),
      text: newText,
    }));
    workspace.set(
      editDocument(
        document,
        texts.sort((a, b) => b.start - a.start),
      ),
    );
  }
}

function textsOf({ workspace }: Session): Map<string, string> {
  return new Map(workspace.uris.map((uri) => [uri, textOf(workspace.document(uri)!)]));
}
