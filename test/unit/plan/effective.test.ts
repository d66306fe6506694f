import assert from 'node:assert/strict';
import { dueWriter, effectiveDue, effectiveLead, openActionsOf } from '../../../server/src/plan/figures/effective';
import { actionsOf, recommendationsOf } from '../../../server/src/plan/links';
import type { Plan } from '../../../server/src/plan/plan';
import { committedTo, openPlan, record } from './open';

const lead = (plan: Plan, kind: 'recommendation' | 'action', id: string) =>
  effectiveLead(plan, kind === 'action' ? record(plan, 'action', id) : record(plan, 'recommendation', id));
const due = (plan: Plan, kind: 'recommendation' | 'action', id: string) =>
  effectiveDue(plan, kind === 'action' ? record(plan, 'action', id) : record(plan, 'recommendation', id));

const cluster = `
clusters:
  - id: c1
    lead: moj
    due: 2028
    actions: [{ id: ca, title: Train }, { id: cb, lead: parl, due: 2027-06-30 }]
`;

describe('the lead that holds', () => {
  it('is the record’s own before all others', () => {
    const plan = openPlan(committedTo('cluster: c1\nlead: moh', ['lead: moe']) + cluster);
    assert.equal(lead(plan, 'recommendation', 'r1'), 'moh');
    assert.equal(lead(plan, 'action', 'a1'), 'moe');
    assert.equal(lead(plan, 'action', 'cb'), 'parl');
  });

  it('is else the cluster’s, also for its actions', () => {
    const plan = openPlan(committedTo('cluster: c1', ['lead: moe']) + cluster);
    assert.equal(lead(plan, 'recommendation', 'r1'), 'moj');
    assert.equal(lead(plan, 'action', 'ca'), 'moj');
  });

  it('is else the one that all actions share, without the discontinued', () => {
    const actions = ['lead: moe', 'lead: moe', 'lead: moh\nstatus: discontinued'];
    assert.equal(lead(openPlan(committedTo('', actions)), 'recommendation', 'r1'), 'moe');
    assert.equal(lead(openPlan(committedTo('', ['lead: moe', 'lead: moh'])), 'recommendation', 'r1'), undefined);
    assert.equal(lead(openPlan(committedTo('', ['lead: moe', ''])), 'recommendation', 'r1'), undefined);
    assert.equal(lead(openPlan(committedTo('')), 'recommendation', 'r1'), undefined);
  });

  it('is shared too by an action that has it from the recommendation in which it is nested', () => {
    const also = '\n  - { id: r2, document: d1, text: Also asked }\n';
    const plan = openPlan(committedTo('lead: moh', ['recommendations: [r2]']) + also);
    assert.equal(lead(plan, 'recommendation', 'r2'), 'moh');
  });

  it('is for a nested action the parent’s, with what the parent inherits', () => {
    assert.equal(lead(openPlan(committedTo('lead: moh', [''])), 'action', 'a1'), 'moh');
    assert.equal(lead(openPlan(committedTo('cluster: c1', ['']) + cluster), 'action', 'a1'), 'moj');
  });

  it('is for an action in a section of its own never that of a recommendation it names', () => {
    const plan = openPlan(
      `${committedTo('lead: moh')}\nactions: [{ id: x, recommendations: [r1] }, { id: y, clusters: [c1] }]\n${cluster}`,
    );
    assert.equal(lead(plan, 'action', 'x'), undefined);
    assert.equal(lead(plan, 'action', 'y'), 'moj');
  });
});

describe('the due date that holds', () => {
  it('is the record’s own, the last day of a period', () => {
    const plan = openPlan(committedTo('due: 2028-Q1', ['due: 2030']));
    assert.equal(due(plan, 'recommendation', 'r1'), '2028-03-31');
    assert.equal(due(plan, 'action', 'a1'), '2030-12-31');
  });

  it('is else the latest of the actions’, then the cluster’s', () => {
    const plan = openPlan(committedTo('cluster: c1', ['due: 2026', 'due: 2029\nstatus: discontinued']) + cluster);
    assert.equal(due(plan, 'recommendation', 'r1'), '2027-06-30', 'cb is an action of its cluster');
    const bare = openPlan(`${committedTo('cluster: c1')}\nclusters: [{ id: c1, due: 2028 }]\n`);
    assert.equal(due(bare, 'recommendation', 'r1'), '2028-12-31');
  });

  it('is for a nested action the parent’s', () => {
    assert.equal(due(openPlan(committedTo('due: 2027', [''])), 'action', 'a1'), '2027-12-31');
    assert.equal(due(openPlan(committedTo('', ['', 'due: 2026'])), 'action', 'a1'), '2026-12-31');
    assert.equal(due(openPlan(cluster), 'action', 'ca'), '2028-12-31');
  });

  it('comes from a record that can be named; of two actions due on one day it is the first by id', () => {
    const plan = openPlan(`actions: [{ id: x, due: 2027, recommendations: [r1] }]\n${committedTo('', ['due: 2027'])}`);
    assert.equal(dueWriter(plan, record(plan, 'recommendation', 'r1'))?.id, 'a1');
    assert.equal(dueWriter(plan, record(plan, 'action', 'x'))?.id, 'x');
  });

  it('is missing where it is no day', () => {
    assert.equal(due(openPlan(committedTo('due: soon')), 'recommendation', 'r1'), undefined);
  });
});

describe('actions and recommendations', () => {
  it('find each other nested, named and through clusters, each once', () => {
    const plan = openPlan(
      `${committedTo('cluster: c1', ['clusters: [c1]\nrecommendations: [r1]'])}${cluster}actions: [{ id: x, recommendations: [r1] }]\n`,
    );
    const ids = actionsOf(plan, record(plan, 'recommendation', 'r1')).map(({ id }) => id);
    assert.deepEqual(ids.sort(), ['a1', 'ca', 'cb', 'x']);
    for (const id of ids) {
      assert.deepEqual(
        recommendationsOf(plan, record(plan, 'action', id!)).map((one) => one.id),
        ['r1'],
      );
    }
  });

  it('count without discontinued ones, also where an update says so', () => {
    const plan = openPlan(committedTo('', ['updates: [{ date: 2026-01-01, status: discontinued }]', '']));
    assert.deepEqual(
      openActionsOf(plan, record(plan, 'recommendation', 'r1')).map(({ id }) => id),
      ['a2'],
    );
  });
});
