// `node client/walkthrough/pictures.js`, after `npm run test:server`: makes the pictures of the walkthrough of those that its
// tests have taken, with few colours, so that they are small. Needs the program pngquant.
const { spawnSync } = require('node:child_process');
const { statSync } = require('node:fs');
const path = require('node:path');
const { contributes } = require('../../package.json');

/** Bytes: everyone who installs the extension downloads them. */
const LARGEST = 60_000;

const taken = path.join(__dirname, '../../out/pictures');

for (const { id } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
  for (const theme of ['light', 'dark']) {
    const file = path.join(__dirname, `${id}-${theme}.png`);
    const picture = path.join(taken, `server-walkthrough-${id}-${theme}.png`);
    const options = ['--force', '--strip', '--nofs', '--speed', '1', '--output', file];
    const { status } = spawnSync('pngquant', [...options, '64', picture], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`pngquant could not read ${picture}.`);
    const { size } = statSync(file);
    if (size > LARGEST) throw new Error(`${file} has ${size} bytes; at most ${LARGEST} are wanted.`);
  }
}
