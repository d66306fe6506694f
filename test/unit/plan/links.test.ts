import assert from 'node:assert/strict';
import { actionsOfCluster, clustersOf, indicatorsOf, membersOf, ownersOf } from '../../../server/src/plan/links';
import { openPlan, record } from './open';

const plan = openPlan(`
clusters:
  - id: c1
    actions: [{ id: ca, clusters: [c1, c2, lost] }]
    indicators: [{ id: ic }]
  - id: c2
recommendations:
  - { id: r1, cluster: c1, indicators: [{ id: ir }] }
  - { id: r2, cluster: c1 }
  - { id: r3, cluster: c2 }
actions:
  - { id: x, indicators: [shared, lost, { id: ix }] }
  - { id: y, indicators: [shared] }
indicators:
  - { id: shared }
  - { id: alone }
`);
const ids = (entities: readonly { readonly id: string | undefined }[]) => entities.map(({ id }) => id).sort();

describe('links', () => {
  it('join clusters with their members and actions, each once', () => {
    assert.deepEqual(ids(membersOf(plan, record(plan, 'cluster', 'c1'))), ['r1', 'r2']);
    assert.deepEqual(ids(actionsOfCluster(plan, record(plan, 'cluster', 'c1'))), ['ca']);
    assert.deepEqual(ids(actionsOfCluster(plan, record(plan, 'cluster', 'c2'))), ['ca']);
    assert.deepEqual(ids(clustersOf(plan, record(plan, 'action', 'ca'))), ['c1', 'c2']);
  });

  it('join indicators with what they measure, nested or named', () => {
    assert.deepEqual(ids(indicatorsOf(plan, record(plan, 'action', 'x'))), ['ix', 'shared']);
    assert.deepEqual(ids(indicatorsOf(plan, record(plan, 'recommendation', 'r1'))), ['ir']);
    assert.deepEqual(ids(indicatorsOf(plan, record(plan, 'cluster', 'c1'))), ['ic']);
    assert.deepEqual(ids(ownersOf(plan, record(plan, 'indicator', 'shared'))), ['x', 'y']);
    assert.deepEqual(ids(ownersOf(plan, record(plan, 'indicator', 'ic'))), ['c1']);
    assert.deepEqual(ids(ownersOf(plan, record(plan, 'indicator', 'alone'))), []);
  });
});
