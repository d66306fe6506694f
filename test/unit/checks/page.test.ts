import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { checks } from '../../../server/src/checks/index';
import { verifyRules } from '../../../server/src/exchange/verify/rules';
import { checksPage } from './page';

describe('docs/checks.md', () => {
  it('has not drifted from the checks and their fixtures', () => {
    const page = checksPage();
    if (process.env.UPDATE_FIXTURES) writeFileSync('docs/checks.md', page);
    else assert.equal(readFileSync('docs/checks.md', 'utf8'), page, 'write the page anew: npm run fixtures:update');
  });

  it('has a row for every check, and for what verifying finds', () => {
    const page = checksPage();
    const missing = [...checks, ...verifyRules].filter(
      ({ code }) => !page.includes(`\n| [\`${code}\`]`) && !page.includes(`\n| \`${code}\``),
    );
    assert.deepEqual(
      missing.map(({ code }) => code),
      [],
    );
  });
});
