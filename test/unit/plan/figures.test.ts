import assert from 'node:assert/strict';
import { countsOf, cycleOf, recommendationsIn, trendOf } from '../../../server/src/plan/figures/counts';
import { coverageOf } from '../../../server/src/plan/figures/coverage';
import { clusterProgress, groupsBy, sdgShares } from '../../../server/src/plan/figures/groups';
import { achievement, directionOf, latestMeasurement } from '../../../server/src/plan/figures/indicators';
import { keyQuestions } from '../../../server/src/plan/figures/key-recommendations';
import { moneyOf } from '../../../server/src/plan/figures/money';
import { planFigures } from '../../../server/src/plan/figures/plan-figures';
import { AS_OF, committedTo, openPlan, record } from './open';

describe('counts', () => {
  const counted = (recommendations: string) => {
    const plan = openPlan(`documents: [{ id: d, mechanism: UPR }]\nrecommendations:\n${recommendations}`);
    return countsOf(recommendationsIn(plan, record(plan, 'document', 'd')));
  };

  it('count numbers, not parts; a number is supported if one of its parts is', () => {
    assert.deepEqual(
      counted(`
  - { id: r1a, document: d, number: "1", part: a, position: noted }
  - { id: r1b, document: d, number: "1", part: b, position: supported }
  - { id: r2a, document: d, number: "2", part: a, position: noted }
  - { id: r2b, document: d, number: "2", part: b, position: pending }
  - { id: r3, document: d, number: "3", position: noted }
  - { id: r4, document: d, number: "4" }
`),
      { received: 4, supported: 1, noted: 1, pending: 1 },
    );
  });

  it('count only the kind recommendation, and what has no number by itself', () => {
    assert.deepEqual(
      counted(`
  - { id: r1, document: d, position: supported }
  - { id: r2, document: d, position: supported, kind: recommendation }
  - { id: r3, document: d, kind: voluntary-pledge }
  - { id: r4, document: d, kind: observation }
  - { id: r5, document: other, position: supported }
`),
      { received: 2, supported: 2, noted: 0, pending: 0 },
    );
  });

  it('know the cycle from the session', () => {
    const plan = openPlan('documents: [{ id: a, session: 48 }, { id: b, session: 48, cycle: 3 }, { id: c }]');
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => cycleOf(record(plan, 'document', id))),
      [4, 3, undefined],
    );
  });
});

describe('the trend', () => {
  it('is received and supported per UPR cycle, with the change in per cent', () => {
    const plan = openPlan(`
documents:
  - { id: upr4, mechanism: UPR, cycle: 4 }
  - { id: upr3, mechanism: UPR, cycle: 3, counts: { received: 4, supported: 2, noted: 2 } }
  - { id: cat4, mechanism: CAT, cycle: 4 }
recommendations:
  - { id: r1, document: upr4, number: "1", position: supported }
  - { id: r2, document: upr4, number: "2", position: supported }
  - { id: r3, document: upr4, number: "3", position: supported }
  - { id: r4, document: upr4, number: "4", position: noted }
  - { id: r5, document: upr4, number: "5", position: noted }
  - { id: r6, document: cat4, number: "1" }
`);
    assert.deepEqual(trendOf(plan), [
      { cycle: 3, received: 4, supported: 2 },
      { cycle: 4, received: 5, supported: 3, receivedChange: 25, supportedChange: 50 },
    ]);
  });

  it('names no change from nothing', () => {
    const plan = openPlan('documents: [{ id: a, mechanism: UPR, cycle: 1 }, { id: b, mechanism: UPR, cycle: 2 }]');
    assert.deepEqual(trendOf(plan), [
      { cycle: 1, received: 0, supported: 0 },
      { cycle: 2, received: 0, supported: 0 },
    ]);
  });
});

describe('the achievement of an indicator', () => {
  const achieved = (fields: string) => {
    const plan = openPlan(`indicators: [{ id: i, ${fields} }]`);
    return achievement(record(plan, 'indicator', 'i'), AS_OF);
  };
  const measured = (value: string) => `measurements: [{ date: 2026-09-30, value: ${value} }]`;

  it('is the share of the way from baseline to target, never below 0 or above 1', () => {
    const way = 'baseline: { value: 2 }, target: { value: 12 }';
    assert.equal(achieved(`${way}, ${measured('4')}`), 0.2);
    assert.equal(achieved(`${way}, ${measured('1')}`), 0);
    assert.equal(achieved(`${way}, ${measured('20')}`), 1);
    assert.equal(achieved(`baseline: { value: 40 }, target: { value: 20 }, ${measured('35')}`), 0.25);
  });

  it('is 1 or 0 without a baseline, or where it equals the target', () => {
    assert.equal(achieved(`target: { value: 12 }, ${measured('12')}`), 1);
    assert.equal(achieved(`target: { value: 12 }, ${measured('11')}`), 0);
    assert.equal(achieved(`target: { value: 12 }, direction: down, ${measured('11')}`), 1);
    assert.equal(achieved(`baseline: { value: 0 }, target: { value: 0 }, direction: down, ${measured('1')}`), 0);
    assert.equal(achieved(`baseline: { value: 5 }, target: { value: 5 }, ${measured('5')}`), 1);
  });

  it('of words and truth values is 1 where they are equal', () => {
    assert.equal(achieved(`target: { value: true }, ${measured('true')}`), 1);
    assert.equal(achieved(`baseline: { value: false }, target: { value: true }, ${measured('false')}`), 0);
    assert.equal(achieved(`target: { value: good }, ${measured('good')}`), 1);
    assert.equal(achieved(`target: { value: 12 }, ${measured('many')}`), 0);
  });

  it('is unknown without a measurement until the as-of date, or without a target', () => {
    assert.equal(achieved('target: { value: 12 }'), undefined);
    assert.equal(achieved(`target: { value: 12 }, measurements: [{ date: 2026, value: 12 }]`), undefined);
    assert.equal(achieved(measured('4')), undefined);
  });

  it('takes the newest measurement, of two on one day the later in the list', () => {
    const list = '[{ date: 2026-09-30, value: 4 }, { date: 2026-09, value: 5 }, { date: 2026-01-01, value: 9 }]';
    const plan = openPlan(`indicators: [{ id: i, measurements: ${list} }]`);
    assert.equal(latestMeasurement(record(plan, 'indicator', 'i'), AS_OF)?.value, 5);
  });

  it('knows which way is better', () => {
    const direction = (fields: string) =>
      directionOf(record(openPlan(`indicators: [{ id: i, ${fields} }]`), 'indicator', 'i'));
    assert.equal(direction('name: Any'), 'up');
    assert.equal(direction('baseline: { value: 9 }, target: { value: 3 }'), 'down');
    assert.equal(direction('direction: up, baseline: { value: 9 }, target: { value: 3 }'), 'up');
  });
});

describe('coverage', () => {
  const covered = (fields: string, actions: readonly string[], more = '') => {
    const plan = openPlan(committedTo(fields, actions) + more);
    const coverage = coverageOf(plan, record(plan, 'recommendation', 'r1'));
    return Object.entries(coverage).flatMap(([key, has]) => (has ? [key] : []));
  };

  it('has parts of its own, of its actions and of its cluster', () => {
    assert.deepEqual(covered('', []), []);
    assert.deepEqual(covered('lead: moj\ndue: 2028\nsdg: ["5.2"]', []), ['lead', 'due', 'sdg']);
    const all = 'lead: moj\ndue: 2028\nindicators: [{ id: i }]\nbudget: [{ required: 1 }]';
    assert.deepEqual(covered('', [all]), ['action', 'lead', 'due', 'indicator', 'budget']);
    const cluster = 'clusters: [{ id: c1, lead: moj, due: 2028, indicators: [{ id: i }], actions: [{ id: x }] }]\n';
    assert.deepEqual(covered('cluster: c1', [], cluster), ['action', 'lead', 'due', 'indicator']);
  });

  it('has a budget where all actions are within existing resources', () => {
    const within = 'within-existing-resources: true';
    assert.deepEqual(covered('', [within, within]), ['action', 'budget']);
    assert.deepEqual(covered('', [within, '']), ['action']);
  });

  it('has nothing from discontinued actions', () => {
    const all = 'lead: moj\ndue: 2028\nindicators: [{ id: i }]\nbudget: [{ required: 1 }]\nstatus: discontinued';
    assert.deepEqual(covered('', [all]), []);
  });
});

describe('groups', () => {
  const text = `
documents: [{ id: cat4, mechanism: CAT }]
themes: [{ id: own, title: Own theme, aliases: [Ours] }]
clusters: [{ id: c1 }]
recommendations:
  - { id: r1, document: cat4, cluster: c1, lead: moj, themes: [right-to-education, Right to education], sdg: ["5.2", "5.3"], status: implemented }
  - { id: r2, document: cat4, cluster: c1, lead: moj, themes: [own, Ours], sdg: ["5", "16.1"], actions: [{ id: a1, status: in-progress, progress: 40 }] }
  - { id: r3, document: cat4, cluster: c1, position: noted, themes: [right-to-education] }
  - { id: r4, document: cat4, cluster: c1, status: discontinued, themes: [own] }
`;

  it('are the mean of their committed recommendations, each once, under one name', () => {
    const rows = groupsBy(openPlan(text), 'theme').map(({ id, recommendations, progress }) => [
      id,
      recommendations,
      progress?.value,
    ]);
    assert.deepEqual(rows, [
      ['own', 1, 40],
      ['right-to-education', 1, 100],
    ]);
  });

  it('of an institution are the mean of the actions that it leads', () => {
    assert.deepEqual(groupsBy(openPlan(text), 'institution'), [
      { id: 'moj', recommendations: 2, actions: 1, progress: { value: 40, known: true } },
    ]);
  });

  it('of goals hold a recommendation once, however many targets it names', () => {
    const rows = groupsBy(openPlan(text), 'sdg').map(({ id, recommendations }) => [id, recommendations]);
    assert.deepEqual(rows, [
      ['5', 2],
      ['16', 1],
    ]);
  });

  it('of clusters and documents are theirs', () => {
    const plan = openPlan(text);
    assert.equal(clusterProgress(plan, record(plan, 'cluster', 'c1'))?.value, 70);
    assert.deepEqual(
      groupsBy(plan, 'document').map(({ id, progress }) => [id, progress?.value]),
      [['cat4', 70]],
    );
  });

  it('have SDG shares of all recommendations, noted ones too', () => {
    assert.deepEqual(sdgShares(openPlan(text)), [
      { goal: '5', recommendations: 2, share: 50 },
      { goal: '16', recommendations: 1, share: 25 },
    ]);
  });
});

describe('key recommendations', () => {
  const questions = (fields: string, more = '') => {
    const plan = openPlan(
      `documents: [{ id: upr4, mechanism: UPR }, { id: cat4, mechanism: CAT }, { id: reg, mechanism: regional-body }]\nrecommendations:\n  - { id: r1, document: upr4, position: supported${fields} }\n${more}`,
    );
    return keyQuestions(plan, record(plan, 'recommendation', 'r1')).join('');
  };

  it('answer the four questions of the fund', () => {
    assert.equal(questions(''), '');
    assert.equal(questions(', attention-areas: [x], strengthens-protection: true, sdg: ["5.2"]'), 'bcd');
    assert.equal(questions(', strengthens-protection: false, sdg: ["5"]'), '', 'a goal is no target');
  });

  it('are asked by a treaty body, whichever side names the other', () => {
    assert.equal(questions(', same-as: [r2]', '  - { id: r2, document: cat4 }\n'), 'a');
    assert.equal(questions('', '  - { id: r2, document: cat4, same-as: [r1] }\n'), 'a');
    assert.equal(questions(', same-as: [r2]', '  - { id: r2, document: reg }\n'), '');
    assert.equal(questions(', same-as: [r2]', '  - { id: r2, document: upr4 }\n'), '');
  });
});

describe('money', () => {
  it('is added per currency and never across', () => {
    const lines = [
      { required: 100, allocated: 60, spent: 10 },
      { required: 50, currency: 'EUR' },
      { allocated: 5, currency: 'USD' },
    ];
    assert.deepEqual(
      [...moneyOf(lines, 'USD')],
      [
        ['USD', { required: 100, allocated: 65, spent: 10, gap: 35 }],
        ['EUR', { required: 50, allocated: 0, spent: 0, gap: 50 }],
      ],
    );
    assert.deepEqual([...moneyOf([{ required: 1 }], undefined).keys()], ['']);
  });

  it('leaves out what is discontinued', () => {
    const plan = openPlan(
      committedTo('budget: [{ required: 5 }]', [
        'budget: [{ required: 7 }]\nstatus: discontinued',
        'budget: [{ required: 1 }]',
      ]),
    );
    assert.equal(planFigures(plan).money.get('USD')?.required, 6);
  });
});

describe('the figures of a plan', () => {
  it('count parliament’s share through actions that are not discontinued', () => {
    const share = (fields: string, actions: readonly string[]) =>
      planFigures(openPlan(committedTo(fields, actions))).parliament;
    assert.equal(share('requires: [oversight]', []), 1);
    assert.equal(share('requires: [policy, judicial]', ['requires: [budget]']), 1);
    assert.equal(share('', ['requires: [legislation]\nstatus: discontinued']), 0);
  });

  it('show discontinued recommendations beside the committed', () => {
    const figures = planFigures(
      openPlan(
        `${committedTo('')}  - { id: r2, document: cedaw8, status: discontinued }\n  - { id: r3, document: cedaw8, kind: observation }\n`,
      ),
    );
    assert.equal(figures.committed, 1);
    assert.equal(figures.otherMechanisms, 2);
    assert.deepEqual(Object.fromEntries(figures.statuses), {
      'not-started': 1,
      'in-progress': 0,
      'partially-implemented': 0,
      implemented: 0,
      discontinued: 1,
    });
  });
});
