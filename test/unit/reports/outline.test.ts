import assert from 'node:assert/strict';
import type { OutlineOrder } from '../../../server/src/protocol';
import { outlineOf } from '../../../server/src/reports/outline';
import { listedRecords } from '../../../server/src/reports/progress/listed-records';
import { orders } from '../../../server/src/reports/progress/outlined';
import { sampleFiles, sessionOf } from '../navigation/session';
import { workspaceOf } from './plans';

const PLAN = `plan: { id: p, title: Plan, country: XEX }
institutions:
  - { id: moj, name: Ministry of Justice, kind: ministry }
  - { id: police, name: Police, kind: agency }
documents:
  - { id: upr4, mechanism: UPR, symbol: A/HRC/59/90 }
  - { id: cat6, mechanism: CAT }
recommendations:
  - { id: r1, document: cat6, text: Close the prison, lead: moj, themes: [domestic-violence], sdg: ["16.3", "5.2"], due: 2026-06 }
  - id: r2
    document: upr4
    number: 140.10
    part: a
    position: supported
    text: Train judges
    lead: moj
    due: 2026-12-31
    actions:
      - { id: r2-a1, title: A course on shelters, lead: police, due: 2026-03-01, status: in-progress }
  - { id: r3, document: upr4, number: 140.11, position: noted, text: Abolish the court, due: 2029 }
  - { id: r4, document: upr4, position: supported, text: Publish the law, status: implemented, due: 2026-01-31 }
`;

const plan = () => workspaceOf({ 'p.plan.yaml': PLAN }).plans[0]!;

function shownGroups(by: OutlineOrder, text?: string): string[] {
  const { groups } = outlineOf(plan(), by, { filters: text === undefined ? {} : { text } });
  return groups.map(({ title, records, overdue }) => {
    const ids = listedRecords(plan(), text === undefined ? {} : { text }, records.key)!.map(({ id }) => id);
    return `${title}: ${ids.join(' ')}${overdue > 0 ? ` (${overdue} late)` : ''}`;
  });
}

describe('the outline of a plan', () => {
  it('groups by theme, goal, document and status; what belongs to none comes last', () => {
    assert.deepEqual(shownGroups('theme'), ['Domestic violence: r1 (1 late)', 'Without a theme: r2 r3 r4']);
    assert.deepEqual(shownGroups('sdg'), [
      'Goal 5: Gender equality: r1 (1 late)',
      'Goal 16: Peace, justice and strong institutions: r1 (1 late)',
      'Without a goal of the SDGs: r2 r3 r4',
    ]);
    assert.deepEqual(shownGroups('document'), ['UPR: A/HRC/59/90: r2 r3 r4', 'CAT: r1 (1 late)']);
    assert.deepEqual(shownGroups('status'), [
      'Not started: r1 (1 late)',
      'In progress: r2',
      'Implemented: r4',
      'Not committed to: r3',
    ]);
  });

  it('has under an institution also the actions that it leads for others', () => {
    assert.deepEqual(shownGroups('institution'), [
      'Ministry of Justice: r1 r2 (1 late)',
      'Police: r2-a1 (1 late)',
      'Without a lead: r3 r4',
    ]);
  });

  it('puts what is late or due soon before the years', () => {
    assert.deepEqual(shownGroups('due'), ['Late: r1 (1 late)', 'Due within 90 days: r2', '2026: r4', '2029: r3']);
  });

  it('finds words in number, id and text, and in the titles of actions', () => {
    assert.deepEqual(shownGroups('document', 'the CLOSE'), ['CAT: r1 (1 late)']);
    assert.deepEqual(shownGroups('document', '140.1'), ['UPR: A/HRC/59/90: r2 r3']);
    assert.deepEqual(shownGroups('document', 'shelters'), ['UPR: A/HRC/59/90: r2']);
    assert.deepEqual(shownGroups('document', 'nowhere'), []);
  });

  it('tells the way to a recommendation and to its action', () => {
    const way = (kind: 'recommendation' | 'action' | 'document', id: string, by: OutlineOrder) => {
      const { path } = outlineOf(plan(), by, { to: { kind, id } });
      return path && [path.group.title, ...path.records.map((one) => one.id)];
    };
    assert.deepEqual(way('recommendation', 'r1', 'sdg'), ['Goal 5: Gender equality', 'r1']);
    assert.deepEqual(way('action', 'r2-a1', 'theme'), ['Without a theme', 'r2', 'r2-a1']);
    assert.deepEqual(way('action', 'r2-a1', 'institution'), ['Ministry of Justice', 'r2', 'r2-a1']);
    assert.equal(way('document', 'upr4', 'theme'), null);
  });

  it('tells of each record its number, its days and its actions', () => {
    const [, second] = listedRecords(plan(), {}, 'outline:document:upr4') ?? [];
    const [first] = listedRecords(plan(), {}, 'outline:institution:moj') ?? [];
    const [r2] = listedRecords(plan(), {}, 'outline:due:soon') ?? [];
    assert.equal(first?.daysLeft, -143);
    assert.equal(second?.position, 'noted');
    assert.equal(r2?.number, '140.10 (a)');
    assert.equal(r2?.daysLeft, 41);
    assert.deepEqual(r2?.actions, { count: 1, key: 'actions-of:r2' });
    const [action] = listedRecords(plan(), {}, 'actions-of:r2') ?? [];
    assert.equal(action?.daysLeft, -264);
    assert.equal(action?.actions, null);
  });

  it('holds every recommendation of a plan under each order', () => {
    for (const sample of sessionOf(sampleFiles('first', 'national', 'regional')).workspace.plans) {
      const all = sample.inOrder(sample.all('recommendation')).map(({ id }) => id);
      for (const by of Object.keys(orders) as OutlineOrder[]) {
        const { groups, recommendations } = outlineOf(sample, by, {});
        const held = groups.map(({ records }) => listedRecords(sample, {}, records.key)!);
        assert.deepEqual(
          held.map(({ length }) => length),
          groups.map(({ records }) => records.count),
        );
        const ids = new Set(held.flat().flatMap(({ kind, id }) => (kind === 'recommendation' ? [id] : [])));
        assert.deepEqual([...ids].sort(), [...all].sort());
        assert.equal(recommendations, all.length);
      }
    }
  });
});
