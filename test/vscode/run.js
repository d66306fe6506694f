// Runs the suite of test/vscode/suite inside a real VS Code, built before by `node esbuild.js --tests`.
//   node test/vscode/run.js web       VS Code for the Web 1.91, in Chromium: the oldest VS Code, the browser's extension host
//   node test/vscode/run.js server    the server of VS Code 1.139, in Chromium: a current VS Code, Node's extension host
//   node test/vscode/run.js desktop   a VS Code downloaded by @vscode/test-electron
// Ends with one line, `N passed, N failed`, and status 1 unless all passed.
const { cpSync, mkdtempSync, rmSync, writeFileSync, writeSync } = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { startServer } = require('../../client/start/server.js');
const { vscodeWeb } = require('../../client/start/vscode-web.js');
const { isInstalled, startCodeServer } = require('./code-server.js');
const { startDriver } = require('./driver.js');

const root = path.join(__dirname, '../..');
/** A run that takes longer hangs. */
const WATCHDOG = 240_000;

const hosts = {
  async web({ plans }) {
    const { address, close } = await startServer({
      code: vscodeWeb(),
      folder: plans,
      extensions: { 'recommendation-matrix': root, 'disk-files': path.join(root, 'client/start/disk-files') },
      tests: 'recommendation-matrix/out/vscode/browser.js',
    });
    return { address, close };
  },

  async server({ plans, user }) {
    if (!isInstalled()) throw new Error('First run: npm run setup:vscode');
    const { host, log, close } = await startCodeServer(user);
    const remote = (file) => `vscode-remote://${host}${file}`;
    const payload = [
      ['extensionDevelopmentPath', remote(root)],
      ['extensionTestsPath', remote(path.join(root, 'out/vscode/node.js'))],
      ['skipWelcome', 'true'],
    ];
    const query = new URLSearchParams({ folder: plans, payload: JSON.stringify(payload) });
    return { address: `http://${host}/?${query}`, log, close };
  },
};

async function runInBrowser(name) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'recommendation-matrix-'));
  const plans = path.join(temporary, 'plans');
  const user = path.join(temporary, 'user');
  cpSync(path.join(__dirname, 'plans'), plans, { recursive: true });
  const driver = await startDriver(name, console.log);
  writeFileSync(path.join(plans, '.vscode/driver'), driver.address);
  let host;
  try {
    host = await hosts[name]({ plans, user });
    await driver.page.goto(host.address);
    const outcome = await Promise.race([driver.ended, watchdog()]);
    if (outcome === 'hangs') {
      await driver.takePicture('hangs');
      console.error(
        ['The run hangs. The last lines of its log:', ...[...driver.log, ...(host.log ?? [])].slice(-30)].join('\n'),
      );
      driver.results.failed += 1;
    }
    if (process.env.LOG) console.log(driver.log.join('\n'));
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
  const { passed, failed } = await runInBrowser(name);
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
