import assert from 'node:assert/strict';
import { behind, dueEntries, isDueSoon, isOverdue, staleSince } from '../../../server/src/plan/figures/schedule';
import { AS_OF, committedTo, openPlan, record } from './open';

function action(fields: string, settings = '') {
  const head = `plan: { id: xex, title: A plan, country: XEX${settings} }\n`;
  const plan = openPlan(head + committedTo('', [fields]));
  return { plan, action: record(plan, 'action', 'a1') };
}

describe('overdue and due soon', () => {
  const overdue = (fields: string) => {
    const { plan, action: one } = action(fields);
    return isOverdue(plan, one);
  };
  const soon = (fields: string) => {
    const { plan, action: one } = action(fields);
    return isDueSoon(plan, one);
  };

  it('change on the day itself: due today is soon, due yesterday is overdue', () => {
    assert.deepEqual([soon(`due: ${AS_OF}`), overdue(`due: ${AS_OF}`)], [true, false]);
    assert.deepEqual([soon('due: 2026-11-19'), overdue('due: 2026-11-19')], [false, true]);
  });

  it('look 90 days ahead', () => {
    assert.equal(soon('due: 2027-02-18'), true);
    assert.equal(soon('due: 2027-02-19'), false);
  });

  it('mean neither what is implemented or discontinued nor what is continuous', () => {
    for (const field of ['status: implemented', 'status: discontinued', 'continuous: true']) {
      assert.equal(overdue(`due: 2026-01-01\n${field}`), false, field);
      assert.equal(soon(`due: 2026-12-01\n${field}`), false, field);
    }
  });

  it('take the date that holds for a recommendation', () => {
    const plan = openPlan(committedTo('', ['due: 2026-01-01']));
    assert.equal(isOverdue(plan, record(plan, 'recommendation', 'r1')), true);
  });
});

describe('due work as people read it', () => {
  const told = (text: string) => {
    const plan = openPlan(text);
    const scheduled = [...plan.all('recommendation'), ...plan.all('action')];
    return dueEntries(plan, scheduled).map(({ entity, due }) => `${entity.id} ${due}`);
  };

  it('is what writes the date, the earliest first: a recommendation and its action are not two', () => {
    assert.deepEqual(told(committedTo('', ['due: 2026-06', 'due: 2026-03'])), ['a2 2026-03-31', 'a1 2026-06-30']);
    assert.deepEqual(told(committedTo('due: 2026', ['title: Train judges'])), ['r1 2026-12-31']);
    assert.deepEqual(told(committedTo('due: 2026', ['due: 2027'])), ['r1 2026-12-31', 'a1 2027-12-31']);
  });

  it('is a cluster where all inherit from it', () => {
    const clusters = 'clusters: [{ id: c1, due: 2026, actions: [{ id: c1-a1 }] }]\n';
    assert.deepEqual(told(clusters + committedTo('cluster: c1')), ['c1 2026-12-31']);
  });

  it('is the actions that are open where the one that writes the date is done', () => {
    const plan = openPlan(committedTo('', ['due: 2026-06\nstatus: implemented', 'title: Train judges']));
    const late = [record(plan, 'recommendation', 'r1'), record(plan, 'action', 'a2')];
    assert.deepEqual(
      dueEntries(plan, late).map(({ entity }) => entity.id),
      ['a2'],
    );
  });
});

describe('behind', () => {
  const lag = (fields: string) => {
    const { plan, action: one } = action(fields);
    return behind(plan, one);
  };

  it('is more than 20 points below the share of the time that has passed', () => {
    // 100 days, of which 60 have passed.
    const time = 'start: 2026-09-21\ndue: 2026-12-30\nstatus: in-progress';
    assert.deepEqual(lag(`${time}\nprogress: 39`), { elapsed: 60, progress: 39 });
    assert.equal(lag(`${time}\nprogress: 40`), undefined);
  });

  it('needs a known progress; not started is a known 0', () => {
    const time = 'start: 2026-01-01\ndue: 2026-12-31';
    assert.equal(lag(`${time}\nstatus: in-progress`), undefined);
    assert.equal(lag(time)?.progress, 0);
  });

  it('is nothing that has not begun, is overdue, done or continuous, or has no dates', () => {
    assert.equal(lag(`start: ${AS_OF}\ndue: 2026-11-21`), undefined);
    assert.equal(lag('start: 2026-01-01\ndue: 2026-11-19'), undefined);
    assert.equal(lag('start: 2026-01-01\ndue: 2026-12-31\nstatus: implemented'), undefined);
    assert.equal(lag('start: 2026-01-01\ndue: 2026-12-31\ncontinuous: true'), undefined);
    assert.equal(lag('start: 2026-01-01'), undefined);
    assert.equal(lag('due: 2026-12-31'), undefined);
  });
});

describe('stale', () => {
  const since = (fields: string, settings = '') => {
    const { plan, action: one } = action(fields, settings);
    return staleSince(plan, one);
  };

  it('is work of which nothing has been heard for six months', () => {
    const update = (date: string) => `updates: [{ date: ${date}, status: in-progress }]`;
    assert.equal(since(update('2026-05-20')), '2026-05-20');
    assert.equal(since(update('2026-05-21')), undefined);
  });

  it('takes as news an update, a completed milestone, a measurement and the start, until the as-of date', () => {
    const working = 'status: in-progress\nstart: 2026-01-01\n';
    assert.equal(since(working), '2026-01-01');
    assert.equal(since(`${working}updates: [{ date: 2026-02-01 }, { date: 2026-12-01 }]`), '2026-02-01');
    assert.equal(since(`${working}milestones: [{ completed: 2026-03-01 }]`), '2026-03-01');
    assert.equal(since(`${working}indicators: [{ id: i, measurements: [{ date: 2026-04, value: 1 }] }]`), '2026-04-30');
  });

  it('waits as long as the plan says', () => {
    const working = 'status: partially-implemented\nstart: 2026-05-01';
    assert.equal(since(working, ', stale-after: 7'), undefined);
    assert.equal(since(working, ', stale-after: 1'), '2026-05-01');
  });

  it('is neither what has not begun nor what is done, nor what never had a date', () => {
    assert.equal(since('start: 2025-01-01'), undefined);
    assert.equal(since('status: implemented\nstart: 2025-01-01'), undefined);
    assert.equal(since('status: in-progress'), undefined);
  });

  it('is a recommendation only where it speaks for itself', () => {
    const news = 'updates: [{ date: 2025-01-01, status: in-progress }]';
    const alone = openPlan(committedTo(news));
    assert.equal(staleSince(alone, record(alone, 'recommendation', 'r1')), '2025-01-01');
    const withAction = openPlan(committedTo(news, ['']));
    assert.equal(staleSince(withAction, record(withAction, 'recommendation', 'r1')), undefined);
  });
});
