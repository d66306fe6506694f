// `npm start [FOLDER]`: opens a folder of plans, or the samples, with the extension in a real VS Code: in the one that is
// installed, else in VS Code for the Web in the browser. What is saved there is written to the disk.
const { spawn, spawnSync } = require('node:child_process');
const { existsSync, statSync } = require('node:fs');
const path = require('node:path');
const { startServer } = require('./server.js');
const { vscodeWeb } = require('./vscode-web.js');

const root = path.join(__dirname, '../..');

async function main([named, ...more]) {
  const folder = path.resolve(process.env.INIT_CWD ?? '', named ?? path.join(root, 'samples'));
  if (more.length > 0) return fail('Name one folder: npm start FOLDER');
  if (!existsSync(folder)) return fail(`There is no folder ${folder}. Create it first, or name another one.`);
  if (!statSync(folder).isDirectory()) return fail(`${folder} is a file. Name the folder that it lies in.`);
  if (openInstalled(folder)) return;
  const port = Number(process.env.PORT ?? 0);
  const { address } = await startServer({
    code: vscodeWeb(),
    folder,
    extensions: { 'recommendation-matrix': root, 'disk-files': path.join(__dirname, 'disk-files') },
    settings: { 'workbench.startupEditor': 'none' },
    port,
  });
  console.log(`
${folder} is open in VS Code for the Web:

  ${address}

What you save there is written to this folder. Only this computer can reach the address. Ctrl+C ends it.`);
  openBrowser(address);
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

/** Whether a VS Code is installed; if so, it is opened. Without other extensions, so that no second YAML server speaks. */
function openInstalled(folder) {
  const code = process.platform === 'win32' ? 'code.cmd' : 'code';
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder];
  const { status } = spawnSync(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) return false;
  console.log(`${folder} is open in Visual Studio Code.`);
  return true;
}

/** Where there is no browser to open, the address has been printed. */
function openBrowser(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

main(process.argv.slice(2));
