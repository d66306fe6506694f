import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { Checker } from '../../../server/src/checks/checker';
import { checks } from '../../../server/src/checks/index';
import type { Session } from '../../../server/src/features/feature';
import { hover } from '../../../server/src/features/hover';
import { markup } from '../../../server/src/features/markup';
import { Workspace } from '../../../server/src/plan/workspace';
import { runFixtures } from '../navigation/fixture';
import { ask, at, shown } from '../navigation/session';
import { prepared } from './clients';

/** The same files, but checked. Nothing has settled yet: so it is directly after a keystroke. */
function checked(session: Session): Session {
  const [plan] = session.workspace.plans;
  const workspace = new Workspace(plan!.dates);
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(...session.workspace.uris.map((uri) => session.workspace.document(uri)!)));
  return { ...session, workspace, checker };
}

describe('hover', () => {
  runFixtures('hover', (given, { uri, position }, _, option) => {
    const plain = prepared(given, option);
    const session = option('findings') ? checked(plain) : plain;
    const severities = option('ignored') ? { [option('ignored')!]: 'ignore' as const } : {};
    const wanting = { ...session, settings: { ...session.settings, severities } };
    const found = ask<Hover | null>(hover, 'textDocument/hover', at(uri, position), wanting);
    if (!found) return ['nothing'];
    const { value } = found.contents as MarkupContent;
    return [
      ...(found.range ? [shown(session, uri, found.range)] : []),
      ...value.split('\n').map((line) => `> ${line}`),
    ];
  });

  it('links the code of a check to its page, where there is one', () => {
    const blocks = [{ heading: 'What to do', code: 'no-action', href: 'https://example.org/checks.md#no-action' }];
    assert.equal(
      markup(blocks, ['markdown']).value,
      '**What to do** [`no-action`](https://example.org/checks.md#no-action)',
    );
    assert.equal(markup(blocks, []).value, 'What to do (no-action)');
  });
});
