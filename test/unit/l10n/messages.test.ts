import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const { messages } = createRequire(path.resolve('package.json'))('./l10n/generate.js') as {
  messages(): Promise<string>;
};

const sources = readdirSync('server/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(path.join('server/src', name), 'utf8') }));

describe('the message catalogue', () => {
  it('holds every sentence of the product', async () => {
    const written = readFileSync('l10n/bundle.l10n.json', 'utf8');
    assert.equal(written, await messages(), 'after changing a sentence, run: npm run fixtures:update');
  });

  it('can find every sentence: each stands whole inside its call', () => {
    for (const { name, text } of sources) {
      for (const { index } of text.matchAll(/(?<![\w.:])t\(\s*(?!['"`\s])/g)) {
        assert.fail(
          `server/src/${name}:${text.slice(0, index).split('\n').length}: write the sentence itself inside t(…)`,
        );
      }
    }
  });
});
