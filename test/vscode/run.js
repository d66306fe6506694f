// Tests the extension in a real VS Code; built before by `node esbuild.js --tests`.
//   node test/vscode/run.js web       the suite in VS Code for the Web 1.91: the oldest VS Code, the browser's extension host
//   node test/vscode/run.js server    the suite in the server of VS Code 1.139: a current VS Code, Node's extension host
//   node test/vscode/run.js desktop   the suite in a VS Code that @vscode/test-electron downloads
//   node test/vscode/run.js start     what `npm start` opens, used by mouse and keyboard
//   node test/vscode/run.js package   the packaged extension, installed in the server of VS Code and used in the same way
// Ends with one line, `N passed, N failed`, and status 1 unless all passed.
const { spawn, spawnSync } = require('node:child_process');
const { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync, writeSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { startServer } = require('../../client/start/server.js');
const { vscodeWeb } = require('../../client/start/vscode-web.js');
const { steps } = require('./as-a-user.js');
const { installExtension, startCodeServer } = require('./code-server.js');
const { startDriver } = require('./driver.js');
const { recoverySteps } = require('./recovery.js');

const root = path.join(__dirname, '../..');
/** Milliseconds; a run that takes longer hangs. */
const WATCHDOG = 420_000;

/** Each opens a VS Code and gives its address, where it has one, what it logged, and how to end it. */
const hosts = {
  web: ({ plans }) =>
    startServer({
      code: vscodeWeb(),
      folder: plans,
      extensions: { 'recommendation-matrix': root, 'disk-files': path.join(root, 'client/start/disk-files') },
      tests: 'recommendation-matrix/out/vscode/browser.js',
    }),

  async server({ plans, user }) {
    const { host, ...server } = await startCodeServer(user);
    const remote = (file) => `vscode-remote://${host}${file}`;
    const payload = [
      ['extensionDevelopmentPath', remote(root)],
      ['extensionTestsPath', remote(path.join(root, 'out/vscode/node.js'))],
      ['skipWelcome', 'true'],
    ];
    return {
      ...server,
      address: `http://${host}/?${new URLSearchParams({ folder: plans, payload: JSON.stringify(payload) })}`,
    };
  },

  async desktop({ plans, user }) {
    const { runTests } = require('@vscode/test-electron');
    const ended = runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'out/vscode/node.js'),
      launchArgs: [plans, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${user}`],
    });
    return { ended, close() {} };
  },

  start({ plans }) {
    const child = spawn(process.execPath, [path.join(root, 'client/start/start.js'), plans], {
      stdio: ['ignore', 'pipe', 'inherit'],
      // So that an installed VS Code is not found.
      env: { ...process.env, PATH: path.dirname(process.execPath), DISPLAY: '', WAYLAND_DISPLAY: '' },
    });
    return new Promise((resolve, reject) => {
      child.stdout.on('data', (data) => {
        const address = /http:\S+/.exec(data)?.[0];
        if (address) resolve({ address, close: () => child.kill() });
      });
      child.on('exit', (status) => reject(new Error(`npm start ended with status ${status}`)));
    });
  },

  async package({ plans, user }) {
    const { status } = spawnSync(process.execPath, [path.join(root, 'client/package.js')], { stdio: 'inherit' });
    if (status !== 0) throw new Error('There is no package to install.');
    const { version } = require('../../package.json');
    installExtension(user, path.join(root, `recommendation-matrix-${version}.vsix`));
    const { host, ...server } = await startCodeServer(user);
    return { ...server, address: `http://${host}/?${new URLSearchParams({ folder: plans })}` };
  },
};

/** What happens in the window; the suite runs by itself, and says when it has ended. */
const work = {
  web: ({ driver }) => driver.ended,
  server: ({ driver }) => driver.ended,
  desktop: ({ driver, host }) => Promise.race([driver.ended, host.ended]),
  start: useAsPerson,
  package: useAsPerson,
};

async function useAsPerson({ driver, plans }) {
  for (const [title, step] of [
    ...steps(driver.page, plans),
    ...recoverySteps(driver.page, plans, driver.takePicture),
  ]) {
    try {
      await step();
      driver.actions.passed({ title });
    } catch (error) {
      // The next steps would only say the same again.
      await driver.actions.failed({ title, reason: error.stack });
      return;
    }
  }
  await driver.takePicture('end');
}

async function run(name) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'recommendation-matrix-'));
  const [plans, user] = [path.join(temporary, 'plans'), path.join(temporary, 'user')];
  cpSync(path.join(__dirname, 'plans'), plans, { recursive: true });
  const driver = await startDriver(name, { hasWindow: name !== 'desktop' });
  writeFileSync(path.join(plans, '.vscode/driver'), driver.address);
  // A sample among the plans, where a test asks for it.
  driver.actions.sample = ({ name: sample }) =>
    cpSync(path.join(root, 'samples', sample), path.join(plans, sample), { recursive: true });
  // What other programs do to the files.
  const place = (file) => path.join(plans, file);
  driver.actions.writeFile = ({ file, text }) => {
    mkdirSync(path.dirname(place(file)), { recursive: true });
    writeFileSync(place(file), text);
  };
  driver.actions.deleteFile = ({ file }) => rmSync(place(file), { recursive: true });
  driver.actions.moveFile = ({ file, to }) => renameSync(place(file), place(to));
  let host;
  try {
    host = await hosts[name]({ plans, user });
    if (host.address) await driver.page.goto(host.address);
    if ((await Promise.race([work[name]({ driver, host, plans }), watchdog()])) === 'hangs') {
      const log = [...driver.log, ...(host.log ?? [])].slice(-30);
      await driver.actions.failed({ title: 'the run hangs', reason: `The last lines of its log:\n${log.join('\n')}` });
    }
  } finally {
    host?.close();
    await driver.close();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
  return driver.results;
}

function watchdog() {
  return new Promise((resolve) => {
    setTimeout(resolve, WATCHDOG, 'hangs').unref();
  });
}

async function main(name) {
  if (!Object.hasOwn(hosts, name)) throw new Error(`Say which VS Code: ${Object.keys(hosts).join(', ')}`);
  const { passed, failed } = await run(name);
  console.log(`${passed} passed, ${failed} failed`);
  try {
    writeSync(3, `${passed} ${failed}\n`);
  } catch {
    // Started by hand, without test/run.js: nobody reads the counts.
  }
  if (failed > 0 || passed === 0) process.exitCode = 1;
}

main(process.argv[2]).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
