import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editDocument } from '../../../server/src/document/document';
import { isKind } from '../../../server/src/plan/entity';
import { countsOf } from '../../../server/src/plan/figures/counts';
import { groupsBy } from '../../../server/src/plan/figures/groups';
import { planFigures } from '../../../server/src/plan/figures/plan-figures';
import type { Plan } from '../../../server/src/plan/plan';
import type { Choice, Figure, Filters } from '../../../server/src/protocol';
import { listedRecords } from '../../../server/src/reports/progress/listed-records';
import { recordsBehind } from '../../../server/src/reports/progress/picks';
import { selectionOf } from '../../../server/src/reports/progress/selection';
import { progressSnapshot } from '../../../server/src/reports/progress/snapshot';
import { sampleFiles, sessionOf } from '../navigation/session';
import { workspaceOf } from './plans';

const SAMPLES = ['first', 'national', 'regional', 'broken'];

function samplePlans(): Plan[] {
  return [...sessionOf(sampleFiles(...SAMPLES)).workspace.plans];
}

/** Every figure in a snapshot, wherever it stands. */
function* figuresIn(value: unknown): Generator<Figure> {
  if (typeof value !== 'object' || value === null) return;
  const { count, key } = value as Partial<Figure>;
  if (typeof count === 'number' && typeof key === 'string') yield { count, key };
  for (const inner of Object.values(value)) yield* figuresIn(inner);
}

const BY_NUMBER = /^(received|supported|noted|pending|other-mechanisms|cycle|cycle-supported)(:|$)/;

function assertLeadToRecords(plan: Plan, filters: Filters): void {
  const selection = selectionOf(plan, filters);
  for (const { count, key } of figuresIn(progressSnapshot(plan, { filters }))) {
    const records = recordsBehind(selection, key);
    assert.ok(records, `${key} leads nowhere`);
    // Of a cycle before the plan's first only the numbers are known (model.md, "documents", counts).
    if (key.startsWith('cycle') && records.length === 0) continue;
    const counted = BY_NUMBER.test(key)
      ? countsOf(records.filter((one) => isKind(one, 'recommendation'))).received
      : records.length;
    assert.equal(counted, count, `${key} of ${plan.ownerUri} under ${JSON.stringify(filters)}`);
  }
}

const PLAN = `plan: { id: p, title: Plan, country: XEX, currency: USD, languages: [en, fr], priority-groups: [children] }
institutions:
  - { id: moj, name: { en: Justice, fr: La justice }, kind: ministry }
  - { id: nhri, name: Commission, kind: human-rights-institution }
documents:
  - { id: upr3, mechanism: UPR, cycle: 3, counts: { received: 10, supported: 5, noted: 5 } }
  - { id: upr4, mechanism: UPR, cycle: 4, attention-areas: [{ id: area1, title: Detention }, { id: area2, title: Water }] }
  - { id: cat6, mechanism: CAT }
funding:
  - { id: fund, name: Trust fund, kind: un-fund }
recommendations:
  - id: r1
    document: upr4
    number: "1"
    position: supported
    text: { en: Ratify, fr: Ratifier }
    themes: [water]
    sdg: ["16.3"]
    attention-areas: [area1]
    lead: moj
    due: 2026-06-30
    assessments:
      - { by: moj, date: 2026-01-01, status: implemented }
      - { by: nhri, date: 2026-02-01, status: not-started }
    actions:
      - id: r1-a1
        title: Draft
        start: 2026-01
        due: 2026-Q2
        status: in-progress
        progress: 40
        groups: [children]
        requires: [legislation]
        budget:
          - { required: 100, allocated: 40, funding: fund }
          - { required: 5, currency: EUR }
        indicators:
          - { id: r1-i1, name: Laws, kind: outcome, baseline: { value: 0 }, target: { value: 4 }, measurements: [{ date: 2026-05-01, value: 1 }, { date: 2027-05-01, value: 4 }] }
      - { id: r1-a2, title: Adopt, start: 2026-05-01, due: 2027, lead: nhri, depends-on: [r1-a1], means: assistance, assistance: { text: Advice, amount: 7, currency: USD } }
  - { id: r2, document: upr4, number: "2", part: a, position: noted }
  - { id: r3, document: upr4, number: "2", part: b, position: supported, sdg: ["4"] }
  - { id: r4, document: cat6, number: "7", attention-areas: [area2] }
  - { id: r5, document: cat6, number: "8", status: discontinued }
`;

const open = (text = PLAN) => workspaceOf({ 'p.plan.yaml': text }).plans[0]!;

describe('the snapshot of a plan’s progress', () => {
  it('says the same as the figures of the command line', () => {
    for (const plan of samplePlans()) {
      const expected = planFigures(plan);
      const { headline, trend, sdgs, themes, institutions, parliament, money, timeline } = progressSnapshot(plan);
      assert.deepEqual(
        {
          counts: [headline.received, headline.supported, headline.noted, headline.pending].map(({ count }) => count),
          others: [headline.otherMechanisms, headline.pledges, headline.committed, headline.actions].map(
            ({ count }) => count,
          ),
          progress: headline.progress,
          statuses: headline.statuses.map(({ status, count }) => [status, count]),
          overdue: headline.overdueRecommendations.count + headline.overdueActions.count,
          dueSoon: headline.dueSoonRecommendations.count + headline.dueSoonActions.count,
          late: [headline.behind.count, headline.stale.count, headline.keyRecommendations.count],
          coverage: Object.fromEntries(headline.coverage.map(({ part, count }) => [part, count])),
          parliament: parliament.count,
          trend: trend.map(({ cycle, received, supported }) => [cycle, received.count, supported.count]),
          shares: sdgs.filter(({ named }) => named.count > 0).map(({ id, share }) => [id, share]),
          themes: themes.map(({ id, recommendations, progress }) => [id, recommendations.count, progress]),
          institutions: institutions.map(({ id, recommendations, actions }) => [
            id,
            recommendations.count,
            actions.count,
          ]),
          money: money.map(({ currency, required, gap }) => [currency, required, gap]).sort(),
          timeline: timeline.all.count,
        },
        {
          counts: [expected.counts.received, expected.counts.supported, expected.counts.noted, expected.counts.pending],
          others: [expected.otherMechanisms, expected.pledges, expected.committed, expected.actions],
          progress: expected.progress ?? null,
          statuses: [...expected.statuses],
          overdue: expected.overdue.length,
          dueSoon: expected.dueSoon.length,
          late: [expected.behind.length, expected.stale.length, expected.keyRecommendations.length],
          coverage: expected.coverage,
          parliament: expected.parliament,
          trend: expected.trend.map(({ cycle, received, supported }) => [cycle, received, supported]),
          shares: expected.sdgShares.map(({ goal, share }) => [goal, share]),
          themes: groupsBy(plan, 'theme').map(({ id, recommendations, progress }) => [
            id,
            recommendations,
            progress ?? null,
          ]),
          institutions: groupsBy(plan, 'institution').map(({ id, recommendations, actions }) => [
            id,
            recommendations,
            actions,
          ]),
          money: [...expected.money].map(([currency, { required, gap }]) => [currency, required, gap]).sort(),
          timeline: expected.actions,
        },
        plan.ownerUri,
      );
    }
  });

  it('leads with each figure to as many records as it counts, whatever is filtered', () => {
    for (const plan of [...samplePlans(), open()]) {
      const { choices } = progressSnapshot(plan);
      const all: Filters[] = (Object.entries(choices) as [string, readonly Choice[]][]).flatMap(([name, values]) =>
        values.slice(0, 3).map(({ id }) => ({ [name]: [name === 'cycle' ? Number(id) : id] })),
      );
      for (const filters of [{}, { dueTo: '2026-12-31' }, { dueFrom: '2027-01-01' }, ...all]) {
        assertLeadToRecords(plan, filters);
      }
    }
  });

  it('filters by any value of one filter, and by all filters together', () => {
    const ids = (filters: Filters) => selectionOf(open(), filters).recommendations.map(({ entity }) => entity.id);
    assert.deepEqual(ids({ position: ['supported'] }), ['r1', 'r3']);
    assert.deepEqual(ids({ position: ['supported', 'noted'] }), ['r1', 'r2', 'r3']);
    assert.deepEqual(ids({ position: ['supported'], sdg: ['16'] }), ['r1']);
    assert.deepEqual(ids({ sdg: ['16.3'] }), ['r1']);
    assert.deepEqual(ids({ sdg: ['16.4'] }), []);
    assert.deepEqual(ids({ institution: ['nhri'] }), ['r1'], 'the one that leads an action of it');
    assert.deepEqual(ids({ mechanism: ['CAT'], status: ['discontinued'] }), ['r5']);
    assert.deepEqual(ids({ cycle: [4] }), ['r1', 'r2', 'r3']);
    assert.deepEqual(ids({ dueTo: '2026-06-30' }), ['r1']);
    assert.deepEqual(ids({ dueFrom: '2026-07-01' }), []);
    assert.deepEqual(ids({ theme: [] }), ids({}), 'an empty filter lets all pass');
  });

  it('gives actions of what passes only', () => {
    const { headline, timeline } = progressSnapshot(open(), { filters: { mechanism: ['CAT'] } });
    assert.equal(headline.actions.count, 0);
    assert.deepEqual(timeline.entries, []);
  });

  it('says what holds an action up, how late one is, and what comes first', () => {
    const { entries } = progressSnapshot(open()).timeline;
    assert.deepEqual(
      entries.map(({ id, start, due, daysLate, heldUpBy, recommendations, lead }) => ({
        id,
        start,
        due,
        daysLate,
        heldUpBy,
        recommendations,
        lead: lead?.title,
      })),
      [
        {
          id: 'r1-a1',
          start: '2026-01-01',
          due: '2026-06-30',
          daysLate: 143,
          heldUpBy: [],
          recommendations: ['r1'],
          lead: 'Justice',
        },
        {
          id: 'r1-a2',
          start: '2026-05-01',
          due: '2027-12-31',
          daysLate: 0,
          heldUpBy: ['r1-a1'],
          recommendations: ['r1'],
          lead: 'Commission',
        },
      ],
    );
  });

  it('gives the first of long lists, and how many there are', () => {
    const { timeline } = progressSnapshot(open(), { limit: 1 });
    assert.deepEqual(
      timeline.entries.map(({ id }) => id),
      ['r1-a1'],
    );
    assert.deepEqual(timeline.all, { count: 2, key: 'actions' });
  });

  it('shows indicators up to the date of the figures', () => {
    const [entry] = progressSnapshot(open()).indicators.entries;
    assert.deepEqual(entry?.measurements, [{ date: '2026-05-01', value: 1 }]);
    assert.equal(entry?.achievement, 0.25);
  });

  it('adds up money by currency and by source', () => {
    const { money, moneyBySource } = progressSnapshot(open());
    assert.deepEqual(money, [
      { currency: 'USD', required: 100, allocated: 40, spent: 0, gap: 60, key: 'money:USD' },
      { currency: 'EUR', required: 5, allocated: 0, spent: 0, gap: 5, key: 'money:EUR' },
    ]);
    assert.deepEqual(
      moneyBySource.map(({ source, currency, key }) => [source?.title, currency, key]),
      [
        ['Trust fund', 'USD', 'source:USD:fund'],
        [undefined, 'EUR', 'source:EUR:'],
      ],
    );
  });

  it('shows who needs help, whom nobody serves, and who sees it otherwise', () => {
    const { assistance, attentionAreas, priorityGroups, disagreements } = progressSnapshot(open());
    assert.deepEqual(
      assistance.entries.map(({ id, text, amount }) => [id, text, amount]),
      [['r1-a2', 'Advice', 7]],
    );
    assert.deepEqual(
      [...attentionAreas, ...priorityGroups].map(({ id, recommendations, served }) => [
        id,
        recommendations.count,
        served.count,
      ]),
      [
        ['area1', 1, 1],
        ['area2', 1, 0],
        ['children', 1, 1],
      ],
    );
    assert.deepEqual(
      disagreements.entries.map(({ id, assessments }) => [
        id,
        assessments.map(({ by, status }) => [by?.title, status]),
      ]),
      [
        [
          'r1',
          [
            ['Justice', 'implemented'],
            ['Commission', 'not-started'],
          ],
        ],
      ],
    );
  });

  it('speaks the language asked for, where the plan has it', () => {
    const { institutions } = progressSnapshot(open(), { language: 'fr' });
    assert.deepEqual(
      institutions.map(({ title }) => title),
      ['La justice', 'Commission'],
    );
    const records = listedRecords(open(), {}, 'overdue-recommendations', 'fr');
    assert.deepEqual(
      records?.map(({ title, lead }) => [title, lead?.title]),
      [['Ratifier', 'La justice']],
    );
  });

  it('counts places that can’t be read', () => {
    assert.equal(progressSnapshot(open()).unread, 0);
    assert.ok(progressSnapshot(open(`${PLAN}  - { id: r6, text: "open\n`)).unread > 0);
  });

  it('is after any edits that of the text read anew', () => {
    const change = fc.record({
      at: fc.nat(PLAN.length),
      remove: fc.nat(40),
      insert: fc.constantFrom(
        '',
        'x',
        '\n',
        'status: implemented',
        '2026',
        '  - { id: r9, document: upr4, position: supported }\n',
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const workspace = workspaceOf({ 'p.plan.yaml': PLAN });
        const [uri] = workspace.uris as [string];
        let text = PLAN;
        for (const { at, remove, insert } of changes) {
          const [start, end] = [Math.min(at, text.length), Math.min(at + remove, text.length)];
          text = text.slice(0, start) + insert + text.slice(end);
          workspace.set(editDocument(workspace.document(uri)!, [{ start, end, text: insert }]));
          assert.deepEqual(progressSnapshot(workspace.plans[0]!), progressSnapshot(open(text)), text);
        }
      }),
      { numRuns: 80, seed: 11 },
    );
  });
});
