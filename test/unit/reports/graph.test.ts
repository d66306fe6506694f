import assert from 'node:assert/strict';
import type { Graph, RecordName } from '../../../server/src/protocol';
import { graphOf } from '../../../server/src/reports/graph';
import { sampleFiles, sessionOf } from '../navigation/session';
import { workspaceOf } from './plans';

const PLAN = `plan: { id: p, title: Plan, country: XEX }
institutions:
  - { id: moj, name: Justice, kind: ministry }
documents:
  - { id: cat6, mechanism: CAT }
clusters:
  - { id: c1, title: Detention, actions: [{ id: c1-a1, title: Visit }] }
recommendations:
  - id: r1
    document: cat6
    sdg: ["16.3"]
    cluster: c1
    actions:
      - { id: r1-a1, title: Draft, lead: moj, depends-on: [c1-a1], indicators: [{ id: i1, name: Laws, kind: outcome }] }
  - { id: r2, document: cat6 }
`;

function drawn(record?: RecordName): string[] {
  const graph = graphOf(workspaceOf({ 'p.plan.yaml': PLAN }).plans[0]!, record);
  return (graph?.edges ?? []).map(({ from, to, kind }) => `${from} –${kind}→ ${to}`).sort();
}

function assertWhole({ nodes, edges }: Graph): void {
  const keys = new Set(nodes.map(({ key }) => key));
  assert.equal(keys.size, nodes.length, 'each node once');
  for (const { from, to } of edges) assert.ok(keys.has(from) && keys.has(to), `${from} → ${to} has its two ends`);
}

describe('the graph', () => {
  it('of a recommendation shows what serves it', () => {
    assert.deepEqual(drawn({ kind: 'recommendation', id: 'r1' }), [
      'action:r1-a1 –depends-on→ action:c1-a1',
      'action:r1-a1 –indicator→ indicator:i1',
      'action:r1-a1 –lead→ institution:moj',
      'recommendation:r1 –action→ action:c1-a1',
      'recommendation:r1 –action→ action:r1-a1',
      'recommendation:r1 –cluster→ cluster:c1',
      'recommendation:r1 –document→ document:cat6',
      'recommendation:r1 –sdg→ sdg:16.3',
    ]);
  });

  it('of an action or indicator shows whom it serves', () => {
    assert.ok(drawn({ kind: 'action', id: 'c1-a1' }).includes('recommendation:r1 –action→ action:c1-a1'));
    assert.ok(drawn({ kind: 'indicator', id: 'i1' }).includes('action:r1-a1 –indicator→ indicator:i1'));
    assert.deepEqual(drawn({ kind: 'institution', id: 'moj' }), [
      'action:r1-a1 –depends-on→ action:c1-a1',
      'action:r1-a1 –indicator→ indicator:i1',
      'action:r1-a1 –lead→ institution:moj',
    ]);
  });

  it('of a plan has each record once, and both ends of each link', () => {
    for (const plan of sessionOf(sampleFiles('first', 'national', 'regional', 'broken')).workspace.plans) {
      assertWhole(graphOf(plan)!);
    }
    assert.equal(drawn().filter((edge) => edge.includes('–document→')).length, 2);
  });

  it('is none of a record that is not there', () => {
    assert.equal(graphOf(workspaceOf({ 'p.plan.yaml': PLAN }).plans[0]!, { kind: 'action', id: 'r1' }), undefined);
  });
});
