import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { kinds } from '../../../../server/src/reports/kinds';

const page = 'docs/reports.md';

describe('docs/reports.md', () => {
  it('names each kind of report and its formats', () => {
    const rows = kinds.map(({ name, about, formats }) => `| \`${name}\` | ${about()} | ${formats.join(', ')} |`);
    const table = ['| kind | | formats |', '| --- | --- | --- |', ...rows].join('\n');
    const text = readFileSync(page, 'utf8');
    const expected = text.replace(/(<!-- begin kinds -->\n).*?(<!-- end kinds -->)/s, `$1${table}\n$2`);
    if (process.env.UPDATE_FIXTURES === '1') writeFileSync(page, expected);
    else assert.equal(text, expected, 'npm run fixtures:update writes it anew.');
  });
});
