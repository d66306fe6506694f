import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { files, mistakes, readSchema, within } from './published';

const { generated } = createRequire(path.resolve('package.json'))('./schemas/generate.js') as {
  generated(): Record<string, string>;
};

describe('what is generated from the schemas', () => {
  for (const [file, text] of Object.entries(generated())) {
    it(`${file} has not drifted from them`, () => {
      assert.equal(readFileSync(file, 'utf8'), text, 'after changing a schema, run: node schemas/generate.js');
    });
  }

  it('shows a plan in the language reference that is valid', () => {
    const [plan] = /(?<=```yaml\n)plan:[\s\S]*?(?=```)/.exec(readFileSync('docs/language.md', 'utf8'))!;
    assert.deepEqual(mistakes(plan), []);
  });

  it('has a row for every key in the language reference', () => {
    const page = readFileSync('docs/language.md', 'utf8');
    const keys = files.flatMap((file) =>
      [...within(readSchema(file))].flatMap(({ schema }) => Object.keys(schema.properties ?? {})),
    );
    const rowless = [...new Set(keys)].filter(
      (key) => !page.includes(`\n| \`${key}\` |`) && !page.includes(`\n| **\`${key}\`** \\* |`),
    );
    assert.ok(keys.length > 150);
    assert.deepEqual(rowless, []);
  });
});
