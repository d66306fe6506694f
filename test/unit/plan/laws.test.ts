import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { COVERAGE_KEYS } from '../../../server/src/plan/figures/coverage';
import { groupsBy } from '../../../server/src/plan/figures/groups';
import { planFigures } from '../../../server/src/plan/figures/plan-figures';
import type { Plan } from '../../../server/src/plan/plan';
import { openPlan } from './open';

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);
const fields = (...all: readonly fc.Arbitrary<string>[]) => fc.tuple(...all).map((each) => each.join(''));
const statuses = oneOf('not-started', 'in-progress', 'partially-implemented', 'implemented', 'discontinued');
const days = oneOf('2026-01-01', '2026-11-19', '2026-12-31', '2028');

const actionFields = fields(
  maybe(oneOf('moj', 'moh').map((lead) => `, lead: ${lead}`)),
  maybe(statuses.map((status) => `, status: ${status}`)),
  maybe(fc.nat(100).map((progress) => `, progress: ${progress}`)),
  maybe(days.map((day) => `, start: 2026-01-01, due: ${day}`)),
  maybe(fc.nat(1000).map((sum) => `, budget: [{ required: ${sum}, allocated: ${sum % 7} }]`)),
  maybe(oneOf(', requires: [legislation]', ', within-existing-resources: true')),
);

const recommendationFields = fields(
  oneOf('upr4', 'cat4').map((document) => `, document: ${document}`),
  maybe(fc.nat(5).map((number) => `, number: "${number}"`)),
  maybe(oneOf('supported', 'noted', 'pending').map((position) => `, position: ${position}`)),
  maybe(oneOf(', cluster: c1', ', cluster: c2')),
  maybe(oneOf(', themes: [domestic-violence]', ', themes: [domestic-violence, torture]')),
  maybe(oneOf(', sdg: ["5.2", "5.1"]', ', sdg: ["16", "5"]')),
  maybe(statuses.map((status) => `, status: ${status}`)),
  maybe(oneOf(', kind: voluntary-pledge', ', kind: observation')),
  maybe(oneOf(', same-as: [r0]', ', lead: moj', ', due: 2026-05-01')),
);

/** Records as one line each, in sections, so that they can be put into any order and into any file. */
interface Line {
  readonly section: string;
  readonly text: string;
}

const lines: fc.Arbitrary<readonly Line[]> = fc
  .tuple(
    fc.array(fc.tuple(recommendationFields, fc.array(actionFields, { maxLength: 3 })), { maxLength: 6 }),
    fc.array(actionFields, { maxLength: 4 }),
  )
  .map(([recommendations, actions]) => [
    { section: 'documents', text: '{ id: upr4, mechanism: UPR, cycle: 4 }' },
    { section: 'documents', text: '{ id: cat4, mechanism: CAT }' },
    { section: 'clusters', text: '{ id: c1, lead: moh, due: 2027 }' },
    { section: 'clusters', text: '{ id: c2, actions: [{ id: c2-a1, status: in-progress }] }' },
    ...recommendations.map(([own, nested], index) => ({
      section: 'recommendations',
      text: `{ id: r${index}${own}, actions: [${nested.map((one, at) => `{ id: r${index}-a${at}${one} }`).join(', ')}] }`,
    })),
    ...actions.map((one, index) => ({
      section: 'actions',
      text: `{ id: a${index}${one}, recommendations: [r${index}], clusters: [c${1 + (index % 2)}] }`,
    })),
  ]);

function fileOf(all: readonly Line[]): string {
  const sections = [...new Set(all.map(({ section }) => section))];
  return sections
    .map(
      (section) =>
        `${section}:\n${all
          .filter((one) => one.section === section)
          .map(({ text }) => `  - ${text}\n`)
          .join('')}`,
    )
    .join('');
}

/** All figures, with ids for records, and lists whose order follows the files in the order of ids. */
function shown(plan: Plan): unknown {
  const figures = planFigures(plan);
  const ids = (entities: readonly { readonly id: string | undefined }[]) => entities.map(({ id }) => id).sort();
  return {
    ...figures,
    overdue: ids(figures.overdue),
    dueSoon: ids(figures.dueSoon),
    behind: figures.behind.map(({ action, lag }) => [action.id, lag]).sort(),
    stale: figures.stale.map(({ entity, since }) => [entity.id, since]).sort(),
    keyRecommendations: figures.keyRecommendations
      .map(({ recommendation, questions }) => [recommendation.id, questions])
      .sort(),
    indicators: figures.indicators.length,
    progress: rounded(figures.progress?.value),
    groups: (['theme', 'sdg', 'cluster', 'document', 'institution'] as const).map((dimension) =>
      groupsBy(plan, dimension).map((row) => ({ ...row, progress: rounded(row.progress?.value) })),
    ),
  };
}

/** Sums of fractions differ in their last digits with the order of the summands. */
function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 1e6) / 1e6;
}

describe('figures of any plan', () => {
  it('do not depend on the order of the records, nor on the files in which they stand', () => {
    const cut = lines.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all], { minLength: all.length }),
        fc.array(fc.nat(2), { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(cut, ([all, shuffled, files]) => {
        const whole = shown(openPlan(fileOf(all)));
        assert.deepEqual(shown(openPlan(fileOf(shuffled))), whole, 'in another order');
        const parts = [0, 1, 2].map((file) => fileOf(shuffled.filter((_, index) => files[index] === file)));
        assert.deepEqual(shown(openPlan('', parts)), whole, 'in three parts');
      }),
      { numRuns: 150 },
    );
  });

  it('are shares of their totals', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const plan = openPlan(fileOf(all));
        const figures = planFigures(plan);
        const { received, supported, noted, pending } = figures.counts;
        assert.ok(supported + noted + pending <= received, 'a number has one position at most');
        for (const key of COVERAGE_KEYS) assert.ok(figures.coverage[key] <= figures.committed, key);
        assert.ok(figures.parliament <= figures.committed);
        const open = [...figures.statuses].filter(([status]) => status !== 'discontinued');
        assert.equal(
          open.reduce((sum, [, count]) => sum + count, 0),
          figures.committed,
          'each has one status',
        );
        for (const { share } of figures.sdgShares) assert.ok(share >= 0 && share <= 100);
        for (const { required, allocated, gap } of figures.money.values()) assert.equal(gap, required - allocated);
        const rows = (['theme', 'sdg', 'cluster', 'document', 'institution'] as const).flatMap((one) =>
          groupsBy(plan, one),
        );
        for (const { recommendations, progress } of rows) {
          assert.ok(recommendations <= figures.committed);
          assert.ok(progress === undefined || (progress.value >= 0 && progress.value <= 100));
        }
        assert.equal(figures.progress === undefined, figures.committed === 0);
      }),
      { numRuns: 150 },
    );
  });

  it('never call the same thing overdue and due soon', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { overdue, dueSoon, behind } = planFigures(openPlan(fileOf(all)));
        const late = new Set<unknown>(overdue);
        assert.ok(dueSoon.every((one) => !late.has(one)));
        assert.ok(behind.every(({ action }) => !late.has(action)));
      }),
      { numRuns: 100 },
    );
  });
});
