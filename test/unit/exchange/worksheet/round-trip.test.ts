import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { PlanFile } from '../../../../server/src/exchange/imported';
import { faultIn } from '../../../../server/src/exchange/plan-files';
import { askedByLead } from '../../../../server/src/exchange/worksheet/questions';
import { withDescendants } from '../../../../server/src/plan/entity';
import type { Plan } from '../../../../server/src/plan/plan';
import { work } from '../../checks/random-plan';
import { BACK_ON, type Entries, exported, filesAfter, filled, imported, planOf } from './fill';
import {
  type Action,
  type Answer,
  anAnswer,
  answered,
  asFor,
  cellsOf,
  filesOf,
  plainTexts,
  type RandomPlan,
  randomPlan,
  rivalled,
  rivals,
} from './random-worksheet';

const KEYS = ['status', 'progress', 'completed', 'due', 'spent'];

/** What a ministry writes, for the actions that it is asked about: discontinued ones are not. */
function entries({ actions }: RandomPlan): Entries {
  return Object.fromEntries(actions.map((one) => [one.id, cellsOf(one.answer)]));
}

const filesBefore = (plan: RandomPlan) =>
  filesOf(
    plan,
    plan.actions.map(({ action }) => action),
  );

describe('the round trip of a worksheet', () => {
  it('leaves the plan as if somebody had written the answers into it, and every other byte as it was', async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, async (plan) => {
        const files = filesBefore(plan);
        const byHand = filesOf(
          plan,
          plan.actions.map((one) => answered(one, BACK_ON)),
        );
        const worksheet = await filled(await exported(files), entries(plan));
        const result = await imported(worksheet, files);
        assert.deepEqual(result.problems, []);
        assert.deepEqual(result.differences, []);
        const now = filesAfter(files, result.files);
        assert.deepEqual(now, byHand);
        assert.deepEqual((await imported(worksheet, now, { asOf: '2027-01-15' })).files, [], 'imported a second time');
      }),
      { numRuns: 80 },
    );
  });

  it('changes nothing where nothing is answered', async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, async (plan) => {
        const files = filesBefore(plan);
        const { files: changed, updated, problems } = await imported(await exported(files), files);
        assert.deepEqual([changed, updated, problems], [[], [], []]);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves what somebody else has changed since, tells of it, and takes the answer only where told to', async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, rivals, async (plan, others) => {
        const now = plan.actions.map((one, index) => ({ ...one, ...rivalled(one, others[index]!) }));
        const changed = { ...plan, actions: now };
        const files = filesBefore(changed);
        const worksheet = await filled(await exported(filesBefore(plan)), entries(plan));
        const { differences, files: left } = await imported(worksheet, files);
        assert.deepEqual(
          differences.map(({ record, key }) => [record, key]).toSorted(),
          now.flatMap(({ id, conflicts }) => conflicts.map((key) => [id, key])).toSorted(),
        );
        const without = now.map(({ action, answer, conflicts }) => {
          const free = Object.entries(answer).filter(([key]) => !conflicts.includes(key));
          return answered({ action, answer: Object.fromEntries(free) }, BACK_ON);
        });
        assert.deepEqual(filesAfter(files, left), filesOf(changed, without));
        const { files: taken } = await imported(worksheet, files, { take: KEYS });
        assert.deepEqual(
          filesAfter(files, taken),
          filesOf(
            changed,
            now.map((one) => answered(one, BACK_ON)),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('brings the answers into any plan, however much is wrong in it, and leaves all other records as they are', async () => {
    await fc.assert(
      fc.asyncProperty(work, fc.array(anAnswer, { minLength: 1, maxLength: 8 }), async ({ files: texts }, answers) => {
        const all = rootFirst(texts);
        const { documents } = planOf(all);
        const own = all.filter(({ uri }) => documents.has(uri));
        const plan = planOf(own);
        const hasInstitution = [...plan.all('institution')].some(({ id }) => id === 'moj');
        fc.pre(plan.root !== undefined && hasInstitution && faultIn(plan) === undefined);
        const asked = (askedByLead(plan).get('moj') ?? []).slice(0, answers.length);
        fc.pre(asked.length > 0);
        const answersById = new Map(
          asked.map(({ id, kind, value }, index) => [id!, asFor(kind, value as unknown as Action, answers[index]!)]),
        );
        const entries = [...answersById].map(([id, answer]) => [id, cellsOf(answer)] as const);
        const worksheet = await filled(await exported(own), Object.fromEntries(entries));
        const result = await imported(worksheet, own);
        assert.deepEqual([result.problems, result.differences], [[], []]);
        const now = planOf(filesAfter(own, result.files));
        assert.deepEqual(recordsOf(now), recordsOf(plan, answersById));
        assert.deepEqual(otherPieces(now, answersById), otherPieces(plan, answersById));
        assert.deepEqual(
          (await imported(worksheet, filesAfter(own, result.files))).files,
          [],
          'imported a second time',
        );
      }),
      { numRuns: 80 },
    );
  });
});

function rootFirst(texts: ReadonlyMap<string, string>): PlanFile[] {
  const files = [...texts].map(([uri, text]) => ({ uri, text }));
  const owner = planOf(files).ownerUri;
  return files.sort((a, b) => Number(b.uri === owner) - Number(a.uri === owner));
}

/** Every record with what is written in it, records nested in it left out; those that are answered with their answers. */
function recordsOf(plan: Plan, answers: ReadonlyMap<string, Answer> = new Map()): unknown[] {
  const entities = [...plan.documents.values()].flatMap(({ pieces }) =>
    pieces.flatMap((piece) => plan.entitiesOf(piece)),
  );
  const all = entities.flatMap((top) => [...withDescendants(top)]);
  return all.map(({ kind, id, value }) => {
    const { actions: _, indicators: __, ...written } = value as Record<string, unknown>;
    const answer = answers.get(id ?? '');
    return { kind, id, written: answer ? plainTexts(answered({ action: written, answer }, BACK_ON)) : written };
  });
}

/** The texts of the pieces in which nothing was answered, in their order. */
function otherPieces(plan: Plan, answers: ReadonlyMap<string, Answer>): string[] {
  return [...plan.documents.values()].flatMap(({ pieces }) =>
    pieces
      .filter(
        (piece) =>
          !plan
            .entitiesOf(piece)
            .flatMap((top) => [...withDescendants(top)])
            .some(({ id }) => answers.has(id ?? '')),
      )
      .map(({ text }) => text),
  );
}
