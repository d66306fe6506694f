import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Checker } from '../../server/src/checks/checker';
import { checks } from '../../server/src/checks/index';
import { readDocument } from '../../server/src/document/document';
import { coverageOf } from '../../server/src/plan/figures/coverage';
import { achievement } from '../../server/src/plan/figures/indicators';
import { planFigures } from '../../server/src/plan/figures/plan-figures';
import { progressOf, statusOf } from '../../server/src/plan/figures/status';
import { Workspace } from '../../server/src/plan/workspace';

const uri = 'file:///example.plan.yaml';
const asOf = '2026-11-20';

/** What the comment at the head of the example says of it. */
describe('the example of the plan language', () => {
  const workspace = new Workspace({ asOf, today: asOf });
  const checker = new Checker(workspace, checks);
  checker.note(workspace.set(readDocument(uri, readFileSync('../shared/example.plan.yaml', 'utf8'))));
  checker.settle();
  const plan = workspace.planOf(uri)!;
  const figures = planFigures(plan);

  it('has the figures that it names', () => {
    assert.deepEqual(figures.counts, { received: 2, supported: 1, noted: 1, pending: 0 });
    assert.equal(figures.committed, 2);
    assert.equal(figures.parliament, 2);
    assert.deepEqual(
      [...figures.money],
      [['USD', { required: 210_000, allocated: 100_000, spent: 41_000, gap: 110_000 }]],
    );
    const key = figures.keyRecommendations.map(({ recommendation, questions }) => [
      recommendation.id,
      questions.join(''),
    ]);
    assert.deepEqual(key, [['upr4-140.10', 'abcd']]);
  });

  it('has the status and progress that it names', () => {
    const recommendation = plan.find('recommendation', 'upr4-140.10')!;
    assert.equal(statusOf(plan, recommendation), 'in-progress');
    assert.equal(progressOf(plan, recommendation)?.value, 40);
    assert.ok(Object.values(coverageOf(plan, recommendation)).every((has) => has));
    assert.equal(progressOf(plan, plan.find('action', 'vaw-a1')!)?.value, 60);
    assert.equal(progressOf(plan, plan.find('action', 'vaw-a2')!)?.value, 20);
    assert.equal(achievement(plan.find('indicator', 'vaw-i1')!, asOf), 0.2);
    assert.deepEqual(
      figures.dueSoon.map(({ id }) => id),
      ['vaw-a1'],
    );
    assert.deepEqual(
      figures.behind.map(({ action, lag }) => [action.id, Math.round(lag.elapsed)]),
      [['vaw-a1', 95]],
    );
  });

  it('has the findings that it names, hints of vocabulary aside', () => {
    const codes = checker
      .findings(uri)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ code }) => code);
    assert.deepEqual(codes, ['behind-schedule', 'measurement-due', 'assessments-disagree']);
  });
});
