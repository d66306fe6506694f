import assert from 'node:assert/strict';
import { beginPlan } from '../../../server/src/features/commands/begin-plan';

const WELL = { country: 'fiji', start: '2026', end: '', title: 'My plan', upr: '', currency: 'FJD', language: '' };

describe('beginning a plan', () => {
  it('asks what is not known, and says what is usual', () => {
    const { question, file } = beginPlan({ country: 'Fiji', start: '2026-03-01' });
    assert.deepEqual(question, { topic: 'end', words: 'When does it end?', usual: '2030', problem: null });
    assert.equal(file, null);
  });

  it('says what is wrong with an answer', () => {
    const problem = (given: object) => beginPlan({ ...WELL, ...given }).question?.problem;
    assert.match(problem({ country: 'Atlantis' }) ?? '', /^“Atlantis” is no country/);
    assert.equal(problem({ country: ' ' }), 'This has to be known first.');
    assert.equal(problem({ end: '2020' }), 'The plan can’t end (2020) before it begins (2026).');
    assert.match(problem({ upr: 'last' }) ?? '', /^“last” is no session/);
  });

  it('gives the file, once all is known', () => {
    const { question, file } = beginPlan(WELL);
    assert.equal(question, null);
    assert.equal(file?.name, 'fji-2026.plan.yaml');
    for (const line of ['title: My plan', 'country: FJI', 'start: 2026', 'end: 2030', 'currency: FJD']) {
      assert.ok(file?.text.includes(`\n  ${line}\n`), line);
    }
  });
});
