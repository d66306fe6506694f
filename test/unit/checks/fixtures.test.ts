import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { checks } from '../../../server/src/checks/index';
import { applyFixes } from '../../../server/src/cli/fixes';
import { examine, rendered } from './examine';
import { families, fixturesOf } from './families';
import { type Fixture, parseFixture } from './fixture';

const fixtures = families.flatMap(({ folder }) => fixturesOf(folder));

/** Codes whose text is too large for a fixture; limits.test.ts has it. */
const elsewhere = ['file-too-large'];

describe('checks', () => {
  for (const { code, path } of fixtures) {
    describe(code, () => {
      const text = readFileSync(path, 'utf8');
      const fixture = parseFixture(text);

      it('finds what its fixture marks, one to one, and fixes it as written there', () => {
        const now = rendered(fixture);
        if (process.env.UPDATE_FIXTURES) writeFileSync(path, now);
        else
          assert.equal(now, text, `if what is found now is right, write it to ${path} with: npm run fixtures:update`);
        assert.doesNotMatch(now, /^after: the finding is still there$/m, 'a fix does not make its finding go away');
      });

      it('has a case that it finds and a near miss that it does not', () => {
        const found = fixture.cases.map((one) => examine(one).findings.some((finding) => finding.code === code));
        assert.ok(found.includes(true), `add a case to ${path} in which ${code} is found`);
        assert.ok(found.includes(false), `add a case to ${path} in which ${code} is nearly found`);
      });

      it('has the fixes that the check declares', () => {
        const rule = checks.find((check) => check.code === code);
        const found = fixture.cases.flatMap((one) => examine(one).findings.filter((finding) => finding.code === code));
        const fixes = found.flatMap((finding) => finding.fixes?.() ?? []);
        assert.equal(fixes.length > 0, rule?.fix !== undefined, 'offered, where the check says `fix`');
        const sometimes = code === 'invalid-date'; // where day and month can't be confused
        assert.equal(
          fixes.some(({ automatic }) => automatic),
          rule?.fix === 'automatic' || sometimes,
        );
      });

      it('has automatic fixes that come to an end', () => assertFixesEnd(fixture));
    });
  }

  it('have a fixture each', () => {
    const codes = new Set(checks.map((check) => check.code));
    const documented = [...fixtures.map((fixture) => fixture.code), ...elsewhere];
    assert.deepEqual(
      [...codes].filter((code) => !documented.includes(code)),
      [],
      'write test/fixtures/checks/<family>/<code>.txt',
    );
    assert.deepEqual(
      documented.filter((code) => !codes.has(code)),
      [],
      'these fixtures are of no check',
    );
  });
});

/** "Fix all" a second time changes nothing. */
function assertFixesEnd({ cases }: Fixture): void {
  for (const one of cases) {
    const { checker, workspace, texts } = examine(one);
    const once = new Map([...texts, ...applyFixes(checker, workspace, texts).texts]);
    const twice = applyFixes(checker, workspace, once);
    assert.deepEqual([...twice.applied], [], `in “${one.title}”`);
  }
}
