import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from 'vscode-languageserver-protocol';
import { callHierarchy } from '../../../server/src/features/call-hierarchy';
import type { Session } from '../../../server/src/features/feature';
import { rangeIn } from '../../../server/src/features/places';
import { runFixtures } from './fixture';
import { ask, at, sampleFiles, sessionOf, shown } from './session';

function prepared(session: Session, uri: string, position: CallHierarchyItem['range']['start']) {
  const items = ask<CallHierarchyItem[] | null>(
    callHierarchy,
    'textDocument/prepareCallHierarchy',
    at(uri, position),
    session,
  );
  return items ?? [];
}

const outgoing = (session: Session, item: CallHierarchyItem) =>
  ask<CallHierarchyOutgoingCall[]>(callHierarchy, 'callHierarchy/outgoingCalls', { item }, session);
const incoming = (session: Session, item: CallHierarchyItem) =>
  ask<CallHierarchyIncomingCall[]>(callHierarchy, 'callHierarchy/incomingCalls', { item }, session);

describe('call hierarchy', () => {
  runFixtures('call-hierarchy', (session, { uri, position }) => {
    const down = (item: CallHierarchyItem, indent: string): string[] =>
      outgoing(session, item).flatMap(({ to, fromRanges }) => [
        `${indent}→ ${to.name} by ${fromRanges.map((range) => shown(session, item.uri, range)).join(', ')}`,
        ...down(to, `${indent}  `),
      ]);
    const up = (item: CallHierarchyItem, indent: string): string[] =>
      incoming(session, item).flatMap(({ from, fromRanges }) => [
        `${indent}← ${from.name} by ${fromRanges.map((range) => shown(session, from.uri, range)).join(', ')}`,
        ...up(from, `${indent}  `),
      ]);
    return prepared(session, uri, position).flatMap((item) => [
      `${item.name} at ${shown(session, item.uri, item.selectionRange)}`,
      ...down(item, '  '),
      ...up(item, '  '),
    ]);
  });

  it('leads back the way it came, in all samples', () => {
    const session = sessionOf(sampleFiles('national'));
    let steps = 0;
    for (const plan of session.workspace.plans) {
      for (const recommendation of plan.all('recommendation')) {
        const document = plan.documents.get(recommendation.uri)!;
        const { start } = rangeIn(document, recommendation.piece, recommendation.node);
        const [item] = prepared(session, recommendation.uri, start);
        for (const { to } of outgoing(session, item!)) {
          const back = incoming(session, to).map(({ from }) => from.data);
          assert.ok(back.includes(recommendation.id), `${to.name} does not lead back to ${recommendation.id}`);
          steps += 1;
        }
      }
    }
    assert.ok(steps > 50, `only ${steps} steps were looked at`);
  });
});
