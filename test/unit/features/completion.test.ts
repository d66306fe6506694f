import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, MarkupContent, TextEdit } from 'vscode-languageserver-protocol';
import { editDocument, textOf } from '../../../server/src/document/document';
import { completion } from '../../../server/src/features/completion/completion';
import type { Session } from '../../../server/src/features/feature';
import { type Cursor, runFixtures } from '../navigation/fixture';
import { ask, sessionOf } from '../navigation/session';
import { changedLines, changeOf } from './accept';
import { prepared } from './clients';

// Options of a case: `client: plain` knows no snippets; `root: none` leaves out the usual root; `shows: 5` so many labels, else 6;
// `accepts: lead` chooses that item, and the answer shows the lines that change; `explains: lead` resolves it, and the answer shows its documentation.

const offered = (session: Session, { uri, position }: Cursor) =>
  ask<CompletionList>(completion, 'textDocument/completion', { textDocument: { uri }, position }, session);

describe('completion', () => {
  runFixtures('completion', (given, cursor, _, option) => {
    const session = prepared(given, option);
    const { items, isIncomplete } = offered(session, cursor);
    const shown = items.slice(0, Number(option('shows') ?? 6)).map(summary);
    const count = `${items.length} in all${isIncomplete ? ', to be asked again' : ''}`;
    const accepted = itemNamed(items, option('accepts'));
    const explained = itemNamed(items, option('explains'));
    return [
      ...shown,
      count,
      ...(accepted ? acceptance(session, cursor, accepted) : []),
      ...(explained ? explanation(session, explained) : []),
    ];
  });

  it('keeps what is found by another word before a client that compares beginnings', () => {
    for (const typed of ['viol', 'cote', '16', 'norw', 'Acceptance of int']) {
      const uri = 'file:///a.plan.yaml';
      for (const key of ['sdg', 'recommended-by', 'themes']) {
        const text = `recommendations:\n  - id: r1\n    ${key}: [${typed}`;
        const session = sessionOf(new Map([[uri, text]]));
        const { items, isIncomplete } = offered(session, { uri, position: { line: 2, character: 1000 } });
        assert.ok(isIncomplete, 'with more letters other things are found');
        for (const { label, filterText } of items) {
          assert.ok(filterText?.toLowerCase().startsWith(typed.toLowerCase()), `“${label}” is dropped for “${typed}”`);
        }
      }
    }
  });

  it('says how long lines are indented where the client does it by itself', () => {
    const uri = 'file:///a.plan.yaml';
    const text = 'recommendations:\n  - id: r1\n    actions:\n      ';
    const indenting = { textDocument: { completion: { insertTextMode: 2 as const } } };
    const session = { ...sessionOf(new Map([[uri, text]])), client: indenting };
    const { items } = offered(session, { uri, position: { line: 3, character: 6 } });
    assert.match((items[0]!.textEdit as TextEdit).newText, /^- id: r1-a1\n {2}title: \n/);
  });
});

function summary({ label, detail }: CompletionItem): string {
  return detail === undefined ? label : `${label} — ${detail}`;
}

function itemNamed(items: readonly CompletionItem[], label: string | undefined): CompletionItem | undefined {
  if (label === undefined) return undefined;
  const found = items.find((item) => item.label === label);
  assert.ok(found, `“${label}” is not offered, but ${items.map((item) => item.label).join(', ')}`);
  return found;
}

function acceptance({ workspace }: Session, { uri }: Cursor, item: CompletionItem): string[] {
  const document = workspace.document(uri)!;
  const after = textOf(editDocument(document, [changeOf(document, item)]));
  return [`--- with ${item.label}`, ...changedLines(textOf(document), after)];
}

function explanation(session: Session, item: CompletionItem): string[] {
  const { documentation } = ask<CompletionItem>(completion, 'completionItem/resolve', item, session);
  const text = typeof documentation === 'string' ? documentation : (documentation as MarkupContent).value;
  return [`--- about ${item.label}`, ...text.split('\n').map((line) => `> ${line}`)];
}
