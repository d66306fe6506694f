import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { SAMPLE_FILES } from '../../../../client/src/commands/sample-files';
import manifest from '../../../../package.json';
import { answers } from '../../../../server/src/features/commands/answers';

const { commands, menus, viewsWelcome, walkthroughs } = manifest.contributes;
const names = commands.map(({ command }) => command);

describe('the commands of the extension', () => {
  it('have other names than those of the server, which VS Code’s client registers itself', () => {
    assert.deepEqual(
      names.filter((name) => Object.hasOwn(answers, name)),
      [],
    );
  });

  it('are those that menus, empty views and the walkthrough name', () => {
    const inMenus = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
    const written = JSON.stringify({ viewsWelcome, walkthroughs });
    const inEvents = [...written.matchAll(/onCommand:([\w.]+)/g)].map(([, name]) => name!);
    assert.deepEqual(
      [...inMenus, ...inEvents].filter((name) => !names.includes(name)),
      [],
    );
  });
});

describe('what comes with the extension', () => {
  it('has the sample plan, all of its files', () => {
    const files = readdirSync('samples/national').filter((name) => name.endsWith('.plan.yaml'));
    assert.deepEqual([...SAMPLE_FILES].sort(), files.sort());
  });

  it('has two pictures for each step of the walkthrough, of at most 60 KB', () => {
    const pictures = walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => Object.values(media.image)));
    assert.equal(new Set(pictures).size, 10);
    for (const picture of pictures) assert.ok(existsSync(picture) && statSync(picture).size <= 60_000, picture);
  });
});
