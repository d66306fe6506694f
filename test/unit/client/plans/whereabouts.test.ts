import assert from 'node:assert/strict';
import { type Whereabout, Whereabouts } from '../../../../client/src/plans/whereabouts';

function plan(uri: string, id: string | null, hasRoot = true): Whereabout {
  return { uri, id, title: `Plan ${id}`, hasRoot };
}

describe('plans whose files come, go and move', () => {
  const health = plan('file:///health/a.plan.yaml', 'health');
  const water = plan('file:///water/b.plan.yaml', 'water');

  it('are followed to where they are now', () => {
    const plans = new Whereabouts();
    plans.see([health, water]);
    const there = plan('file:///health-2026/a.plan.yaml', 'health');
    assert.deepEqual(plans.see([there, water]), [{ from: health, to: there }]);
    assert.equal(plans.now(health.uri), there.uri);
    assert.equal(plans.now(water.uri), water.uri);
    assert.equal(plans.isLost(health.uri), false);
  });

  it('are followed from move to move, and back', () => {
    const plans = new Whereabouts();
    const [second, third] = [plan('file:///2/a.plan.yaml', 'health'), plan('file:///3/a.plan.yaml', 'health')];
    for (const one of [health, second, third]) plans.see([one]);
    assert.equal(plans.now(health.uri), third.uri);
    plans.see([health]);
    assert.equal(plans.now(second.uri), health.uri);
    assert.equal(plans.now(health.uri), health.uri);
  });

  it('are lost until they are back, wherever that is', () => {
    const plans = new Whereabouts();
    plans.see([health, water]);
    assert.deepEqual(plans.see([water]), []);
    assert.deepEqual(plans.lost, [health]);
    const there = plan('file:///other/a.plan.yaml', 'health');
    assert.deepEqual(plans.see([water, there]), [{ from: health, to: there }]);
    assert.deepEqual(plans.lost, []);
  });

  it('have not moved where another with the same id was there before, or two have come', () => {
    const plans = new Whereabouts();
    const copy = plan('file:///copy/a.plan.yaml', 'health');
    plans.see([health, copy]);
    assert.deepEqual(plans.see([copy]), []);
    assert.equal(plans.isLost(health.uri), true);
    const two = ['file:///1/b.plan.yaml', 'file:///2/b.plan.yaml'].map((uri) => plan(uri, 'water'));
    plans.see([water]);
    assert.deepEqual(plans.see(two), []);
  });

  it('without an id or without their root are not taken for one another', () => {
    const plans = new Whereabouts();
    plans.see([plan('file:///1.plan.yaml', null), plan('file:///part.plan.yaml', 'health', false)]);
    assert.deepEqual(plans.see([plan('file:///2.plan.yaml', null), health]), []);
    assert.deepEqual(
      plans.lost.map(({ uri }) => uri),
      ['file:///1.plan.yaml'],
    );
  });

  it('are not lost while a server that has begun anew has not read all of them', () => {
    const plans = new Whereabouts();
    plans.see([health, water]);
    plans.beginAnew();
    plans.see([water]);
    assert.deepEqual(plans.lost, []);
  });
});
