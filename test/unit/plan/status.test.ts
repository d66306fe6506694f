import assert from 'node:assert/strict';
import { isCommitted, progressOf, statusOf } from '../../../server/src/plan/figures/status';
import { committedTo, openPlan, record } from './open';

function ofAction(fields: string) {
  const plan = openPlan(committedTo('', [fields]));
  const action = record(plan, 'action', 'a1');
  return [statusOf(plan, action), progressOf(plan, action)];
}

function ofRecommendation(fields: string, actions: readonly string[]) {
  const plan = openPlan(committedTo(fields, actions));
  const recommendation = record(plan, 'recommendation', 'r1');
  return [statusOf(plan, recommendation), progressOf(plan, recommendation)];
}

const known = (value: number) => ({ value, known: true });
const guess = { value: 50, known: false };

describe('status and progress of an action', () => {
  it('are not started and 0 where nothing is written', () => {
    assert.deepEqual(ofAction(''), ['not-started', known(0)]);
  });

  it('follow the latest update that has them', () => {
    const updates = `updates:
  - { date: 2026-09-01, status: in-progress }
  - { date: 2026-06-01, progress: 30 }
  - { date: 2026-10-01, text: Nothing new }
  - { date: 2026-12-01, status: implemented, progress: 100 }`;
    assert.deepEqual(ofAction(updates), ['in-progress', known(30)], 'that of December is still to come');
  });

  it('are what is written, before all updates', () => {
    const updates = 'updates: [{ date: 2026-09-01, status: implemented, progress: 80 }]';
    assert.deepEqual(ofAction(`status: in-progress\nprogress: 20\n${updates}`), ['in-progress', known(20)]);
  });

  it('of two updates on one day follow the later in the list', () => {
    const updates = 'updates: [{ date: 2026-09-01, status: in-progress }, { date: 2026-09-01, status: implemented }]';
    assert.deepEqual(ofAction(updates), ['implemented', known(100)]);
  });

  it('are 100 when implemented and 0 when not started, whatever else is written', () => {
    assert.deepEqual(ofAction('status: implemented\nprogress: 60'), ['implemented', known(100)]);
    assert.deepEqual(ofAction('status: not-started\nprogress: 60'), ['not-started', known(0)]);
  });

  it('else follow from the milestones completed by the as-of date', () => {
    const milestones = 'milestones: [{ completed: 2026-01-01 }, { completed: 2026-12-31 }, { due: 2026 }, {}]';
    assert.deepEqual(ofAction(`status: in-progress\n${milestones}`), ['in-progress', known(25)]);
  });

  it('else are 50, known to be a guess', () => {
    assert.deepEqual(ofAction('status: partially-implemented'), ['partially-implemented', guess]);
  });

  it('count nowhere when discontinued', () => {
    assert.deepEqual(ofAction('status: discontinued'), ['discontinued', undefined]);
  });
});

describe('status and progress of a recommendation', () => {
  const done = 'status: implemented';
  const working = 'status: in-progress\nprogress: 40';

  it('follow from its actions', () => {
    assert.deepEqual(ofRecommendation('', []), ['not-started', known(0)]);
    assert.deepEqual(ofRecommendation('', ['', '']), ['not-started', known(0)]);
    assert.deepEqual(ofRecommendation('', [done, done]), ['implemented', known(100)]);
    assert.deepEqual(ofRecommendation('', [done, '']), ['partially-implemented', known(50)]);
    assert.deepEqual(ofRecommendation('', ['status: partially-implemented', '']), ['partially-implemented', known(25)]);
    assert.deepEqual(ofRecommendation('', [working, '']), ['in-progress', known(20)]);
  });

  it('leave out discontinued actions', () => {
    assert.deepEqual(ofRecommendation('', [done, 'status: discontinued']), ['implemented', known(100)]);
    assert.deepEqual(ofRecommendation('', ['status: discontinued']), ['not-started', known(0)]);
  });

  it('are its own when written; the progress is still that of its actions', () => {
    assert.deepEqual(ofRecommendation('status: in-progress', [done, '']), ['in-progress', known(50)]);
    assert.deepEqual(ofRecommendation('status: in-progress', []), ['in-progress', guess]);
    assert.deepEqual(ofRecommendation(done, [working]), ['implemented', known(100)]);
  });
});

describe('a committed recommendation', () => {
  const committed = (fields: string, mechanism = 'UPR') => {
    const plan = openPlan(
      `documents: [{ id: d, mechanism: ${mechanism} }]\nrecommendations: [{ id: r1, document: d, ${fields} }]\n`,
    );
    return isCommitted(plan, record(plan, 'recommendation', 'r1'));
  };

  it('is supported, of another mechanism than the UPR, or a voluntary pledge', () => {
    assert.equal(committed('position: supported'), true);
    assert.equal(committed('text: Ratify', 'CAT'), true);
    assert.equal(committed('kind: voluntary-pledge'), true);
  });

  it('is never noted, pending, an observation or discontinued, nor of the UPR without a position', () => {
    assert.equal(committed('text: Ratify'), false);
    for (const field of ['position: noted', 'position: pending', 'kind: observation', 'status: discontinued']) {
      assert.equal(committed(field, 'CAT'), false, field);
    }
    assert.equal(committed('kind: voluntary-pledge, status: discontinued'), false);
    assert.equal(committed('position: supported, updates: [{ date: 2026-01-01, status: discontinued }]'), false);
  });

  it('is not known where its document is not found', () => {
    assert.equal(committed('document: lost'), false);
  });
});
