import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { editDocument, offsetAt, textOf } from '../../../server/src/document/document';
import { answers } from '../../../server/src/features/commands/answers';
import { commands } from '../../../server/src/features/commands/commands';
import type { Session } from '../../../server/src/features/feature';
import type { CommandName, Commands, RecordName } from '../../../server/src/protocol';
import { runFixtures } from '../navigation/fixture';
import { ask, sampleFiles, sessionOf } from '../navigation/session';
import { changedLines } from './accept';
import { prepared } from './clients';

/** Runs a command; what it refuses comes as its sentence. */
async function run<Name extends CommandName>(session: Session, command: Name, argument: Commands[Name]['argument']) {
  type Result = Promise<Commands[Name]['result']>;
  return ask<Result>(commands, 'workspace/executeCommand', { command, arguments: [argument] }, session);
}

/** The text of each file that an edit changes, as it is then. */
function textsAfter({ workspace }: Session, edit: WorkspaceEdit): Map<string, string> {
  const edits = edit.documentChanges
    ? (edit.documentChanges as TextDocumentEdit[]).map(
        ({ textDocument, edits: own }) => [textDocument.uri, own] as const,
      )
    : Object.entries(edit.changes ?? {});
  return new Map(
    edits.map(([uri, own]) => {
      const document = workspace.document(uri)!;
      const changes = own.map((one) => ({
        start: offsetAt(document, one.range.start),
        end: offsetAt(document, one.range.end),
        text: (one as { newText: string }).newText,
      }));
      const inOrder = changes.sort((a, b) => b.start - a.start);
      return [uri, textOf(inOrder.reduce((now, change) => editDocument(now, [change]), document))];
    }),
  );
}

/** The lines that an edit changes, `‸` where the cursor is put. */
function shownEdit(session: Session, edit: WorkspaceEdit, cursor?: { line: number; character: number }): string[] {
  return [...textsAfter(session, edit)].flatMap(([uri, after]) => {
    const lines = after.split('\n');
    if (cursor) {
      const line = lines[cursor.line] ?? '';
      lines[cursor.line] = `${line.slice(0, cursor.character)}‸${line.slice(cursor.character)}`;
    }
    return [uri.slice('file:///'.length), ...changedLines(textOf(session.workspace.document(uri)!), lines.join('\n'))];
  });
}

const messageOf = (error: Error) => [`refused: ${error.message}`];

describe('commands', () => {
  it('are all promised, and nothing else is', () => {
    const promised = commands.capabilities({}).executeCommandProvider?.commands ?? [];
    assert.deepEqual(promised.toSorted(), Object.keys(answers).sort());
  });
});

describe('new record', () => {
  runFixtures('new-record', (given, { uri }, _, option) => {
    const session = prepared(given, option);
    const { kind, parent, values } = JSON.parse(option('record') ?? '{}');
    return run(session, 'recommendationMatrix.newRecord', { uri, kind, parent, values }).then(
      ({ edit, position }) => shownEdit(session, edit, position),
      messageOf,
    );
  });
});

describe('set field', () => {
  runFixtures('set-field', (given, { uri }, _, option) => {
    const session = prepared(given, option);
    const [kind, id, field, value] = JSON.parse(option('set') ?? '[]');
    const record: RecordName = { kind, id };
    return run(session, 'recommendationMatrix.setField', { uri, record, field, value }).then(({ edit }) => {
      const before = textOf(session.workspace.document(uri)!);
      const after = textsAfter(session, edit).get(uri)!;
      if (before === after) return ['nothing to change'];
      const gone = changedLines(after, before).map((line) => line.replace('>', '<'));
      return [...gone, ...changedLines(before, after)];
    }, messageOf);
  });

  it('reads back what it has written, in any record of the samples', async () => {
    for (const [kind, field, value] of [
      ['recommendation', 'priority', 'low'],
      ['recommendation', 'due', '2028-Q3'],
      ['action', 'status', 'in-progress'],
      ['action', 'progress', 35],
      ['action', 'support', []],
    ] as const) {
      const session = sessionOf(sampleFiles('first', 'national', 'regional'));
      for (const plan of session.workspace.plans) {
        for (const { id, uri, value: before } of plan.all(kind)) {
          if (id === undefined) continue;
          const argument = { uri, record: { kind, id }, field, value };
          const { edit } = await run(session, 'recommendationMatrix.setField', argument);
          const other = sessionOf(textsAfter(session, edit));
          const [after] = other.workspace.plans[0]!.withId(id);
          assert.deepEqual(after?.value, { ...before, [field]: value }, `${field} of ${id}`);
        }
      }
    }
  });
});

describe('an edit by a command', () => {
  const uri = 'file:///a.plan.yaml';
  const files = new Map([[uri, 'actions:\n  - { id: a1, title: T }\n']]);
  const argument = { uri, record: { kind: 'action', id: 'a1' }, field: 'progress', value: 5 } as const;

  function sessionThat(applies: boolean): { session: Session; made: string[] } {
    const made: string[] = [];
    const applyEdit = async (label: string) => {
      made.push(label);
      return applies;
    };
    return { session: { ...sessionOf(files), applyEdit }, made };
  }

  it('is made at once, unless its asker wants to make it', async () => {
    const { session, made } = sessionThat(true);
    assert.equal((await run(session, 'recommendationMatrix.setField', argument)).applied, true);
    assert.deepEqual(made, ['Change “progress” of “a1”']);
    const { applied, edit } = await run(session, 'recommendationMatrix.setField', { ...argument, apply: false });
    assert.equal(applied, false);
    assert.equal(textsAfter(session, edit).get(uri), 'actions:\n  - { id: a1, title: T, progress: 5 }\n');
    assert.equal(made.length, 1);
  });

  it('says where the client has refused it, or can’t make it', async () => {
    assert.equal((await run(sessionThat(false).session, 'recommendationMatrix.setField', argument)).applied, false);
    assert.equal((await run(sessionOf(files), 'recommendationMatrix.setField', argument)).applied, false);
  });
});
