// `node client/walkthrough/pictures.js`, after `npm run test:server`: makes the pictures of the walkthrough and of the README of those
// that its tests have taken, with few colours, so that they are small. Needs the program pngquant.
const { spawnSync } = require('node:child_process');
const { statSync } = require('node:fs');
const path = require('node:path');
const { contributes } = require('../../package.json');

const taken = path.join(__dirname, '../../out/pictures');
const images = path.join(__dirname, '../../docs/images');

/** At most so many bytes: everyone who installs the extension downloads them. */
function make(file, name, largest) {
  const picture = path.join(taken, `server-${name}.png`);
  const options = ['--force', '--strip', '--nofs', '--speed', '1', '--output', file];
  const { status } = spawnSync('pngquant', [...options, '64', picture], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`pngquant could not read ${picture}.`);
  const { size } = statSync(file);
  if (size > largest) throw new Error(`${file} has ${size} bytes; at most ${largest} are wanted.`);
}

for (const { id } of contributes.walkthroughs.flatMap(({ steps }) => steps)) {
  for (const theme of ['light', 'dark']) {
    make(path.join(__dirname, `${id}-${theme}.png`), `walkthrough-${id}-${theme}`, 60_000);
  }
}
for (const [name, picture] of [
  ['preview', 'preview-light'],
  ['editor', 'editor-light'],
  ['matrix', 'matrix-light'],
]) {
  make(path.join(images, `${name}.png`), picture, 150_000);
}
