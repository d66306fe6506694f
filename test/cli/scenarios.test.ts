import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, parseScenario, type Scenario, scenarioText } from './scenario';

// Each scenario runs the built program in a folder of its own. Where an answer was meant to change:
// UPDATE_FIXTURES=1 node test/run.js cli, then read the difference.
const folder = 'test/cli/scenarios';

for (const file of readdirSync(folder).filter((name) => name.endsWith('.scenario'))) {
  const path = join(folder, file);
  const scenario: Scenario = parseScenario(readFileSync(path, 'utf8'));

  describe(`recmatrix, ${file.replace('.scenario', '')}`, () => {
    it(scenario.title, function () {
      this.timeout(60_000);
      const given = answers(scenario);
      if (process.env.UPDATE_FIXTURES === '1') writeFileSync(path, scenarioText(scenario, given));
      else
        assert.deepEqual(given, scenario.steps, `${path}: if this change is meant, write it with UPDATE_FIXTURES=1.`);
    });
  });
}

describe('a scenario', () => {
  it('is written back as it was read', () => {
    for (const file of readdirSync(folder)) {
      const source = readFileSync(join(folder, file), 'utf8');
      const scenario = parseScenario(source);
      assert.equal(scenarioText(scenario, scenario.steps), source, `${file}: write it with UPDATE_FIXTURES=1.`);
    }
  });
});
