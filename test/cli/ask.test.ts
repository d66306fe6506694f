import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { withQuestions } from '../../server/src/cli/ask';
import { newPlanFrom } from '../../server/src/cli/plan-answers';

/** What init learns from a person who types these lines, and what the person reads. */
async function talk(typed: string, given: Parameters<typeof newPlanFrom>[0] = {}) {
  const [input, output] = [new PassThrough(), new PassThrough({ encoding: 'utf8' })];
  input.end(typed);
  const plan = await withQuestions((ask) => newPlanFrom(given, ask), input, output).catch(
    (error: Error) => error.message,
  );
  return { plan, read: output.read() as string };
}

describe('the questions of init', () => {
  it('make a plan of the answers; an empty one takes what is usual', async () => {
    const { plan, read } = await talk('Fiji\n2026\n\n\n48\nFJD\n\n');
    assert.deepEqual(plan, {
      id: 'fji-2026',
      country: 'FJI',
      start: '2026',
      end: '2030',
      title: 'Human rights implementation plan 2026–2030',
      language: 'en',
      currency: 'FJD',
      session: 48,
    });
    assert.ok(read.includes('When does it end? [2030] '));
  });

  it('are asked again after an answer that can’t be', async () => {
    const { plan, read } = await talk('Atlantis\nFiji\n2026\n2020\n2028\nMy plan\n\n\nfr\n');
    assert.deepEqual(plan, {
      id: 'fji-2026',
      country: 'FJI',
      start: '2026',
      end: '2028',
      title: 'My plan',
      language: 'fr',
    });
    assert.ok(read.includes('“Atlantis” is no country’s name or code.'));
    assert.ok(read.includes('The plan can’t end (2020) before it begins (2026).'));
  });

  it('are not asked for what an option says', async () => {
    const { plan } = await talk('2027\n', {
      country: 'FJI',
      start: '2026',
      title: 'T',
      upr: '48',
      currency: 'FJD',
      language: 'en',
    });
    assert.equal(typeof plan === 'string' ? plan : plan.end, '2027');
  });

  it('can be left at any time; nothing is written then', async () => {
    assert.equal((await talk('Fiji\n')).plan, 'Stopped; nothing was written.');
  });
});
